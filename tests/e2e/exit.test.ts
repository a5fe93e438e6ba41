import { describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { ageHistory, storedAddresses } from "./history-file.ts"
import { browsers, exitKey, helpHost } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"

const state = (page: LabPage): Promise<string> => page.run(() => document.title)

describe.each(browsers)("the exit in %s", (name) => {
  const journey = useJourney(name)

  const openTabs = (): Promise<number> => journey.browser.ask(async (api) => (await api.tabs.query({})).length)

  /** Opens a page that leaves a cookie, storage, cache and an icon, and submits its form. */
  async function makeTraces(host: string, word: string): Promise<LabPage> {
    const page = await journey.browser.open(`http://${host}/traces?mark=${word}`)
    await until("the page has left its traces", () =>
      page.run(() => document.querySelector("#state")?.textContent === "left"),
    )
    await page.clickOn("input")
    await journey.screen.type(`${word}typed`)
    await journey.screen.press("Return")
    await until("the form is sent", async () => (await state(page)) === "Sent")
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
    await journey.isGone("found.test")

    // Someone looking for the page tries this first. Once the new tab opens, the browser has handled it.
    const before = await openTabs()
    await journey.screen.press("ctrl+shift+t")
    await journey.screen.press("ctrl+t")
    await until("the new tab is open", async () => (await openTabs()) > before)
    expect(await journey.traces("found.test")).toEqual({ tabs: [], closed: [], history: [] })

    expect((await journey.traces("old=homework")).history).toHaveLength(1)
    let stored: string[] = []
    await journey.restart(() => {
      stored = storedAddresses(name, journey.profile)
    })
    expect(stored.filter((url) => url.includes("found.test"))).toEqual([])
    expect(stored.filter((url) => url.includes("old=homework"))).toHaveLength(1)
    const again = await journey.browser.open("http://account.test/account")
    expect(await state(again)).toBe("Signed in")
  })

  it("works in the only tab of the only window, and the browser stays open", async () => {
    const page = await journey.browser.open("http://found.test/plain?color=ff0000")
    await journey.browser.ask(async (api) => {
      const [front, ...others] = (await api.tabs.query({})).toSorted((a, b) => Number(b.active) - Number(a.active))
      await api.tabs.remove(others.flatMap((tab) => tab.id ?? []))
      return front?.id
    })
    await journey.pressExit()
    await until("the page is closed", async () => !(await page.isOpen()))
    await journey.isGone("found.test")
    expect(await openTabs()).toBe(1)
  })

  it.each([
    ["a page", "chat", "textarea", "Chat"],
    ["a page with a capturing listener", "chat?capture", "textarea", "Chat"],
    ["a frame from another site", "framed", "iframe", "Framed chat"],
  ])('closes %s that asks "Leave site?" after someone typed', async (_, path, field, title) => {
    await journey.browser.open("http://news.test/plain?color=00ff00")
    const page = await journey.browser.open(`http://found.test/${path}`)
    await until("the page is ready", async () => (await state(page)) === title)
    await page.clickOn(field)
    await journey.screen.type("hello")
    await until("the page would ask", async () => (await state(page)) === `${title}, armed`)
    await journey.pressExit()
    await until("the page is closed", async () => !(await page.isOpen()))
    expect(await journey.browser.asksToLeave()).toBe(false)
    await journey.isGone("found.test")
  })

  it("starts a stopped service worker", async () => {
    await journey.browser.open("http://news.test/plain?color=00ff00")
    const page = await journey.browser.open("http://found.test/plain?color=ff0000")
    await journey.browser.stopBackground()
    await journey.pressExit()
    await until("the page is closed", async () => !(await page.isOpen()))
    await journey.isGone("found.test")
  })

  it("erases the search that led to the page, even in another tab, and nothing before it", async () => {
    await journey.typeAddress("http://news.test/plain?color=00ff00")
    const search = await journey.typeAddress("http://find.test/search?q=wordtwo&to=http://found.test/plain")
    await search.clickOn("#new-tab")
    await journey.browser.page("http://found.test/")
    await journey.browser.ask((api) => api.storage.local.set({ settings: { eraseScope: "tab" } }))
    await journey.pressExit()
    await journey.isGone("found.test")
    await journey.isGone("wordtwo")
    expect((await journey.traces("news.test")).history).toHaveLength(1)
    expect((await journey.traces("news.test")).tabs).toHaveLength(1)
  })

  it("erases a help site's cookie, storage and database", async () => {
    await makeTraces(helpHost, "wordthree")
    await journey.pressExit()
    await journey.isGone(helpHost)
    const kept = async (): Promise<string> => {
      const page = await journey.browser.open(`http://${helpHost}/plain`)
      return page.run(async () => {
        // While the browser is erasing databases, this call may never answer.
        const late = new Promise<{ name: string }[]>((resolve) => setTimeout(resolve, 2000, [{ name: "no answer" }]))
        const databases = await Promise.race([indexedDB.databases(), late])
        return [document.cookie, localStorage.getItem("mark") ?? "", ...databases.map((each) => each.name)].join("")
      })
    }
    await until("the site's data is erased", async () => (await kept()) === "")
  })

  it("exits once when the key is pressed ten times", async () => {
    const calm = await journey.browser.open("http://news.test/plain?color=00ff00")
    const page = await journey.browser.open("http://found.test/plain?color=ff0000")
    await journey.screen.focus(journey.browser.windowClass)
    await journey.screen.press(...Array.from({ length: 10 }, () => exitKey))
    await until("the page is closed", async () => !(await page.isOpen()))
    await journey.isGone("found.test")
    expect(await calm.isOpen()).toBe(true)
  })

  it("works from the popup's button", async () => {
    await journey.browser.open("http://news.test/plain?color=00ff00")
    const page = await makeTraces("found.test", "wordfour")
    const popup = await journey.browser.openPopup()
    await popup.clickOn(".exit__button")
    await until("the page is closed", async () => !(await page.isOpen()))
    await journey.isGone("found.test")
    await until("the popup is closed", async () => !(await popup.isOpen()))
  })

  it("works by the key while the popup has the focus", async () => {
    await journey.browser.open("http://news.test/plain?color=00ff00")
    const page = await journey.browser.open("http://found.test/plain?color=ff0000")
    const popup = await journey.browser.openPopup()
    await until("the popup has the focus", () => popup.run(() => document.hasFocus()))
    await journey.screen.press(exitKey)
    await until("the page is closed", async () => !(await page.isOpen()))
    await journey.isGone("found.test")
    await until("the popup is closed", async () => !(await popup.isOpen()))
  })
})
