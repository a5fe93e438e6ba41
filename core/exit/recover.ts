import { attempt, valueOr } from "./attempt"
import { closeTabs } from "./close"
import { findOpenHelpHosts, removeDataExcept } from "./erase"
import { closeEntry, isPressedPage, isInEntry } from "./journal"
import { findFormEntriesStart, erasePlanOf } from "./plan"
import type { ExitPorts, JournalEntry, OpenTab } from "./ports"
import { nothingRemaining, type Remaining } from "./remaining"
import { addressesOf, staysOpen } from "./tab-pages"
import { eraseCallTimeoutMs, recoveryPausesMs } from "./timing"
import { findTrail } from "./trail/find-trail"
import { emptyTrail } from "./trail/recorded-trail"
import { eraseAndVerify } from "./verify"

/** Anyone can write journal entries with the developer tools. Real use never leaves more entries than this. */
const maxEntries = 20

/**
 * Finishes interrupted exits. After a power cut the browser restores what an exit had closed: as an open
 * tab, under "recently closed", in the history. The journal entries match those pages without containing their
 * addresses. All entries are handled together: handled one by one, forged entries could keep the browser busy for an
 * hour.
 */
export async function recover(ports: ExitPorts): Promise<void> {
  const { journal } = ports
  const readOutcome = await attempt(ports, eraseCallTimeoutMs, () => journal.readAll())
  const stored = valueOr(readOutcome, new Map<string, JournalEntry | null>())
  const entries = new Map(
    [...stored].flatMap(([id, entry]) => (entry ? [[id, entry] as const] : [])).slice(0, maxEntries),
  )
  const ignoredIds = [...stored.keys()].filter((id) => !entries.has(id))
  await Promise.all(ignoredIds.map((id) => attempt(ports, eraseCallTimeoutMs, () => journal.clear(id))))
  if (entries.size === 0) return
  let remaining = nothingRemaining
  for (const pauseMs of recoveryPausesMs) {
    await ports.timer.wait(pauseMs)
    remaining = await recoverOnce(ports, [...entries.values()])
  }
  const browserMayHaveRestarted = [...entries.values()].some(({ tabs }) => tabs === undefined)
  if (browserMayHaveRestarted) await removeAllHelpSiteData(ports)
  await Promise.all([...entries.keys()].map((id) => closeEntry(ports, id, remaining)))
}

/**
 * An exit deletes a page from the history before the browser has erased its site data. If the power was cut in between,
 * Porchlight can't know which help site was visited: a journal entry with its name would tell anyone who reads the
 * disk. So the data of all help sites is erased, except those that are open now.
 */
async function removeAllHelpSiteData(ports: ExitPorts): Promise<void> {
  const openHosts = await findOpenHelpHosts(ports, () => false)
  if (openHosts !== null) await removeDataExcept(ports, ports.allHelpOrigins, openHosts)
}

/**
 * Whether the tab may have been open at the press; true if unknown. The browser can stop the background script in the
 * middle of an exit while the browser itself keeps running: a page that someone has opened again since the press then
 * belongs to another browsing session. A discarded tab counts as open at the press, because its id may have changed.
 */
function mayHaveBeenOpenAtPress({ tabs }: JournalEntry, tab: OpenTab): boolean {
  return tabs === undefined || tabs.includes(tab.id) || tab.discarded
}

/**
 * Closes the tabs whose pages match a journal entry, except our own pages. Erases the matched pages, their trails, and
 * all help pages, including our own. Other tabs stay open, even ones showing a help page. Returns what remains.
 */
async function recoverOnce(ports: ExitPorts, entries: readonly JournalEntry[]): Promise<Remaining> {
  const isOurs = (url: string): boolean => ports.ownPath(url) !== null
  const isMatched = (url: string): boolean => !isOurs(url) && entries.some((entry) => isInEntry(entry, url))
  const isPressed = (url: string): boolean => entries.some((entry) => isPressedPage(entry, url))
  const mustClose = (tab: OpenTab): boolean =>
    entries
      .filter((entry) => mayHaveBeenOpenAtPress(entry, tab))
      .some((entry) => addressesOf(tab).some((url) => !isOurs(url) && isInEntry(entry, url)))
  const keepsOpen = (tab: OpenTab): boolean => staysOpen(ports, tab) && !addressesOf(tab).some(isPressed)
  const askedToClose = await closeTabs(ports, mustClose, keepsOpen, eraseCallTimeoutMs)
  const pages = valueOr(await attempt(ports, eraseCallTimeoutMs, () => ports.history.pagesSince(0)), [])
  const recentlyClosedTabs =
    valueOr(await attempt(ports, eraseCallTimeoutMs, () => ports.recentlyClosed.list()), null) ?? []
  const closedUrls = askedToClose.flatMap(addressesOf)
  const listedUrls = [...recentlyClosedTabs, ...pages].map(({ url }) => url)
  const matchedUrls = [...closedUrls, ...listedUrls].filter(isMatched)
  const trails = await Promise.all(
    [...new Set(matchedUrls)].map((url) => findTrail(ports, url, emptyTrail, null, () => Promise.resolve(pages))),
  )
  const trail = [...new Set(trails.flat())]
  // Stands in for the time of the press, which the journal leaves out. Here it only limits how old a search may be.
  const recoveredAt = ports.timer.now()
  const plan = erasePlanOf(ports, {
    trail,
    keepsOpen,
    pressedAt: recoveredAt,
    frameOrigins: [],
    // Recovery does not erase the last minutes before the press. To do so, the journal would have to hold the time of
    // the press, and would tell anyone who reads the disk when an exit was used.
    eraseStart: null,
    keptSites: [],
    downloads: [],
    closedUrls,
    idsAskedToClose: askedToClose.map(({ id }) => id),
    tabIdsAtPress: entries.every((entry) => entry.tabs) ? entries.flatMap((entry) => entry.tabs ?? []) : null,
    formEntriesStart: await findFormEntriesStart(ports, trail, null, recoveredAt),
  })
  return eraseAndVerify(ports, plan)
}
