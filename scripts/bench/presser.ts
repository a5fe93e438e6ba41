import { spawn } from "node:child_process"
import type { Screen } from "../../tests/lab/screen.ts"
import { until } from "../../tests/lab/wait.ts"

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

/** Looks at the screen without a pause until it no longer shows this colour; answers when. */
export async function gone(screen: Screen, colour: string, limit = 10_000): Promise<number> {
  const [x, y] = [Math.round(screen.width / 2), Math.round(screen.height / 2)]
  const end = performance.now() + limit
  while (screen.pixel(x, y) === colour) {
    if (performance.now() > end) throw new Error("the page did not leave the screen")
    await new Promise((resolve) => setImmediate(resolve))
  }
  return performance.now()
}

export function shown(screen: Screen, colour: string): Promise<unknown> {
  const [x, y] = [Math.round(screen.width / 2), Math.round(screen.height / 2)]
  return until("the page is on the screen", () => screen.pixel(x, y) === colour, { atMost: 30_000 })
}
