import { describe, expect, it, vi } from "vitest"
import { pauseUntilIdle } from "@/platform/timer"

const never = new Promise<void>(() => undefined)

describe("pauseUntilIdle", () => {
  it("waits until the browser is idle if nobody needs the result", async () => {
    let becomeIdle = (): void => undefined
    vi.stubGlobal("requestIdleCallback", (call: () => void) => (becomeIdle = call))
    const isOver = vi.fn()
    const pause = pauseUntilIdle(never).then(isOver)
    await new Promise((resolve) => setTimeout(resolve))
    expect(isOver).not.toHaveBeenCalled()
    becomeIdle()
    await pause
  })

  it("ends as soon as someone needs the result, even if the browser is never idle", async () => {
    vi.stubGlobal("requestIdleCallback", () => undefined)
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const pause = pauseUntilIdle(promise)
    resolve(undefined)
    await pause
  })
})
