import { isDeepStrictEqual } from "node:util"
import { afterEach, describe, expect, it, vi } from "vitest"
import type { ExtensionApi } from "../lab/browser.ts"
import { pressKeyAt, setKeyboard } from "../lab/keyboard.ts"
import { neverHappens, until } from "../lab/wait.ts"
import { browsers, type Journey } from "../journey.ts"
import { newJourney, useJourney } from "../shared-journey.ts"
import { harmlessPage, pressForNewExit, readLocalStorage, secretPage, waitForText } from "../steps.ts"

/** Long enough for the first run, which downloads a language pack, and for three starts of Firefox in one test. */
vi.setConfig({ testTimeout: 180_000 })

const defaultKeys = { "quick-exit": "Alt+X", _execute_action: "Alt+Shift+L" }

const readKeys = ({ browser }: Journey): Promise<Record<string, string>> =>
  browser.ask(async (api) => {
    const commands = await api.commands.getAll()
    return Object.fromEntries(commands.map(({ name = "", shortcut = "" }) => [name, shortcut]))
  })

const setKey = ({ browser }: Journey, name: string, shortcut: string): Promise<void> =>
  browser.ask(
    (api: ExtensionApi, command) =>
      (api.commands as unknown as { update(command: object): Promise<void> }).update(command),
    { name, shortcut },
  )

const readInterfaceLanguage = ({ browser }: Journey): Promise<string> => browser.ask((api) => api.i18n.getUILanguage())

/** Starts a Firefox whose own interface is in this language. */
async function startFirefoxIn(browserLanguage: string): Promise<Journey> {
  const journey = await newJourney("firefox", { browserLanguage })
  expect(await readInterfaceLanguage(journey)).toBe(browserLanguage)
  return journey
}

const isMenuOpen = ({ browser }: Journey): Promise<boolean> =>
  browser.askBrowser("", () => document.querySelector("#main-menubar > menu[open]") !== null)

/** Opens the harmless page and the secret page, and waits until the secret page is on the screen. */
async function openPages({ browser, screen }: Journey): Promise<void> {
  await browser.open(harmlessPage)
  await browser.open(secretPage)
  await screen.focus(browser.windowClass)
  await until("the page is on the screen", () => screen.pixel(640, 500) === "#ff0000")
}

/** Expects that the secret page is erased and the harmless page is still open. */
async function expectExit(journey: Journey): Promise<void> {
  await journey.waitUntilGone("found.test")
  expect((await journey.findTraces("news.test")).tabs).toEqual([harmlessPage])
}

async function pressAndExpectExit(journey: Journey, key: string): Promise<void> {
  await pressForNewExit(journey, () => journey.screen.press(key))
  await expectExit(journey)
}

/** Expects that the press opens a menu of the browser and the secret page stays open. */
async function expectMenu(journey: Journey, press: () => Promise<void>): Promise<void> {
  await press()
  await until("a menu opens", () => isMenuOpen(journey))
  await journey.screen.press("Escape")
  await until("the menu is closed", async () => !(await isMenuOpen(journey)))
  await journey.screen.press("Escape")
  expect((await journey.findTraces("found.test")).tabs).toEqual([secretPage])
}

describe.each([
  ["de", "Alt+Shift+K"],
  ["nl", "Alt+Shift+K"],
  ["pt-BR", "Alt+Shift+L"],
])("Firefox in %s, where Alt+X opens a menu", (language, popupKey) => {
  it("exits with Alt+Q right after the install and after a restart, and its pages name that key", async () => {
    const journey = await startFirefoxIn(language)
    await until("Porchlight has set the key", async () => (await readKeys(journey))["quick-exit"] === "Alt+Q")
    expect(await readKeys(journey)).toEqual({ "quick-exit": "Alt+Q", _execute_action: popupKey })
    await openPages(journey)
    await expectMenu(journey, () => journey.screen.press("alt+x"))
    await waitForText(await journey.browser.openPopup("by key"), "Alt+Q")
    await journey.screen.press("Escape")
    await pressAndExpectExit(journey, "alt+q")

    await journey.restart()
    await openPages(journey)
    await pressAndExpectExit(journey, "alt+q")
    const options = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await waitForText(options, "The exit key is Alt+Q.")
    await waitForText(options, "Use the left Alt key")
  })
})

