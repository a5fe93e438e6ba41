import { browser } from "wxt/browser"
import { parseForExit } from "../core/settings/settings"
import type { Kept, VisitChoice } from "../core/settings/visit"
import { readKnown, readSoon } from "./settings-store"

/** Kept in memory until the browser closes: it is there at the next click and leaves nothing on the disk. */
const key = "visit"

export async function readVisit(): Promise<VisitChoice> {
  try {
    const stored = await browser.storage.session.get(key)
    const { language = null, region = null } = parseForExit(stored[key])
    return { language, region }
  } catch {
    return { language: null, region: null }
  }
}

/** Without memory the choice lasts as long as the popup is open: nothing to tell the person. */
export async function writeVisit(visit: VisitChoice): Promise<void> {
  try {
    await browser.storage.session.set({ [key]: visit })
  } catch {
    return
  }
}

export async function forgetVisit(): Promise<void> {
  await browser.storage.session.remove(key)
}

export const visitStore = { read: readVisit, write: writeVisit }

/** All that decides what a page shows first. */
export async function readKept(read = readKnown): Promise<Kept> {
  const [known, visit] = await Promise.all([read(), readVisit()])
  return { known, visit }
}

/** The same without a policy that is late. */
export const readKeptSoon = (): Promise<Kept> => readKept(readSoon)
