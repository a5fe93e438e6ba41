import { spawn } from "node:child_process"
import type { Screen } from "../tests/e2e/lab/screen.ts"
import { until } from "../tests/e2e/lab/wait.ts"

/**
 * One xdotool for all presses: starting a program for each would add its start to every figure,
 * and would make slow and fast look alike.
 */
export function openPresser(screen: Screen) {
  const child = spawn("xdotool", ["-"], { env: screen.env, stdio: ["pipe", "ignore", "inherit"] })
  return {
    /** Answers when the press was handed over, in milliseconds of `performance.now()`. */
    press(key: string): number {
      const now = performance.now()
      child.stdin.write(`key ${key}\n`)
      return now
    },
    close: () => child.kill(),
  }
}

/** Looks without a pause until it is so; answers when. `limit`: milliseconds. */
export async function whenSeen(what: string, isSo: () => boolean, limit: number): Promise<number> {
  const end = performance.now() + limit
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`not seen within ${limit} ms: ${what}`)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return performance.now()
}

const middle = (screen: Screen): string => screen.pixel(Math.round(screen.width / 2), Math.round(screen.height / 2))

export function gone(screen: Screen, color: string, limit = 10_000): Promise<number> {
  return whenSeen("the page leaves the screen", () => middle(screen) !== color, limit)
}

export function shown(screen: Screen, color: string): Promise<unknown> {
  return until("the page is on the screen", () => middle(screen) === color, { timeoutMs: 30_000 })
}
