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
const pictures = join(root, ".pictures", "main-task")
const hotlineToClick = { selector: "[data-hotline='us-ca-sd-ccs-crisis-line']", number: "1-888-385-4657" }
const secretPage = {
  address: "http://secret.test/plain?color=d03030&title=Secret",
  host: "secret.test",
  color: "#d03030",
}

const buildNames = { chromium: "chrome-mv3", firefox: "firefox-mv3" } as const
const buildFolder = (name: BrowserName): string => join(root, ".output", buildNames[name])

function readExitKey(name: BrowserName): string {
  const manifest = JSON.parse(readFileSync(join(buildFolder(name), "manifest.json"), "utf8")) as {
    commands: { "quick-exit": { suggested_key: { default: string } } }
  }
  return manifest.commands["quick-exit"].suggested_key.default
}

/** Runs one step and prints its title, its result and its duration. */
async function runStep<T>(title: string, action: () => Promise<T>): Promise<T> {
  const startedAt = performance.now()
  try {
    const result = await action()
    console.log(`  ✓ ${title} (${Math.round(performance.now() - startedAt)} ms)`)
    return result
  } catch (error) {
    console.log(`  ✗ ${title}`)
    throw error
  }
}

async function savePicture(screen: Screen, name: string): Promise<void> {
  await screen.waitUntilStill()
  console.log(`    picture: ${relative(root, screen.savePicture(join(pictures, `${name}.png`)))}`)
}

/**
 * Searches every list where someone could find a page of this host, and returns the names of the lists that have one.
 */
function findListsWithHost(browser: LabBrowser, host: string): Promise<string[]> {
  return browser.ask(async (api, searchedHost: string) => {
    const tabs = await api.tabs.query({})
    const visits = await api.history.search({ text: "", startTime: 0, maxResults: 10_000 })
    const sessions = await api.sessions.getRecentlyClosed()
    const closed = sessions.flatMap(({ tab, window }) => [tab, ...(window?.tabs ?? [])])
    const lists = { "open tabs": tabs, history: visits, "recently closed": closed }
    return Object.entries(lists)
      .filter(([, entries]) => entries.some((entry) => entry?.url?.includes(searchedHost)))
      .map(([name]) => name)
  }, host)
}

async function findHotline(browser: LabBrowser, screen: Screen): Promise<void> {
  const popup = await runStep("Open the popup from the toolbar", () => browser.openPopup())
  await savePicture(screen, `${browser.name}-1-popup`)
  await runStep(`Click a hotline: the popup shows its number, ${hotlineToClick.number}`, async () => {
    await popup.clickOn(hotlineToClick.selector)
    await until(`the popup shows ${hotlineToClick.number}`, () =>
      popup.run((number: string) => document.body.innerText.includes(number), hotlineToClick.number),
    )
  })
  await savePicture(screen, `${browser.name}-2-hotline`)
  await screen.press("Escape")
  await until("the popup is closed", async () => !(await popup.isOpen()))
}

async function pressExitKey(browser: LabBrowser, screen: Screen): Promise<void> {
  const middle = [Math.round(screen.width / 2), Math.round(screen.height / 2)] as const
  await runStep("Open a page that nobody should see: it is on the screen and in the history", async () => {
    await browser.open(secretPage.address)
    await until("the page is on the screen", () => screen.pixel(...middle) === secretPage.color)
    await until("the page is in the history", async () =>
      (await findListsWithHost(browser, secretPage.host)).includes("history"),
    )
  })
  await savePicture(screen, `${browser.name}-3-page`)
  await screen.focus(browser.windowClass)
  const key = readExitKey(browser.name)
  const pressedAt = performance.now()
  await runStep(`Press ${key}: the page disappears from the screen`, async () => {
    await screen.press(key.toLowerCase())
    await until("the page leaves the screen", () => screen.pixel(...middle) !== secretPage.color, { intervalMs: 2 })
  })
  await runStep("Wait until the tab is closed and the page is gone from history and recently closed", async () => {
    let remainingLists: string[] = []
    await until("the page is gone from every list", async () => {
      remainingLists = await findListsWithHost(browser, secretPage.host)
      return remainingLists.length === 0
    }).catch(() => Promise.reject(new Error(`The page is still in: ${remainingLists.join(", ")}.`)))
  })
  console.log(`    from the key press until then: ${Math.round(performance.now() - pressedAt)} ms`)
  await savePicture(screen, `${browser.name}-4-after`)
}

async function runMainTask(name: BrowserName): Promise<void> {
  console.log(`\n${name === "chromium" ? "Chromium" : "Firefox"}, on a virtual screen:`)
  const screen = await openScreen()
  const site = await openSite()
  const profile = mkdtempSync(join(tmpdir(), "porchlight-main-task-"))
  const launchBrowser = () => launch(name, { screen, site, profile, extension: buildFolder(name) })
  try {
    const browser = await runStep("Start the browser with a new profile and Porchlight", launchBrowser)
    await browser.open("http://homework.test/plain?color=f0f0e0&title=Homework")
    await findHotline(browser, screen)
    await pressExitKey(browser, screen)
    await browser.quit()
  } catch (error) {
    await savePicture(screen, `${name}-failure`)
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
    await runMainTask(name)
  } catch (error) {
    console.error(`\nThe run failed: ${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  }
}
console.log(`
Porchlight works here. The pictures are in ${pictures}.
To use it in your own browser, read "Installing it by hand" in README.md.`)
