import { browser } from "wxt/browser"
import { parseSettings, type Settings } from "../core/settings/settings"

/** `local`, never `sync`: synced settings would tell of Porchlight on every other device of the account. */
const area = () => browser.storage.local
const key = "settings"

/** Defaults when storage is empty, broken or foreign. */
export async function readSettings(): Promise<Settings> {
  try {
    const stored = await area().get(key)
    return parseSettings(stored[key])
  } catch {
    return parseSettings(undefined)
  }
}

/** False: the browser did not keep it. */
export async function writeSettings(settings: Settings): Promise<boolean> {
  try {
    await area().set({ [key]: settings })
    return true
  } catch {
    return false
  }
}

/** Storage is the bus: a page that is open hears of a change made in another. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, areaName: string): void => {
    const change = changes[key]
    if (areaName === "local" && change) onChange(parseSettings(change.newValue))
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
