import { browser } from "wxt/browser"
import { attempt, valueOr } from "../core/exit/attempt"
import type { ExitPorts, OpenTab } from "../core/exit/ports"
import { listenTo } from "./listen"
import { onceRestored, onRestore, waitUntilRestored } from "./session-memory"
import { memory, parseStrings } from "./storage"
import { timerPort } from "./timer"

/** One tab that does not answer must not keep the exit from the frames of the others. */
const callTimeoutMs = 500

/**
 * A chat in a frame of a help page stores its data under its own host. The browser's history lists pages, not
 * frames, so nothing else names that host. So the origins of such frames are recorded in memory, until an exit or
 * until the browser closes. No other site is recorded.
 */
const recordedOrigins = new Set<string>()

onRestore((stored) => {
  for (const origin of parseStrings(stored["help-frames"])) recordedOrigins.add(origin)
})

async function frameUrls(tabId: number): Promise<readonly string[]> {
  const framesOutcome = await attempt(timerPort, callTimeoutMs, () => browser.webNavigation.getAllFrames({ tabId }))
  return (valueOr(framesOutcome, null) ?? []).map(({ url }) => url)
}

export async function clearHelpFrames(): Promise<void> {
  await onceRestored(() => recordedOrigins.clear())
  await memory.remove("help-frames")
}

type HelpOrigins = ExitPorts["helpOrigins"]

/** The origins of help sites' frames: those in these tabs, and those recorded. */
export async function findHelpFrameOrigins(
  tabs: readonly OpenTab[],
  helpOrigins: HelpOrigins,
): Promise<readonly string[]> {
  // Called before anything is awaited: the tabs are about to close.
  const openPromise = Promise.all(tabs.map(({ id }) => frameUrls(id)))
  await waitUntilRestored()
  return helpOrigins([...recordedOrigins, ...(await openPromise).flat()])
}

interface Frame {
  readonly tabId: number
  readonly frameId: number
  readonly url: string
}

/** Starts listening: see `entrypoints/background.ts`. */
export function recordHelpFrames(helpOrigins: HelpOrigins): void {
  const onCommitted = ({ frameId, url }: Frame): void => {
    if (frameId === 0) return
    const origins = helpOrigins([url]).filter((origin) => !recordedOrigins.has(origin))
    if (origins.length === 0) return
    for (const origin of origins) recordedOrigins.add(origin)
    // Not awaited: browsers do not wait for event listeners.
    void onceRestored(() => memory.write("help-frames", [...recordedOrigins]).catch(() => undefined))
  }
  listenTo(browser.webNavigation, { onCommitted })
}
