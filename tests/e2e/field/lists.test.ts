import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import type { LabBrowser } from "../lab/browser.ts"
import { until } from "../lab/wait.ts"
import { browsers, helpHost, type Journey } from "../journey.ts"
import { useJourney } from "../shared-journey.ts"
import {
  chooseEraseScope,
  closeTab,
  eraseScopes,
  readLocalStorage,
  secretPage,
  waitUntilJournalCleared,
} from "../steps.ts"
import { readFrontAddress } from "./unrelated.ts"
import {
  readClosedBackLists,
  deleteGroup,
  readFormEntries,
  openInGroup,
  readOpenBackLists,
  useLabSearchEngine,
  writeFormEntry,
} from "./firefox-lists.ts"

const helpPage = `http://${helpHost}/plain?color=0000ff`
const minuteMs = 60_000

async function openAndClose(journey: Journey, ...urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    await journey.browser.open(url)
    await closeTab(journey, url)
  }
}

/** The recently closed tabs that an extension can see, newest first. */
const readClosedUrls = (browser: LabBrowser): Promise<string[]> =>
  browser.ask(async (api) => {
    const entries = await api.sessions.getRecentlyClosed()
    return entries.flatMap(({ tab, window }) => (tab ? [tab] : (window?.tabs ?? []))).map(({ url }) => String(url))
  })

const readOpenUrls = (browser: LabBrowser): Promise<string[]> =>
  browser.ask(async (api) => (await api.tabs.query({})).map(({ url }) => String(url)))

const readHistoryUrls = async (journey: Journey): Promise<string[]> => (await journey.findTraces("")).history

async function exitFrom(journey: Journey, url = secretPage): Promise<void> {
  await journey.browser.open(url)
  await journey.pressExit()
  await journey.waitUntilGone("found.test")
  await waitUntilJournalCleared(journey, { timeoutMs: 40_000 })
}

const homeworkPages = Array.from({ length: 6 }, (_, index) => `http://homework${index + 1}.test/plain`)

describe.runIf(browsers.includes("firefox"))(
  'an exit in Firefox with the erase scope "tab", after a tab group was closed',
  () => {
    const journey = useJourney("firefox")

    it("removes a help tab closed before the group, and nothing else", async () => {
      await chooseEraseScope(journey, "tab")
      await openAndClose(journey, ...homeworkPages, helpPage)
      await openInGroup(journey.browser, "http://other.test/plain?one", "http://other.test/plain?two")
      await deleteGroup(journey.browser, "other.test")
      await until("the group is closed", async () => (await readClosedUrls(journey.browser)).length === 9)

      await exitFrom(journey)
      await journey.waitUntilGone(helpHost)
      const remaining = await readClosedUrls(journey.browser)
      expect(remaining.toSorted()).toEqual(
        [...homeworkPages, "http://other.test/plain?one", "http://other.test/plain?two"].sort(),
      )
    })

    it("removes every recently closed tab if the closed group has a help page", async () => {
      await chooseEraseScope(journey, "tab")
      await openAndClose(journey, ...homeworkPages.slice(0, 2))
      await openInGroup(journey.browser, helpPage, "http://other.test/plain?two")
      await deleteGroup(journey.browser, helpHost)
      await until("the group is closed", async () => (await readClosedUrls(journey.browser)).length === 4)
      const before = await readHistoryUrls(journey)

      await exitFrom(journey)
      await journey.waitUntilGone(helpHost)
      expect(await readClosedBackLists(journey.browser)).toEqual([])
      expect(await readHistoryUrls(journey)).toEqual(before.filter((url) => !url.includes(helpHost)))
    })
  },
)