describe.each(["es-MX", "fr"])("Firefox in %s, where Alt+X opens no menu", (language) => {
  it("keeps Alt+X and stores nothing", async () => {
    const journey = await startFirefoxIn(language)
    await openPages(journey)
    await pressAndExpectExit(journey, "alt+x")
    expect(await readKeys(journey)).toEqual(defaultKeys)
    await until("nothing is stored", async () => (await readLocalStorage(journey)) === "{}", { timeoutMs: 30_000 })
  })
})

describe("a Firefox whose language has changed", () => {
  it("uses the new language's key from the next start", async () => {
    const journey = await startFirefoxIn("de")
    for (const [browserLanguage, key] of [
      ["en-US", "Alt+X"],
      ["de", "Alt+Q"],
    ] as const) {
      await journey.restart(undefined, { browserLanguage })
      expect(await readInterfaceLanguage(journey)).toBe(browserLanguage)
      await until("Porchlight has set the key", async () => (await readKeys(journey))["quick-exit"] === key)
      await openPages(journey)
      await pressAndExpectExit(journey, key.toLowerCase())
    }
  })

  it("keeps a key that a person has chosen, and sets no key in place of one that a person has removed", async () => {
    const journey = await startFirefoxIn("de")
    await until("Porchlight has set the key", async () => (await readKeys(journey))["quick-exit"] === "Alt+Q")
    await setKey(journey, "quick-exit", "Alt+J")
    await setKey(journey, "_execute_action", "")
    const chosenKeys = { "quick-exit": "Alt+J", _execute_action: "" }
    for (const browserLanguage of ["en-US", "de"]) {
      await journey.restart(undefined, { browserLanguage })
      await journey.browser.stopBackground()
      expect(await neverHappens(async () => !isDeepStrictEqual(await readKeys(journey), chosenKeys))).toBe(true)
      await openPages(journey)
      await pressAndExpectExit(journey, "alt+j")
    }
  })
})

describe("a chosen exit key that opens a Firefox menu", () => {
  it("is named in the popup and the readiness list, which has a button to change it", async () => {
    const journey = await startFirefoxIn("en-US")
    await setKey(journey, "quick-exit", "Alt+F")
    await openPages(journey)
    await expectMenu(journey, () => journey.screen.press("alt+f"))
    await waitForText(await journey.browser.openPopup(), "The exit key opens a menu here.")
    await journey.savePicture("firefox-popup-menu-key")
    await journey.screen.press("Escape")
    const options = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await waitForText(options, "In Firefox, Alt+F opens a menu")
    await waitForText(options, "Press “Change the key” and choose another, for example Alt+X.")
    await journey.savePicture("firefox-readiness-menu-key")
    await options.clickOn("button.button--do")
    await until("the shortcuts page is open", () =>
      journey.browser.ask(async (api) => (await api.tabs.query({ active: true }))[0]?.url === "about:addons"),
    )
  })

  it("stays and is named in the readiness list if someone restores the default in a German Firefox", async () => {
    const journey = await startFirefoxIn("de")
    await until("Porchlight has set the key", async () => (await readKeys(journey))["quick-exit"] === "Alt+Q")
    await setKey(journey, "quick-exit", "Alt+X")
    await journey.restart()
    await journey.browser.stopBackground()
    const options = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await waitForText(options, "In Firefox, Alt+X opens a menu")
    await waitForText(options, "for example Alt+Q.")
    expect((await readKeys(journey))["quick-exit"]).toBe("Alt+X")
  })
})

