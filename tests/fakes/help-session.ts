import type { ExitPorts } from "@/core/exit/ports"
import { defaultSettings, type Settings } from "@/core/settings/settings"
import { fakeBrowser, help, minutesAgo, news, search, tab } from "./browser"

export const pressed = tab(2, help, { active: true })

/** A browser with a harmless tab, a help page that a search found 40 minutes ago, and older and newer visits. */
export function browserWithHelp(change: Partial<ExitPorts> = {}, kind?: "chromium" | "firefox") {
  const trailOf = async () => ({ urls: [search, help], isWhole: false })
  const browser = fakeBrowser([tab(1, news), pressed], { trailOf, ...change }, kind)
  browser.visit("https://homework.test/", minutesAgo(120))
  browser.visit(search, minutesAgo(40))
  browser.visit(help, minutesAgo(39))
  browser.visit("https://weather.test/", minutesAgo(5))
  return browser
}

export function withSettings(change: Partial<Settings>): Pick<ExitPorts, "settings"> {
  return { settings: async () => ({ ...defaultSettings, ...change }) }
}
