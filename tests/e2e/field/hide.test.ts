import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { until } from "../lab/wait.ts"
import { browsers, helpHost, type Journey } from "../journey.ts"
import { waitForKeyboard } from "../keys.ts"
import { allowPrivateWindows } from "../private-windows.ts"
import { newJourney, useJourney } from "../shared-journey.ts"
import {
  chooseEraseScope,
  eraseScopes,
  harmlessPage,
  pressForNewExit,
  secretPage,
  waitUntilJournalCleared,
} from "../steps.ts"

/**
 * Pages that may show words someone typed. Each is used right before the press. The lab serves few of them,
 * because only the address matters.
 */
const pagesWithTypedWords = [
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
const activityPages = {
  chromium: ["chrome://history/?q=sextortion", "chrome://downloads/", "chrome://bookmarks/"],
  firefox: ["about:downloads", "chrome://browser/content/places/places.xhtml", "about:sessionrestore"],
}

/** The address of the active tab of each window. */
const readFrontAddresses = (journey: Journey): Promise<string[]> =>
  journey.browser.ask(async (api) => (await api.tabs.query({ active: true })).map(({ url = "" }) => url))
const countTabs = (journey: Journey): Promise<number> =>
  journey.browser.ask(async (api) => (await api.tabs.query({})).length)
const waitForSecretPage = (journey: Journey): Promise<unknown> =>
  until("the page is on the screen", () => journey.screen.pixel(640, 500) === "#ff0000")
const waitForHarmlessPage = (journey: Journey): Promise<unknown> =>
  until("the harmless page is on the screen", () => journey.screen.pixel(640, 500) === "#00ff00")

/** Opens each address in an active tab, without waiting for it to load: the lab does not serve them all. */
async function openAll(journey: Journey, addresses: readonly string[]): Promise<void> {
  const { browser } = journey
  for (const address of addresses) {
    const before = await countTabs(journey)
    // No extension may open Firefox's own pages.
    if (browser.name === "firefox" && !address.startsWith("http")) {
      await browser.askBrowser(
        "",
        (url: string) => {
          const { gBrowser } = window as unknown as {
            gBrowser: { selectedTab: unknown; addTrustedTab(address: string): unknown }
          }
          gBrowser.selectedTab = gBrowser.addTrustedTab(url)
        },
        address,
      )
    } else {
      await browser.ask(async (api, url: string) => void (await api.tabs.create({ url, active: true })), address)
    }
    await until(`${address} is open`, async () => (await countTabs(journey)) > before)
  }
}

/** Types a text on a page of this host, then opens the page to exit from through a link there. */
async function openFromLetter(journey: Journey, host: string, how?: { holding: string }): Promise<void> {
  await journey.openByTyping(harmlessPage)
  const letter = await journey.openByTyping(`http://${host}/letter`)
  await letter.clickOn("textarea")
  await journey.screen.type("hello")
  await letter.clickOn("a", how)
  await waitForKeyboard(await journey.browser.waitForPage(secretPage), journey.screen)
  await waitForSecretPage(journey)
}

const readLetter = async (journey: Journey, host: string): Promise<string | undefined> => {
  const letter = await journey.browser.waitForPage(`http://${host}/letter`)
  return letter.run(() => document.querySelector("textarea")?.value)
}
/** The numbers of open tabs, recently closed tabs and history pages with this word. */
const countTraces = async (journey: Journey, word: string): Promise<number[]> => {
  const { tabs, closed, history } = await journey.findTraces(word)
  return [tabs.length, closed.length, history.length]
}

describe.each(browsers)("an exit in %s", (name) => {
  const journey = useJourney(name)

  it("shows the harmless tab, even if pages with typed words were used after it", async () => {
    await journey.browser.open(harmlessPage)
    await openAll(journey, [...pagesWithTypedWords, ...activityPages[name]])
    await journey.browser.open(secretPage)
    await waitForSecretPage(journey)
    const before = await countTabs(journey)
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await waitForHarmlessPage(journey)
    expect(await readFrontAddresses(journey)).toEqual([harmlessPage])
    expect(await countTabs(journey)).toBe(before - 1)
  })

  it("shows a new tab if every other tab shows typed words", async () => {
    await journey.browser.open(secretPage)
    await journey.browser.ask(async (api) => {
      const tabs = await api.tabs.query({ active: false })
      await api.tabs.remove(tabs.flatMap(({ id }) => id ?? []))
    })
    await openAll(journey, [pagesWithTypedWords[0] ?? "", activityPages[name][0] ?? "", pagesWithTypedWords[7] ?? ""])
    await journey.browser.ask(async (api) => {
      const [tab] = await api.tabs.query({ url: "http://found.test/*" })
      if (tab?.id !== undefined) await api.tabs.update(tab.id, { active: true })
    })
    await waitForSecretPage(journey)
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    expect((await readFrontAddresses(journey)).filter((url) => !/^(about:|chrome:\/\/new-?tab)/.test(url))).toEqual([])
    expect(await countTabs(journey)).toBe(4)
  })

  it.runIf(name === "firefox")("does not show a tab that another add-on has hidden", async () => {
    await journey.browser.open(harmlessPage)
    await journey.browser.open("http://hidden.test/plain?color=0000ff")
    await journey.browser.open(secretPage)
    await journey.browser.askBrowser("", () => {
      interface Tab {
        readonly linkedBrowser: { readonly currentURI: { readonly spec: string } }
      }
      const { gBrowser } = window as unknown as { gBrowser: { tabs: Tab[]; hideTab(tab: Tab, by: string): void } }
      const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.includes("hidden.test"))
      if (tab) gBrowser.hideTab(tab, "other-addon@lab.test")
    })
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await waitForHarmlessPage(journey)
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
  ] as const)(
    "keeps that tab and its text, and erases its history: %s (%s, with the erase scope %s)",
    async (_, host, eraseScope) => {
      await openFromLetter(journey, host)
      if (host === "portal.test") {
        await journey.browser.ask(async (api) => {
          const [tab] = await api.tabs.query({ url: "http://portal.test/*" })
          if (tab?.id !== undefined) await api.tabs.update(tab.id, { pinned: true })
        })
      }
      await chooseEraseScope(journey, eraseScope)
      await journey.pressExit()
      await journey.waitUntilGone("found.test")
      await waitForHarmlessPage(journey)
      await until("the tab's history is erased", async () => (await countTraces(journey, host)).join() === "1,0,0")
      expect(await readLetter(journey, host)).toBe("hello")
      expect(await journey.browser.showsLeaveSiteDialog()).toBe(false)
      expect(await countTraces(journey, "news.test")).toEqual([1, 0, eraseScope === "tab" ? 1 : 0])
    },
  )

  it("keeps that tab if another window shows it, and covers both windows", async () => {
    await openFromLetter(journey, "mail.test", { holding: "shift" })
    await chooseEraseScope(journey, "tab")
    await journey.screen.press("alt+x")
    await journey.waitUntilGone("found.test")
    await until("another tab covers the page in both windows", async () => {
      const shownAddresses = await readFrontAddresses(journey)
      return shownAddresses.includes(harmlessPage) && !shownAddresses.some((url) => /found|mail/.test(url))
    })
    expect(await readLetter(journey, "mail.test")).toBe("hello")
    expect(await countTraces(journey, "mail.test")).toEqual([1, 0, 0])
  })

  // The lab can't restart an extension in Chromium.
  it.runIf(name === "firefox")(
    "closes that tab if it is the search, even after an update of Porchlight and with the search deleted from the history",
    async () => {
      await journey.openByTyping(harmlessPage)
      const search = await journey.openByTyping(
        `http://find.test/search?q=wordtwo&to=${encodeURIComponent(secretPage)}`,
      )
      await search.clickOn("#new-tab")
      await waitForKeyboard(await journey.browser.waitForPage(secretPage), journey.screen)
      await journey.browser.reloadExtension?.()
      await chooseEraseScope(journey, "tab")
      await journey.browser.ask(async (api) => {
        const [tab] = await api.tabs.query({ url: "http://find.test/*" })
        if (tab?.url) await api.history.deleteUrl({ url: tab.url })
      })
      await journey.pressExit()
      await journey.waitUntilGone("found.test")
      await journey.waitUntilGone("wordtwo")
      await waitForHarmlessPage(journey)
      expect(await countTraces(journey, "news.test")).toEqual([1, 0, 1])
    },
  )
})

