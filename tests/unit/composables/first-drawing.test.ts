// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest"
import { nextTick, ref } from "vue"
import { useInitialData } from "@/composables/initial-data"
import { run } from "../components/mount"

describe("the first drawing of a page", () => {
  afterEach(() => vi.useRealTimers())

  it("waits until all is there, and is not taken back", async () => {
    const isThere = ref(false)
    const { result } = run(() => useInitialData(() => isThere.value))
    expect(result.value).toBe(false)
    isThere.value = true
    await nextTick()
    expect(result.value).toBe(true)
    isThere.value = false
    await nextTick()
    expect(result.value).toBe(true)
  })

  it("comes at once where all is there", () => {
    expect(run(() => useInitialData(() => true)).result.value).toBe(true)
  })

  it("comes after a second where something hangs, and not on a page that was left", () => {
    vi.useFakeTimers()
    const stays = run(() => useInitialData(() => false))
    const left = run(() => useInitialData(() => false))
    left.leave()
    vi.advanceTimersByTime(999)
    expect(stays.result.value).toBe(false)
    vi.advanceTimersByTime(1)
    expect([stays.result.value, left.result.value]).toEqual([true, false])
  })
})
