import { isDeepStrictEqual } from "node:util"
import { afterEach, describe, expect, it, vi } from "vitest"
import type { ExtensionApi, LabPage } from "../lab/browser.ts"
import { pressAt, setKeyboard } from "../lab/keyboard.ts"
import { never, until } from "../lab/wait.ts"
import { browsers, textOf, type Journey } from "../journey.ts"
import { newJourney, useJourney } from "../shared-journey.ts"
import { pressAgain } from "../uses.ts"

/** The first run downloads a language pack, and Firefox starts up to three times. */
vi.setConfig({ testTimeout: 180_000 })

const calm = "http://news.test/plain?color=00ff00"
const secret = "http://found.test/plain?color=ff0000"
const defaults = { "quick-exit": "Alt+X", _execute_action: "Alt+Shift+L" }

const boundKeys = ({ browser }: Journey): Promise<Record<string, string>> =>
  browser.ask(async (api) => {
    const commands = await api.commands.getAll()
    return Object.fromEntries(commands.map(({ name = "", shortcut = "" }) => [name, shortcut]))
  })

const setKey = ({ browser }: Journey, name: string, shortcut: string): Promise<void> =>
  browser.ask(
    (api: ExtensionApi, change) =>
      (api.commands as unknown as { update(wanted: object): Promise<void> }).update(change),
    { name, shortcut },
  )

const storedIn = ({ browser }: Journey) => browser.ask((api) => api.storage.local.get(null))
const shows = (page: LabPage, text: string) =>
  until(`the page shows: ${text}`, async () => (await textOf(page)).includes(text))

const languageOf = ({ browser }: Journey): Promise<string> => browser.ask((api) => api.i18n.getUILanguage())

/** Starts a Firefox whose own interface is in this language. */
async function firefoxIn(browserLanguage: string): Promise<Journey> {
  const journey = await newJourney("firefox", { browserLanguage })
  expect(await languageOf(journey)).toBe(browserLanguage)
  return journey
}

const isMenuOpen = ({ browser }: Journey): Promise<boolean> =>
  browser.askBrowser("", () => document.querySelector("#main-menubar > menu[open]") !== null)

async function openPages({ browser, screen }: Journey): Promise<void> {
  await browser.open(calm)
  await browser.open(secret)
  await screen.focus(browser.windowClass)
  await until("the page is on the screen", () => screen.pixel(640, 500) === "#ff0000")
}

/** The page is erased, and the other tab is still open. */
async function expectExit(journey: Journey): Promise<void> {
  await journey.isGone("found.test")
  expect((await journey.traces("news.test")).tabs).toEqual([calm])
}

async function pressExit(journey: Journey, key: string): Promise<void> {
  await pressAgain(journey, () => journey.screen.press(key))
  await expectExit(journey)
}

/** The key opens a browser menu, and the page stays open. */
async function expectMenu(journey: Journey, press: () => Promise<void>): Promise<void> {
  await press()
  await until("a menu opens", () => isMenuOpen(journey))
  await journey.screen.press("Escape")
  await until("the menu is closed", async () => !(await isMenuOpen(journey)))
  await journey.screen.press("Escape")
  expect((await journey.traces("found.test")).tabs).toEqual([secret])
}

describe.each([
  ["de", "Alt+Shift+K"],
  ["nl", "Alt+Shift+K"],
  ["pt-BR", "Alt+Shift+L"],
])("Firefox in %s, where Alt+X opens a menu", (language, popupKey) => {
  it("exits with Alt+Q right after the install and after a restart, and names that key", async () => {
    const journey = await firefoxIn(language)
    await until("Porchlight has set the key", async () => (await boundKeys(journey))["quick-exit"] === "Alt+Q")
    expect(await boundKeys(journey)).toEqual({ "quick-exit": "Alt+Q", _execute_action: popupKey })
    await openPages(journey)
    await expectMenu(journey, () => journey.screen.press("alt+x"))
    await shows(await journey.browser.openPopup("by key"), "or press Alt+Q")
    await journey.screen.press("Escape")
    await pressExit(journey, "alt+q")

    await journey.restart()
    await openPages(journey)
    await pressExit(journey, "alt+q")
    const list = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await shows(list, "The exit key is Alt+Q.")
    await shows(list, "Use the left Alt key")
  })
})

describe.each(["es-MX", "fr"])("Firefox in %s, where Alt+X opens no menu", (language) => {
  it("keeps Alt+X and stores nothing", async () => {
    const journey = await firefoxIn(language)
    await openPages(journey)
    await pressExit(journey, "alt+x")
    expect(await boundKeys(journey)).toEqual(defaults)
    await until("nothing is stored", async () => Object.keys(await storedIn(journey)).length === 0, {
      timeoutMs: 30_000,
    })
  })
})

describe("a Firefox whose language has changed", () => {
  it("uses the new language's key from the next start", async () => {
    const journey = await firefoxIn("de")
    for (const [browserLanguage, key] of [
      ["en-US", "Alt+X"],
      ["de", "Alt+Q"],
    ] as const) {
      await journey.restart(undefined, { browserLanguage })
      expect(await languageOf(journey)).toBe(browserLanguage)
      await until("Porchlight has set the key", async () => (await boundKeys(journey))["quick-exit"] === key)
      await openPages(journey)
      await pressExit(journey, key.toLowerCase())
    }
  })

  it("keeps a key that a person chose, and leaves a key unset that a person removed", async () => {
    const journey = await firefoxIn("de")
    await until("Porchlight has set the key", async () => (await boundKeys(journey))["quick-exit"] === "Alt+Q")
    await setKey(journey, "quick-exit", "Alt+J")
    await setKey(journey, "_execute_action", "")
    const chosen = { "quick-exit": "Alt+J", _execute_action: "" }
    for (const browserLanguage of ["en-US", "de"]) {
      await journey.restart(undefined, { browserLanguage })
      await journey.browser.stopBackground()
      expect(await never(async () => !isDeepStrictEqual(await boundKeys(journey), chosen))).toBe(true)
      await openPages(journey)
      await pressExit(journey, "alt+j")
    }
  })
})

