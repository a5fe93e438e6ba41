import { reopen } from "./reopen"
import { attempt, valueOr } from "./attempt"
import { spansToDelete } from "./last-minutes"
import { isAnything, type Remaining } from "./remaining"
import type { ClosedTab, Download, ExitPorts, OpenTab, Page } from "./ports"
import { addressesOf, isBrowserPage, isPageOf } from "./tab-pages"
import { isOnSite } from "../settings/kept-site"

/** What one exit is to take out of the browser. */
export interface ErasePlan {
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
  readonly formEntriesSince: number | null
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

export function mustErase(ports: ExitPorts, plan: ErasePlan, url: string): boolean {
  return plan.trail.includes(url) || plan.closed.includes(url) || ports.isHelpPage(url)
}

function isOnKeptSite(ports: ExitPorts, plan: ErasePlan, url: string): boolean {
  return isOnSite(plan.keptSites, url) && !mustErase(ports, plan, url)
}

function isKept(ports: ExitPorts, plan: ErasePlan, url: string): boolean {
  return isOnKeptSite(ports, plan, url) || plan.downloads.some((download) => download.url === url)
}

function isStillInHistory(ports: ExitPorts, plan: ErasePlan, page: Page): boolean {
  if (mustErase(ports, plan, page.url)) return true
  if (isKept(ports, plan, page.url)) return false
  return plan.since !== null && page.lastVisit >= plan.since && page.lastVisit <= plan.pressedAt
}

/** Others of the last minutes only where their times did not suffice: their older visits go with it. */
function isForgottenByName(ports: ExitPorts, plan: ErasePlan, url: string): boolean {
  return plan.keptSites.length + plan.downloads.length > 0 || mustErase(ports, plan, url)
}

async function remainingClosedTabs(ports: ExitPorts, plan: ErasePlan): Promise<readonly ClosedTab[] | null> {
  const listed = await attempt(ports.timer, listLimit, () => ports.recentlyClosed.list())
  const brings = (url: string): boolean => !isBrowserPage(url) && mustErase(ports, plan, url)
  return listed.ok ? listed.value.filter(({ url, wentThrough }) => [url, ...wentThrough].some(brings)) : null
}

/**
 * Help pages of the last minutes that are neither in the trail nor open: once the minutes are erased,
 * nothing names them whose data is to go. Asked before that; browsers work off what they are asked in turn.
 */
async function visitedHelp(ports: ExitPorts, { since }: ErasePlan): Promise<readonly string[]> {
  if (since === null) return []
  const listed = await attempt(ports.timer, listLimit, () => ports.history.newestSince(since))
  return valueOr(listed, []).map(({ url }) => url)
}

async function removeHelpSiteData(ports: ExitPorts, seen: readonly string[]): Promise<void> {
  const origins = ports.helpOrigins(seen)
  if (origins.length > 0) await attempt(ports.timer, limit, () => ports.siteData.removeSiteData(origins))
}

/**
 * Step 4. Oldest first and the pressed page last: when the power is cut in between, what is left
 * still leads from the mark of the pressed page to the rest. Calls are sent in that order and not
 * waited for one by one: the browser works them off in turn. `remaining`: pages that a look has found.
 */
async function erase(
  ports: ExitPorts,
  plan: ErasePlan,
  remaining: readonly string[],
  visited: Promise<readonly string[]> = Promise.resolve([]),
): Promise<void> {
  const { timer, history, siteData } = ports
  const run = (call: () => Promise<void>): Promise<unknown> => attempt(timer, limit, call)
  const { trail, since, formEntriesSince } = plan

  const last = trail.slice(-1)
  const first = [...new Set([...remaining, ...plan.closed, ...trail])].filter((url) => !last.includes(url))
  const keeps = plan.keptSites.length === 0 ? null : (url: string) => isOnKeptSite(ports, plan, url)

  const forgotten = first.map((url) => run(() => history.deleteUrl(url)))
  const spans = since === null ? null : await spansToDelete(ports, since, keeps, plan.downloads)

  await Promise.all([
    ...forgotten,
    ...(spans?.between ?? []).map(({ start, end }) => run(() => history.deleteBetween(start, end))),
    ...(spans ? [run(() => history.deleteSince(spans.rest))] : []),
    ...(formEntriesSince === null ? [] : [run(() => siteData.removeFormEntries(formEntriesSince))]),
    ...last.map((url) => run(() => history.deleteUrl(url))),
    visited.then((more) => removeHelpSiteData(ports, [...first, ...last, ...plan.frames, ...more])),
  ])
}

/** Step 3, where the browser has a call for it; elsewhere erasing from the history does it. */
async function clearRecentlyClosed(ports: ExitPorts, plan: ErasePlan): Promise<void> {
  if (!ports.recentlyClosed.goesWithHistory) await removeClosed(ports, plan)
}

/**
 * One after another where the browser has a call for it: it counts the entries anew after each. One that
 * will not go (a closed tab group, in Firefox) takes the whole list with it: an empty list is better than
 * a help page by Ctrl+Shift+T.
 */
async function removeClosed(ports: ExitPorts, plan: ErasePlan): Promise<void> {
  const { timer, recentlyClosed } = ports
  const remove = async (tab: ClosedTab): Promise<boolean> => (await attempt(timer, listLimit, () => tab.remove())).ok

  const remaining = (await remainingClosedTabs(ports, plan)) ?? []
  if (recentlyClosed.goesWithHistory) {
    await Promise.all(remaining.map(remove))
    return
  }
  for (const tab of remaining) if (!(await remove(tab))) return clearAllRecentlyClosed(ports, plan)
}

/** What is listed anew is no reason: Firefox adds a tab once more when the last word of its page comes late. */
async function clearAllRecentlyClosed(ports: ExitPorts, plan: ErasePlan): Promise<void> {
  const stays = (await remainingClosedTabs(ports, plan)) ?? []
  if (stays.length > 0) await attempt(ports.timer, limit, ports.saveSession)
}

/**
 * Tabs that would not close; null: the browser does not tell. Chromium gives a tab another id when it
 * puts it to sleep, as is done before it is closed: nobody has opened that one.
 */
async function remainingOpenTabs(ports: ExitPorts, plan: ErasePlan): Promise<readonly number[] | null> {
  const { trail, closedTabs, tabs, stays } = plan
  const isOld = (tab: OpenTab): boolean => (tabs === null || tabs.includes(tab.id) || tab.discarded) && !stays(tab)
  const isOfTrail = (tab: OpenTab): boolean => isOld(tab) && addressesOf(tab).some((url) => isPageOf(trail, url))
  const listed = await attempt(ports.timer, listLimit, () => ports.screen.listTabs())
  if (!listed.ok) return null
  return listed.value.filter((tab) => isOfTrail(tab) || closedTabs.includes(tab.id)).map(({ id }) => id)
}

/** Step 5. What tabs, the history and "recently closed" still hold of it in the end. */
export async function verifyAndRetry(ports: ExitPorts, plan: ErasePlan): Promise<Remaining> {
  let found: Remaining = { traces: true, tabs: [] }
  for (const pause of pauses) {
    await ports.timer.wait(pause)
    const listed = await attempt(ports.timer, limit, () => ports.history.pagesSince(0))

    const pages = valueOr(listed, []).filter((page) => isStillInHistory(ports, plan, page))
    const remaining = pages.map(({ url }) => url).filter((url) => isForgottenByName(ports, plan, url))

    const closed = await remainingClosedTabs(ports, plan)

    const isNowhere = listed.ok && closed !== null && pages.length === 0 && closed.length === 0
    const tabs = await remainingOpenTabs(ports, plan)
    found = { traces: !isNowhere || tabs === null, tabs: tabs ?? [] }
    if (!isAnything(found)) break

    await erase(ports, plan, remaining)
    await removeClosed(ports, plan)
  }
  return found
}

/** Where it is forbidden a mark can never serve, and would stay as a record of the exit. */
export async function isErasingForbidden({ timer, history }: Pick<ExitPorts, "timer" | "history">): Promise<boolean> {
  return !valueOr(await attempt(timer, limit, () => history.canDeleteHistory()), true)
}

/**
 * Once nothing can bring the page back, its mark has served. If it can, the next start looks again. Answers
 * what is to be told: where erasing is forbidden, that was said before any press.
 */
export async function settleEntry(ports: ExitPorts, entryId: string, remaining: Remaining): Promise<Remaining> {
  const { timer, journal } = ports
  const isForbidden = isAnything(remaining) && (await isErasingForbidden(ports))
  const hasServed = isForbidden || !isAnything(remaining)
  await attempt(timer, limit, () => (hasServed ? journal.clear(entryId) : journal.deferToNextStart(entryId)))
  return isForbidden ? { ...remaining, traces: false } : remaining
}

/**
 * Steps 3 to 5, in their order. Answers what is left of it. With "only this tab" the session is
 * not saved at once: that would empty lists which a person on whom a gap would be noticed wants to keep.
 */
export async function eraseAll(ports: ExitPorts, plan: ErasePlan): Promise<Remaining> {
  const visited = visitedHelp(ports, plan)
  const isErased = (url: string): boolean => mustErase(ports, plan, url)
  await clearRecentlyClosed(ports, plan)
  await erase(ports, plan, [], visited)
  if (plan.since === null) await reopen(ports, isErased)
  const remaining = await verifyAndRetry(ports, plan)
  if (plan.since !== null) await attempt(ports.timer, limit, ports.saveSession)
  // Not before: until then it tells what an entry would bring back.
  await attempt(ports.timer, listLimit, () => ports.backLists.remove(isErased))
  return remaining
}
