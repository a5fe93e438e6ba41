import { attempt, valueOr } from "./attempt"
import { closeTabs } from "./cover"
import { hostOf } from "./carried"
import { eraseAll, settleMark } from "./erase"
import { nothingLeft, type Left } from "./left"
import { isMarked, isMarkedLast } from "./mark"
import type { ExitPorts, Mark, OpenTab } from "./ports"
import { addressesOf, staysOpen } from "./shows"
import { findTrail } from "./trail"
import { unknownTrail } from "./trail-log"
import { formsSince } from "./words"

const limit = 30_000
/**
 * Browsers put the tabs and "recently closed" of the session before back while they start, and tell
 * no extension when they are done: one look at once would be too early. A press that woke the worker
 * goes before the first look.
 */
const restoring = [150, 500, 1000, 3000, 8000]

/** Whoever uses the browser's tools can write marks. More than this no person's exits leave behind. */
const mostMarks = 20

/**
 * After a power cut the browser brings back what an exit had closed: as an open tab, under
 * "recently closed", in the history. The marks tell which pages those are, without naming them. All
 * are looked for together: one after another, planted marks would keep the browser busy for an hour.
 */
export async function sweep(ports: ExitPorts): Promise<void> {
  const { clock, marks } = ports
  const stored = valueOr(await attempt(clock, limit, () => marks.readAll()), new Map<string, Mark | null>())
  const counted = new Map([...stored].flatMap(([id, mark]) => (mark ? [[id, mark] as const] : [])).slice(0, mostMarks))
  const others = [...stored.keys()].filter((id) => !counted.has(id))
  await Promise.all(others.map((id) => attempt(clock, limit, () => marks.clear(id))))
  if (counted.size === 0) return
  let left = nothingLeft
  for (const pause of restoring) {
    await clock.wait(pause)
    left = await look(ports, [...counted.values()])
  }
  if ([...counted.values()].some(({ tabs }) => tabs === undefined)) await forgetAllHelpSites(ports)
  await Promise.all([...counted.keys()].map((id) => settleMark(ports, id, left)))
}

/**
 * An exit takes a page out of the history before the browser has worked off what its site saved. Where
 * the power was cut between the two, nothing names that site any more: a mark that did would tell whoever
 * reads the disk which help site was seen. So the data of all of them goes, but of those that are open now.
 */
async function forgetAllHelpSites({ clock, screen, siteData, helpOrigins, allHelpOrigins }: ExitPorts): Promise<void> {
  const listed = await attempt(clock, limit, () => screen.listTabs())
  if (!listed.ok) return
  const hosts = helpOrigins(listed.value.flatMap(addressesOf)).map(hostOf)
  const isOpen = (origin: string): boolean => hosts.some((host) => `.${host}`.endsWith(`.${hostOf(origin)}`))
  const origins = allHelpOrigins.filter((origin) => !isOpen(origin))
  await attempt(clock, limit, () => siteData.forgetSites(origins))
}

/**
 * The browser may stop the worker before an exit has ended, and go on itself. What a person has opened
 * again since the press is another visit then. A tab that is asleep may have got another number.
 */
function wasOpen({ tabs }: Mark, tab: OpenTab): boolean {
  return tabs === undefined || tabs.includes(tab.id) || tab.asleep
}

/** Closes what is marked and nothing else: a help page that a person has open by now stays, and so do our own. */
async function look(ports: ExitPorts, marks: readonly Mark[]): Promise<Left> {
  const { clock, history, recentlyClosed } = ports
  const isOurs = (url: string): boolean => ports.ownPath(url) !== null
  const isNamed = (url: string): boolean => !isOurs(url) && marks.some((mark) => isMarked(mark, url))
  const isPressed = (url: string): boolean => marks.some((mark) => isMarkedLast(mark, url))
  const stays = (tab: OpenTab): boolean => staysOpen(ports, tab) && !isPressed(tab.url)
  const open = await closeTabs(
    ports,
    (tab) => !isOurs(tab.url) && marks.some((mark) => wasOpen(mark, tab) && isMarked(mark, tab.url)),
    stays,
    limit,
  )
  const pages = valueOr(await attempt(clock, limit, () => history.pagesSince(0)), [])
  const closedTabs = valueOr(await attempt(clock, limit, () => recentlyClosed.list()), [])
  const urls = [...open, ...closedTabs, ...pages].map((entry) => entry.url).filter(isNamed)
  const trails = await Promise.all(
    [...new Set(urls)].map((url) => findTrail(ports, url, unknownTrail, null, () => Promise.resolve(pages))),
  )
  const trail = [...new Set(trails.flat())]
  const pressedAt = clock.now()
  const went = { closed: open.map(({ url }) => url), closedTabs: open.map(({ id }) => id) }
  const tabs = marks.every((mark) => mark.tabs) ? marks.flatMap((mark) => mark.tabs ?? []) : null
  const nothing = { frames: [], since: null, keptSites: [], downloads: [] }
  const forms = await formsSince(ports, trail, null, pressedAt)
  return eraseAll(ports, { ...nothing, ...went, trail, tabs, stays, formsSince: forms, pressedAt })
}
