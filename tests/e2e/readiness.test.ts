import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeEach, describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { writeStub } from "./lab/stub.ts"
import { never, until } from "./lab/wait.ts"
import { browsers, exitKey, textOf, type Journey } from "./journey.ts"
import { newJourney, useJourney } from "./shared-journey.ts"

let journey: Journey

const address = "http://found.test/plain?color=ff0000"
const stored = () => journey.browser.ask((api) => api.storage.local.get(null))
const visits = () =>
  journey.browser.ask(async (api, url: string) => (await api.history.getVisits({ url })).length, address)
const shows = (page: LabPage, text: string) =>
  until(`the page shows: ${text}`, async () => (await textOf(page)).includes(text))

async function openList(): Promise<LabPage> {
  const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
  await until("the browser has answered", async () => (await statesIn(page)).length === 4)
  return page
}
/** The states of the checks in order: the key, erasing, private windows, the toolbar. */
const statesIn = (page: LabPage): Promise<string[]> =>
  page.run(() => [...document.querySelectorAll<HTMLElement>(".item__state")].map((state) => state.innerText.trim()))

/** The calls that the browser's own extensions page makes when a person uses it. */
interface ExtensionsPage {
  updateExtensionCommand(change: { extensionId: string; commandName: string; keybinding: string }): Promise<void>
  updateExtensionConfiguration(change: {
    extensionId: string
    incognitoAccess?: boolean
    pinnedToToolbar?: boolean
  }): Promise<void>
}

const ownId = () => new URL(journey.browser.extensionUrl("")).host

describe("a Chromium whose administrator forbids erasing", () => {
  it("shows so before any exit; the exit still hides and closes, adds nothing to the history, keeps no journal entry", async () => {
    journey = await newJourney("chromium", { policies: { AllowDeletingBrowserHistory: false } })
    expect(await statesIn(await openList())).toEqual(["Yes", "No", "No", "No"])
    await journey.picture("chromium-readiness-policy")
    await journey.browser.open("http://news.test/plain")
    await journey.browser.open(address)
    const before = await journey.browser.openPopup()
    await shows(before, "The exit closes the page here, but the history stays.")
    await journey.picture("chromium-popup-policy")
    await journey.screen.press("Escape")
    await until("the popup is closed", async () => !(await before.isOpen()))

    await journey.pressExit()
    await until("the page is closed", async () => (await journey.traces("found.test")).tabs.length === 0)
    await until("the journal entry is written", async () => Object.keys(await stored()).length === 1)
    await until("the journal entry is cleared", async () => Object.keys(await stored()).length === 0, {
      timeoutMs: 30_000,
    })
    expect(await visits()).toBe(1)
    expect((await journey.traces("found.test")).closed).toHaveLength(1)
    // The notice was there before. A second one would reveal the exit to the next person.
    const after = await journey.browser.openPopup()
    await shows(after, "The exit closes the page here, but the history stays.")
    expect(await after.run(() => document.body.innerText)).not.toContain("An exit could not")
    await journey.picture("chromium-popup-policy-after")
  })
})

describe("a Chromium with a supervised account's setting in its profile", () => {
  it("shows that erasing is forbidden, even without a policy", async () => {
    journey = await newJourney("chromium")
    const file = join(journey.profile, "Default", "Preferences")
    await journey.restart(() => {
      const preferences = JSON.parse(readFileSync(file, "utf8")) as { history?: object }
      const history = { ...preferences.history, deleting_enabled: false }
      writeFileSync(file, JSON.stringify({ ...preferences, history }))
    })
    expect((await statesIn(await openList()))[1]).toBe("No")
  })
})

describe("a Firefox whose administrator has locked everything", () => {
  it("still erases, and shows an address when the browser's own page is blocked", async () => {
    journey = await newJourney("firefox", {
      policies: {
        BlockAboutAddons: true,
        BlockAboutConfig: true,
        DisableForgetButton: true,
        DisablePrivateBrowsing: true,
        Preferences: { "places.history.enabled": { Value: true, Status: "locked" } },
        SanitizeOnShutdown: { History: false, FormData: false, Sessions: false, Cookies: false, Locked: true },
      },
    })
    const list = await openList()
    expect(await statesIn(list)).toEqual(["Yes", "Yes", "No", "Yes"])
    await list.clickOn("li:first-child button")
    await shows(list, "about:addons")
    await journey.browser.open(address)
    await journey.pressExit()
    await journey.isGone("found.test")
    await until("no journal entry is left", async () => Object.keys(await stored()).length === 0, { timeoutMs: 30_000 })
  })
})

