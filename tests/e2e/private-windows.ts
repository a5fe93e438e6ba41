import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Journey } from "./journey.ts"

/** Allows Porchlight in private windows with the browser's own switch, and restarts the browser. */
export async function allowPrivateWindows(journey: Journey): Promise<void> {
  await journey.browser.allowPrivateWindows?.()
  await journey.restart(() => {
    if (journey.browser.name === "chromium") allowInProfile(journey)
  })
}

function allowInProfile({ browser, profile }: Journey): void {
  const file = join(profile, "Default", "Preferences")
  const id = new URL(browser.extensionUrl("")).host
  const preferences = JSON.parse(readFileSync(file, "utf8")) as {
    extensions: { settings: Record<string, { incognito?: boolean }> }
  }
  const settings = preferences.extensions.settings[id]
  if (!settings) throw new Error("the profile has no entry for the extension")
  settings.incognito = true
  writeFileSync(file, JSON.stringify(preferences))
}

export async function openPrivately({ browser }: Journey, address: string): Promise<void> {
  await browser.ask(async (api, url: string) => void (await api.windows.create({ url, incognito: true })), address)
}
