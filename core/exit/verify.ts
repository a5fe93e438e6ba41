import { attempt, valueOr } from "./attempt"
import { erase, readRecentUrls, findRemainingRecentlyClosed, removeRecentlyClosed, reopenTabs } from "./erase"
import type { ErasePlan } from "./plan"
import type { ExitPorts, OpenTab, Page } from "./ports"
import { anythingRemains, type Remaining } from "./remaining"
import { addressesOf, isPageOf } from "./tab-pages"
import { eraseCallTimeoutMs, listTimeoutMs, verifyPausesMs } from "./timing"

/**
 * Erases, then verifies. Returns what remains. With "only this tab" the session is not saved at once, unless
 * `removeRecentlyClosed` fails: saving empties "recently closed" and the Back lists, and someone who notices
 * the empty lists may become a danger to the person.
 */
export async function eraseAndVerify(ports: ExitPorts, plan: ErasePlan): Promise<Remaining> {
  const recentUrlsPromise = readRecentUrls(ports, plan)
  // Where erasing the history also removes the entries under "recently closed", nothing has to be removed first.
  if (!ports.recentlyClosed.isErasedWithHistory) await removeRecentlyClosed(ports, plan)
  await erase(ports, plan, [], recentUrlsPromise)
  if (plan.eraseStart === null) await reopenTabs(ports, plan)
  const remaining = await eraseUntilVerified(ports, plan)
  if (plan.eraseStart !== null) await attempt(ports, eraseCallTimeoutMs, ports.saveSession)
  // Last: verification needs the recorded Back lists to know which addresses an entry would bring back.
  await attempt(ports, listTimeoutMs, () => ports.backLists.remove(plan.mustErase))
  return remaining
}

/** Verifies and erases once more after the browser has saved its session. Returns what remains. */
export async function eraseAgainAfterSave(ports: ExitPorts, plan: ErasePlan): Promise<Remaining> {
  await removeRecentlyClosedUntilSaved(ports, plan)
  return eraseUntilVerified(ports, plan)
}

/**
 * Removes entries under "recently closed" as soon as the browser lists them, until it has saved its session. A busy
 * Firefox lists a closed tab again, seconds later, when the last update of its page arrives: until the last verification
 * anyone could reopen it with Ctrl+Shift+T.
 */
async function removeRecentlyClosedUntilSaved(ports: ExitPorts, plan: ErasePlan): Promise<void> {
  // One after another, for the reason that `removeRecentlyClosed` gives.
  let removalPromise = removeRecentlyClosed(ports, plan)
  const stopListening = ports.recentlyClosed.onChange(() => {
    removalPromise = removalPromise.then(() => removeRecentlyClosed(ports, plan))
  })
  await ports.timer.wait(ports.sessionSaveMs)
  stopListening()
  await removalPromise
}

/**
 * Verifies, and erases everything again, until nothing remains or the rounds are used up. Erases again even if only an
 * open tab remains, because its page may have written to the history meanwhile. Closes no tab: a tab that is still open
 * did not close when asked, and is reported in `Remaining.tabs`. Returns what the last round found.
 */
async function eraseUntilVerified(ports: ExitPorts, plan: ErasePlan): Promise<Remaining> {
  let remaining: Remaining = { traces: true, tabs: [] }
  for (const pauseMs of verifyPausesMs) {
    await ports.timer.wait(pauseMs)
    const verification = await verify(ports, plan)
    remaining = verification.remaining
    if (!anythingRemains(remaining)) break
    await erase(ports, plan, verification.urlsToDelete)
    await removeRecentlyClosed(ports, plan)
  }
  return remaining
}

interface Verification {
  readonly remaining: Remaining
  /** Pages still in the history that have to be deleted by their URL. */
  readonly urlsToDelete: readonly string[]
}

/** Looks in the history, under "recently closed" and in the open tabs. Changes nothing. */
async function verify(ports: ExitPorts, plan: ErasePlan): Promise<Verification> {
  const historyOutcome = await attempt(ports, eraseCallTimeoutMs, () => ports.history.pagesSince(0))
  const foundPages = valueOr(historyOutcome, []).filter((page) => shouldBeGone(plan, page))
  const recentlyClosed = await findRemainingRecentlyClosed(ports, plan)
  const hasTraces = !historyOutcome.ok || foundPages.length > 0 || recentlyClosed?.length !== 0
  const unclosedTabIds = await findRemainingTabIds(ports, plan)
  return {
    remaining: { traces: hasTraces || unclosedTabIds === null, tabs: unclosedTabIds ?? [] },
    urlsToDelete: foundPages.map(({ url }) => url).filter((url) => mayDeleteByUrl(plan, url)),
  }
}

/** Whether a page found in the history should have been erased. */
function shouldBeGone(plan: ErasePlan, { url, lastVisit }: Page): boolean {
  if (plan.mustErase(url)) return true
  if (plan.mustKeep(url) || plan.downloads.some((download) => download.url === url)) return false
  return plan.eraseStart !== null && lastVisit >= plan.eraseStart && lastVisit <= plan.pressedAt
}

/**
 * Whether to delete a page by its URL, which also deletes its older visits. If there are kept sites or downloads,
 * the last minutes were deleted in several time ranges, which can miss a page at their edges: then every page that
 * is found is deleted by its URL.
 */
function mayDeleteByUrl(plan: ErasePlan, url: string): boolean {
  return plan.keptSites.length + plan.downloads.length > 0 || plan.mustErase(url)
}

/**
 * The ids of tabs that did not close; null if the tabs cannot be listed. Chromium gives a discarded tab another id.
 * The exit itself discards tabs before it closes them, so a discarded tab counts as open at the press.
 */
async function findRemainingTabIds(ports: ExitPorts, plan: ErasePlan): Promise<readonly number[] | null> {
  const { trail, idsAskedToClose, tabIdsAtPress, keepsOpen } = plan
  const mustBeClosed = (tab: OpenTab): boolean =>
    (tabIdsAtPress === null || tabIdsAtPress.includes(tab.id) || tab.discarded) && !keepsOpen(tab)
  const shouldHaveClosed = (tab: OpenTab): boolean =>
    mustBeClosed(tab) && addressesOf(tab).some((url) => isPageOf(trail, url))
  const listOutcome = await attempt(ports, listTimeoutMs, () => ports.screen.listTabs())
  if (!listOutcome.ok) return null
  return listOutcome.value
    .filter((tab) => shouldHaveClosed(tab) || idsAskedToClose.includes(tab.id))
    .map(({ id }) => id)
}
