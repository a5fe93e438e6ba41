import { describe, expect, it, vi } from "vitest"
import { pauseUntilIdle } from "@/platform/timer"

const never = new Promise<void>(() => undefined)

describe("pauseUntilIdle", () => {
  it("waits until the browser is idle if nobody waits", async () => {
    let becomeIdle = (): void => undefined
    vi.stubGlobal("requestIdleCallback", (call: () => void) => (becomeIdle = call))
    const isOver = vi.fn()
    const pause = pauseUntilIdle(never).then(isOver)
    await new Promise((resolve) => setTimeout(resolve))
    expect(isOver).not.toHaveBeenCalled()
    becomeIdle()
    await pause
  })

  it("ends although the browser is never idle, as soon as someone waits", async () => {
    vi.stubGlobal("requestIdleCallback", () => undefined)
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const pause = pauseUntilIdle(promise)
    resolve(undefined)
    await pause
  })
})
