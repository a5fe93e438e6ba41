// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest"
import { nextTick, ref } from "vue"
import { useInitialData } from "@/composables/initial-data"
import { runInComponent } from "../components/mount"

describe("useInitialData", () => {
  afterEach(() => vi.useRealTimers())

  it("is false until the data is ready, then stays true", async () => {
    const isReady = ref(false)
    const { result } = runInComponent(() => useInitialData(() => isReady.value))
    expect(result.value).toBe(false)
    isReady.value = true
    await nextTick()
    expect(result.value).toBe(true)
    isReady.value = false
    await nextTick()
    expect(result.value).toBe(true)
  })

  it("is true at once if the data is ready", () => {
    expect(runInComponent(() => useInitialData(() => true)).result.value).toBe(true)
  })

  it("becomes true after a second if the data hangs, unless unmounted", () => {
    vi.useFakeTimers()
    const stillMounted = runInComponent(() => useInitialData(() => false))
    const unmountedEarly = runInComponent(() => useInitialData(() => false))
    unmountedEarly.unmount()
    vi.advanceTimersByTime(999)
    expect(stillMounted.result.value).toBe(false)
    vi.advanceTimersByTime(1)
    expect([stillMounted.result.value, unmountedEarly.result.value]).toEqual([true, false])
  })
})
