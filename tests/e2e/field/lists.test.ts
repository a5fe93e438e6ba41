import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import type { LabBrowser } from "../lab/browser.ts"
import { until } from "../lab/wait.ts"
import { browsers, helpHost, type Journey } from "../journey.ts"
import { useJourney } from "../shared-journey.ts"
import { chooseScope, closeTab, localStorageOf, noJournalIsLeft, scopes } from "../uses.ts"
import { inFront } from "./unrelated.ts"
import {
  closedInMenus,
  closeGroup,
  formEntries,
  group,
  openInWindow,
  useLabEngine,
  writeFormEntry,
} from "./firefox-lists.ts"

const help = `http://${helpHost}/plain?color=0000ff`
const minute = 60_000

async function openAndClose(journey: Journey, ...urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    await journey.browser.open(url)
    await closeTab(journey, url)
  }
}

/** What an extension sees of the recently closed tabs, newest first. */
const closedUrls = (browser: LabBrowser): Promise<string[]> =>
  browser.ask(async (api) => {
    const entries = await api.sessions.getRecentlyClosed()
    return entries.flatMap(({ tab, window }) => (tab ? [tab] : (window?.tabs ?? []))).map(({ url }) => String(url))
  })

const openUrls = (browser: LabBrowser): Promise<string[]> =>
  browser.ask(async (api) => (await api.tabs.query({})).map(({ url }) => String(url)))

const historyUrls = async (journey: Journey): Promise<string[]> => (await journey.traces("")).history

async function exitFrom(journey: Journey, url = "http://found.test/plain?color=ff0000"): Promise<void> {
  await journey.browser.open(url)
  await journey.pressExit()
  await journey.isGone("found.test")
  await noJournalIsLeft(journey)
}

const homework = Array.from({ length: 6 }, (_, index) => `http://homework${index + 1}.test/plain`)

describe.runIf(browsers.includes("firefox"))(
  'an exit in Firefox with "only this tab", after a tab group was closed',
  () => {
    const journey = useJourney("firefox")

    it("removes a help tab closed before the group, and nothing else", async () => {
      await chooseScope(journey, "tab")
      await openAndClose(journey, ...homework, help)
      await group(journey.browser, "http://other.test/plain?one", "http://other.test/plain?two")
      await closeGroup(journey.browser, "other.test")
      await until("the group is closed", async () => (await closedUrls(journey.browser)).length === 9)

      await exitFrom(journey)
      await journey.isGone(helpHost)
      const left = await closedUrls(journey.browser)
      expect(left.toSorted()).toEqual(
        [...homework, "http://other.test/plain?one", "http://other.test/plain?two"].sort(),
      )
    })

    it("empties the whole list if the closed group has a help page", async () => {
      await chooseScope(journey, "tab")
      await openAndClose(journey, ...homework.slice(0, 2))
      await group(journey.browser, help, "http://other.test/plain?two")
      await closeGroup(journey.browser, helpHost)
      await until("the group is closed", async () => (await closedUrls(journey.browser)).length === 4)
      const before = await historyUrls(journey)

      await exitFrom(journey)
      await journey.isGone(helpHost)
      expect(await closedInMenus(journey.browser)).toEqual([])
      expect(await historyUrls(journey)).toEqual(before.filter((url) => !url.includes(helpHost)))
    })
  },
)

