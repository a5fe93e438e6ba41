import { attempt, valueOr } from "./attempt"
import type { HistoryPorts } from "./ports"
import { eraseCallTimeoutMs } from "./timing"

/** What is still there after an exit. */
export interface Remaining {
  /** Something remains in the history or under "recently closed", or the browser could not be asked. */
  readonly traces: boolean
  /** The ids of tabs that did not close. Not their addresses: those would be traces themselves. */
  readonly tabs: readonly number[]
}

/** What the popup reports about all exits since the browser started. */
export interface RemainingNote {
  readonly traces: boolean
  /** A tab that did not close is still open. */
  readonly tab: boolean
}

export const nothingRemaining: Remaining = { traces: false, tabs: [] }
export const noRemainingNote: RemainingNote = { traces: false, tab: false }

export function anythingRemains({ traces, tabs }: Remaining): boolean {
  return traces || tabs.length > 0
}

interface ReportableRemaining {
  /** This browser forbids deleting history. */
  readonly isForbidden: boolean
  readonly remaining: Remaining
}

/**
 * What the popup has to report. Where the browser forbids deleting history, remaining traces are not reported, only
 * tabs that did not close: the popup's list of what works says before any press that erasing is forbidden, and a report
 * afterwards would reveal the exit.
 */
export async function whatToReport(ports: HistoryPorts, remaining: Remaining): Promise<ReportableRemaining> {
  const isForbidden =
    anythingRemains(remaining) &&
    !valueOr(await attempt(ports, eraseCallTimeoutMs, () => ports.history.canDeleteHistory()), true)
  return { isForbidden, remaining: isForbidden ? { ...remaining, traces: false } : remaining }
}
