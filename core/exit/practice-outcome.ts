/** What is told while a practice runs: by the practice page, and by the background once the exit has finished. */
export type PracticeNews =
  | { readonly type: "hidden"; readonly page: string; readonly at: number }
  | { readonly type: "done"; readonly page: string; readonly notifiedAt: number }

function isTold<Key extends string>(
  told: object,
  type: string,
  time: Key,
): told is { page: string } & Record<Key, number> {
  const given = told as Readonly<Record<string, unknown>>
  return given["type"] === type && typeof given["page"] === "string" && typeof given[time] === "number"
}

/** Null: not what one of our own pages sends. */
export function parsePracticeNews(told: unknown): PracticeNews | null {
  if (typeof told !== "object" || told === null) return null
  if (isTold(told, "hidden", "at")) return { type: "hidden", page: told.page, at: told.at }
  if (isTold(told, "done", "notifiedAt")) return { type: "done", page: told.page, notifiedAt: told.notifiedAt }
  return null
}

/** Where the practice page still is. Null: the browser did not say. */
export interface PracticeRemaining {
  readonly open: boolean | null
  readonly history: boolean | null
  readonly recentlyClosed: boolean | null
}

export interface PracticeOutcome {
  /** From the browser's word that the key was pressed until the page was hidden. Null: not measured. */
  readonly milliseconds: number | null
  readonly remaining: PracticeRemaining
}

/** A page can be hidden before, by hand: only what came after the press was the exit. */
export function timeToHide(notifiedAt: number, hiddenAt: readonly number[]): number | null {
  const first = hiddenAt.filter((at) => at >= notifiedAt).toSorted((a, b) => a - b)[0]
  return first === undefined ? null : first - notifiedAt
}

/** The parts of the outcome, each good, wrong or not known, in the order in which they are told. */
export const practicePlaces = ["open", "history", "recentlyClosed"] as const

export function isPassed({ remaining }: PracticeOutcome): boolean {
  return practicePlaces.every((place) => remaining[place] === false)
}
