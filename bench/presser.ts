import { spawn } from "node:child_process"
import type { Screen } from "../tests/e2e/lab/screen.ts"
import { until } from "../tests/e2e/lab/wait.ts"

/**
 * Uses one xdotool process for all presses. A process per press would add its start time to every figure and hide the
 * difference between slow and fast.
 */
export function openPresser(screen: Screen) {
  const child = spawn("xdotool", ["-"], { env: screen.env, stdio: ["pipe", "ignore", "inherit"] })
  return {
    /** Presses a key and returns the time of the press, in milliseconds of `performance.now()`. */
    press(key: string): number {
      const pressedAt = performance.now()
      child.stdin.write(`key ${key}\n`)
      return pressedAt
    },
    close: () => child.kill(),
  }
}

/** Polls without a pause until the condition is met, and returns that time in milliseconds of `performance.now()`. */
export async function waitWithoutPause(expectation: string, isMet: () => boolean, timeoutMs: number): Promise<number> {
  const deadline = performance.now() + timeoutMs
  while (!isMet()) {
    if (performance.now() > deadline) throw new Error(`not seen within ${timeoutMs} ms: ${expectation}`)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return performance.now()
}

const middleColor = (screen: Screen): string =>
  screen.pixel(Math.round(screen.width / 2), Math.round(screen.height / 2))

/** Waits until the color is gone from the middle of the screen, and returns that time. */
export function waitUntilGone(screen: Screen, color: string, timeoutMs = 10_000): Promise<number> {
  return waitWithoutPause("the page leaves the screen", () => middleColor(screen) !== color, timeoutMs)
}

/** Waits until the middle of the screen has the color. */
export function waitUntilShown(screen: Screen, color: string): Promise<unknown> {
  return until("the page is on the screen", () => middleColor(screen) === color, { timeoutMs: 30_000 })
}