/** Makes the developer tools open in their own window at the next start. */
function undockDeveloperTools({ profile }: Journey): void {
  const file = join(profile, "Default", "Preferences")
  const preferences = JSON.parse(readFileSync(file, "utf8")) as { devtools?: { preferences?: Record<string, string> } }
  const devtoolsPreferences = { ...preferences.devtools?.preferences, currentDockState: '"undocked"' }
  writeFileSync(
    file,
    JSON.stringify({ ...preferences, devtools: { ...preferences.devtools, preferences: devtoolsPreferences } }),
  )
}

describe.runIf(browsers.includes("chromium"))("an exit in Chromium, pressed in a developer tools window", () => {
  it("closes the page that the tools inspect", async () => {
    const journey = await newJourney("chromium")
    const { screen } = journey
    await journey.restart(() => undockDeveloperTools(journey))
    for (const eraseScope of eraseScopes) {
      await chooseEraseScope(journey, eraseScope)
      await journey.browser.open(harmlessPage)
      await journey.browser.open(secretPage)
      await waitForSecretPage(journey)
      await screen.focus("chromium")
      await screen.press("F12")
      const hasFocus = async () => (await screen.focus("chromium")).startsWith("DevTools")
      await until("the developer tools have the focus", hasFocus, { timeoutMs: 30_000, intervalMs: 500 })
      await screen.waitUntilStill()
      await screen.press("alt+x")
      await journey.waitUntilGone("found.test")
      expect((await readFrontAddresses(journey)).filter((url) => url.startsWith("http"))).toEqual([harmlessPage])
      await waitUntilJournalCleared(journey, { timeoutMs: 40_000 })
    }
  })
})

