import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeEach, describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { writeStub } from "./lab/stub.ts"
import { neverHappens, until } from "./lab/wait.ts"
import { browsers, exitKey, textOf, type Journey } from "./journey.ts"
import { newJourney, useJourney } from "./shared-journey.ts"
import { secretPage, waitForText } from "./steps.ts"

let journey: Journey

const readStorage = () => journey.browser.ask((api) => api.storage.local.get(null))
const countVisits = () =>
  journey.browser.ask(async (api, url: string) => (await api.history.getVisits({ url })).length, secretPage)

async function openReadinessList(): Promise<LabPage> {
  const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
  await until("the browser has answered", async () => (await readStates(page)).length === 4)
  return page
}

/** The states of the four checks in order: the key, erasing, private windows, the toolbar. */
const readStates = (page: LabPage): Promise<string[]> =>
  page.run(() => [...document.querySelectorAll<HTMLElement>(".item__state")].map((state) => state.innerText.trim()))

/** The calls that the browser's own extensions page makes when a person uses it. */
interface ExtensionsPage {
  updateExtensionCommand(command: { extensionId: string; commandName: string; keybinding: string }): Promise<void>
  updateExtensionConfiguration(configuration: {
    extensionId: string
    incognitoAccess?: boolean
    pinnedToToolbar?: boolean
  }): Promise<void>
}

const readOwnId = () => new URL(journey.browser.extensionUrl("")).host

describe("a Chromium whose administrator forbids erasing", () => {
  it("warns that the history stays; an exit hides and closes the page, adds no history and leaves no journal entry", async () => {
    journey = await newJourney("chromium", { policies: { AllowDeletingBrowserHistory: false } })
    expect(await readStates(await openReadinessList())).toEqual([
      "Yes",
      "No",
      "No (you can change it)",
      "No (you can change it)",
    ])
    await journey.savePicture("chromium-readiness-policy")
    await journey.browser.open("http://news.test/plain")
    await journey.browser.open(secretPage)
    const popupBefore = await journey.browser.openPopup()
    await waitForText(popupBefore, "The exit closes the page here, but the history keeps it.")
    await journey.savePicture("chromium-popup-policy")
    await journey.screen.press("Escape")
    await until("the popup is closed", async () => !(await popupBefore.isOpen()))

    await journey.pressExit()
    await until("the page is closed", async () => (await journey.findTraces("found.test")).tabs.length === 0)
    await until("the journal entry is written", async () => Object.keys(await readStorage()).length === 1)
    await until("the journal entry is cleared", async () => Object.keys(await readStorage()).length === 0, {
      timeoutMs: 30_000,
    })
    expect(await countVisits()).toBe(1)
    expect((await journey.findTraces("found.test")).closed).toHaveLength(1)
    // The notice was there before the exit. A second one would reveal the exit to the next person.
    const popupAfter = await journey.browser.openPopup()
    await waitForText(popupAfter, "The exit closes the page here, but the history keeps it.")
    expect(await popupAfter.run(() => document.body.innerText)).not.toContain("An exit could not")
    await journey.savePicture("chromium-popup-policy-after")
  })
})

describe("a Chromium whose profile has the setting of a supervised account", () => {
  it("shows that erasing does not work, even without a policy", async () => {
    journey = await newJourney("chromium")
    const file = join(journey.profile, "Default", "Preferences")
    await journey.restart(() => {
      const preferences = JSON.parse(readFileSync(file, "utf8")) as { history?: object }
      const history = { ...preferences.history, deleting_enabled: false }
      writeFileSync(file, JSON.stringify({ ...preferences, history }))
    })
    expect((await readStates(await openReadinessList()))[1]).toBe("No")
  })
})

describe("a Firefox whose administrator has locked everything", () => {
  it("still erases the page on an exit, and shows the address of a blocked browser page instead of opening it", async () => {
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
    const list = await openReadinessList()
    expect(await readStates(list)).toEqual(["Yes", "Yes", "No (you can change it)", "Yes"])
    await list.clickOn("li:first-child button")
    await waitForText(list, "about:addons")
    await journey.browser.open(secretPage)
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await until("no journal entry is left", async () => Object.keys(await readStorage()).length === 0, {
      timeoutMs: 30_000,
    })
  })
})

describe("an exit key that another extension already uses, in Chromium", () => {
  it("is shown as not set in the list and the popup, until someone sets a key on the shortcuts page", async () => {
    const folder = mkdtempSync(join(tmpdir(), "porchlight-other-"))
    const otherExtension = writeStub({ folder, commands: { other: "Alt+X" } })
    journey = await newJourney("chromium", { otherExtension })
    await journey.browser.open("http://news.test/plain")
    const popup = await journey.browser.openPopup()
    await waitForText(popup, "No key is set. Only the button exits the page.")
    await journey.savePicture("chromium-popup-no-key")
    await popup.clickOn("button.notice")
    const list = await journey.browser.waitForPage(journey.browser.extensionUrl("options.html"))
    await until("the browser has answered", async () => (await readStates(list))[0] === "No")
    await journey.savePicture("chromium-readiness-no-key")

    await list.clickOn("button.button--do")
    const shortcutsPage = await journey.browser.waitForPage("chrome://extensions/shortcuts")
    await shortcutsPage.run(async (extensionId: string) => {
      const { developerPrivate } = (window as unknown as { chrome: { developerPrivate: ExtensionsPage } }).chrome
      await developerPrivate.updateExtensionCommand({ extensionId, commandName: "quick-exit", keybinding: "Alt+J" })
    }, readOwnId())
    await journey.screen.press("ctrl+w")
    await waitForText(list, "The exit key is Alt+J.")
    rmSync(folder, { recursive: true, force: true })
  })
})

