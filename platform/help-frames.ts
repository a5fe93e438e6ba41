import { browser } from "wxt/browser"
import { attempt, valueOr } from "../core/exit/attempt"
import type { ExitPorts } from "../core/exit/ports"
import { timer } from "./timer"

/**
 * A chat in a frame of a help page stores its data under its own host, which no list of the browser names:
 * the history contains pages only. So the origins of such frames are recorded in `storage.session`, in
 * memory, until an exit or until the browser closes. No other site is recorded.
 */
const key = "help-frames"

/** If storage hangs, the exit must still know the frames that are open. */
const callTimeoutMs = 500

const recordedOrigins = new Set<string>()
let loadPromise: Promise<void> | undefined

async function load(): Promise<void> {
  const stored = valueOr(await attempt(timer, callTimeoutMs, () => browser.storage.session.get(key)), {})[key]
  const origins: readonly unknown[] = Array.isArray(stored) ? stored : []
  for (const origin of origins) if (typeof origin === "string") recordedOrigins.add(origin)
}

const onceLoaded = (): Promise<void> => (loadPromise ??= load())

async function frameUrls(tabId: number): Promise<readonly string[]> {
  const framesOutcome = await attempt(timer, callTimeoutMs, () => browser.webNavigation.getAllFrames({ tabId }))
  return (valueOr(framesOutcome, null) ?? []).map(({ url }) => url)
}

export async function clearHelpFrames(): Promise<void> {
  await onceLoaded()
  recordedOrigins.clear()
  await browser.storage.session.remove(key)
}

interface Frame {
  readonly tabId: number
  readonly frameId: number
  readonly url: string
}

/** Call it while the service worker's script runs, like `recordTrails`. */
export function recordHelpFrames(helpOrigins: ExitPorts["helpOrigins"]): ExitPorts["helpFrames"] {
  browser.webNavigation.onCommitted.addListener(({ frameId, url }: Frame) => {
    if (frameId === 0) return
    const origins = helpOrigins([url]).filter((origin) => !recordedOrigins.has(origin))
    if (origins.length === 0) return
    for (const origin of origins) recordedOrigins.add(origin)
    // Not awaited: browsers do not wait for event listeners.
    void onceLoaded().then(() => browser.storage.session.set({ [key]: [...recordedOrigins] }).catch(() => undefined))
  })

  return async (tabs) => {
    // Called before anything is awaited: the tabs are about to close.
    const openPromise = Promise.all(tabs.map(({ id }) => frameUrls(id)))
    await onceLoaded()
    return helpOrigins([...recordedOrigins, ...(await openPromise).flat()])
  }
}
