import { attempt, valueOr } from "./attempt"
import { closeTabs } from "./hide"
import { hostOf } from "./carried-addresses"
import { eraseAll, settleEntry } from "./erase"
import { nothingRemaining, type Remaining } from "./remaining"
import { isInEntry, isExitedPage } from "./journal"
import type { ExitPorts, JournalEntry, OpenTab } from "./ports"
import { addressesOf, staysOpen } from "./tab-pages"
import { findTrail } from "./trail"
import { emptyTrail } from "./trail-log"
import { formEntriesSince } from "./form-entries"

const limit = 30_000
/**
 * Browsers put the tabs and "recently closed" of the session before back while they start, and tell
 * no extension when they are done: one look at once would be too early. A press that woke the worker
 * goes before the first look.
 */
const restoring = [150, 500, 1000, 3000, 8000]

/** Whoever uses the browser's tools can write marks. More than this no person's exits leave behind. */
const mostEntries = 20

/**
 * After a power cut the browser brings back what an exit had closed: as an open tab, under
 * "recently closed", in the history. The marks tell which pages those are, without naming them. All
 * are looked for together: one after another, planted marks would keep the browser busy for an hour.
 */
export async function recover(ports: ExitPorts): Promise<void> {
  const { timer, journal } = ports
  const stored = valueOr(await attempt(timer, limit, () => journal.readAll()), new Map<string, JournalEntry | null>())
  const counted = new Map(
    [...stored]
      .flatMap(([id, journalEntry]) => (journalEntry ? [[id, journalEntry] as const] : []))
      .slice(0, mostEntries),
  )
  const others = [...stored.keys()].filter((id) => !counted.has(id))
  await Promise.all(others.map((id) => attempt(timer, limit, () => journal.clear(id))))
  if (counted.size === 0) return
  let remaining = nothingRemaining
  for (const pause of restoring) {
    await timer.wait(pause)
    remaining = await look(ports, [...counted.values()])
  }
  if ([...counted.values()].some(({ tabs }) => tabs === undefined)) await removeAllHelpSiteData(ports)
  await Promise.all([...counted.keys()].map((id) => settleEntry(ports, id, remaining)))
}

/**
 * An exit takes a page out of the history before the browser has worked off what its site saved. Where
 * the power was cut between the two, nothing names that site any more: a mark that did would tell whoever
 * reads the disk which help site was seen. So the data of all of them goes, but of those that are open now.
 */
async function removeAllHelpSiteData({
  timer,
  screen,
  siteData,
  helpOrigins,
  allHelpOrigins,
}: ExitPorts): Promise<void> {
  const listed = await attempt(timer, limit, () => screen.listTabs())
  if (!listed.ok) return
  const hosts = helpOrigins(listed.value.flatMap(addressesOf)).map(hostOf)
  const isOpen = (origin: string): boolean => hosts.some((host) => `.${host}`.endsWith(`.${hostOf(origin)}`))
  const origins = allHelpOrigins.filter((origin) => !isOpen(origin))
  await attempt(timer, limit, () => siteData.removeSiteData(origins))
}

/**
 * The browser may stop the worker before an exit has ended, and go on itself. What a person has opened
 * again since the press is another visit then. A tab that is asleep may have got another number.
 */
function wasOpen({ tabs }: JournalEntry, tab: OpenTab): boolean {
  return tabs === undefined || tabs.includes(tab.id) || tab.discarded
}

/** Closes what is marked and nothing else: a help page that a person has open by now stays, and so do our own. */
async function look(ports: ExitPorts, journal: readonly JournalEntry[]): Promise<Remaining> {
  const { timer, history, recentlyClosed } = ports
  const isOurs = (url: string): boolean => ports.ownPath(url) !== null
  const isNamed = (url: string): boolean => !isOurs(url) && journal.some((journalEntry) => isInEntry(journalEntry, url))
  const isPressed = (url: string): boolean => journal.some((journalEntry) => isExitedPage(journalEntry, url))
  const stays = (tab: OpenTab): boolean => staysOpen(ports, tab) && !isPressed(tab.url)
  const open = await closeTabs(
    ports,
    (tab) =>
      !isOurs(tab.url) &&
      journal.some((journalEntry) => wasOpen(journalEntry, tab) && isInEntry(journalEntry, tab.url)),
    stays,
    limit,
  )
  const pages = valueOr(await attempt(timer, limit, () => history.pagesSince(0)), [])
  const closedTabs = valueOr(await attempt(timer, limit, () => recentlyClosed.list()), [])
  const urls = [...open, ...closedTabs, ...pages].map((entry) => entry.url).filter(isNamed)
  const trails = await Promise.all(
    [...new Set(urls)].map((url) => findTrail(ports, url, emptyTrail, null, () => Promise.resolve(pages))),
  )
  const trail = [...new Set(trails.flat())]
  const pressedAt = timer.now()
  const went = { closed: open.map(({ url }) => url), closedTabs: open.map(({ id }) => id) }
  const tabs = journal.every((journalEntry) => journalEntry.tabs)
    ? journal.flatMap((journalEntry) => journalEntry.tabs ?? [])
    : null
  const nothing = { frames: [], since: null, keptSites: [], downloads: [] }
  const forms = await formEntriesSince(ports, trail, null, pressedAt)
  return eraseAll(ports, { ...nothing, ...went, trail, tabs, stays, formEntriesSince: forms, pressedAt })
}
