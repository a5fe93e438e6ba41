import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { until } from "../lab/wait.ts"
import { browsers, helpHost, type Journey } from "../journey.ts"
import { hasKeyboard } from "../keys.ts"
import { allowPrivateWindows } from "../private-windows.ts"
import { newJourney, useJourney } from "../shared-journey.ts"
import { chooseScope, pressAgain, scopes } from "../uses.ts"

const calm = "http://news.test/plain?color=00ff00"
const page = "http://found.test/plain?color=ff0000"

/** Pages that may show words someone typed, all used right before the press. The lab serves few of them; only the address matters. */
const typed = [
  "http://chatgpt.com/?q=help+me",
  "http://www.perplexity.ai/search/i-am-being-abused-0123",
  "http://duck.ai/?q=help",
  "http://www.bing.com/copilotsearch?q=help",
  "http://www.google.com/ai?q=help",
  "http://en.wikipedia.org/w/index.php?search=sextortion",
  "http://web.whatsapp.com/",
  "http://mail.google.com/mail/u/0/#search/sextortion",
  "http://www.google.com/maps/search/women+shelter/",
  "http://www.deepl.com/en/translator#en/es/help",
  "http://www.tiktok.com/tag/sextortion",
  "http://mail.test/plain",
  "http://other.test/buscar/ayuda",
  "http://other.test/plain?eingabe=hilfe",
  "http://other.test/plain#search/help",
]
/** The browser's own pages that list a person's activity or searches. */
const own = {
  chromium: ["chrome://history/?q=sextortion", "chrome://downloads/", "chrome://bookmarks/"],
  firefox: ["about:downloads", "chrome://browser/content/places/places.xhtml", "about:sessionrestore"],
}

const front = (journey: Journey): Promise<string[]> =>
  journey.browser.ask(async (api) => (await api.tabs.query({ active: true })).map(({ url = "" }) => url))
const open = (journey: Journey): Promise<number> =>
  journey.browser.ask(async (api) => (await api.tabs.query({})).length)
const isRed = (journey: Journey): Promise<unknown> =>
  until("the page is on the screen", () => journey.screen.pixel(640, 500) === "#ff0000")
const isGreen = (journey: Journey): Promise<unknown> =>
  until("the calm page is on the screen", () => journey.screen.pixel(640, 500) === "#00ff00")

/** Opens each address in an active tab, without waiting for it to load: the lab does not serve them all. */
async function openAll(journey: Journey, addresses: readonly string[]): Promise<void> {
  const { browser } = journey
  for (const address of addresses) {
    const before = await open(journey)
    // No extension may open Firefox's own pages.
    if (browser.name === "firefox" && !address.startsWith("http")) {
      await browser.askBrowser(
        "",
        (url: string) => {
          const { gBrowser } = window as unknown as {
            gBrowser: { selectedTab: unknown; addTrustedTab(to: string): unknown }
          }
          gBrowser.selectedTab = gBrowser.addTrustedTab(url)
        },
        address,
      )
    } else {
      await browser.ask(async (api, url: string) => void (await api.tabs.create({ url, active: true })), address)
    }
    await until(`${address} is open`, async () => (await open(journey)) > before)
  }
}

/** Starts a text on a page, then opens the page to exit from through that page's link. */
async function fromLetter(journey: Journey, host: string, how?: { holding: string }): Promise<void> {
  await journey.typeAddress(calm)
  const letter = await journey.typeAddress(`http://${host}/letter`)
  await letter.clickOn("textarea")
  await journey.screen.type("hello")
  await letter.clickOn("a", how)
  await hasKeyboard(await journey.browser.page(page), journey.screen)
  await isRed(journey)
}

const written = async (journey: Journey, host: string): Promise<string | undefined> => {
  const letter = await journey.browser.page(`http://${host}/letter`)
  return letter.run(() => document.querySelector("textarea")?.value)
}
const counts = async (journey: Journey, word: string): Promise<number[]> => {
  const { tabs, closed, history } = await journey.traces(word)
  return [tabs.length, closed.length, history.length]
}

