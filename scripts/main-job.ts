import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import type { BrowserName, LabBrowser } from "../tests/e2e/lab/browser.ts"
import { launch } from "../tests/e2e/lab/launch.ts"
import { openScreen, type Screen } from "../tests/e2e/lab/screen.ts"
import { openSite } from "../tests/e2e/lab/site.ts"
import { until } from "../tests/e2e/lab/wait.ts"

/**
 * Runs Porchlight's main task once in a real browser on a virtual screen: finds a hotline in the real popup, opens a
 * page, presses the key. Prints each step and its result.
 */
const root = fileURLToPath(new URL("..", import.meta.url))
const pictures = join(root, ".pictures", "start")
const hotline = { selector: "[data-hotline='us-ca-sd-ccs-crisis-line']", number: "1-888-385-4657" }
const page = { address: "http://secret.test/plain?color=d03030&title=Secret", host: "secret.test", color: "#d03030" }

const builds = { chromium: "chrome-mv3", firefox: "firefox-mv3" } as const
const buildFor = (name: BrowserName): string => join(root, ".output", builds[name])

function exitKeyOf(name: BrowserName): string {
  const manifest = JSON.parse(readFileSync(join(buildFor(name), "manifest.json"), "utf8")) as {
    commands: { "quick-exit": { suggested_key: { default: string } } }
  }
  return manifest.commands["quick-exit"].suggested_key.default
}

async function step<T>(what: string, act: () => Promise<T>): Promise<T> {
  const begin = performance.now()
  try {
    const seen = await act()
    console.log(`  ✓ ${what} (${Math.round(performance.now() - begin)} ms)`)
    return seen
  } catch (error) {
    console.log(`  ✗ ${what}`)
    throw error
  }
}

async function picture(screen: Screen, name: string): Promise<void> {
  await screen.still()
  console.log(`    picture: ${relative(root, screen.picture(join(pictures, `${name}.png`)))}`)
}

/** Every list in which a person could look for the page. */
function listsWith(browser: LabBrowser, host: string): Promise<string[]> {
  return browser.ask(async (api, wanted: string) => {
    const tabs = await api.tabs.query({})
    const visits = await api.history.search({ text: "", startTime: 0, maxResults: 10_000 })
    const sessions = await api.sessions.getRecentlyClosed()
    const closed = sessions.flatMap(({ tab, window }) => [tab, ...(window?.tabs ?? [])])
    const lists = { "an open tab": tabs, "the history": visits, "recently closed": closed }
    return Object.entries(lists)
      .filter(([, entries]) => entries.some((entry) => entry?.url?.includes(wanted)))
      .map(([name]) => name)
  }, host)
}

async function findHotline(browser: LabBrowser, screen: Screen): Promise<void> {
  const popup = await step("opened the popup from the toolbar", () => browser.openPopup())
  await picture(screen, `${browser.name}-1-popup`)
  await step(`clicked a line: ${hotline.number} is there to be called`, async () => {
    await popup.clickOn(hotline.selector)
    await until(`the popup shows ${hotline.number}`, () =>
      popup.run((number: string) => document.body.innerText.includes(number), hotline.number),
    )
  })
  await picture(screen, `${browser.name}-2-hotline`)
  await screen.press("Escape")
  await until("the popup is closed", async () => !(await popup.isOpen()))
}

async function pressExitKey(browser: LabBrowser, screen: Screen): Promise<void> {
  const middle = [Math.round(screen.width / 2), Math.round(screen.height / 2)] as const
  await step("opened a page that nobody should see: it is on the screen and in the history", async () => {
    await browser.open(page.address)
    await until("the page is on the screen", () => screen.pixel(...middle) === page.color)
    await until("the page is in the history", async () => (await listsWith(browser, page.host)).includes("the history"))
  })
  await picture(screen, `${browser.name}-3-page`)
  await screen.focus(browser.windowClass)
  const key = exitKeyOf(browser.name)
  const begin = performance.now()
  await step(`pressed ${key}: the page is off the screen`, async () => {
    await screen.press(key.toLowerCase())
    await until("the page leaves the screen", () => screen.pixel(...middle) !== page.color, { intervalMs: 2 })
  })
  await step("the tab is closed; the page is neither in the history nor under recently closed", async () => {
    let left: string[] = []
    await until("the page leaves every list", async () => {
      left = await listsWith(browser, page.host)
      return left.length === 0
    }).catch(() => Promise.reject(new Error(`the page is still in: ${left.join(", ")}`)))
  })
  console.log(`    all of it, from the key to the last list: ${Math.round(performance.now() - begin)} ms`)
  await picture(screen, `${browser.name}-4-after`)
}

async function mainJob(name: BrowserName): Promise<void> {
  console.log(`\n${name === "chromium" ? "Chromium" : "Firefox"}, on a virtual screen:`)
  const screen = await openScreen()
  const site = await openSite()
  const profile = mkdtempSync(join(tmpdir(), "porchlight-start-"))
  const start = () => launch(name, { screen, site, profile, extension: buildFor(name) })
  try {
    const browser = await step("started it with a fresh profile and Porchlight", start)
    await browser.open("http://homework.test/plain?color=f0f0e0&title=Homework")
    await findHotline(browser, screen)
    await pressExitKey(browser, screen)
    await browser.quit()
  } catch (error) {
    await picture(screen, `${name}-what-was-there`)
    throw error
  } finally {
    await site.close()
    await screen.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

// The popup guesses the region from the time zone.
process.env["TZ"] = "America/Los_Angeles"
for (const name of ["chromium", "firefox"] as const) {
  if (process.argv.length > 2 && !process.argv.includes(name)) continue
  try {
    await mainJob(name)
  } catch (error) {
    console.error(`\nThis did not work: ${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  }
}
console.log(`
Porchlight works here. The pictures lie in ${pictures}.
To use it in your own browser, read "Installing it by hand" in README.md.`)
