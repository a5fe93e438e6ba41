import { browser } from "wxt/browser"
import { attempt } from "../core/exit/attempt"
import { isInstalledHere } from "../core/readiness/first-run"
import { answer } from "./answer"
import { timer } from "./timer"

const limit = 2000

async function onInstalled({ reason }: { readonly reason: string }, before: Promise<void>): Promise<void> {
  const [self, managed, tabs] = await Promise.all([
    answer(() => browser.management.getSelf()),
    // Firefox rejects where no policy was set.
    answer(() => browser.storage.managed.get(null)),
    answer(() => browser.tabs.query({})),
  ])
  const isHere = isInstalledHere({
    isFirefox: import.meta.env.FIREFOX,
    reason,
    installType: self?.installType ?? null,
    isManaged: Object.keys(managed ?? {}).length > 0,
    openPages: (tabs ?? []).flatMap(({ url }) => url ?? []),
  })
  if (!isHere) return
  await attempt(timer, limit, () => before)
  await attempt(timer, limit, () => browser.tabs.create({ url: "/welcome.html" }))
}

/**
 * Called while the worker's script runs: the event comes once. `before`: the page names the exit key, so it
 * opens when that is chosen.
 */
export function openAfterInstall(before: Promise<void>): void {
  // Not awaited: the browser waits for no listener.
  browser.runtime.onInstalled.addListener((details) => void onInstalled(details, before))
}
