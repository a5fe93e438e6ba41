import { browser } from "wxt/browser"
import { attempt } from "../core/exit/attempt"
import { addressOf, type BrowserKind, type BrowserPage } from "../core/readiness/browser-page"
import { timerPort } from "./timer"

/** If a policy blocks the page, Firefox never answers. */
const openTimeoutMs = 2000

interface FirefoxCommands {
  openShortcutSettings(): Promise<void>
}

async function open(kind: BrowserKind, page: BrowserPage): Promise<void> {
  if (kind === "firefox") await (browser.commands as unknown as FirefoxCommands).openShortcutSettings()
  else await browser.tabs.create({ url: addressOf(kind, page, browser.runtime.id) })
}

/** Returns null if the page opened, otherwise the address that the person has to type. */
export async function openBrowserPage(kind: BrowserKind, page: BrowserPage): Promise<string | null> {
  const openOutcome = await attempt(timerPort, openTimeoutMs, () => open(kind, page))
  return openOutcome.ok ? null : addressOf(kind, page, browser.runtime.id)
}
