import { browser } from "wxt/browser"
import { attempt, valueOr } from "../core/exit/attempt"
import type { ExitPorts } from "../core/exit/ports"
import { timer } from "./timer"

/**
 * A chat in a frame of a help page saves under a host of its own, which no list names: the history
 * knows pages only. Which such hosts were seen is kept in memory, until an exit or the end of the
 * browser; nothing of any other site.
 */
const key = "help-frames"

/** A storage that hangs must not keep the exit from knowing the frames that are open. */
const patience = 500

const seen = new Set<string>()
let loading: Promise<void> | undefined

async function load(): Promise<void> {
  const stored = valueOr(await attempt(timer, patience, () => browser.storage.session.get(key)), {})[key]
  const origins: readonly unknown[] = Array.isArray(stored) ? stored : []
  for (const origin of origins) if (typeof origin === "string") seen.add(origin)
}

const loaded = (): Promise<void> => (loading ??= load())

async function addressesIn(tabId: number): Promise<readonly string[]> {
  const frames = await attempt(timer, patience, () => browser.webNavigation.getAllFrames({ tabId }))
  return (valueOr(frames, null) ?? []).map(({ url }) => url)
}

export async function clearHelpFrames(): Promise<void> {
  await loaded()
  seen.clear()
  await browser.storage.session.remove(key)
}

interface Frame {
  readonly tabId: number
  readonly frameId: number
  readonly url: string
}

/** Called while the worker's script runs, as `rememberTrails`. */
export function rememberHelpFrames(helpOrigins: ExitPorts["helpOrigins"]): ExitPorts["helpFrames"] {
  browser.webNavigation.onCommitted.addListener(({ frameId, url }: Frame) => {
    if (frameId === 0) return
    const origins = helpOrigins([url]).filter((origin) => !seen.has(origin))
    if (origins.length === 0) return
    for (const origin of origins) seen.add(origin)
    // The browser's events wait for nobody.
    void loaded().then(() => browser.storage.session.set({ [key]: [...seen] }).catch(() => undefined))
  })

  return async (tabs) => {
    // Asked before anything is waited for: the tabs are about to close.
    const open = Promise.all(tabs.map(({ id }) => addressesIn(id)))
    await loaded()
    return helpOrigins([...seen, ...(await open).flat()])
  }
}
