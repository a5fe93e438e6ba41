import { browser } from "wxt/browser"

/** Opens "What's set here" in a tab, where a person can take time to read it. */
export async function openSettingsOverview(): Promise<void> {
  await browser.tabs.create({ url: "/settings-overview.html" })
}
