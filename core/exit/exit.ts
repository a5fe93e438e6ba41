import { attempt } from "./attempt"
import { closePages } from "./close"
import { clearMemory } from "./erase"
import { hidePages, waitForRendering } from "./hide"
import { closeEntry, openEntry } from "./journal"
import { makeErasePlan } from "./plan"
import type { ExitPorts } from "./ports"
import { anythingRemains, whatToReport, type Remaining } from "./remaining"
import { beginSession, hasPressedTab, startReads, type Press, type Session } from "./session"
import { shortCallTimeoutMs } from "./timing"
import { eraseAgainAfterSave, eraseAndVerify } from "./verify"

/** The result of one exit. It contains no address except that of a practice page. */
export interface ExitReport {
  /** True if the verification found no trace and no open tab. Only tests read it. */
  readonly complete: boolean
  /** What the popup has to report afterwards: see `whatToReport`. Absent if `complete`. */
  readonly remaining?: Remaining
  /** The address of the practice page; undefined after a real exit. */
  readonly practicePage?: string | undefined
}

interface ExitResult {
  readonly report: ExitReport
  /**
   * What the popup has to report once the browser has saved its session and the exit has verified again: about
   * 10 seconds after the report in Chromium and 20 in Firefox, and later if the browser answers slowly. A
   * practice verifies again too, to remove a late "recently closed" entry for the practice page; nothing uses that result. Null if the session has no pressed tab; otherwise a promise that never rejects.
   */
  readonly finalRemainingPromise: Promise<Remaining> | null
}

/**
 * The exit, stage by stage. Each stage runs even if the one before it failed. `debouncePresses` makes a burst of
 * presses one exit. A later press starts a second exit beside the first, with its own plan and journal entry. If an
 * exit is interrupted, `recover.ts` finishes it when the background script starts again.
 */
export async function exit(allPorts: ExitPorts, press: Press): Promise<ExitResult> {
  const session = await beginSession(allPorts, press)
  // In a practice, these ports read, close and erase only the practice page. If the press came from a private tab, or if no
  // pressed tab was found, only the journal is disabled. Otherwise they are `allPorts`.
  const { ports } = session

  // Both start in the same tick. Nothing but the list of tabs has been awaited so far.
  const hidePromise = hidePages(session)
  const entry = openEntry(session)
  const openedNewTab = await hidePromise
  // `openEntry` wrote nothing: without a pressed tab the journal is `noJournal`.
  if (!hasPressedTab(session)) return exitWithoutTab(ports)

  const reads = startReads(session)
  await waitForRendering(session, openedNewTab)
  const closed = await closePages(session, reads, entry)

  const plan = await makeErasePlan(session, reads, closed)
  const [remaining] = await Promise.all([eraseAndVerify(ports, plan), clearMemory(ports, plan)])

  const remainingAfterSavePromise = eraseAgainAfterSave(ports, plan)
  const finalRemainingPromise = remainingAfterSavePromise.then((last) => closeEntry(ports, entry.id, last))
  return { report: await reportOf(session, remaining), finalRemainingPromise }
}

/**
 * Without a pressed tab, the exit covers, closes and erases nothing; it only clears what was chosen in the popup. There
 * is no pressed tab only if the browser lists no tab in front, usually because it does not answer. A press in the popup
 * passes only the id of a tab: without the list, the exit does not know which window to cover.
 */
async function exitWithoutTab(ports: ExitPorts): Promise<ExitResult> {
  await attempt(ports, shortCallTimeoutMs, ports.clearPopupPreferences)
  const { remaining } = await whatToReport(ports, { traces: true, tabs: [] })
  return { report: { complete: false, remaining }, finalRemainingPromise: null }
}

async function reportOf({ kind, ports, pressedTab }: Session, remaining: Remaining): Promise<ExitReport> {
  const practicePage = kind === "practice" ? pressedTab?.url : undefined
  if (!anythingRemains(remaining)) return { complete: true, practicePage }
  const { remaining: remainingToReport } = await whatToReport(ports, remaining)
  return { complete: false, remaining: remainingToReport, practicePage }
}
