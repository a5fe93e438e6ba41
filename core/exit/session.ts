import type { ExitSettings } from "../settings/exit-settings"
import { attempt, valueOr, type Outcome } from "./attempt"
import type { ExitPorts, OpenTab } from "./ports"
import { noJournal, practicePath, practicePorts, practiceTabs } from "./practice"
import { isBrowserPage, tabShowsAny } from "./tab-pages"
import { shortCallTimeoutMs } from "./timing"
import { emptyTrail, trailTo, type RecordedTrail } from "./trail/recorded-trail"
import { isSearchPage } from "./trail/search-page"

/** A press of the exit key or of an exit button. */
export interface Press {
  /** Null: the press names no tab. */
  readonly tabId: number | null
  /** The tab that the browser's command passed, for when the tabs cannot be listed or the list lacks it. */
  readonly commandTab: OpenTab | null
}

/** What one exit can reach. */
interface ExitScope {
  /** An exit on the practice page is a practice, whichever key or button started it. */
  readonly kind: "real" | "practice"
  /**
   * In a practice they read, close and erase only the practice page. They write no journal in any of three cases: in a
   * practice, after a press in a private tab, and if there is no pressed tab.
   */
  readonly ports: ExitPorts
  /**
   * All tabs, as listed at the press, except that of a picture-in-picture window. In a practice: see `practiceTabs`. If
   * the tabs could not be listed: only the tab that the command passed, if any.
   */
  readonly tabs: readonly OpenTab[]
}

/** What the person wants to exit. */
interface ExitTarget {
  /** The tab to hide and close. Null if the press names none and the browser lists none in front. */
  readonly pressedTab: OpenTab | null
  /** The tab of a small always-on-top window that the page opened, if the key was pressed in it; otherwise null. */
  readonly pictureInPictureTab: OpenTab | null
}

/** What is true at the moment of the press. Later stages ask the browser again where it may have changed. */
export interface Session extends ExitScope, ExitTarget {
  readonly pressedAt: number
  /** Null if the tabs could not be listed. */
  readonly tabIdsAtPress: readonly number[] | null
  /** The part of the trail that is known without waiting: oldest first, the pressed page last. */
  readonly trailAtPress: readonly string[]
  /** The tab that opened the pressed one. Null if there is none, or if the recorded trail is complete without it. */
  readonly opener: OpenTab | null
  /** Whether the tab must leave the screen: the pressed one, and any that shows a page that led there or a help page. */
  readonly mustHide: (tab: OpenTab) => boolean
}

/** A session whose tab is known. Without one nothing can be closed or erased. */
export interface TabSession extends Session {
  readonly pressedTab: OpenTab
}

export function hasPressedTab(session: Session): session is TabSession {
  return session.pressedTab !== null
}

/** Awaits only the list of tabs, because any wait delays the cover. */
export async function beginSession(allPorts: ExitPorts, press: Press): Promise<Session> {
  const pressedAt = allPorts.timer.now()
  const listOutcome = await attempt(allPorts, shortCallTimeoutMs, () => allPorts.screen.listTabs())
  const listedTabs = valueOr(listOutcome, press.commandTab ? [press.commandTab] : [])
  const lastTrailPage = (tab: OpenTab): string | undefined => allPorts.trailNow(tab.id)?.urls.at(-1)
  const { pressedTab, pictureInPictureTab } = findExitTarget(listedTabs, press, lastTrailPage)

  // A picture-in-picture window needs no cover: it closes together with the page that opened it.
  const otherTabs = listedTabs.filter((tab) => tab.id !== pictureInPictureTab?.id)
  const scope = scopeOf(allPorts, otherTabs, pressedTab)
  return {
    ...scope,
    ...hidingFacts(scope, pressedTab),
    pressedAt,
    pressedTab,
    pictureInPictureTab,
    tabIdsAtPress: listOutcome.ok ? listOutcome.value.map(({ id }) => id) : null,
  }
}

/** Decides whether this is a practice or a real exit. */
function scopeOf(allPorts: ExitPorts, tabs: readonly OpenTab[], pressedTab: OpenTab | null): ExitScope {
  if (pressedTab && allPorts.ownPath(pressedTab.url) === practicePath) {
    const ports = practicePorts(allPorts, pressedTab.url)
    return { kind: "practice", ports, tabs: practiceTabs(allPorts, tabs, pressedTab) }
  }
  // A private tab never comes back after a power cut, and a journal entry would leave a record of it on disk. The price:
  // no start finishes what this exit began in ordinary windows. Without a pressed tab, nothing is closed.
  const needsJournal = pressedTab !== null && !pressedTab.incognito
  return { kind: "real", ports: needsJournal ? allPorts : { ...allPorts, journal: noJournal }, tabs }
}

