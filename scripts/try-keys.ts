import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { launch } from "../tests/e2e/lab/launch.ts"
import type { BrowserName, LabBrowser } from "../tests/e2e/lab/browser.ts"
import { openScreen, type Screen } from "../tests/e2e/lab/screen.ts"
import { openSite, type Site } from "../tests/e2e/lab/site.ts"
import { writeStub } from "../tests/e2e/lab/stub.ts"
import { until } from "../tests/e2e/lab/wait.ts"

/**
 * Tests which keys an extension can use: binds each key in a new profile and presses it for real. Prints the table of
 * docs/KEY.md. `node scripts/try-keys.ts Alt+J` tests other keys.
 */
const defaultKeys = [
  ...["Alt+Shift+E", "Alt+X", "Alt+Q", "Alt+W", "Alt+G", "Alt+Shift+Q", "Alt+Shift+H"],
  ...["Ctrl+Shift+E", "Ctrl+Shift+X", "Alt+Shift+X"],
]
const focusPlaces = ["page", "text field", "page with this access key", "page that keeps keys", "popup"] as const
type FocusPlace = (typeof focusPlaces)[number]

/** Chromium binds at most four keys of an extension when it installs it. */
const maxKeysAtInstall = 4

function chunks<T>(items: readonly T[], size: number): T[][] {
  return items.length === 0 ? [] : [items.slice(0, size), ...chunks(items.slice(size), size)]
}

/** Opens a page or the popup, and gives the place the keyboard focus. */
async function moveFocusTo(
  browser: LabBrowser,
  screen: Screen,
  site: Site,
  place: FocusPlace,
  key: string,
): Promise<void> {
  // If the browser used the last key itself, one of its menus may be open.
  await screen.press("Escape", "Escape")
  const isGreedy = place === "page that keeps keys"
  const accessKey = place === "page with this access key" ? `?access=${key.slice(-1).toLowerCase()}` : ""
  const page = await browser.open(`http://keys.test/keys${isGreedy ? "?greedy" : accessKey}`)
  await screen.focus(browser.windowClass)
  await page.clickOn(place === "text field" || isGreedy ? "#field" : "h1")
  if (place !== "popup") return
  const reportsBefore = site.reports.length
  const popup = await browser.openPopup()
  await popup.clickOn("#field")
  await until("the popup has the focus", () =>
    site.reports.slice(reportsBefore).some((report) => report.get("popup") === "focus"),
  )
}

/** Presses the key, and returns whether the extension received it. */
async function pressAndWait(screen: Screen, site: Site, key: string): Promise<boolean> {
  const reportsBefore = site.reports.length
  await screen.press(key.toLowerCase())
  const hasFired = () => site.reports.slice(reportsBefore).some((report) => report.get("fired") === key)
  return until("the extension reports the key", hasFired, { timeoutMs: 1_500 }).catch(() => false)
}

async function tryKeys(name: BrowserName, keys: readonly string[]): Promise<Map<string, string[]>> {
  const folder = mkdtempSync(join(tmpdir(), "porchlight-keys-"))
  const screen = await openScreen()
  const site = await openSite()
  const commands = Object.fromEntries(keys.map((key) => [key, key]))
  const extension = writeStub({ folder: join(folder, "stub"), commands })
  const browser = await launch(name, { screen, site, profile: join(folder, "profile"), extension })
  try {
    const installed = await until("the stub is installed", () => site.reports.find((report) => report.has("installed")))
    const bound = new Map(JSON.parse(installed.get("installed") ?? "[]") as [string, string][])
    const rows = new Map(keys.map((key) => [key, [bound.get(key) || "no"]]))
    for (const place of focusPlaces) {
      for (const key of keys) {
        await moveFocusTo(browser, screen, site, place, key)
        rows.get(key)?.push((await pressAndWait(screen, site, key)) ? "yes" : "no")
      }
    }
    return rows
  } finally {
    await browser.kill()
    await site.close()
    await screen.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const keys = process.argv.length > 2 ? process.argv.slice(2) : defaultKeys
for (const name of ["chromium", "firefox"] as const) {
  console.log(`\n| ${name}: key | bound at install | ${focusPlaces.map((place) => `fires: ${place}`).join(" | ")} |`)
  console.log(`|${"---|".repeat(focusPlaces.length + 2)}`)
  for (const keysAtInstall of chunks(keys, maxKeysAtInstall)) {
    for (const [key, cells] of await tryKeys(name, keysAtInstall)) console.log(`| ${key} | ${cells.join(" | ")} |`)
  }
}
