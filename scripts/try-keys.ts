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
 * Tests which keys an extension can use: binds each in a fresh profile and presses it for real. Prints the table that
 * docs/ cites; `node scripts/try-keys.ts Alt+J` tests other keys.
 */
const tried = [
  ...["Alt+Shift+E", "Alt+X", "Alt+Q", "Alt+W", "Alt+G", "Alt+Shift+Q", "Alt+Shift+H"],
  ...["Ctrl+Shift+E", "Ctrl+Shift+X", "Alt+Shift+X"],
]
const places = ["page", "text field", "page with this access key", "page that keeps keys", "popup"] as const
type Place = (typeof places)[number]

/** Chromium binds at most four keys of an extension at installation. */
const atOnce = 4

function chunks<T>(all: readonly T[], size: number): T[][] {
  return all.length === 0 ? [] : [all.slice(0, size), ...chunks(all.slice(size), size)]
}

async function stand(browser: LabBrowser, screen: Screen, site: Site, place: Place, key: string): Promise<void> {
  // A key that the browser took may have left a menu open.
  await screen.press("Escape", "Escape")
  const greedy = place === "page that keeps keys"
  const accessKey = place === "page with this access key" ? `?access=${key.slice(-1).toLowerCase()}` : ""
  const page = await browser.open(`http://keys.test/keys${greedy ? "?greedy" : accessKey}`)
  await screen.focus(browser.windowClass)
  await page.clickOn(place === "text field" || greedy ? "#field" : "h1")
  if (place !== "popup") return
  const before = site.reports.length
  const popup = await browser.openPopup()
  await popup.clickOn("#field")
  await until("the popup has the focus", () => site.reports.slice(before).some((r) => r.get("popup") === "focus"))
}

async function fires(screen: Screen, site: Site, key: string): Promise<boolean> {
  const before = site.reports.length
  await screen.press(key.toLowerCase())
  const heard = () => site.reports.slice(before).some((report) => report.get("fired") === key)
  return until("", heard, { timeoutMs: 1_500 }).catch(() => false)
}

async function tryKeys(name: BrowserName, keys: readonly string[]): Promise<Map<string, string[]>> {
  const folder = mkdtempSync(join(tmpdir(), "porchlight-keys-"))
  const screen = await openScreen()
  const site = await openSite()
  const commands = Object.fromEntries(keys.map((key) => [key, key]))
  const extension = writeStub({ folder: join(folder, "stub"), commands })
  const browser = await launch(name, { screen, site, profile: join(folder, "profile"), extension })
  try {
    const installed = await until("the stub is installed", () => site.reports.find((r) => r.has("installed")))
    const bound = new Map(JSON.parse(installed.get("installed") ?? "[]") as [string, string][])
    const rows = new Map(keys.map((key) => [key, [bound.get(key) || "no"]]))
    for (const place of places) {
      for (const key of keys) {
        await stand(browser, screen, site, place, key)
        rows.get(key)?.push((await fires(screen, site, key)) ? "yes" : "no")
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

const keys = process.argv.length > 2 ? process.argv.slice(2) : tried
for (const name of ["chromium", "firefox"] as const) {
  console.log(`\n| ${name}: key | bound at install | ${places.map((place) => `fires: ${place}`).join(" | ")} |`)
  console.log(`|${"---|".repeat(places.length + 2)}`)
  for (const some of chunks(keys, atOnce)) {
    for (const [key, cells] of await tryKeys(name, some)) console.log(`| ${key} | ${cells.join(" | ")} |`)
  }
}