describe.runIf(browsers.includes("firefox"))(
  'an exit in Firefox with "only this tab", when a Back list has a help page',
  () => {
    const journey = useJourney("firefox")

    it("removes that closed tab and keeps the other closed tabs", async () => {
      await chooseScope(journey, "tab")
      await openAndClose(journey, ...homework.slice(0, 2))
      const page = await journey.browser.open(help)
      await page.goTo("http://news.test/plain")
      await closeTab(journey, "http://news.test/plain")
      await openAndClose(journey, "http://weather.test/plain")
      expect(JSON.stringify(await closedInMenus(journey.browser))).toContain(helpHost)

      await exitFrom(journey)
      expect(JSON.stringify(await closedInMenus(journey.browser))).not.toContain(helpHost)
      expect(await closedUrls(journey.browser)).toEqual(["http://weather.test/plain", homework[1], homework[0]])
      expect(await historyUrls(journey)).toContain("http://news.test/plain")
    })

    it("removes a closed window if a help page was closed in it before", async () => {
      await chooseScope(journey, "tab")
      await openAndClose(journey, ...homework.slice(0, 2))
      await journey.browser.ask(
        async (api, urls: string[]) => void (await api.windows.create({ url: urls })),
        ["http://other.test/plain", help],
      )
      await journey.browser.page(help)
      await journey.browser.page("http://other.test/plain")
      await closeTab(journey, help)
      await journey.browser.ask(async (api) => {
        const [tab] = await api.tabs.query({ url: "http://other.test/*" })
        await api.windows.remove(tab?.windowId ?? -1)
      })
      await until("the window is closed", async () => (await closedUrls(journey.browser)).length === 3)
      expect(JSON.stringify(await closedInMenus(journey.browser))).toContain(helpHost)

      await exitFrom(journey)
      expect(JSON.stringify(await closedInMenus(journey.browser))).not.toContain(helpHost)
      expect(await closedUrls(journey.browser)).toEqual([homework[1], homework[0]])
      expect(await historyUrls(journey)).toContain("http://other.test/plain")
    })

    it("reopens a background tab that leads back to a help page, and keeps the Back lists of other tabs", async () => {
      await chooseScope(journey, "tab")
      const other = await journey.browser.open("http://homework1.test/plain")
      await other.goTo("http://homework2.test/plain")
      const page = await journey.browser.open(help)
      await page.goTo("http://news.test/plain")
      await journey.browser.open("http://weather.test/plain")
      const before = await openUrls(journey.browser)

      await exitFrom(journey)
      expect(await openUrls(journey.browser)).toEqual(before)
      const lists = await openInWindow(journey.browser)
      expect(lists.find((urls) => urls.at(-1) === "http://news.test/plain")).toEqual(["http://news.test/plain"])
      expect(lists).toContainEqual(["http://homework1.test/plain", "http://homework2.test/plain"])
      expect(JSON.stringify(await closedInMenus(journey.browser))).not.toContain(helpHost)
    })

    it("does not show a tab that leads back to a help page, even if it was used last", async () => {
      await chooseScope(journey, "tab")
      await journey.browser.open("http://weather.test/plain")
      const page = await journey.browser.open(help)
      await page.goTo("http://news.test/plain")
      await exitFrom(journey)
      expect(await inFront(journey)).toBe("http://weather.test/plain")
      const lists = await openInWindow(journey.browser)
      expect(lists).toContainEqual(["http://news.test/plain"])
    })

    it('keeps a tab that would ask "Leave site?", with the text typed in it', async () => {
      await chooseScope(journey, "tab")
      const page = await journey.browser.open(help)
      await page.goTo("http://news.test/chat")
      await page.clickOn("textarea, input")
      await journey.screen.type("secret")
      await journey.browser.open("http://weather.test/plain")
      await exitFrom(journey)
      expect(await journey.browser.asksToLeave()).toBe(false)
      expect(await page.run(() => document.querySelector<HTMLTextAreaElement>("textarea, input")?.value)).toBe("secret")
    })
  },
)

