/** What is still there after an exit. */
export interface Remaining {
  /** In the history or under "recently closed"; or the browser did not say. */
  readonly traces: boolean
  /** Tabs that would not close, by their ids: an address would be a trace itself. */
  readonly tabs: readonly number[]
}

/** What the popup tells of all exits since the browser was started. */
export interface RemainingNote {
  readonly traces: boolean
  /** A tab that would not close is still there. */
  readonly tab: boolean
}

export const nothingRemaining: Remaining = { traces: false, tabs: [] }
export const noRemainingNote: RemainingNote = { traces: false, tab: false }

export function isAnything({ traces, tabs }: Remaining): boolean {
  return traces || tabs.length > 0
}
