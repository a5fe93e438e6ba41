/** What is told while a drill runs: by the practice page, and by the background once the exit has finished. */
export type DrillNews =
  | { readonly type: "hidden"; readonly page: string; readonly at: number }
  | { readonly type: "done"; readonly page: string; readonly toldAt: number }

function isTold<Key extends string>(
  told: object,
  type: string,
  time: Key,
): told is { page: string } & Record<Key, number> {
  const given = told as Readonly<Record<string, unknown>>
  return given["type"] === type && typeof given["page"] === "string" && typeof given[time] === "number"
}

/** Null: not what one of our own pages sends. */
export function parseDrillNews(told: unknown): DrillNews | null {
  if (typeof told !== "object" || told === null) return null
  if (isTold(told, "hidden", "at")) return { type: "hidden", page: told.page, at: told.at }
  if (isTold(told, "done", "toldAt")) return { type: "done", page: told.page, toldAt: told.toldAt }
  return null
}

/** Where the practice page still is. Null: the browser did not say. */
export interface DrillLeft {
  readonly open: boolean | null
  readonly history: boolean | null
  readonly recentlyClosed: boolean | null
}

export interface DrillOutcome {
  /** From the browser's word that the key was pressed until the page was hidden. Null: not measured. */
  readonly milliseconds: number | null
  readonly left: DrillLeft
}

/** A page can be hidden before, by hand: only what came after the press was the exit. */
export function timeToHide(toldAt: number, hiddenAt: readonly number[]): number | null {
  const first = hiddenAt.filter((at) => at >= toldAt).toSorted((a, b) => a - b)[0]
  return first === undefined ? null : first - toldAt
}

/** The parts of the outcome, each good, wrong or not known, in the order in which they are told. */
export const drillPlaces = ["open", "history", "recentlyClosed"] as const

export function isPassed({ left }: DrillOutcome): boolean {
  return drillPlaces.every((place) => left[place] === false)
}