describe.runIf(browsers.includes("firefox"))("an exit in Firefox, after a search in the address bar", () => {
  const journey = useJourney("firefox")
  const words = "zebrafinch blackmail"
  const results = "http://find.test/search?source=bar&q=zebrafinch%20blackmail"

  const searchFor = async (): Promise<void> => {
    await journey.screen.focus(journey.browser.windowClass)
    await journey.screen.press("ctrl+t")
    await journey.screen.press("ctrl+l")
    await journey.screen.type(words)
    await journey.screen.press("Return")
    await (await journey.browser.page("http://find.test/search")).clickOn("#here")
    await journey.browser.page("http://found.test/plain")
  }
  const remainingValues = async (): Promise<string[]> => (await formEntries(journey.browser)).map(({ value }) => value)
  const ago = (minutes: number): number => Date.now() - minutes * minute
  const searchedBefore = async (minutes: number): Promise<void> => {
    await writeFormEntry(journey.browser, words, ago(minutes))
    await journey.browser.ask(
      (api, { url, visitTime }: { url: string; visitTime: number }) =>
        api.history.addUrl({ url, visitTime } as { url: string }),
      { url: results, visitTime: ago(minutes) },
    )
  }
  const exit = async (): Promise<void> => {
    await journey.pressExit()
    await journey.isGone("found.test")
    await noJournalIsLeft(journey)
  }

  it.each(scopes)("erases words searched for the first time (%s)", async (scope) => {
    await chooseScope(journey, scope)
    await useLabEngine(journey.browser)
    await writeFormEntry(journey.browser, "street 12", ago(120))
    await searchFor()
    expect((await remainingValues()).toSorted()).toEqual(["street 12", words])
    await exit()
    expect(await remainingValues()).toEqual(["street 12"])
  })

  it.each(scopes)("erases words first searched for twenty minutes ago (%s)", async (scope) => {
    await chooseScope(journey, scope)
    await useLabEngine(journey.browser)
    await writeFormEntry(journey.browser, "street 12", ago(120))
    await searchedBefore(20)
    await searchFor()
    await exit()
    expect(await remainingValues()).toEqual(["street 12"])
  })

  it("keeps words first searched for two days ago, and everything typed since", async () => {
    await chooseScope(journey, "tab")
    await useLabEngine(journey.browser)
    await searchedBefore(2 * 24 * 60)
    await writeFormEntry(journey.browser, "street 12", ago(120))
    await searchFor()
    await exit()
    expect((await remainingValues()).toSorted()).toEqual(["street 12", words])
  })
})

describe.runIf(browsers.includes("chromium"))("words typed into a page's search box in Chromium", () => {
  const journey = useJourney("chromium")
  const entries = (): string[] => {
    const file = join(journey.profile, "Default", "Web Data")
    return execFileSync("sqlite3", [file, "select value from autofill"], { encoding: "utf8" })
      .split("\n")
      .filter(Boolean)
  }
  const searchInPage = async (): Promise<void> => {
    const page = await journey.browser.open("http://find.test/find")
    await page.clickOn("#field")
    await journey.screen.type("zebrafinch blackmail")
    await journey.screen.press("Return")
    await (await journey.browser.page("http://find.test/search")).clickOn("#here")
    await journey.browser.page("http://found.test/plain")
  }
  const entriesLater = async (): Promise<string[]> => {
    let found: string[] = []
    await journey.restart(() => (found = entries()))
    return found
  }

  it("are saved by the browser if nobody exits", async () => {
    await searchInPage()
    expect(await entriesLater()).toEqual(["zebrafinch blackmail"])
  })

  it.each(scopes)("are erased by the exit with the search (%s)", async (scope) => {
    await chooseScope(journey, scope)
    await searchInPage()
    await journey.pressExit()
    await journey.isGone("found.test")
    await noJournalIsLeft(journey)
    expect(await entriesLater()).toEqual([])
  })
})

describe.runIf(browsers.includes("chromium"))("a saved setting, right after Chromium has started", () => {
  const journey = useJourney("chromium")
  it("applies to an exit at once: it erases only this tab", async () => {
    await chooseScope(journey, "tab")
    await journey.browser.open("http://other.test/plain")
    await journey.restart()
    await journey.browser.open("http://found.test/plain?color=ff0000")
    await journey.pressExit()
    await journey.isGone("found.test")
    await noJournalIsLeft(journey)
    expect(await historyUrls(journey)).toEqual(["http://other.test/plain"])
    expect(await localStorageOf(journey)).toBe(JSON.stringify({ settings: { eraseScope: "tab" } }))
  })
})
