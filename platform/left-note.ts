import { browser } from "wxt/browser"

/**
 * One entry for each exit that left something behind: in memory only, without an address. Not "left:", which a mark
 * has that waits for the next start: a sweep that falls short would tell of an exit before the browser was started.
 */
const prefix = "incomplete:"

export async function isAnythingLeft(): Promise<boolean> {
  try {
    return Object.keys(await browser.storage.session.get(null)).some((key) => key.startsWith(prefix))
  } catch {
    return false
  }
}

/** For one exit. Another one, though it left nothing, says nothing of what this one left. */
export function leftNote(): (isLeft: boolean) => Promise<void> {
  const key = prefix + crypto.randomUUID()
  return async (isLeft) => {
    try {
      await (isLeft ? browser.storage.session.set({ [key]: true }) : browser.storage.session.remove(key))
    } catch {
      return
    }
  }
}
