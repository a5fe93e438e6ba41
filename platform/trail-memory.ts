import { browser } from "wxt/browser"
import {
  extendTrail,
  freshTransitions,
  parseTrail,
  startNavigation,
  trailWithout,
  emptyTrail,
  type RecordedTrail,
  type PendingNavigation,
  type Navigation,
} from "../core/exit/trail/recorded-trail"
import { listenTo } from "./listen"
import { onceRestored, onRestore, waitUntilRestored } from "./session-memory"
import { memory, valuesIn } from "./storage"

/**
 * The trail of each open tab, by the tab's id: in memory only, until the tab or the browser closes. An exit reads it
 * synchronously: a page that led to the exited one must not come to the front in its place.
 */
const trails = new Map<number, RecordedTrail>()

/** The trails of tabs that have just closed: an exit reads them once more when the tab is gone. Never in storage. */
const closedTrails = new Map<number, RecordedTrail>()
const keptAfterClosingMs = 5000

let isRestored = false

onRestore((stored) => {
  for (const [tabId, trail] of valuesIn(stored, "trail:", parseTrail)) trails.set(Number(tabId), trail)
  isRestored = true
})

function recordedTrail(tabId: number): RecordedTrail {
  return trails.get(tabId) ?? closedTrails.get(tabId) ?? emptyTrail
}

async function store(tabId: number, trail: RecordedTrail): Promise<void> {
  trails.set(tabId, trail)
  await memory.write(`trail:${tabId}`, trail).catch(() => undefined)
}

export function trailNow(tabId: number): RecordedTrail | null {
  return isRestored ? recordedTrail(tabId) : null
}

export function trailOf(tabId: number): Promise<RecordedTrail> {
  return onceRestored(() => recordedTrail(tabId))
}

/** After an exit, the trails of the other tabs must not name what was erased. */
export async function clearTrails(isErased: (url: string) => boolean): Promise<void> {
  await onceRestored(() => {
    closedTrails.clear()
    const affected = [...trails].filter(([, trail]) => trail.urls.some(isErased))
    return Promise.all(affected.map(([tabId, trail]) => store(tabId, trailWithout(trail, isErased))))
  })
}

function record(tabId: number, navigation: Navigation): void {
  // Not awaited: browsers do not wait for event listeners. `onceRestored` keeps the changes in order.
  void onceRestored(() => {
    const trail = recordedTrail(tabId)
    const extendedTrail = extendTrail(trail, navigation)
    // Not awaited: memory is updated at once, and the copy in storage is for a script that starts again.
    if (extendedTrail !== trail) void store(tabId, extendedTrail)
  })
}

/**
 * Copies the trail to a tab that this one opened, because Chromium's history has no link between the two pages, or to
 * the tab that replaces this one.
 */
function inherit(fromTabId: number, toTabId: number): void {
  // Not awaited, as in `record`.
  void onceRestored(() => {
    const trail = recordedTrail(fromTabId)
    // Not awaited, as in `record`.
    if (trail.urls.length > 0) void store(toTabId, trail)
  })
}

/**
 * Removes the pending navigation of a tab that closes, and returns the trail with its addresses: Firefox writes a
 * page that was still loading into the history, even if the tab closed before the browser reported it as committed.
 */
function takeTrailWithPending(tabId: number): RecordedTrail {
  const urls = pendingByTab.get(tabId)?.urls ?? []
  pendingByTab.delete(tabId)
  return urls.reduce((trail, url) => extendTrail(trail, { url, isFresh: false }), recordedTrail(tabId))
}

function moveToClosed(tabId: number): void {
  // Not awaited, as in `record`.
  void onceRestored(() => {
    closedTrails.set(tabId, takeTrailWithPending(tabId))
    setTimeout(() => closedTrails.delete(tabId), keptAfterClosingMs)
    trails.delete(tabId)
    memory.remove(`trail:${tabId}`).catch(() => undefined)
  })
}

/** Firefox reports every address bar navigation as a link, with this qualifier. */
const typedQualifier = "from_address_bar"

interface NavigationDetails {
  tabId: number
  frameId: number
  url: string
  timeStamp: number
  transitionType?: string
  transitionQualifiers?: string[]
}

/**
 * By tab: the navigation that has started and not committed yet. After a redirect it includes the address that
 * redirected: both browsers keep it in the history, but only Firefox lists it. It is lost if the script stops between
 * the events, which follow each other at once.
 */
const pendingByTab = new Map<number, PendingNavigation>()

function onBeforeNavigate({ tabId, frameId, url, timeStamp }: NavigationDetails): void {
  if (frameId === 0) pendingByTab.set(tabId, startNavigation(pendingByTab.get(tabId), url, timeStamp))
}

/** On a redirect to another site, Firefox aborts the navigation and starts a new one at the target. */
function onErrorOccurred({ tabId, frameId, timeStamp }: NavigationDetails): void {
  const pending = pendingByTab.get(tabId)
  if (frameId === 0 && pending) pendingByTab.set(tabId, { ...pending, endedAt: timeStamp })
}

function onCommitted(details: NavigationDetails): void {
  if (details.frameId !== 0 || !/^(https?|file):/.test(details.url)) return
  const qualifiers = details.transitionQualifiers ?? []
  const isFresh = freshTransitions.has(details.transitionType ?? "") || qualifiers.includes(typedQualifier)

  const redirectUrls = qualifiers.includes("server_redirect") ? (pendingByTab.get(details.tabId)?.urls ?? []) : []
  pendingByTab.delete(details.tabId)
  const urls = [...redirectUrls.filter((url) => url !== details.url), details.url]
  urls.forEach((url, index) => record(details.tabId, { url, isFresh: isFresh && index === 0 }))
}

/** Starts listening: see `entrypoints/background.ts`. */
export function recordTrails(): void {
  // Not awaited: reading starts now, so that the trails are there when an exit needs them. If they are not, it waits.
  void waitUntilRestored()

  // When Chromium discards a tab, by itself or for the exit, the tab gets another id.
  const onReplaced = (addedId: number, removedId: number): void => {
    inherit(removedId, addedId)
    moveToClosed(removedId)
  }
  listenTo(browser.webNavigation, {
    onBeforeNavigate,
    onErrorOccurred,
    onCommitted,
    onHistoryStateUpdated: onCommitted,
    onReferenceFragmentUpdated: onCommitted,
    onCreatedNavigationTarget: ({ sourceTabId, tabId }) => inherit(sourceTabId, tabId),
  })
  listenTo(browser.tabs, { onRemoved: moveToClosed, onReplaced })
}
