import { attempt, valueOr } from "../core/exit/attempt"
import { timer } from "./timer"

/** What is asked so, a browser answers from memory. */
const limit = 2000

/** Null: the browser did not say. */
export async function answer<T>(ask: () => Promise<T>): Promise<T | null> {
  return valueOr(await attempt(timer, limit, ask), null)
}