/** Which tabs to hide, and the trail and the opener that decide it. */
function hidingFacts(
  { ports, tabs }: ExitScope,
  pressedTab: OpenTab | null,
): Pick<Session, "mustHide" | "opener" | "trailAtPress"> {
  const recorded = (pressedTab && ports.trailNow(pressedTab.id)) ?? emptyTrail
  const trailAtPress = pressedTab ? trailTo(pressedTab.url, recorded) : []
  const opener = pressedTab && !recorded.isWhole ? openerOf(pressedTab, tabs) : null
  const searchOpener = opener && isSearchPage(opener.url) ? opener : null
  const mustHide = (tab: OpenTab): boolean =>
    tab.id === pressedTab?.id || tab.id === searchOpener?.id || tabShowsAny(ports, tab, trailAtPress)
  return { mustHide, opener, trailAtPress }
}

/**
 * Reads that start before the close. The exit awaits the recorded trails while it closes tabs, and the settings after
 * that.
 */
export interface PendingReads {
  readonly settingsPromise: Promise<Outcome<ExitSettings>>
  readonly recordedPromise: Promise<Outcome<RecordedTrail>>
  /** Null if no tab is known to have opened the pressed one. */
  readonly openerPromise: Promise<Outcome<RecordedTrail>> | null
}

/**
 * Starts the reads while the browser renders. The recorded trails are read now, because they are
 * kept for only a few seconds after their tabs close. Nothing else is read here: it would delay the rendering.
 */
export function startReads({ ports, pressedTab, opener }: TabSession): PendingReads {
  const read = <T>(call: () => Promise<T>): Promise<Outcome<T>> => attempt(ports, shortCallTimeoutMs, call)
  return {
    settingsPromise: read(ports.settings),
    recordedPromise: read(() => ports.trailOf(pressedTab.id)),
    openerPromise: opener && read(() => ports.trailOf(opener.id)),
  }
}

export function findExitTarget(
  tabs: readonly OpenTab[],
  press: Press,
  lastTrailPage: LastTrailPage = () => undefined,
): ExitTarget {
  const tab = namedTab(tabs, press, lastTrailPage)
  const opener = tab && openerOfPictureInPicture(tab, tabs, lastTrailPage)
  return opener ? { pressedTab: opener, pictureInPictureTab: tab } : { pressedTab: tab, pictureInPictureTab: null }
}

/** The last page of a tab's recorded trail, as far as it is known without waiting. */
type LastTrailPage = (tab: OpenTab) => string | undefined

/**
 * The tab that the press names. If it names a browser page that is not in the list (the developer tools, say), the
 * press means the tab in front.
 */
function namedTab(
  tabs: readonly OpenTab[],
  { tabId, commandTab }: Press,
  lastTrailPage: LastTrailPage,
): OpenTab | null {
  const listedTab = tabs.find((tab) => tab.id === tabId)
  if (listedTab) return listedTab
  return commandTab && (!isBrowserPage(commandTab.url) || openerOfPictureInPicture(commandTab, tabs, lastTrailPage))
    ? commandTab
    : tabInFront(tabs)
}

/**
 * For a press without a tab, as in developer tools in a window of their own, or one that came before the popup knew
 * its tab.
 */
function tabInFront(tabs: readonly OpenTab[]): OpenTab | null {
  return tabs.filter((tab) => tab.active).toSorted((a, b) => b.lastUsed - a.lastUsed)[0] ?? null
}

/**
 * Returns the tab that opened a picture-in-picture window. Such a window contains a single tab, which shows about:blank:
 * https://developer.chrome.com/docs/web-platform/document-picture-in-picture.
 * Chromium names its opener; Firefox reports it only when the window is opened.
 */
function openerOfPictureInPicture(
  tab: OpenTab,
  tabs: readonly OpenTab[],
  lastTrailPage: LastTrailPage,
): OpenTab | null {
  const isAlone = !tabs.some((other) => other.windowId === tab.windowId && other.id !== tab.id)
  if (tab.url !== "about:blank" || !isAlone) return null
  const openerUrl = lastTrailPage(tab)
  return openerOf(tab, tabs) ?? tabs.find((other) => openerUrl !== undefined && other.url === openerUrl) ?? null
}

/** The tab that opened this one. The browser knows it even if our own memory is gone, as after an update. */
function openerOf(tab: OpenTab, tabs: readonly OpenTab[]): OpenTab | null {
  return tabs.find((other) => other.id === tab.openerId) ?? null
}
