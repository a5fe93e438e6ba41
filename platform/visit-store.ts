import { browser } from "wxt/browser"
import { parseChosen, type Settings } from "../core/settings/settings"

/**
 * What a person chose in the popup itself. Kept in memory until the browser closes, so that it
 * is there at the next click and leaves nothing on the disk.
 */
export type Visit = Pick<Settings, "language" | "region">

const key = "visit"

export async function readVisit(): Promise<Visit> {
  try {
    const stored = await browser.storage.session.get(key)
    const { language = null, region = null } = parseChosen(stored[key])
    return { language, region }
  } catch {
    return { language: null, region: null }
  }
}

/** Without memory the choice lasts as long as the popup is open: nothing to tell the person. */
export async function writeVisit(visit: Visit): Promise<void> {
  try {
    await browser.storage.session.set({ [key]: visit })
  } catch {
    return
  }
}
