import { browser } from "wxt/browser"
import { attempt, valueOr } from "../core/exit/attempt"
import {
  extendTrail,
  parseTrail,
  startNavigation,
  trailWithout,
  emptyTrail,
  type RecordedTrail,
  type PendingNavigation,
  type Navigation,
} from "../core/exit/trail-log"
import { recordBackLists } from "./back-lists"
import { timer } from "./timer"

/** The trail of each open tab, in `storage.session`: in memory only, until the tab or the browser closes. */
const prefix = "trail:"
const keyOf = (tabId: number): string => `${prefix}${tabId}`

/**
 * The same in the service worker's own memory, which an exit reads synchronously: a page that led to the exited
 * one must not come to the front in its place. The copy in storage is for a worker that has stopped and starts
 * again.
 */
const trails = new Map<string, RecordedTrail>()

/** The trails of tabs that are closing: an exit reads them once more when the tab is gone. Never in storage. */
const lastTrails = new Map<string, RecordedTrail>()
const keptAfterClosingMs = 5000

let isLoaded = false
let loadPromise: Promise<void> | undefined

/** If storage hangs, the exit must still know everything recorded from now on. */
const loadTimeoutMs = 1500

async function load(): Promise<void> {
  const stored = valueOr(await attempt(timer, loadTimeoutMs, () => browser.storage.session.get(null)), {})
  for (const [key, value] of Object.entries(stored)) {
    if (key.startsWith(prefix)) trails.set(key, parseTrail(value))
  }
  isLoaded = true
}

/** Changes run in the order in which they were requested, each on the result of the one before. */
function onceLoaded<T>(change: () => T): Promise<T> {
  return (loadPromise ??= load()).then(change)
}

function recordedTrail(tabId: number): RecordedTrail {
  const key = keyOf(tabId)
  return trails.get(key) ?? lastTrails.get(key) ?? emptyTrail
}

async function store(key: string, trail: RecordedTrail): Promise<void> {
  trails.set(key, trail)
  await browser.storage.session.set({ [key]: trail }).catch(() => undefined)
}

export function trailNow(tabId: number): RecordedTrail | null {
  return isLoaded ? recordedTrail(tabId) : null
}

export function trailOf(tabId: number): Promise<RecordedTrail> {
  return onceLoaded(() => recordedTrail(tabId))
}

/** After an exit, the trails of the other tabs must not name what was erased. */
export async function clearTrails(isErased: (url: string) => boolean): Promise<void> {
  await onceLoaded(() => {
    lastTrails.clear()
    const affected = [...trails].filter(([, trail]) => trail.urls.some(isErased))
    return Promise.all(affected.map(([key, trail]) => store(key, trailWithout(trail, isErased))))
  })
}

function record(tabId: number, navigation: Navigation): void {
  // Not awaited: browsers do not wait for event listeners. `onceLoaded` keeps the changes in order.
  void onceLoaded(() => {
    const trail = recordedTrail(tabId)
    const longer = extendTrail(trail, navigation)
    // Not awaited: memory is updated at once, and the copy in storage is for a worker that starts again.
    if (longer !== trail) void store(keyOf(tabId), longer)
  })
}

/** Copies the trail to a tab that another tab opened: Chromium's history has no link between the two pages. */
function inherit(fromTabId: number, toTabId: number): void {
  // Not awaited, as in `record`.
  void onceLoaded(() => {
    const trail = recordedTrail(fromTabId)
    // Not awaited, as in `record`.
    if (trail.urls.length > 0) void store(keyOf(toTabId), trail)
  })
}

/**
 * Includes a page that was still loading: Firefox writes it into the history even if the tab closed before the
 * browser reported that page as committed.
 */
function trailWithPending(tabId: number): RecordedTrail {
  const urls = pendingByTab.get(tabId)?.urls ?? []
  pendingByTab.delete(tabId)
  return urls.reduce((trail, url) => extendTrail(trail, { url, isFresh: false }), recordedTrail(tabId))
}

function drop(tabId: number): void {
  // Not awaited, as in `record`.
  void onceLoaded(() => {
    const key = keyOf(tabId)
    lastTrails.set(key, trailWithPending(tabId))
    setTimeout(() => lastTrails.delete(key), keptAfterClosingMs)
    trails.delete(key)
    browser.storage.session.remove(key).catch(() => undefined)
  })
}

const freshTransitions = new Set(["typed", "auto_bookmark", "generated", "start_page", "keyword", "keyword_generated"])

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
 * The address where a redirect started. The history keeps it, Firefox also lists it, and Chromium does not. It
 * is lost if the worker stops between the events, which follow each other at once.
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

/** Call it while the service worker's script runs: a listener added later misses the event that woke the worker. */
export function recordTrails(): void {
  // Not awaited: starts reading now, so that an exit finds the trails read. An exit waits for them if it must.
  void onceLoaded(() => undefined)

  browser.webNavigation.onBeforeNavigate.addListener(onBeforeNavigate)
  browser.webNavigation.onErrorOccurred.addListener(onErrorOccurred)
  browser.webNavigation.onCommitted.addListener(onCommitted)
  browser.webNavigation.onHistoryStateUpdated.addListener(onCommitted)
  browser.webNavigation.onReferenceFragmentUpdated.addListener(onCommitted)

  browser.webNavigation.onCreatedNavigationTarget.addListener(({ sourceTabId, tabId }) => inherit(sourceTabId, tabId))
  browser.tabs.onRemoved.addListener(drop)
  recordBackLists()

  // When Chromium discards a tab, by itself or for the exit, the tab gets another id.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- the types are Chromium's, Firefox may leave it out
  browser.tabs.onReplaced?.addListener((addedId, removedId) => {
    inherit(removedId, addedId)
    drop(removedId)
  })
}
