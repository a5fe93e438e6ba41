import { attempt, valueOr } from "./attempt"
import { closeTabs, comeForward, cover } from "./cover"
import { reachOf } from "./drill"
import { eraseAll, isPageOf, lookAgain, settleMark, type Erasure } from "./erase"
import { markOf } from "./mark"
import type { ExitPorts, OpenTab } from "./ports"
import { findTrail } from "./trail"
import { trailTo, unknownTrail } from "./trail-log"
import { defaultSettings } from "../settings/settings"

/** Whether everything is gone that this browser lets an extension erase. Holds no address but that of a drill. */
export interface ExitReport {
  readonly complete: boolean
  /** The practice page that was left, where it was a drill. */
  readonly drill?: string | undefined
}

const minute = 60_000
/** For calls between the press and the empty screen: a healthy browser answers in a tenth of it. */
const short = 1500
/**
 * Closing a tab keeps the browser from drawing the one that has just come forward. Chromium 156, 36
 * presses each in turn, until the page was off the screen: without this pause 56 ms at the median
 * and 95 at the 95th percentile, with it 50 and 65; an extension that closes nothing, 42 and 62.
 */
const drawn = 50
/**
 * A new tab takes longer to draw. With the only tab, 30 presses each in turn: 258 ms with the pause
 * above, 199 with this one; an extension that only opens a new tab, 197.
 */
const drawnNew = 200
/** A browser that takes long to bring a tab forward takes long to draw it too: so many times as long, */
const slower = 4
/** but no longer than this, milliseconds. */
const drawnLast = 500
/** For the history, which is only needed once the page is gone: 100,000 visits take seconds. */
const long = 10_000
/**
 * Chromium writes its session file up to some seconds after the tab was closed; a power cut before
 * that brings the tab back as "recently closed", so the mark stays until then.
 * https://source.chromium.org/chromium/chromium/src/+/main:components/sessions/core/command_storage_manager.cc
 */
const sessionSaved = 10_000

/** For a press that came before the popup knew its tab. */
function tabInFront(tabs: readonly OpenTab[]): OpenTab | null {
  return tabs.filter((tab) => tab.active).toSorted((a, b) => b.lastUsed - a.lastUsed)[0] ?? null
}

/**
 * The exit, in the order in which things happen. Every step runs though the one before it failed.
 * `seen` is the tab as the browser's command names it, for when the list of tabs can't be had.
 */
export async function exit(given: ExitPorts, tabId: number | null, seen: OpenTab | null): Promise<ExitReport> {
  const { clock } = given
  const pressedAt = clock.now()

  // 1. Cover. One query comes before it and nothing else; the mark is written in the same tick.
  const listed = valueOr(await attempt(clock, short, () => given.screen.listTabs()), seen ? [seen] : [])
  const pressed = listed.find((tab) => tab.id === tabId) ?? seen ?? tabInFront(listed)
  const { ports, tabs, drill } = reachOf(given, listed, pressed)
  const { screen, history } = ports
  const isToHide = (tab: OpenTab): boolean => tab.id === pressed?.id || ports.isHelpPage(tab.url)
  const covered = cover(ports, tabs, isToHide)
  const forward = pressed?.incognito ? comeForward(ports, tabs, isToHide) : null
  const salt = ports.random()
  const markId = ports.random().toString(36)
  const marked = attempt(clock, short, () => ports.marks.write(markId, markOf(salt, pressed ? [pressed.url] : [])))
  const [isNew] = await Promise.all([covered, forward])
  if (!pressed) return { complete: false, drill }

  // 2. Close it, and then what else is open of the same visit. What the tab went through is asked
  // first, since the browser forgets it when the tab closes.
  const remembered = attempt(clock, short, () => ports.trailOf(pressed.id))
  const busy = Math.min(slower * (clock.now() - pressedAt), drawnLast)
  await clock.wait(Math.max(isNew ? drawnNew : drawn, busy))
  const closed = await attempt(clock, short, () => screen.close(pressed, true))
  const settings = valueOr(await attempt(clock, short, ports.settings), defaultSettings)
  const known = valueOr(await remembered, unknownTrail)
  // A second try for the tab itself: while a person drags any tab, Chromium closes none.
  const isOneOf =
    (urls: readonly string[]) =>
    (tab: OpenTab): boolean =>
      (tab.id !== pressed.id || !closed.ok) && (isPageOf(urls, tab.url) || ports.isHelpPage(tab.url))
  const others = await closeTabs(ports, isOneOf(trailTo(pressed.url, known)), short)
  const pages = valueOr(await attempt(clock, long, () => history.pagesSince(0)), [])
  const trail = await findTrail(ports, pressed.url, known, pages)
  const more = await closeTabs(ports, isOneOf(trail), short)
  await marked
  await attempt(clock, short, () => ports.marks.write(markId, markOf(salt, trail)))

  // 3 to 5. Forget, erase, look again.
  const since = settings.eraseScope === "recent" ? pressedAt - settings.eraseMinutes * minute : null
  const erasure: Erasure = { trail, closed: [...others, ...more].map((tab) => tab.url), since, pressedAt }
  const complete = await eraseAll(ports, erasure, pages)
  void settle(ports, markId, erasure)
  return { complete, drill }
}

async function settle(ports: ExitPorts, markId: string, erasure: Erasure): Promise<void> {
  await ports.clock.wait(sessionSaved)
  await settleMark(ports, markId, await lookAgain(ports, erasure))
}
