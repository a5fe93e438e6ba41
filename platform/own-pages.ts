import { browser } from "wxt/browser"
import { attempt } from "../core/exit/attempt"
import type { Guide } from "../core/guides/guide"
import { printAddress } from "../core/guides/printing"
import type { HotlineToPrint } from "../core/hotlines/printing"
import { removeGuideToOpen, writeGuideToOpen } from "./guide-to-open"
import { writeHotlineToPrint } from "./hotline-to-print"
import { popupInTabHash } from "./popup-in-tab"
import { answerOrNull, timerPort } from "./timer"

/*
 * Each opens one of our own pages in a tab, where a person can take time to read it. A popup would close, for example
 * when the print dialog takes the focus.
 */

export async function openOptions(): Promise<void> {
  await answerOrNull(() => browser.runtime.openOptionsPage())
}

/** Opens "What's set here". */
export async function openSettingsOverview(): Promise<void> {
  await answerOrNull(() => browser.tabs.create({ url: "/settings-overview.html" }))
}

/** Opens the page on which a person chooses numbers to print, with this hotline alone chosen. */
export async function openPrintPageFor(hotline: HotlineToPrint): Promise<void> {
  await answerOrNull(() => writeHotlineToPrint(hotline))
  await openPrintPage(null)
}

/** Null: the page on which a person chooses numbers to print. */
export async function openPrintPage(guide: Guide | null): Promise<void> {
  const url = guide === null ? "/print.html" : `/print.html#${printAddress(guide)}`
  await answerOrNull(() => browser.tabs.create({ url }))
}

/** Long enough for a busy browser to open the popup. */
const popupTimeoutMs = 4000

/**
 * Opens the popup with this guide, or with the hotlines. Where the browser does not open it, as in Chrome 126 or in
 * kiosk mode, its page opens in a tab. Not awaited before the popup: Firefox opens it only at once after a press.
 */
export async function openPopup(guideId: string | null): Promise<void> {
  const written = guideId === null ? removeGuideToOpen() : writeGuideToOpen(guideId)
  const popup = await attempt(timerPort, popupTimeoutMs, async () => browser.action.openPopup())
  if (popup.ok) return
  await written
  const tab = await answerOrNull(() => browser.tabs.create({ url: `/popup.html${popupInTabHash}` }))
  if (tab === null) await removeGuideToOpen()
}