describe.each([
  // On each of these keyboards, the X key types a letter that is a menu's access key. Each computer also has
  // a Latin layout to switch to: without one, Firefox finds no Latin letter for any shortcut.
  ["he", "il,us"],
  ["th", "th,us"],
  ["ka", "ge,us"],
])("Firefox in %s, with that language's keyboard", (language, layout) => {
  it("opens a menu with Alt and the X key, and exits with Alt and the Q key", async () => {
    const journey = await startFirefoxIn(language)
    await until("Porchlight has set the key", async () => (await readKeys(journey))["quick-exit"] === "Alt+Q")
    await setKeyboard(journey.screen, layout)
    await openPages(journey)
    await expectMenu(journey, () => pressKeyAt(journey.screen, "x", "left alt"))
    await pressKeyAt(journey.screen, "q", "left alt")
    await expectExit(journey)
  })
})

describe.each(browsers)("the exit key in %s, on another keyboard", (name) => {
  const journey = useJourney(name)
  afterEach(() => setKeyboard(journey.screen, "us"))

  it.each(["de", "fr", "es", "latam", "ru,us"])(
    "%s: exits with the left Alt key and X, not with the right Alt key",
    async (layout) => {
      const { screen } = journey
      await openPages(journey)
      await setKeyboard(screen, layout)
      if (layout !== "ru,us") {
        await pressKeyAt(screen, "x", "right alt")
        expect(await neverHappens(async () => (await journey.findTraces("found.test")).tabs.length === 0)).toBe(true)
      }
      await pressKeyAt(screen, "x", "left alt")
      await expectExit(journey)
    },
  )

  it("Dvorak: exits with the key that types X, not with the key where a US keyboard has X, on a page and in the popup", async () => {
    const { screen, browser } = journey
    await openPages(journey)
    await setKeyboard(screen, "us", "dvorak")
    const popup = await browser.openPopup()
    await waitForText(popup, "Alt+X")
    await pressKeyAt(screen, "x", "left alt")
    expect(await neverHappens(async () => !(await popup.isOpen()))).toBe(true)
    expect((await journey.findTraces("found.test")).tabs).toEqual([secretPage])
    await pressKeyAt(screen, "b", "left alt")
    await expectExit(journey)
  })
})

/** Sets the exit key with the call that the browser's own shortcuts page makes. */
async function setExitKeyInChromium({ browser }: Journey, keybinding: string): Promise<void> {
  await browser.open("chrome://extensions/shortcuts")
  const page = await browser.waitForPage("chrome://extensions/shortcuts")
  await page.run(
    async (command) => {
      const { chrome } = window as unknown as {
        chrome: { developerPrivate: { updateExtensionCommand(command: object): Promise<void> } }
      }
      await chrome.developerPrivate.updateExtensionCommand({ ...command, commandName: "quick-exit" })
    },
    { extensionId: new URL(browser.extensionUrl("")).host, keybinding },
  )
}

describe.runIf(browsers.includes("chromium"))("a chosen exit key in Chromium", () => {
  const journey = useJourney("chromium")
  afterEach(() => setExitKeyInChromium(journey, "Alt+X"))

  it.each([
    ["Ctrl+Shift+E", "ctrl+shift+e", "Ctrl+Shift+E"],
    ["Alt+Comma", "alt+comma", "Alt+Comma"],
    ["Alt+Up", "alt+Up", "Alt+Up Arrow"],
    ["Ctrl+Shift+Period", "ctrl+shift+period", "Ctrl+Shift+Period"],
    ["Alt+Shift+J", "alt+shift+j", "Alt+Shift+J"],
  ])("%s exits on a page and in the popup, and the popup names it", async (key, xdotoolKey, displayedKey) => {
    await setExitKeyInChromium(journey, key)
    await openPages(journey)
    await pressAndExpectExit(journey, xdotoolKey)
    await journey.browser.open(secretPage)
    await waitForText(await journey.browser.openPopup(), displayedKey)
    await pressAndExpectExit(journey, xdotoolKey)
  })
})