describe("optional checks, in Chromium", () => {
  it("show their state in the list and nothing in the popup", async () => {
    journey = await newJourney("chromium")
    await journey.browser.open("http://news.test/plain")
    const popup = await journey.browser.openPopup()
    await waitForText(popup, "Alt+X")
    expect(await neverHappens(async () => (await textOf(popup)).includes("Why?"))).toBe(true)
    await journey.screen.press("Escape")

    const list = await openReadinessList()
    expect(await readStates(list)).toEqual(["Yes", "Yes", "No (you can change it)", "No (you can change it)"])
    await list.clickOn("li:nth-child(3) button")
    const detailsPage = await journey.browser.waitForPage("chrome://extensions/?id=")
    await detailsPage.run(async (extensionId: string) => {
      const { developerPrivate } = (window as unknown as { chrome: { developerPrivate: ExtensionsPage } }).chrome
      await developerPrivate.updateExtensionConfiguration({ extensionId, pinnedToToolbar: true })
      await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true })
    }, readOwnId())
    // The browser restarts the extension, which closes the page in which the lab evaluates.
    await journey.restart()
    expect(await readStates(await openReadinessList())).toEqual(["Yes", "Yes", "Yes", "Yes"])
  })
})

describe("an exit key that another extension also uses, in Firefox", () => {
  it("is shown as set even if the other extension gets it, and the list says that Firefox can't tell", async () => {
    const folder = mkdtempSync(join(tmpdir(), "porchlight-other-"))
    const otherExtension = writeStub({ folder, commands: { other: "Alt+X" } })
    journey = await newJourney("firefox", { otherExtension })
    await until("the other extension has the key too", () =>
      journey.site.reports.some((report) => report.get("installed")?.includes("Alt+X")),
    )
    const list = await openReadinessList()
    expect((await readStates(list))[0]).toBe("Yes")
    await list.clickOn("li:first-child summary")
    await waitForText(list, "Firefox does not say whether another add-on uses the same keys.")
    await journey.browser.open(secretPage)
    await journey.pressExit()
    await until("the other extension receives the key", () =>
      journey.site.reports.some((report) => report.has("fired")),
    )
    expect(await neverHappens(async () => (await journey.findTraces("found.test")).tabs.length === 0)).toBe(true)
    rmSync(folder, { recursive: true, force: true })
  })
})

describe("a removed exit key, in Firefox", () => {
  it("is shown as not set in the list and the popup, and the button opens the shortcuts page", async () => {
    journey = await newJourney("firefox")
    await journey.browser.ask(
      (api) =>
        (api.commands as unknown as { update(command: object): Promise<void> }).update({
          name: "quick-exit",
          shortcut: "",
        }),
      undefined,
    )
    await journey.browser.open("http://news.test/plain")
    const popup = await journey.browser.openPopup()
    await waitForText(popup, "No key is set. Only the button exits the page.")
    await journey.screen.press("Escape")
    const list = await openReadinessList()
    expect(await readStates(list)).toEqual(["No", "Yes", "No (you can change it)", "Yes"])
    await journey.savePicture("firefox-readiness-no-key")
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

  it("says correctly that the key does not work in a private window", async () => {
    const { screen, browser } = journey
    expect((await readStates(await openReadinessList()))[2]).toBe("No (you can change it)")
    await screen.focus(browser.windowClass)
    await screen.press(name === "firefox" ? "ctrl+shift+p" : "ctrl+shift+n")
    const isPrivateWindowOpen = () => /^#([0-4].){3}$/.test(screen.pixel(900, 30))
    await until("the dark private window is open", isPrivateWindowOpen)
    await screen.waitUntilStill()
    await screen.press("ctrl+l")
    await screen.type(secretPage)
    await screen.press("Return")
    await until("the page is on the screen", () => screen.pixel(640, 500) === "#ff0000")
    const page = await browser.waitForPage(secretPage)
    await screen.press(exitKey)
    expect(await neverHappens(async () => !(await page.isOpen()), { timeoutMs: 2_000 })).toBe(true)
    expect(screen.pixel(640, 500)).toBe("#ff0000")
  })

  it("stores nothing when someone reads it", async () => {
    await openReadinessList()
    const popup = await journey.browser.openPopup()
    await waitForText(popup, "Alt+X")
    const stored = await journey.browser.ask(async (api) => ({
      local: await api.storage.local.get(null),
      sync: await api.storage.sync.get(null),
      session: await api.storage.session.get(null),
    }))
    expect(stored).toEqual({ local: {}, sync: {}, session: {} })
  })
})