describe.each(browsers)("an exit in %s", (name) => {
  const journey = useJourney(name)

  it("shows the calm tab, even if pages with typed words were used after it", async () => {
    await journey.browser.open(calm)
    await openAll(journey, [...typed, ...own[name]])
    await journey.browser.open(page)
    await isRed(journey)
    const before = await open(journey)
    await journey.pressExit()
    await journey.isGone("found.test")
    await isGreen(journey)
    expect(await front(journey)).toEqual([calm])
    expect(await open(journey)).toBe(before - 1)
  })

  it("shows a new tab if every other tab has typed words", async () => {
    await journey.browser.open(page)
    await journey.browser.ask(async (api) => {
      const tabs = await api.tabs.query({ active: false })
      await api.tabs.remove(tabs.flatMap(({ id }) => id ?? []))
    })
    await openAll(journey, [typed[0] ?? "", own[name][0] ?? "", typed[7] ?? ""])
    await journey.browser.ask(async (api) => {
      const [tab] = await api.tabs.query({ url: "http://found.test/*" })
      if (tab?.id !== undefined) await api.tabs.update(tab.id, { active: true })
    })
    await isRed(journey)
    await journey.pressExit()
    await journey.isGone("found.test")
    expect((await front(journey)).filter((url) => !/^(about:|chrome:\/\/new-?tab)/.test(url))).toEqual([])
    expect(await open(journey)).toBe(4)
  })

  it.runIf(name === "firefox")("does not show a tab that another add-on has hidden", async () => {
    await journey.browser.open(calm)
    await journey.browser.open("http://hidden.test/plain?color=0000ff")
    await journey.browser.open(page)
    await journey.browser.askBrowser("", () => {
      interface Tab {
        readonly linkedBrowser: { readonly currentURI: { readonly spec: string } }
      }
      const { gBrowser } = window as unknown as { gBrowser: { tabs: Tab[]; hideTab(tab: Tab, by: string): void } }
      const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.includes("hidden.test"))
      if (tab) gBrowser.hideTab(tab, "other-addon@lab.test")
    })
    await journey.pressExit()
    await journey.isGone("found.test")
    await isGreen(journey)
    const hidden = await journey.browser.ask((api) => api.tabs.query({ url: "http://hidden.test/*" }))
    expect(hidden).toMatchObject([{ active: false, hidden: true }])
  })
})

describe.each(browsers)("an exit in %s, from a page opened through another tab's link", (name) => {
  const journey = useJourney(name)

  it.each([
    ["mail", "mail.test", "recent"],
    ["mail", "mail.test", "tab"],
    ["a pinned tab", "portal.test", "recent"],
    ["a pinned tab", "portal.test", "tab"],
  ] as const)("keeps that tab and its text, and erases its history: %s (%s, %s)", async (_, host, eraseScope) => {
    await fromLetter(journey, host)
    if (host === "portal.test") {
      await journey.browser.ask(async (api) => {
        const [tab] = await api.tabs.query({ url: "http://portal.test/*" })
        if (tab?.id !== undefined) await api.tabs.update(tab.id, { pinned: true })
      })
    }
    await chooseScope(journey, eraseScope)
    await journey.pressExit()
    await journey.isGone("found.test")
    await isGreen(journey)
    await until("the tab's history is erased", async () => (await counts(journey, host)).join() === "1,0,0")
    expect(await written(journey, host)).toBe("hello")
    expect(await journey.browser.asksToLeave()).toBe(false)
    expect(await counts(journey, "news.test")).toEqual([1, 0, eraseScope === "tab" ? 1 : 0])
  })

  it("covers and keeps that tab if another window shows it", async () => {
    await fromLetter(journey, "mail.test", { holding: "shift" })
    await chooseScope(journey, "tab")
    await journey.screen.press("alt+x")
    await journey.isGone("found.test")
    await until("both windows are covered", async () => {
      const shown = await front(journey)
      return shown.includes(calm) && !shown.some((url) => /found|mail/.test(url))
    })
    expect(await written(journey, "mail.test")).toBe("hello")
    expect(await counts(journey, "mail.test")).toEqual([1, 0, 0])
  })

  // The lab can't restart an extension in Chromium.
  it.runIf(name === "firefox")(
    "closes that tab if it is the search, even after an update of Porchlight and with no sign of it in the history",
    async () => {
      await journey.typeAddress(calm)
      const search = await journey.typeAddress(`http://find.test/search?q=wordtwo&to=${encodeURIComponent(page)}`)
      await search.clickOn("#new-tab")
      await hasKeyboard(await journey.browser.page(page), journey.screen)
      await journey.browser.reloadExtension?.()
      await chooseScope(journey, "tab")
      await journey.browser.ask(async (api) => {
        const [tab] = await api.tabs.query({ url: "http://find.test/*" })
        if (tab?.url) await api.history.deleteUrl({ url: tab.url })
      })
      await journey.pressExit()
      await journey.isGone("found.test")
      await journey.isGone("wordtwo")
      await isGreen(journey)
      expect(await counts(journey, "news.test")).toEqual([1, 0, 1])
    },
  )
})

