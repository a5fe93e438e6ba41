import { browser } from "wxt/browser"
import { attempt } from "../core/exit/attempt"
import { isInstalledHere } from "../core/readiness/first-run"
import { listenTo } from "./listen"
import { readPolicy } from "./storage"
import { answerOrNull, timerPort } from "./timer"

/** The time limit for choosing the exit key, and again for opening the page. */
const stepTimeoutMs = 2000

async function onInstalled({ reason }: { readonly reason: string }, keyChoicePromise: Promise<void>): Promise<void> {
  const [self, managed, tabs] = await Promise.all([
    answerOrNull(() => browser.management.getSelf()),
    answerOrNull(readPolicy),
    answerOrNull(() => browser.tabs.query({})),
  ])
  const isHere = isInstalledHere({
    isFirefox: import.meta.env.FIREFOX,
    reason,
    installType: self?.installType ?? null,
    isManaged: Object.keys(managed ?? {}).length > 0,
    openPages: (tabs ?? []).flatMap(({ url }) => url ?? []),
  })
  if (!isHere) return
  await attempt(timerPort, stepTimeoutMs, () => keyChoicePromise)
  await attempt(timerPort, stepTimeoutMs, () => browser.tabs.create({ url: "/welcome.html" }))
}

/**
 * Opens the welcome page after an install. Call this in the first tick of the background script: the browser sends
 * the event only once. The page names the exit key, so it opens once `keyChoicePromise` has resolved.
 */
export function openAfterInstall(keyChoicePromise: Promise<void>): void {
  // Without an install nobody waits for the key. If it could not be chosen, the default remains.
  keyChoicePromise.catch(() => undefined)
  // Not awaited: browsers do not wait for event listeners.
  listenTo(browser.runtime, { onInstalled: (details) => void onInstalled(details, keyChoicePromise) })
}