/** Picture-in-picture windows need https, or a host that the browser trusts as much. */
const trustedHosts = { chromium: "found.localhost", firefox: "found.test" }
const trustFoundTest = ({ browser }: Journey): Promise<unknown> =>
  browser.askBrowser("", () => {
    const { Services } = window as unknown as {
      Services: { prefs: { setCharPref(name: string, value: string): void } }
    }
    Services.prefs.setCharPref("dom.securecontext.allowlist", "found.test")
  })

describe.each(browsers)("an exit in %s, pressed in an always-on-top window", (name) => {
  it.each(eraseScopes)("closes the page that opened the window, with the erase scope %s", async (eraseScope) => {
    const journey = await newJourney(name)
    const { browser, screen } = journey
    if (name === "firefox") await trustFoundTest(journey)
    await chooseEraseScope(journey, eraseScope)
    await journey.openByTyping(harmlessPage)
    const opener = await journey.openByTyping(`http://${trustedHosts[name]}/picture-in-picture`)
    await opener.clickOn("button")
    await until("the small window is open", () => opener.run(() => document.title === "open"))
    const isSmallWindowFocused = () =>
      browser.ask(async (api) => {
        const { tabs = [] } = await api.windows.getLastFocused({ populate: true })
        return tabs.length === 1 && tabs[0]?.url === "about:blank"
      })
    await until("the small window has the keyboard", async () => {
      await screen.focus(browser.windowClass)
      return isSmallWindowFocused()
    })
    await screen.press("alt+x")
    const countWindows = () => browser.ask(async (api) => (await api.windows.getAll()).length)
    await until("one window is left", async () => (await countWindows()) === 1)
    await journey.waitUntilGone(trustedHosts[name])
    await waitForHarmlessPage(journey)
    expect(await readFrontAddresses(journey)).toEqual([harmlessPage])
    expect(await countTraces(journey, "news.test")).toEqual([1, 0, eraseScope === "tab" ? 1 : 0])
  })
})

it.runIf(browsers.includes("firefox"))(
  'an exit in a Firefox set to "Never remember history" closes the page and opens no window',
  async () => {
    const journey = await newJourney("firefox")
    await journey.browser.askBrowser("", () => {
      const { Services } = window as unknown as {
        Services: { prefs: { setBoolPref(name: string, value: boolean): void } }
      }
      Services.prefs.setBoolPref("browser.privatebrowsing.autostart", true)
    })
    await allowPrivateWindows(journey)
    const arePrivate = () =>
      journey.browser.ask(async (api) => (await api.windows.getAll()).map(({ incognito }) => incognito))
    expect(await arePrivate()).toEqual([true])
    for (const address of [secretPage, `http://${helpHost}/plain?color=ff0000`]) {
      await journey.browser.open(harmlessPage)
      const openedPage = await journey.browser.open(address)
      await waitForSecretPage(journey)
      await pressForNewExit(journey)
      await until("the page is closed", async () => !(await openedPage.isOpen()))
      await waitForHarmlessPage(journey)
      expect(await arePrivate()).toEqual([true])
    }
    const onlyPage = await journey.browser.open(secretPage)
    await journey.browser.ask(async (api) => {
      const tabs = await api.tabs.query({ active: false })
      await api.tabs.remove(tabs.flatMap(({ id }) => id ?? []))
    })
    await waitForSecretPage(journey)
    await pressForNewExit(journey)
    await until("the only page is closed", async () => !(await onlyPage.isOpen()))
    expect(await arePrivate()).toEqual([true])
  },
)
