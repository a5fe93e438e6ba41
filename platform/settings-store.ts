import { browser } from "wxt/browser"
import { knownSettings, type KnownSettings } from "../core/settings/known"
import { parseChosen, type Chosen, type Settings } from "../core/settings/settings"

/** `local`, never `sync`: synced settings would tell of Porchlight on every other device of the account. */
const area = () => browser.storage.local
export const settingsKey = "settings"

async function readChosen(): Promise<Chosen> {
  try {
    return parseChosen((await area().get(settingsKey))[settingsKey])
  } catch {
    return {}
  }
}

/** Firefox rejects where no policy was set. https://bugzilla.mozilla.org/show_bug.cgi?id=1868153 */
async function readPolicy(): Promise<Chosen> {
  try {
    return parseChosen(await browser.storage.managed.get(null))
  } catch {
    return {}
  }
}

/** Defaults where storage is empty, broken or foreign. */
export async function readKnown(): Promise<KnownSettings> {
  const [chosen, policy] = await Promise.all([readChosen(), readPolicy()])
  return knownSettings(chosen, policy)
}

export async function readSettings(): Promise<Settings> {
  return (await readKnown()).settings
}

/** Storage is the bus: a page that is open hears that something was changed in another, or by a policy, and reads it. */
export function watchKnown(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, areaName: string): void => {
    if (areaName === "managed" || (areaName === "local" && settingsKey in changes)) onChange()
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
