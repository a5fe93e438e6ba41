import { attempt, valueOr } from "../core/exit/attempt"
import { timer } from "./timer"

/** For calls that a browser answers from memory. */
const callTimeoutMs = 2000

/** Returns null if the call fails or the browser does not answer in time. */
export async function answerOrNull<T>(call: () => Promise<T>): Promise<T | null> {
  return valueOr(await attempt(timer, callTimeoutMs, call), null)
}
