import { browser } from "wxt/browser"

/** "What has been set here", in a tab: it is read in peace. */
export async function openSettingsOverview(): Promise<void> {
  await browser.tabs.create({ url: "/settings-overview.html" })
}