describe("a chosen key that opens a Firefox menu", () => {
  it("is reported in the readiness list and the popup, with a button to change it", async () => {
    const journey = await firefoxIn("en-US")
    await setKey(journey, "quick-exit", "Alt+F")
    await openPages(journey)
    await expectMenu(journey, () => journey.screen.press("alt+f"))
    await shows(await journey.browser.openPopup(), "The exit key opens a menu here.")
    await journey.picture("firefox-popup-menu-key")
    await journey.screen.press("Escape")
    const list = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await shows(list, "In Firefox, Alt+F opens a menu")
    await shows(list, "Press “Change the key” and choose another, for example Alt+X.")
    await journey.picture("firefox-readiness-menu-key")
    await list.clickOn("button.button--do")
    await until("the shortcuts page is open", () =>
      journey.browser.ask(async (api) => (await api.tabs.query({ active: true }))[0]?.url === "about:addons"),
    )
  })

  it("is reported in a German Firefox after someone restored the default, and is not changed", async () => {
    const journey = await firefoxIn("de")
    await until("Porchlight has set the key", async () => (await boundKeys(journey))["quick-exit"] === "Alt+Q")
    await setKey(journey, "quick-exit", "Alt+X")
    await journey.restart()
    await journey.browser.stopBackground()
    const list = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await shows(list, "In Firefox, Alt+X opens a menu")
    await shows(list, "for example Alt+Q.")
    expect((await boundKeys(journey))["quick-exit"]).toBe("Alt+X")
  })
})

describe.each([
  // The letter on the X key of that keyboard is a menu's access key. Every such computer also has a Latin
  // layout to switch to: without one Firefox finds no Latin letter for any shortcut.
  ["he", "il,us"],
  ["th", "th,us"],
  ["ka", "ge,us"],
])("Firefox in %s, with that language's keyboard", (language, layout) => {
  it("opens a menu with the X key, and exits with the Q key", async () => {
    const journey = await firefoxIn(language)
    await until("Porchlight has set the key", async () => (await boundKeys(journey))["quick-exit"] === "Alt+Q")
    await setKeyboard(journey.screen, layout)
    await openPages(journey)
    await expectMenu(journey, () => pressAt(journey.screen, "x", "left alt"))
    await pressAt(journey.screen, "q", "left alt")
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
        await pressAt(screen, "x", "right alt")
        expect(await never(async () => (await journey.traces("found.test")).tabs.length === 0)).toBe(true)
      }
      await pressAt(screen, "x", "left alt")
      await expectExit(journey)
    },
  )

  it("Dvorak: follows the letter X, not the position of X on a US keyboard, on a page and in the popup", async () => {
    const { screen, browser } = journey
    await openPages(journey)
    await setKeyboard(screen, "us", "dvorak")
    const popup = await browser.openPopup()
    await shows(popup, "or press Alt+X")
    await pressAt(screen, "x", "left alt")
    expect(await never(async () => !(await popup.isOpen()))).toBe(true)
    expect((await journey.traces("found.test")).tabs).toEqual([secret])
    await pressAt(screen, "b", "left alt")
    await expectExit(journey)
  })
})

/** Uses the call that the browser's own shortcuts page makes. */
async function setKeyInChromium({ browser }: Journey, keybinding: string): Promise<void> {
  await browser.open("chrome://extensions/shortcuts")
  const page = await browser.page("chrome://extensions/shortcuts")
  await page.run(
    async (change) => {
      const { chrome } = window as unknown as {
        chrome: { developerPrivate: { updateExtensionCommand(change: object): Promise<void> } }
      }
      await chrome.developerPrivate.updateExtensionCommand({ ...change, commandName: "quick-exit" })
    },
    { extensionId: new URL(browser.extensionUrl("")).host, keybinding },
  )
}

describe.runIf(browsers.includes("chromium"))("a chosen key in Chromium", () => {
  const journey = useJourney("chromium")
  afterEach(() => setKeyInChromium(journey, "Alt+X"))

  it.each([
    ["Ctrl+Shift+E", "ctrl+shift+e", "Ctrl+Shift+E"],
    ["Alt+Comma", "alt+comma", "Alt+Comma"],
    ["Alt+Up", "alt+Up", "Alt+Up Arrow"],
    ["Ctrl+Shift+Period", "ctrl+shift+period", "Ctrl+Shift+Period"],
    ["Alt+Shift+J", "alt+shift+j", "Alt+Shift+J"],
  ])("%s exits on a page and in the popup, and the popup names it", async (key, press, name) => {
    await setKeyInChromium(journey, key)
    await openPages(journey)
    await pressExit(journey, press)
    await journey.browser.open(secret)
    await shows(await journey.browser.openPopup(), `or press ${name}`)
    await pressExit(journey, press)
  })
})