describe("a key that another extension already uses, in Chromium", () => {
  it("is reported as not set in the list and the popup, until someone sets one on the shortcuts page", async () => {
    const folder = mkdtempSync(join(tmpdir(), "porchlight-other-"))
    const other = writeStub({ folder, commands: { taken: "Alt+X" } })
    journey = await newJourney("chromium", { before: other })
    await journey.browser.open("http://news.test/plain")
    const popup = await journey.browser.openPopup()
    await shows(popup, "No exit key is set")
    await shows(popup, "No key is set. Only the button exits the page.")
    await journey.picture("chromium-popup-no-key")
    await popup.clickOn("button.notice")
    const list = await journey.browser.page(journey.browser.extensionUrl("options.html"))
    await until("the browser has answered", async () => (await statesIn(list))[0] === "No")
    await journey.picture("chromium-readiness-no-key")

    await list.clickOn("button.button--do")
    const keys = await journey.browser.page("chrome://extensions/shortcuts")
    await keys.run(async (extensionId: string) => {
      const { developerPrivate } = (window as unknown as { chrome: { developerPrivate: ExtensionsPage } }).chrome
      await developerPrivate.updateExtensionCommand({ extensionId, commandName: "quick-exit", keybinding: "Alt+J" })
    }, ownId())
    await journey.screen.press("ctrl+w")
    await shows(list, "The exit key is Alt+J.")
    rmSync(folder, { recursive: true, force: true })
  })
})

describe("optional checks, in Chromium", () => {
  it("show their state in the list, and nothing in the popup", async () => {
    journey = await newJourney("chromium")
    await journey.browser.open("http://news.test/plain")
    const popup = await journey.browser.openPopup()
    await shows(popup, "Alt+X")
    expect(await never(async () => (await textOf(popup)).includes("Why?"))).toBe(true)
    await journey.screen.press("Escape")

    const list = await openList()
    expect(await statesIn(list)).toEqual(["Yes", "Yes", "No", "No"])
    await list.clickOn("li:nth-child(3) button")
    const details = await journey.browser.page("chrome://extensions/?id=")
    await details.run(async (extensionId: string) => {
      const { developerPrivate } = (window as unknown as { chrome: { developerPrivate: ExtensionsPage } }).chrome
      await developerPrivate.updateExtensionConfiguration({ extensionId, pinnedToToolbar: true })
      await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true })
    }, ownId())
    // The browser restarts the extension, and with it the page that the lab evaluates in.
    await journey.restart()
    expect(await statesIn(await openList())).toEqual(["Yes", "Yes", "Yes", "Yes"])
  })
})

describe("a key that another extension also uses, in Firefox", () => {
  it("is reported as set even if the other extension receives it, and the list shows that Firefox can't tell", async () => {
    const folder = mkdtempSync(join(tmpdir(), "porchlight-other-"))
    const other = writeStub({ folder, commands: { taken: "Alt+X" } })
    journey = await newJourney("firefox", { before: other })
    await until("the other extension has the key too", () =>
      journey.site.reports.some((report) => report.get("installed")?.includes("Alt+X")),
    )
    const list = await openList()
    expect((await statesIn(list))[0]).toBe("Yes")
    await shows(list, "Firefox does not say whether another add-on uses the same keys.")
    await journey.browser.open(address)
    await journey.pressExit()
    await until("the other extension receives the key", () =>
      journey.site.reports.some((report) => report.has("fired")),
    )
    expect(await never(async () => (await journey.traces("found.test")).tabs.length === 0)).toBe(true)
    rmSync(folder, { recursive: true, force: true })
  })
})

describe("a removed key, in Firefox", () => {
  it("is reported as not set in the list and the popup, and the button opens the shortcuts page", async () => {
    journey = await newJourney("firefox")
    await journey.browser.ask(
      (api) =>
        (api.commands as unknown as { update(change: object): Promise<void> }).update({
          name: "quick-exit",
          shortcut: "",
        }),
      undefined,
    )
    await journey.browser.open("http://news.test/plain")
    const popup = await journey.browser.openPopup()
    await shows(popup, "No key is set. Only the button exits the page.")
    await journey.screen.press("Escape")
    const list = await openList()
    expect(await statesIn(list)).toEqual(["No", "Yes", "No", "Yes"])
    await journey.picture("firefox-readiness-no-key")
    await list.clickOn("button.button--do")
    await until("the shortcuts page is open", () =>
      journey.browser.ask(async (api) => (await api.tabs.query({ active: true }))[0]?.url === "about:addons"),
    )
  })
})

describe.each(browsers)("readiness in %s, right after the install", (name) => {
  const shared = useJourney(name)
  beforeEach(() => {
    journey = shared
  })

  it("shows that the key does not work in a private window, and it does not", async () => {
    const { screen, browser } = journey
    expect((await statesIn(await openList()))[2]).toBe("No")
    await screen.focus(browser.windowClass)
    await screen.press(name === "firefox" ? "ctrl+shift+p" : "ctrl+shift+n")
    const isDark = () => /^#([0-4].){3}$/.test(screen.pixel(900, 30))
    await until("the dark private window is open", isDark)
    await screen.still()
    await screen.press("ctrl+l")
    await screen.type(address)
    await screen.press("Return")
    await until("the page is on the screen", () => screen.pixel(640, 500) === "#ff0000")
    const page = await browser.page(address)
    await screen.press(exitKey)
    expect(await never(async () => !(await page.isOpen()), { timeoutMs: 2_000 })).toBe(true)
    expect(screen.pixel(640, 500)).toBe("#ff0000")
  })

  it("stores nothing when someone reads it", async () => {
    await openList()
    const popup = await journey.browser.openPopup()
    await shows(popup, "Alt+X")
    const kept = await journey.browser.ask(async (api) => ({
      local: await api.storage.local.get(null),
      sync: await api.storage.sync.get(null),
      session: await api.storage.session.get(null),
    }))
    expect(kept).toEqual({ local: {}, sync: {}, session: {} })
  })
})
