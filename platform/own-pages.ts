import { browser } from "wxt/browser"
import type { Guide } from "../core/guides/guide"
import { printAddress } from "../core/guides/printing"
import type { HotlineToPrint } from "../core/hotlines/printing"
import { writeHotlineToPrint } from "./hotline-to-print"
import { answerOrNull } from "./timer"

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
