import { browser } from "wxt/browser"

/** A tab of its own: the popup would close when the browser's print window takes the focus. */
export async function openPrintPage(address: string): Promise<void> {
  await browser.tabs.create({ url: `/print.html#${address}` })
}
