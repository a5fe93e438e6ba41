import { attempt, valueOr } from "./attempt"
import { closeTabs } from "./hide"
import { hostOf } from "./carried-addresses"
import { eraseAndVerify, clearOrDeferEntry } from "./erase"
import { nothingRemaining, type Remaining } from "./remaining"
import { isInEntry, isExitedPage } from "./journal"
import type { ExitPorts, JournalEntry, OpenTab } from "./ports"
import { addressesOf, staysOpen } from "./tab-pages"
import { findTrail } from "./trail"
import { emptyTrail } from "./trail-log"
import { formEntriesSince } from "./form-entries"

const callTimeoutMs = 30_000
/**
 * The pause before each round. Browsers restore the tabs and "recently closed" of the previous session
 * while they start, and no event tells an extension when they are done: a single round at once would come
 * too early. The first pause lets a press that woke the worker go first.
 */
const recoveryPausesMs = [150, 500, 1000, 3000, 8000]

/** Anyone can write journal entries with the browser's tools. No person's exits leave more than this. */
const maxEntries = 20

/**
 * Finishes interrupted exits. After a power cut the browser restores what an exit had closed: as an open
 * tab, under "recently closed", in the history. The journal entries identify those pages without naming
 * them. All entries are handled together: one after another, planted entries would keep the browser busy
 * for an hour.
 */
export async function recover(ports: ExitPorts): Promise<void> {
  const { timer, journal } = ports
  const readOutcome = await attempt(timer, callTimeoutMs, () => journal.readAll())
  const stored = valueOr(readOutcome, new Map<string, JournalEntry | null>())
  const entries = new Map(
    [...stored].flatMap(([id, entry]) => (entry ? [[id, entry] as const] : [])).slice(0, maxEntries),
  )
  const ignoredIds = [...stored.keys()].filter((id) => !entries.has(id))
  await Promise.all(ignoredIds.map((id) => attempt(timer, callTimeoutMs, () => journal.clear(id))))
  if (entries.size === 0) return
  let remaining = nothingRemaining
  for (const pauseMs of recoveryPausesMs) {
    await timer.wait(pauseMs)
    remaining = await recoverOnce(ports, [...entries.values()])
  }
  if ([...entries.values()].some(({ tabs }) => tabs === undefined)) await removeAllHelpSiteData(ports)
  await Promise.all([...entries.keys()].map((id) => clearOrDeferEntry(ports, id, remaining)))
}

/**
 * An exit deletes a page from the history before the browser has erased its site data. If the power was
 * cut between the two, nothing names that site any more: a journal entry that named it would reveal to
 * anyone who reads the disk which help site was visited. So the data of all help sites is erased, except
 * those that are open now.
 */
async function removeAllHelpSiteData({
  timer,
  screen,
  siteData,
  helpOrigins,
  allHelpOrigins,
}: ExitPorts): Promise<void> {
  const listOutcome = await attempt(timer, callTimeoutMs, () => screen.listTabs())
  if (!listOutcome.ok) return
  const openHosts = helpOrigins(listOutcome.value.flatMap(addressesOf)).map(hostOf)
  const isOpen = (origin: string): boolean => openHosts.some((host) => `.${host}`.endsWith(`.${hostOf(origin)}`))
  const origins = allHelpOrigins.filter((origin) => !isOpen(origin))
  await attempt(timer, callTimeoutMs, () => siteData.removeSiteData(origins))
}

/**
 * Whether the tab was already open at the press. The browser may stop the worker before an exit has ended
 * and keep running; what a person has opened again since the press then belongs to another browsing
 * session. A discarded tab counts as open at the press, because its id may have changed.
 */
function wasOpenAtPress({ tabs }: JournalEntry, tab: OpenTab): boolean {
  return tabs === undefined || tabs.includes(tab.id) || tab.discarded
}

/**
 * Closes and erases what the journal entries name and nothing else. A help page that a person has opened
 * since stays, and so do our own pages. Returns what remains.
 */
async function recoverOnce(ports: ExitPorts, entries: readonly JournalEntry[]): Promise<Remaining> {
  const { timer, history, recentlyClosed } = ports
  const isOurs = (url: string): boolean => ports.ownPath(url) !== null
  const isNamed = (url: string): boolean => !isOurs(url) && entries.some((entry) => isInEntry(entry, url))
  const isPressed = (url: string): boolean => entries.some((entry) => isExitedPage(entry, url))
  const stays = (tab: OpenTab): boolean => staysOpen(ports, tab) && !isPressed(tab.url)
  const closedNow = await closeTabs(
    ports,
    (tab) => !isOurs(tab.url) && entries.some((entry) => wasOpenAtPress(entry, tab) && isInEntry(entry, tab.url)),
    stays,
    callTimeoutMs,
  )
  const pages = valueOr(await attempt(timer, callTimeoutMs, () => history.pagesSince(0)), [])
  const recentlyClosedTabs = valueOr(await attempt(timer, callTimeoutMs, () => recentlyClosed.list()), [])
  const namedUrls = [...closedNow, ...recentlyClosedTabs, ...pages].map(({ url }) => url).filter(isNamed)
  const trails = await Promise.all(
    [...new Set(namedUrls)].map((url) => findTrail(ports, url, emptyTrail, null, () => Promise.resolve(pages))),
  )
  const trail = [...new Set(trails.flat())]
  const pressedAt = timer.now()
  const closed = { closedUrls: closedNow.map(({ url }) => url), closedTabIds: closedNow.map(({ id }) => id) }
  const tabIdsAtPress = entries.every((entry) => entry.tabs) ? entries.flatMap((entry) => entry.tabs ?? []) : null
  const nothingElse = { frameUrls: [], since: null, keptSites: [], downloads: [] }
  const formsSince = await formEntriesSince(ports, trail, null, pressedAt)
  const plan = { ...nothingElse, ...closed, trail, tabIdsAtPress, stays, formEntriesSince: formsSince, pressedAt }
  return eraseAndVerify(ports, plan)
}
