import { browser } from "wxt/browser"
import {
  extendTrail,
  parseTrail,
  setOff,
  trailWithout,
  unknownTrail,
  type KnownTrail,
  type SettingOff,
  type Step,
} from "../core/exit/trail-log"

/** What each open tab went through, in memory only: it goes with the tab, and with the browser. */
const prefix = "trail:"
const keyOf = (tabId: number): string => `${prefix}${tabId}`

export async function trailOf(tabId: number): Promise<KnownTrail> {
  const key = keyOf(tabId)
  const stored = await browser.storage.session.get(key)
  return parseTrail(stored[key])
}

/** Each change reads what the one before it wrote: they must not overtake one another. */
let last: Promise<unknown> = Promise.resolve()
function inTurn(change: () => Promise<void>): Promise<unknown> {
  last = last.then(change).catch(() => undefined)
  return last
}

/** After an exit the other tabs' trails must not name what it has erased. */
export async function forgetTrails(isErased: (url: string) => boolean): Promise<void> {
  await inTurn(async () => {
    const stored = Object.entries(await browser.storage.session.get(null))
    const shorter = stored.flatMap(([key, value]) => {
      const trail = key.startsWith(prefix) ? parseTrail(value) : unknownTrail
      return trail.urls.some(isErased) ? [[key, trailWithout(trail, isErased)] as const] : []
    })
    if (shorter.length > 0) await browser.storage.session.set(Object.fromEntries(shorter))
  })
}

function remember(tabId: number, step: Step): void {
  void inTurn(async () => {
    const trail = await trailOf(tabId)
    const longer = extendTrail(trail, step)
    if (longer !== trail) await browser.storage.session.set({ [keyOf(tabId)]: longer })
  })
}

/** Chromium keeps no link in its history from a page to one that it opened in a new tab. */
function inherit(from: number, to: number): void {
  void inTurn(async () => {
    const trail = await trailOf(from)
    if (trail.urls.length > 0) await browser.storage.session.set({ [keyOf(to)]: trail })
  })
}

function drop(tabId: number): void {
  void inTurn(() => browser.storage.session.remove(keyOf(tabId)))
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
const started = new Map<number, SettingOff>()

function onBeforeNavigate({ tabId, frameId, url, timeStamp }: Committed): void {
  if (frameId === 0) started.set(tabId, setOff(started.get(tabId), url, timeStamp))
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
  browser.webNavigation.onBeforeNavigate.addListener(onBeforeNavigate)
  browser.webNavigation.onErrorOccurred.addListener(onErrorOccurred)
  browser.webNavigation.onCommitted.addListener(onCommitted)
  browser.webNavigation.onHistoryStateUpdated.addListener(onCommitted)
  browser.webNavigation.onReferenceFragmentUpdated.addListener(onCommitted)
  browser.webNavigation.onCreatedNavigationTarget.addListener(({ sourceTabId, tabId }) => inherit(sourceTabId, tabId))
  browser.tabs.onRemoved.addListener(drop)
  // A tab that Chromium discards, by itself or for the exit, goes on under another number.
  browser.tabs.onReplaced?.addListener((added, removed) => {
    inherit(removed, added)
    drop(removed)
  })
}