describe.runIf(browsers.includes("firefox"))(
  'an exit in Firefox with the erase scope "tab", when a Back list has a help page',
  () => {
    const journey = useJourney("firefox")

    it("removes a closed tab that leads back to a help page, and keeps the other closed tabs", async () => {
      await chooseEraseScope(journey, "tab")
      await openAndClose(journey, ...homeworkPages.slice(0, 2))
      const page = await journey.browser.open(helpPage)
      await page.goTo("http://news.test/plain")
      await closeTab(journey, "http://news.test/plain")
      await openAndClose(journey, "http://weather.test/plain")
      expect(JSON.stringify(await readClosedBackLists(journey.browser))).toContain(helpHost)

      await exitFrom(journey)
      expect(JSON.stringify(await readClosedBackLists(journey.browser))).not.toContain(helpHost)
      expect(await readClosedUrls(journey.browser)).toEqual([
        "http://weather.test/plain",
        homeworkPages[1],
        homeworkPages[0],
      ])
      expect(await readHistoryUrls(journey)).toContain("http://news.test/plain")
    })

    it("removes a closed window if a help page was closed in it before", async () => {
      await chooseEraseScope(journey, "tab")
      await openAndClose(journey, ...homeworkPages.slice(0, 2))
      await journey.browser.ask(
        async (api, urls: string[]) => void (await api.windows.create({ url: urls })),
        ["http://other.test/plain", helpPage],
      )
      await journey.browser.waitForPage(helpPage)
      await journey.browser.waitForPage("http://other.test/plain")
      await closeTab(journey, helpPage)
      await journey.browser.ask(async (api) => {
        const [tab] = await api.tabs.query({ url: "http://other.test/*" })
        await api.windows.remove(tab?.windowId ?? -1)
      })
      await until("the window is closed", async () => (await readClosedUrls(journey.browser)).length === 3)
      expect(JSON.stringify(await readClosedBackLists(journey.browser))).toContain(helpHost)

      await exitFrom(journey)
      expect(JSON.stringify(await readClosedBackLists(journey.browser))).not.toContain(helpHost)
      expect(await readClosedUrls(journey.browser)).toEqual([homeworkPages[1], homeworkPages[0]])
      expect(await readHistoryUrls(journey)).toContain("http://other.test/plain")
    })

    it("reopens a background tab that leads back to a help page, and keeps the Back lists of other tabs", async () => {
      await chooseEraseScope(journey, "tab")
      const other = await journey.browser.open("http://homework1.test/plain")
      await other.goTo("http://homework2.test/plain")
      const page = await journey.browser.open(helpPage)
      await page.goTo("http://news.test/plain")
      await journey.browser.open("http://weather.test/plain")
      const before = await readOpenUrls(journey.browser)

      await exitFrom(journey)
      expect(await readOpenUrls(journey.browser)).toEqual(before)
      const lists = await readOpenBackLists(journey.browser)
      expect(lists.find((urls) => urls.at(-1) === "http://news.test/plain")).toEqual(["http://news.test/plain"])
      expect(lists).toContainEqual(["http://homework1.test/plain", "http://homework2.test/plain"])
      expect(JSON.stringify(await readClosedBackLists(journey.browser))).not.toContain(helpHost)
    })

    it("brings another tab to the front if the tab used last leads back to a help page", async () => {
      await chooseEraseScope(journey, "tab")
      await journey.browser.open("http://weather.test/plain")
      const page = await journey.browser.open(helpPage)
      await page.goTo("http://news.test/plain")
      await exitFrom(journey)
      expect(await readFrontAddress(journey)).toBe("http://weather.test/plain")
      const lists = await readOpenBackLists(journey.browser)
      expect(lists).toContainEqual(["http://news.test/plain"])
    })

    it('keeps a tab that would show "Leave site?", with the text typed in it', async () => {
      await chooseEraseScope(journey, "tab")
      const page = await journey.browser.open(helpPage)
      await page.goTo("http://news.test/chat")
      await page.clickOn("textarea, input")
      await journey.screen.type("secret")
      await journey.browser.open("http://weather.test/plain")
      await exitFrom(journey)
      expect(await journey.browser.showsLeaveSiteDialog()).toBe(false)
      expect(await page.run(() => document.querySelector<HTMLTextAreaElement>("textarea, input")?.value)).toBe("secret")
    })
  },
)

