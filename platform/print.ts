import { browser } from "wxt/browser"
import { printAddress } from "../core/guides/printing"
import type { Guide } from "../core/guides/guide"

/** Opens the print page in a tab: a popup would close when the browser's print dialog takes the focus. */
export async function openPrintPage(guide: Guide): Promise<void> {
  await browser.tabs.create({ url: `/print.html#${printAddress(guide)}` })
}
