import { browser } from "wxt/browser"
import { attempt } from "../core/exit/attempt"
import type { Guide } from "../core/guides/guide"
import { printAddress } from "../core/guides/printing"
import { timerPort } from "./timer"

/*
 * Each opens one of our own pages in a tab, where a person can take time to read it. A popup would close, for example
 * when the print dialog takes the focus.
 */

const openTimeoutMs = 2000

export async function openOptions(): Promise<void> {
  await attempt(timerPort, openTimeoutMs, () => browser.runtime.openOptionsPage())
}

/** Opens "What's set here". */
export async function openSettingsOverview(): Promise<void> {
  await browser.tabs.create({ url: "/settings-overview.html" })
}

export async function openPrintPage(guide: Guide): Promise<void> {
  await browser.tabs.create({ url: `/print.html#${printAddress(guide)}` })
}
