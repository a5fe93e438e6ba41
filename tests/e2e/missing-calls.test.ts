import { cpSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it, onTestFinished } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { writeBrokenBuild } from "./lab/broken-build.ts"
import { extensionId } from "./lab/chromium.ts"
import { until } from "./lab/wait.ts"
import { closeWelcomePage } from "./lab/welcome-page.ts"
import { browsers, extensionFor, helpHost, textOf, type Journey } from "./journey.ts"
import { newJourney } from "./shared-journey.ts"
import { harmlessPage, secretPage, waitForText } from "./steps.ts"

/** The APIs that another browser lacks (docs/ABILITIES.md), taken away in the background and in every page. */
const lacking = {
  firefox: { other: "Firefox for Android", calls: ["commands", "history", "sessions", "windows", "storage.managed"] },
  chromium: {
    other: "Safari",
    calls: ["browsingData", "downloads", "history", "sessions", "storage.managed", "tabs.discard"],
  },
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "porchlight-missing-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function openPopup({ browser }: Journey): Promise<LabPage> {
  const popup = await browser.openPopup()
  await until("the popup shows hotlines", () => popup.run(() => document.querySelector("[data-hotline]") !== null))
  return popup
}

const pages = [
  { address: "options.html", says: "This browser lets no extension erase its history." },
  { address: "welcome.html", says: "The page stays in this browser’s history." },
  { address: "settings-overview.html", says: "What’s set here" },
  { address: "practice.html", says: "This is only practice" },
  { address: "print.html#missing-child.en", says: "Print" },
]

describe.each(browsers)("in %s", (name) => {
  const { other, calls } = lacking[name]
  it(`without the APIs that ${other} lacks: every page and hotline opens, and the exit button closes the page and says what stays`, async () => {
    const folder = makeFolder()
    writeBrokenBuild(extensionFor(name), folder, { calls, fault: "missing" })
    const journey = await newJourney(name, { extension: folder, keepWelcomePage: true })
    const { browser } = journey
    await closeWelcomePage(browser, "maybe", 6000)

    for (const { address, says } of pages) {
      const page = await browser.open(browser.extensionUrl(address))
      await waitForText(page, says)
      expect(await textOf(page)).toContain("Close this page")
    }
    await browser.open(harmlessPage)
    await browser.open(`http://${helpHost}/plain`)
    await browser.open(secretPage)

    const isInHistory = async () => (await journey.findTraces("found.test")).history.length === 1
    await until("the page is in the history", isInHistory)

    const popup = await openPopup(journey)
    const text = await textOf(popup)
    expect(text).toContain("Close this page")
    expect(text).not.toContain("Exit this page")
    if (calls.includes("commands")) expect(text).not.toMatch(/no key|Alt\+/)
    await waitForText(popup, "The exit closes the page here, but the history keeps it.")
    await popup.clickOn(".switch__view:nth-of-type(2)")
    await waitForText(popup, "My child is missing or not home")
    await journey.savePicture(`${name}-popup-without-calls`)

    await popup.clickOn(".exit__button")
    await until("the pages are closed", async () => {
      const open = [...(await journey.findTraces("found.test")).tabs, ...(await journey.findTraces(helpHost)).tabs]
      return open.length === 0
    })
    await until(
      "no journal entry is left",
      async () => {
        const keys = await browser.ask(async (api) => Object.keys(await api.storage.local.get(null)))
        return !keys.some((key) => key.startsWith("journal:"))
      },
      { timeoutMs: 45_000 },
    )
    expect(await isInHistory()).toBe(true)
    expect(await textOf(await openPopup(journey))).not.toContain("An exit could not")
  })
})

/** What the page `chrome://extensions` knows of an extension. */
interface ExtensionInfo {
  readonly id: string
  readonly state: string
}

declare const chrome: {
  readonly developerPrivate: { getExtensionsInfo(options: object): Promise<readonly ExtensionInfo[]> }
}

describe.runIf(browsers.includes("chromium"))("a Chromium whose administrator blocks permissions", () => {
  /** A second copy of Porchlight, under a policy that the first copy does not have. */
  async function findCopyWithBlocked(permissions: readonly string[]): Promise<ExtensionInfo | undefined> {
    const copy = makeFolder()
    cpSync(extensionFor("chromium"), copy, { recursive: true })
    const id = extensionId(copy)
    const policies = { ExtensionSettings: { [id]: { blocked_permissions: permissions } } }
    const journey = await newJourney("chromium", { otherExtension: copy, policies, keepWelcomePage: true })
    const infos = await journey.browser.askBrowser("chrome://extensions", () =>
      chrome.developerPrivate.getExtensionsInfo({ includeDisabled: true, includeTerminated: true }),
    )
    return infos.find((info) => info.id === id)
  }

  it("runs Porchlight as usual if it has none of them", async () => {
    expect((await findCopyWithBlocked(["bookmarks"]))?.state).toBe("ENABLED")
  })

  it.each(["history", "sessions", "browsingData"])(
    "does not load Porchlight at all if one of them is %s",
    async (permission) => {
      expect(await findCopyWithBlocked([permission])).toBeUndefined()
    },
  )
})
