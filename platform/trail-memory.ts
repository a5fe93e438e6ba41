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
import { rememberBackLists } from "./back-lists"
import { timer } from "./timer"

/** What each open tab went through, in memory only: it goes with the tab, and with the browser. */
const prefix = "trail:"
const keyOf = (tabId: number): string => `${prefix}${tabId}`

/**
 * The same in the background's own memory, which an exit reads without waiting: what led to the page
 * must not come forward in its place. Storage is for a background that was put to sleep.
 */
const trails = new Map<string, RecordedTrail>()

/** Of tabs that are being closed: an exit asks once more when the tab is gone. Never in storage. */
const lastTrails = new Map<string, RecordedTrail>()
/** Milliseconds. */
const keptAfterClosing = 5000

let isLoaded = false
let loading: Promise<void> | undefined

/** A storage that hangs must not keep the exit from knowing what comes after. */
const patience = 1500

async function load(): Promise<void> {
  const stored = valueOr(await attempt(timer, patience, () => browser.storage.session.get(null)), {})
  for (const [key, value] of Object.entries(stored)) {
    if (key.startsWith(prefix)) trails.set(key, parseTrail(value))
  }
  isLoaded = true
}

/** In the order in which they were asked for: each begins with what the one before it left. */
function onceLoaded<T>(change: () => T): Promise<T> {
  return (loading ??= load()).then(change)
}

function known(tabId: number): RecordedTrail {
  const key = keyOf(tabId)
  return trails.get(key) ?? lastTrails.get(key) ?? emptyTrail
}

async function keep(key: string, trail: RecordedTrail): Promise<void> {
  trails.set(key, trail)
  await browser.storage.session.set({ [key]: trail }).catch(() => undefined)
}

export function trailNow(tabId: number): RecordedTrail | null {
  return isLoaded ? known(tabId) : null
}

export function trailOf(tabId: number): Promise<RecordedTrail> {
  return onceLoaded(() => known(tabId))
}

/** After an exit the other tabs' trails must not name what it has erased. */
export async function clearTrails(isErased: (url: string) => boolean): Promise<void> {
  await onceLoaded(() => {
    lastTrails.clear()
    const touched = [...trails].filter(([, trail]) => trail.urls.some(isErased))
    return Promise.all(touched.map(([key, trail]) => keep(key, trailWithout(trail, isErased))))
  })
}

function remember(tabId: number, step: Navigation): void {
  // The browser's events wait for nobody: `onceLoaded` keeps them in order.
  void onceLoaded(() => {
    const trail = known(tabId)
    const longer = extendTrail(trail, step)
    // In memory at once; the copy in storage is for a background that was put to sleep.
    if (longer !== trail) void keep(keyOf(tabId), longer)
  })
}

/** Chromium keeps no link in its history from a page to one that it opened in a new tab. */
function inherit(from: number, to: number): void {
  // As in `remember`.
  void onceLoaded(() => {
    const trail = known(from)
    // As in `remember`.
    if (trail.urls.length > 0) void keep(keyOf(to), trail)
  })
}

/** Firefox writes a page into the history though its tab was closed before it could tell us that it is there. */
function onItsWay(tabId: number): RecordedTrail {
  const urls = started.get(tabId)?.urls ?? []
  started.delete(tabId)
  return urls.reduce((trail, url) => extendTrail(trail, { url, isFresh: false }), known(tabId))
}

function drop(tabId: number): void {
  // As in `remember`.
  void onceLoaded(() => {
    const key = keyOf(tabId)
    lastTrails.set(key, onItsWay(tabId))
    setTimeout(() => lastTrails.delete(key), keptAfterClosing)
    trails.delete(key)
    browser.storage.session.remove(key).catch(() => undefined)
  })
}

const fresh = new Set(["typed", "auto_bookmark", "generated", "start_page", "keyword", "keyword_generated"])

/** Firefox calls every entry in the address bar a link; it says where it came from in a qualifier. */
const typed = "from_address_bar"

interface Committed {
  tabId: number
  frameId: number
  url: string
  timeStamp: number
  transitionType?: string
  transitionQualifiers?: string[]
}

/**
 * Where a redirect began: the history keeps that address, which Chromium names in no list and Firefox
 * does. Lost when the worker stops between the events, which follow each other at once.
 */
const started = new Map<number, PendingNavigation>()

function onBeforeNavigate({ tabId, frameId, url, timeStamp }: Committed): void {
  if (frameId === 0) started.set(tabId, startNavigation(started.get(tabId), url, timeStamp))
}

/** To a page of another site Firefox gives a redirect up and sets off anew from where it led. */
function onErrorOccurred({ tabId, frameId, timeStamp }: Committed): void {
  const off = started.get(tabId)
  if (frameId === 0 && off) started.set(tabId, { ...off, endedAt: timeStamp })
}

function onCommitted(details: Committed): void {
  if (details.frameId !== 0 || !/^(https?|file):/.test(details.url)) return
  const qualifiers = details.transitionQualifiers ?? []
  const isFresh = fresh.has(details.transitionType ?? "") || qualifiers.includes(typed)

  const over = qualifiers.includes("server_redirect") ? (started.get(details.tabId)?.urls ?? []) : []
  started.delete(details.tabId)
  const urls = [...over.filter((url) => url !== details.url), details.url]
  urls.forEach((url, place) => remember(details.tabId, { url, isFresh: isFresh && place === 0 }))
}

/** Called while the worker's script runs: a listener that is added later misses the event that woke it. */
export function rememberTrails(): void {
  // Begins to read now, so that an exit finds it read. It waits by itself where it needs to.
  void onceLoaded(() => undefined)

  browser.webNavigation.onBeforeNavigate.addListener(onBeforeNavigate)
  browser.webNavigation.onErrorOccurred.addListener(onErrorOccurred)
  browser.webNavigation.onCommitted.addListener(onCommitted)
  browser.webNavigation.onHistoryStateUpdated.addListener(onCommitted)
  browser.webNavigation.onReferenceFragmentUpdated.addListener(onCommitted)

  browser.webNavigation.onCreatedNavigationTarget.addListener(({ sourceTabId, tabId }) => inherit(sourceTabId, tabId))
  browser.tabs.onRemoved.addListener(drop)
  rememberBackLists()

  // A tab that Chromium discards, by itself or for the exit, goes on under another number.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- the types are Chromium's, Firefox may leave it out
  browser.tabs.onReplaced?.addListener((added, removed) => {
    inherit(removed, added)
    drop(removed)
  })
}
