import { fieldsOf } from "../stored"

/**
 * A message during a practice: "hidden" from the practice page, "done" from the background script when the
 * exit has finished. `page` is the address of the practice page; times are milliseconds since 1970.
 */
export type PracticeMessage =
  | { readonly type: "hidden"; readonly page: string; readonly at: number }
  | { readonly type: "done"; readonly page: string; readonly pressReceivedAt: number }

/** Returns null for anything that our own pages do not send. */
export function parsePracticeMessage(message: unknown): PracticeMessage | null {
  const { type, page, at, pressReceivedAt } = fieldsOf(message)
  if (typeof page !== "string") return null
  if (type === "hidden" && typeof at === "number") return { type, page, at }
  if (type === "done" && typeof pressReceivedAt === "number") return { type, page, pressReceivedAt }
  return null
}

/** Where the practice page still is. Null: the browser did not answer. */
export interface PracticeRemaining {
  readonly open: boolean | null
  readonly history: boolean | null
  readonly recentlyClosed: boolean | null
}

export interface PracticeOutcome {
  /** From the moment the browser reported the key press until the page was hidden. Null: not measured. */
  readonly hiddenAfterMs: number | null
  readonly remaining: PracticeRemaining
}

/**
 * Returns milliseconds, or null if the page was not hidden after the press. A person can also hide the page
 * by hand before that: only what came after the press was the exit.
 */
export function timeToHide(pressReceivedAt: number, hiddenTimes: readonly number[]): number | null {
  const first = hiddenTimes.filter((at) => at >= pressReceivedAt).toSorted((a, b) => a - b)[0]
  return first === undefined ? null : first - pressReceivedAt
}

/** The places where the page must be gone, in the order in which the practice result lists them. */
export const practicePlaces = ["open", "history", "recentlyClosed"] as const

export function hasPassed({ remaining }: PracticeOutcome): boolean {
  return practicePlaces.every((place) => remaining[place] === false)
}