/** Makes the developer tools open in their own window next time. */
function undockTools({ profile }: Journey): void {
  const file = join(profile, "Default", "Preferences")
  const preferences = JSON.parse(readFileSync(file, "utf8")) as { devtools?: { preferences?: Record<string, string> } }
  const docked = { ...preferences.devtools?.preferences, currentDockState: '"undocked"' }
  writeFileSync(file, JSON.stringify({ ...preferences, devtools: { ...preferences.devtools, preferences: docked } }))
}

describe.runIf(browsers.includes("chromium"))("an exit in Chromium, pressed in a developer tools window", () => {
  it("closes the page that the tools inspect", async () => {
    const journey = await newJourney("chromium")
    const { screen } = journey
    await journey.restart(() => undockTools(journey))
    for (const eraseScope of scopes) {
      await chooseScope(journey, eraseScope)
      await journey.browser.open(calm)
      await journey.browser.open(page)
      await isRed(journey)
      await screen.focus("chromium")
      await screen.press("F12")
      const haveWindow = async () => (await screen.focus("chromium")).startsWith("DevTools")
      await until("the developer tools have the focus", haveWindow, { timeoutMs: 30_000, intervalMs: 500 })
      await screen.still()
      await screen.press("alt+x")
      await journey.isGone("found.test")
      expect((await front(journey)).filter((url) => url.startsWith("http"))).toEqual([calm])
      const localKeys = () => journey.browser.ask(async (api) => Object.keys(await api.storage.local.get(null)))
      await until(
        "no journal entry is left",
        async () => !(await localKeys()).some((key) => key.startsWith("journal:")),
        {
          timeoutMs: 40_000,
          intervalMs: 250,
        },
      )
    }
  })
})

/** Picture-in-picture windows need https or a host that the browser trusts as much. */
const trusted = { chromium: "found.localhost", firefox: "found.test" }
const trustFoundTest = ({ browser }: Journey): Promise<unknown> =>
  browser.askBrowser("", () => {
    const { Services } = window as unknown as { Services: { prefs: { setCharPref(name: string, to: string): void } } }
    Services.prefs.setCharPref("dom.securecontext.allowlist", "found.test")
  })

describe.each(browsers)("an exit in %s, pressed in an always-on-top window", (name) => {
  it.each(scopes)("closes the page that opened the window (%s)", async (eraseScope) => {
    const journey = await newJourney(name)
    const { browser, screen } = journey
    if (name === "firefox") await trustFoundTest(journey)
    await chooseScope(journey, eraseScope)
    await journey.typeAddress(calm)
    const large = await journey.typeAddress(`http://${trusted[name]}/small`)
    await large.clickOn("button")
    await until("the small window is open", () => large.run(() => document.title === "small"))
    const isSmall = () =>
      browser.ask(async (api) => {
        const { tabs = [] } = await api.windows.getLastFocused({ populate: true })
        return tabs.length === 1 && tabs[0]?.url === "about:blank"
      })
    await until("the small window has the keyboard", async () => {
      await screen.focus(browser.windowClass)
      return isSmall()
    })
    await screen.press("alt+x")
    const windows = () => browser.ask(async (api) => (await api.windows.getAll()).length)
    await until("one window is left", async () => (await windows()) === 1)
    await journey.isGone(trusted[name])
    await isGreen(journey)
    expect(await front(journey)).toEqual([calm])
    expect(await counts(journey, "news.test")).toEqual([1, 0, eraseScope === "tab" ? 1 : 0])
  })
})

it.runIf(browsers.includes("firefox"))(
  'an exit in a Firefox set to "Never remember history" opens no window',
  async () => {
    const journey = await newJourney("firefox")
    await journey.browser.askBrowser("", () => {
      const { Services } = window as unknown as {
        Services: { prefs: { setBoolPref(name: string, to: boolean): void } }
      }
      Services.prefs.setBoolPref("browser.privatebrowsing.autostart", true)
    })
    await allowPrivateWindows(journey)
    const windows = () =>
      journey.browser.ask(async (api) => (await api.windows.getAll()).map(({ incognito }) => incognito))
    expect(await windows()).toEqual([true])
    for (const address of [page, `http://${helpHost}/plain?color=ff0000`]) {
      await journey.browser.open(calm)
      const left = await journey.browser.open(address)
      await isRed(journey)
      await pressAgain(journey)
      await until("the page is closed", async () => !(await left.isOpen()))
      await isGreen(journey)
      expect(await windows()).toEqual([true])
    }
    const only = await journey.browser.open(page)
    await journey.browser.ask(async (api) => {
      const tabs = await api.tabs.query({ active: false })
      await api.tabs.remove(tabs.flatMap(({ id }) => id ?? []))
    })
    await isRed(journey)
    await pressAgain(journey)
    await until("the only tab is closed", async () => !(await only.isOpen()))
    expect(await windows()).toEqual([true])
  },
)
