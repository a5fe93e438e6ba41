import { spawn } from "node:child_process"
import type { Screen } from "../tests/e2e/lab/screen.ts"
import { until } from "../tests/e2e/lab/wait.ts"

/**
 * Uses one xdotool process for all presses: starting one per press would add its start time to every
 * figure and hide the difference between slow and fast.
 */
export function openPresser(screen: Screen) {
  const child = spawn("xdotool", ["-"], { env: screen.env, stdio: ["pipe", "ignore", "inherit"] })
  return {
    /** Presses a key; returns when, in milliseconds of `performance.now()`. */
    press(key: string): number {
      const now = performance.now()
      child.stdin.write(`key ${key}\n`)
      return now
    },
    close: () => child.kill(),
  }
}

/** Polls without a pause until `isSo`; returns when, in milliseconds of `performance.now()`. */
export async function whenSeen(what: string, isSo: () => boolean, timeoutMs: number): Promise<number> {
  const end = performance.now() + timeoutMs
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`not seen within ${timeoutMs} ms: ${what}`)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return performance.now()
}

const middle = (screen: Screen): string => screen.pixel(Math.round(screen.width / 2), Math.round(screen.height / 2))

export function gone(screen: Screen, color: string, timeoutMs = 10_000): Promise<number> {
  return whenSeen("the page leaves the screen", () => middle(screen) !== color, timeoutMs)
}

export function shown(screen: Screen, color: string): Promise<unknown> {
  return until("the page is on the screen", () => middle(screen) === color, { timeoutMs: 30_000 })
}
