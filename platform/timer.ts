import { attempt, valueOr } from "../core/exit/attempt"
import type { Timer } from "../core/exit/ports"

export const timer: Timer = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}

/** For calls of `attempt` outside the exit. The exit passes its own ports. */
export const timerPort = { timer }

/** For calls that a browser answers from memory. */
const callTimeoutMs = 2000

/** Returns null if the call fails or the browser does not answer in time. */
export async function answerOrNull<T>(call: () => Promise<T>): Promise<T | null> {
  return valueOr(await attempt(timerPort, callTimeoutMs, call), null)
}

/** Resolves when the browser is idle, and after `timeoutMs` in any case. Both Firefox and Chromium have the call. */
export function waitUntilIdle(timeoutMs = 500): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: timeoutMs }))
}

/**
 * A pause in long work, for key presses and painting. Ends early when `awaitedPromise` resolves, which means that someone
 * waits for the work: a page that keeps working is never idle, and each pause would take its whole half second.
 */
export function pauseUntilIdle(awaitedPromise: Promise<void>): Promise<void> {
  return Promise.race([waitUntilIdle(), awaitedPromise.then(() => timer.wait(0))])
}

/** Resolves after the browser has painted the next frame, for work that can wait until the page is visible. */
export function waitUntilPainted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