describe.runIf(browsers.includes("firefox"))("an exit in Firefox, after a search in the address bar", () => {
  const journey = useJourney("firefox")
  const words = "zebrafinch blackmail"
  const results = "http://find.test/search?source=bar&q=zebrafinch%20blackmail"

  const searchInAddressBar = async (): Promise<void> => {
    await journey.screen.focus(journey.browser.windowClass)
    await journey.screen.press("ctrl+t")
    await journey.screen.press("ctrl+l")
    await journey.screen.type(words)
    await journey.screen.press("Return")
    await (await journey.browser.waitForPage("http://find.test/search")).clickOn("#here")
    await journey.browser.waitForPage("http://found.test/plain")
  }
  const readFormValues = async (): Promise<string[]> =>
    (await readFormEntries(journey.browser)).map(({ value }) => value)
  const minutesAgo = (minutes: number): number => Date.now() - minutes * minuteMs
  /** Adds the search to the form history and the history, as if someone had made it then. */
  const addEarlierSearch = async (minutes: number): Promise<void> => {
    await writeFormEntry(journey.browser, words, minutesAgo(minutes))
    await journey.browser.ask(
      (api, { url, visitTime }: { url: string; visitTime: number }) =>
        api.history.addUrl({ url, visitTime } as { url: string }),
      { url: results, visitTime: minutesAgo(minutes) },
    )
  }
  const pressAndWaitForExit = async (): Promise<void> => {
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await waitUntilJournalCleared(journey, { timeoutMs: 40_000 })
  }

  it.each(eraseScopes)("erases words searched for the first time, with the erase scope %s", async (eraseScope) => {
    await chooseEraseScope(journey, eraseScope)
    await useLabSearchEngine(journey.browser)
    await writeFormEntry(journey.browser, "street 12", minutesAgo(120))
    await searchInAddressBar()
    expect((await readFormValues()).toSorted()).toEqual(["street 12", words])
    await pressAndWaitForExit()
    expect(await readFormValues()).toEqual(["street 12"])
  })

  it.each(eraseScopes)(
    "erases words first searched for twenty minutes ago, with the erase scope %s",
    async (eraseScope) => {
      await chooseEraseScope(journey, eraseScope)
      await useLabSearchEngine(journey.browser)
      await writeFormEntry(journey.browser, "street 12", minutesAgo(120))
      await addEarlierSearch(20)
      await searchInAddressBar()
      await pressAndWaitForExit()
      expect(await readFormValues()).toEqual(["street 12"])
    },
  )

  it("keeps words first searched for two days ago, and what was typed after that", async () => {
    await chooseEraseScope(journey, "tab")
    await useLabSearchEngine(journey.browser)
    await addEarlierSearch(2 * 24 * 60)
    await writeFormEntry(journey.browser, "street 12", minutesAgo(120))
    await searchInAddressBar()
    await pressAndWaitForExit()
    expect((await readFormValues()).toSorted()).toEqual(["street 12", words])
  })
})

describe.runIf(browsers.includes("chromium"))("words typed into a page's search box in Chromium", () => {
  const journey = useJourney("chromium")
  const readAutofill = (): string[] => {
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
    await (await journey.browser.waitForPage("http://find.test/search")).clickOn("#here")
    await journey.browser.waitForPage("http://found.test/plain")
  }
  const restartAndReadAutofill = async (): Promise<string[]> => {
    let values: string[] = []
    await journey.restart(() => (values = readAutofill()))
    return values
  }

  it("are saved for autofill if nobody exits", async () => {
    await searchInPage()
    expect(await restartAndReadAutofill()).toEqual(["zebrafinch blackmail"])
  })

  it.each(eraseScopes)(
    "are erased together with the search by an exit, with the erase scope %s",
    async (eraseScope) => {
      await chooseEraseScope(journey, eraseScope)
      await searchInPage()
      await journey.pressExit()
      await journey.waitUntilGone("found.test")
      await waitUntilJournalCleared(journey, { timeoutMs: 40_000 })
      expect(await restartAndReadAutofill()).toEqual([])
    },
  )
})

describe.runIf(browsers.includes("chromium"))("a saved setting, right after Chromium has started", () => {
  const journey = useJourney("chromium")
  it('applies to an exit at once: the erase scope "tab" erases only this tab', async () => {
    await chooseEraseScope(journey, "tab")
    await journey.browser.open("http://other.test/plain")
    await journey.restart()
    await journey.browser.open(secretPage)
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await waitUntilJournalCleared(journey, { timeoutMs: 40_000 })
    expect(await readHistoryUrls(journey)).toEqual(["http://other.test/plain"])
    expect(await readLocalStorage(journey)).toBe(JSON.stringify({ settings: { eraseScope: "tab" } }))
  })
})
