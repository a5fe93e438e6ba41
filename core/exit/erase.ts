import { openAnew } from "./anew"
import { attempt, valueOr } from "./attempt"
import { spansToForget } from "./last-minutes"
import { isAnything, type Left } from "./left"
import type { ClosedTab, Download, ExitPorts, OpenTab, Page } from "./ports"
import { addressesOf, isBrowserPage, isPageOf } from "./shows"
import { isOnSite } from "../settings/kept-site"

/** What one exit is to take out of the browser. */
export interface Erasure {
  /** Oldest first, the pressed page last. */
  readonly trail: readonly string[]
  /** Pages of tabs that were closed with it. */
  readonly closed: readonly string[]
  /** Frames of help sites: their data goes, and no list names them. */
  readonly frames: readonly string[]
  /** Those tabs, by their ids. */
  readonly closedTabs: readonly number[]
  /** The tabs that were open at the press: one opened since is another visit. Null: not known. */
  readonly tabs: readonly number[] | null
  /** Tabs that are left open on purpose, though their pages are erased. */
  readonly stays: (tab: OpenTab) => boolean
  /** Everything visited from then until the press; null: only the trail and help pages. */
  readonly since: number | null
  /** What was typed into forms from then on, the words that were searched for among it; null: none of it. */
  readonly formsSince: number | null
  readonly pressedAt: number
  /** Sites whose pages stay when the last minutes go, unless they belong to the trail or are help pages. */
  readonly keptSites: readonly string[]
  /** Of the last minutes: they may be proof, and stay on their list. */
  readonly downloads: readonly Download[]
}

/** Large histories take seconds; a call that hangs must not hold the steps after it for ever. */
const limit = 30_000

/** A short list, and needed before anything is erased in Firefox. */
const listLimit = 3000

/** The first look finds help pages of long ago. */
const pauses = [0, 0, 300, 1000]

export function belongs(ports: ExitPorts, erasure: Erasure, url: string): boolean {
  return erasure.trail.includes(url) || erasure.closed.includes(url) || ports.isHelpPage(url)
}

function isOnKeptSite(ports: ExitPorts, erasure: Erasure, url: string): boolean {
  return isOnSite(erasure.keptSites, url) && !belongs(ports, erasure, url)
}

function isKept(ports: ExitPorts, erasure: Erasure, url: string): boolean {
  return isOnKeptSite(ports, erasure, url) || erasure.downloads.some((download) => download.url === url)
}

function isLeft(ports: ExitPorts, erasure: Erasure, page: Page): boolean {
  if (belongs(ports, erasure, page.url)) return true
  if (isKept(ports, erasure, page.url)) return false
  return erasure.since !== null && page.lastVisit >= erasure.since && page.lastVisit <= erasure.pressedAt
}

/** Others of the last minutes only where their times did not suffice: their older visits go with it. */
function isForgottenByName(ports: ExitPorts, erasure: Erasure, url: string): boolean {
  return erasure.keptSites.length + erasure.downloads.length > 0 || belongs(ports, erasure, url)
}

async function closedTabsLeft(ports: ExitPorts, erasure: Erasure): Promise<readonly ClosedTab[] | null> {
  const listed = await attempt(ports.clock, listLimit, () => ports.recentlyClosed.list())
  const brings = (url: string): boolean => !isBrowserPage(url) && belongs(ports, erasure, url)
  return listed.ok ? listed.value.filter(({ url, wentThrough }) => [url, ...wentThrough].some(brings)) : null
}

/**
 * Help pages of the last minutes that are neither in the trail nor open: once the minutes are erased,
 * nothing names them whose data is to go. Asked before that; browsers work off what they are asked in turn.
 */
async function visitedHelp(ports: ExitPorts, { since }: Erasure): Promise<readonly string[]> {
  if (since === null) return []
  const listed = await attempt(ports.clock, listLimit, () => ports.history.newestSince(since))
  return valueOr(listed, []).map(({ url }) => url)
}

async function forgetHelpSites(ports: ExitPorts, seen: readonly string[]): Promise<void> {
  const origins = ports.helpOrigins(seen)
  if (origins.length > 0) await attempt(ports.clock, limit, () => ports.siteData.forgetSites(origins))
}

/**
 * Step 4. Oldest first and the pressed page last: when the power is cut in between, what is left
 * still leads from the mark of the pressed page to the rest. Calls are sent in that order and not
 * waited for one by one: the browser works them off in turn. `left`: pages that a look has found.
 */
async function erase(
  ports: ExitPorts,
  erasure: Erasure,
  left: readonly string[],
  visited: Promise<readonly string[]> = Promise.resolve([]),
): Promise<void> {
  const { clock, history, siteData } = ports
  const run = (call: () => Promise<void>): Promise<unknown> => attempt(clock, limit, call)
  const { trail, since, formsSince } = erasure

  const last = trail.slice(-1)
  const first = [...new Set([...left, ...erasure.closed, ...trail])].filter((url) => !last.includes(url))
  const keeps = erasure.keptSites.length === 0 ? null : (url: string) => isOnKeptSite(ports, erasure, url)

  const forgotten = first.map((url) => run(() => history.forget(url)))
  const spans = since === null ? null : await spansToForget(ports, since, keeps, erasure.downloads)

  await Promise.all([
    ...forgotten,
    ...(spans?.between ?? []).map(({ start, end }) => run(() => history.forgetBetween(start, end))),
    ...(spans ? [run(() => history.forgetSince(spans.rest))] : []),
    ...(formsSince === null ? [] : [run(() => siteData.forgetForms(formsSince))]),
    ...last.map((url) => run(() => history.forget(url))),
    visited.then((more) => forgetHelpSites(ports, [...first, ...last, ...erasure.frames, ...more])),
  ])
}

