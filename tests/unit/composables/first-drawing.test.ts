// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest"
import { nextTick, ref } from "vue"
import { useInitialData } from "@/composables/initial-data"
import { run } from "../components/mount"

describe("useInitialData", () => {
  afterEach(() => vi.useRealTimers())

  it("becomes true once the data is ready, and stays true", async () => {
    const isReady = ref(false)
    const { result } = run(() => useInitialData(() => isReady.value))
    expect(result.value).toBe(false)
    isReady.value = true
    await nextTick()
    expect(result.value).toBe(true)
    isReady.value = false
    await nextTick()
    expect(result.value).toBe(true)
  })

  it("is true at once if the data is ready", () => {
    expect(run(() => useInitialData(() => true)).result.value).toBe(true)
  })

  it("becomes true after a second if the data hangs, unless unmounted", () => {
    vi.useFakeTimers()
    const mounted = run(() => useInitialData(() => false))
    const unmounted = run(() => useInitialData(() => false))
    unmounted.unmount()
    vi.advanceTimersByTime(999)
    expect(mounted.result.value).toBe(false)
    vi.advanceTimersByTime(1)
    expect([mounted.result.value, unmounted.result.value]).toEqual([true, false])
  })
})
