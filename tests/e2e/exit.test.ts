import { describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { ageHistory, storedAddresses } from "./history-file.ts"
import { browsers, exitKey, helpHost } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"
import { chooseEraseScope, harmlessPage, secretPage } from "./steps.ts"

const readTitle = (page: LabPage): Promise<string> => page.run(() => document.title)

describe.each(browsers)("an exit in %s", (name) => {
  const journey = useJourney(name)

  const countTabs = (): Promise<number> => journey.browser.ask(async (api) => (await api.tabs.query({})).length)

  /** Opens a page that leaves a cookie, storage, a cache entry and an icon, and submits its form. */
  async function makeTraces(host: string, word: string): Promise<LabPage> {
    const page = await journey.browser.open(`http://${host}/traces?mark=${word}`)
    await until("the page has left its traces", () =>
      page.run(() => document.querySelector("#state")?.textContent === "saved"),
    )
    await page.clickOn("input")
    await journey.screen.type(`${word}typed`)
    await journey.screen.press("Return")
    await until("the form is sent", async () => (await readTitle(page)) === "Sent")
    return page
  }

  it("erases the page from every list, and keeps another site's log-in and history from two hours ago", async () => {
    const { browser } = journey
    await browser.open("http://homework.test/plain?old=homework")
    const account = await browser.open("http://account.test/account")
    await account.goTo("http://account.test/log-in")
    await journey.restart(() => ageHistory(name, journey.profile, 2))

    await makeTraces("found.test", "wordone")
    await journey.pressExit()
    await journey.waitUntilGone("found.test")

    // Someone who looks for the page tries Ctrl+Shift+T first. Once the new tab is open, the browser has handled that.
    const before = await countTabs()
    await journey.screen.press("ctrl+shift+t")
    await journey.screen.press("ctrl+t")
    await until("the new tab is open", async () => (await countTabs()) > before)
    expect(await journey.findTraces("found.test")).toEqual({ tabs: [], closed: [], history: [] })

    expect((await journey.findTraces("old=homework")).history).toHaveLength(1)
    let stored: string[] = []
    await journey.restart(() => {
      stored = storedAddresses(name, journey.profile)
    })
    expect(stored.filter((url) => url.includes("found.test"))).toEqual([])
    expect(stored.filter((url) => url.includes("old=homework"))).toHaveLength(1)
    const accountPage = await journey.browser.open("http://account.test/account")
    expect(await readTitle(accountPage)).toBe("Signed in")
  })

  it("from the only tab of the only window: closes and erases the page, and leaves the browser open", async () => {
    const page = await journey.browser.open(secretPage)
    await journey.browser.ask(async (api) => {
      const [front, ...others] = (await api.tabs.query({})).toSorted((a, b) => Number(b.active) - Number(a.active))
      await api.tabs.remove(others.flatMap((tab) => tab.id ?? []))
      return front?.id
    })
    await journey.pressExit()
    await until("the page is closed", async () => !(await page.isOpen()))
    await journey.waitUntilGone("found.test")
    expect(await countTabs()).toBe(1)
  })

  it.each([
    ["a page", "chat", "textarea", "Chat"],
    ["a page with a capturing listener", "chat?capture", "textarea", "Chat"],
    ["a frame from another site", "framed", "iframe", "Framed chat"],
  ])(
    'closes %s that would show "Leave site?" because someone has typed, without the dialog',
    async (_, path, field, title) => {
      await journey.browser.open(harmlessPage)
      const page = await journey.browser.open(`http://found.test/${path}`)
      await until("the page is ready", async () => (await readTitle(page)) === title)
      await page.clickOn(field)
      await journey.screen.type("hello")
      await until("the page is armed", async () => (await readTitle(page)) === `${title}, armed`)
      await journey.pressExit()
      await until("the page is closed", async () => !(await page.isOpen()))
      expect(await journey.browser.showsLeaveSiteDialog()).toBe(false)
      await journey.waitUntilGone("found.test")
    },
  )

  it("with a stopped service worker: starts it, and closes and erases the page", async () => {
    await journey.browser.open(harmlessPage)
    const page = await journey.browser.open(secretPage)
    await journey.browser.stopBackground()
    await journey.pressExit()
    await until("the page is closed", async () => !(await page.isOpen()))
    await journey.waitUntilGone("found.test")
  })

  it('with the erase scope "tab": erases the search that led to the page, even in another tab, and nothing before it', async () => {
    await journey.openByTyping(harmlessPage)
    const search = await journey.openByTyping("http://find.test/search?q=wordtwo&to=http://found.test/plain")
    await search.clickOn("#new-tab")
    await journey.browser.waitForPage("http://found.test/")
    await chooseEraseScope(journey, "tab")
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await journey.waitUntilGone("wordtwo")
    expect((await journey.findTraces("news.test")).history).toHaveLength(1)
    expect((await journey.findTraces("news.test")).tabs).toHaveLength(1)
  })

  it("erases a help site's cookie, storage and database", async () => {
    await makeTraces(helpHost, "wordthree")
    await journey.pressExit()
    await journey.waitUntilGone(helpHost)
    const readData = async (): Promise<string> => {
      const page = await journey.browser.open(`http://${helpHost}/plain`)
      return page.run(async () => {
        // While the browser erases databases, `databases()` may never answer.
        const timeout = new Promise<{ name: string }[]>((resolve) => setTimeout(resolve, 2000, [{ name: "no answer" }]))
        const databases = await Promise.race([indexedDB.databases(), timeout])
        return [document.cookie, localStorage.getItem("mark") ?? "", ...databases.map(({ name }) => name)].join("")
      })
    }
    await until("the site's data is erased", async () => (await readData()) === "")
  })

  it("by ten presses of the key in a row: exits once, and keeps the other tab open", async () => {
    const harmlessTab = await journey.browser.open(harmlessPage)
    const page = await journey.browser.open(secretPage)
    await journey.screen.focus(journey.browser.windowClass)
    await journey.screen.press(...Array.from({ length: 10 }, () => exitKey))
    await until("the page is closed", async () => !(await page.isOpen()))
    await journey.waitUntilGone("found.test")
    expect(await harmlessTab.isOpen()).toBe(true)
  })

  it("by the popup's button: closes and erases the page, and closes the popup", async () => {
    await journey.browser.open(harmlessPage)
    const page = await makeTraces("found.test", "wordfour")
    const popup = await journey.browser.openPopup()
    await popup.clickOn(".exit__button")
    await until("the page is closed", async () => !(await page.isOpen()))
    await journey.waitUntilGone("found.test")
    await until("the popup is closed", async () => !(await popup.isOpen()))
  })

  it("by the key while the popup has the focus: closes and erases the page, and closes the popup", async () => {
    await journey.browser.open(harmlessPage)
    const page = await journey.browser.open(secretPage)
    const popup = await journey.browser.openPopup()
    await until("the popup has the focus", () => popup.run(() => document.hasFocus()))
    await journey.screen.press(exitKey)
    await until("the page is closed", async () => !(await page.isOpen()))
    await journey.waitUntilGone("found.test")
    await until("the popup is closed", async () => !(await popup.isOpen()))
  })
})