/** Step 3, where the browser has a call for it; elsewhere erasing from the history does it. */
async function forgetFirst(ports: ExitPorts, erasure: Erasure): Promise<void> {
  if (!ports.recentlyClosed.goesWithHistory) await forgetClosed(ports, erasure)
}

/**
 * One after another where the browser has a call for it: it counts the entries anew after each. One that
 * will not go (a closed tab group, in Firefox) takes the whole list with it: an empty list is better than
 * a help page by Ctrl+Shift+T.
 */
async function forgetClosed(ports: ExitPorts, erasure: Erasure): Promise<void> {
  const { clock, recentlyClosed } = ports
  const forget = async (tab: ClosedTab): Promise<boolean> => (await attempt(clock, listLimit, () => tab.forget())).ok

  const left = (await closedTabsLeft(ports, erasure)) ?? []
  if (recentlyClosed.goesWithHistory) {
    await Promise.all(left.map(forget))
    return
  }
  for (const tab of left) if (!(await forget(tab))) return forgetAll(ports, erasure)
}

/** What is listed anew is no reason: Firefox adds a tab once more when the last word of its page comes late. */
async function forgetAll(ports: ExitPorts, erasure: Erasure): Promise<void> {
  const stays = (await closedTabsLeft(ports, erasure)) ?? []
  if (stays.length > 0) await attempt(ports.clock, limit, ports.saveSession)
}

/**
 * Tabs that would not close; null: the browser does not tell. Chromium gives a tab another id when it
 * puts it to sleep, as is done before it is closed: nobody has opened that one.
 */
async function openTabsLeft(ports: ExitPorts, erasure: Erasure): Promise<readonly number[] | null> {
  const { trail, closedTabs, tabs, stays } = erasure
  const isOld = (tab: OpenTab): boolean => (tabs === null || tabs.includes(tab.id) || tab.asleep) && !stays(tab)
  const isOfTrail = (tab: OpenTab): boolean => isOld(tab) && addressesOf(tab).some((url) => isPageOf(trail, url))
  const listed = await attempt(ports.clock, listLimit, () => ports.screen.listTabs())
  if (!listed.ok) return null
  return listed.value.filter((tab) => isOfTrail(tab) || closedTabs.includes(tab.id)).map(({ id }) => id)
}

/** Step 5. What tabs, the history and "recently closed" still hold of it in the end. */
export async function lookAgain(ports: ExitPorts, erasure: Erasure): Promise<Left> {
  let found: Left = { traces: true, tabs: [] }
  for (const pause of pauses) {
    await ports.clock.wait(pause)
    const listed = await attempt(ports.clock, limit, () => ports.history.pagesSince(0))

    const pages = valueOr(listed, []).filter((page) => isLeft(ports, erasure, page))
    const left = pages.map(({ url }) => url).filter((url) => isForgottenByName(ports, erasure, url))

    const closed = await closedTabsLeft(ports, erasure)

    const isNowhere = listed.ok && closed !== null && pages.length === 0 && closed.length === 0
    const tabs = await openTabsLeft(ports, erasure)
    found = { traces: !isNowhere || tabs === null, tabs: tabs ?? [] }
    if (!isAnything(found)) break

    await erase(ports, erasure, left)
    await forgetClosed(ports, erasure)
  }
  return found
}

/** Where it is forbidden a mark can never serve, and would stay as a record of the exit. */
export async function isErasingForbidden({ clock, history }: Pick<ExitPorts, "clock" | "history">): Promise<boolean> {
  return !valueOr(await attempt(clock, limit, () => history.mayForget()), true)
}

/**
 * Once nothing can bring the page back, its mark has served. If it can, the next start looks again. Answers
 * what is to be told: where erasing is forbidden, that was said before any press.
 */
export async function settleMark(ports: ExitPorts, markId: string, left: Left): Promise<Left> {
  const { clock, marks } = ports
  const isForbidden = isAnything(left) && (await isErasingForbidden(ports))
  const hasServed = isForbidden || !isAnything(left)
  await attempt(clock, limit, () => (hasServed ? marks.clear(markId) : marks.leave(markId)))
  return isForbidden ? { ...left, traces: false } : left
}

/**
 * Steps 3 to 5, in their order. Answers what is left of it. With "only this tab" the session is
 * not saved at once: that would empty lists which a person on whom a gap would be noticed wants to keep.
 */
export async function eraseAll(ports: ExitPorts, erasure: Erasure): Promise<Left> {
  const visited = visitedHelp(ports, erasure)
  const isErased = (url: string): boolean => belongs(ports, erasure, url)
  await forgetFirst(ports, erasure)
  await erase(ports, erasure, [], visited)
  if (erasure.since === null) await openAnew(ports, isErased)
  const left = await lookAgain(ports, erasure)
  if (erasure.since !== null) await attempt(ports.clock, limit, ports.saveSession)
  // Not before: until then it tells what an entry would bring back.
  await attempt(ports.clock, listLimit, () => ports.backLists.forget(isErased))
  return left
}
