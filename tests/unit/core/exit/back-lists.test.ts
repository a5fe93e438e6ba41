import { describe, expect, it } from "vitest"
import {
  closedListOf,
  extendBackList,
  listsInWindow,
  noBackList,
  parseBackList,
  parseClosedLists,
  withClosed,
  type ClosedBackList,
} from "@/core/exit/back-lists"
import { exit } from "@/core/exit/exit"
import { fakeBrowser, finish, help, minutesAgo, news, now, reject, tab } from "../../../fakes/browser"
import { browserWithHelp, pressed, withSettings } from "../../../fakes/help-session"

const closedTab = (urls: readonly string[], closedAt: number, windowId = 1): ClosedBackList => ({
  urls,
  groupId: null,
  windowId,
  closedAt,
})

describe("a Back list", () => {
  it("holds each page once in a row, and the last fifty", () => {
    const urls = Array.from({ length: 60 }, (_, index) => `https://${index}.test/`)
    const list = urls.flatMap((url) => [url, url]).reduce(extendBackList, noBackList)
    expect(list.urls).toEqual(urls.slice(-50))
  })
  it("survives storage; what is foreign there is none", () => {
    const list = { urls: [help, news], groupId: 4 }
    expect(parseBackList(JSON.parse(JSON.stringify(list)))).toEqual(list)
    for (const stored of [null, 1, {}, { urls: 1 }]) expect(parseBackList(stored)).toEqual(noBackList)
    expect(parseBackList({ urls: [help, 1], groupId: "4" })).toEqual({ urls: [help], groupId: null })
  })
})

describe("closed tabs", () => {
  it("are remembered as many as the browser lists, and survive storage", () => {
    const all = Array.from({ length: 60 }, (_, index) => closedTab([help], index))
    const kept = all.reduce(withClosed, [])
    expect(kept).toEqual(all.slice(-50))
    expect(parseClosedLists(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
    for (const stored of [null, {}, [null], [{}], [{ windowId: "1", closedAt: 1 }]]) {
      expect(parseClosedLists(stored)).toEqual([])
    }
  })
  it("are found by their last address and the time at which they were closed", () => {
    const [early, late] = [closedTab([help, news], now - 60_000), closedTab([news], now)]
    const found = (url: string, closedAt: number) => closedListOf([early, late], { url, closedAt })
    expect(found(news, now - 5)).toBe(late)
    expect(found(news, now - 60_100)).toBe(early)
    expect(found(news, now - 30_000)).toBeNull()
    expect(found(news, now + 5)).toBe(late)
    expect(found(news, now + 5000)).toBeNull()
    expect(found(help, now)).toBeNull()
  })
  it("of a closed window are all that were ever closed in it", () => {
    const before = closedTab([help], now - 60_000, 2)
    const last = closedTab([news], now, 2)
    const elsewhere = closedTab(["https://homework.test/"], now - 10, 1)
    expect(listsInWindow([before, elsewhere, last], [{ url: news, closedAt: now - 3 }])).toEqual([before, last])
  })
})

describe("an exit with only this tab in Firefox", () => {
  const narrow = () => fakeBrowser([tab(1, news), pressed], withSettings({ eraseScope: "tab" }), "firefox")

  it("takes a closed tab whose Back button led to a help page, and no other", async () => {
    const browser = narrow()
    browser.reopen("https://homework.test/", ["https://school.test/", "https://homework.test/"])
    browser.reopen(news, ["https://help.test/other", news])
    expect(await finish(exit(browser.ports, pressed.id, null))).toEqual({ complete: true })
    expect(browser.closedUrls()).toEqual(["https://homework.test/"])
    expect(browser.asked).not.toContain("save session")
  })

  it("empties the list where an entry will not go, and asks for none after it", async () => {
    const browser = narrow()
    const asked: string[] = []
    for (const url of ["https://homework.test/", "https://help.test/one", "https://help.test/two"]) browser.reopen(url)
    const { recentlyClosed, saveSession } = browser.ports
    const list = async () =>
      (await recentlyClosed.list()).map((entry) =>
        entry.url.includes("test/two") ? { ...entry, remove: () => (asked.push(entry.url), reject()) } : entry,
      )
    const ports = {
      ...browser.ports,
      recentlyClosed: { ...recentlyClosed, list },
      saveSession: async () => {
        for (const entry of await recentlyClosed.list()) await entry.remove()
        await saveSession()
      },
    }
    expect(await finish(exit(ports, pressed.id, null))).toEqual({ complete: true })
    expect(browser.closedUrls()).toEqual([])
    expect(asked).toEqual(["https://help.test/two"])
  })

  it("opens tabs anew that lead back to a help page, behind what is on the screen, and no others", async () => {
    const last = tab(1, news, { lastUsed: minutesAgo(1) })
    const behind = [tab(3, "https://a.test/"), tab(4, "https://b.test/"), tab(5, "https://c.test/", { splitView: 1 })]
    const other = tab(6, "https://d.test/", { windowId: 2, active: true })
    const browser = fakeBrowser([last, pressed, ...behind, other], withSettings({ eraseScope: "tab" }), "firefox")
    for (const { id, url } of [last, behind[0], behind[2], other].flatMap((each) => each ?? [])) {
      browser.leadsBack(id, "https://help.test/other", url)
    }
    browser.leadsBack(4, news, "https://b.test/")
    await finish(exit(browser.ports, pressed.id, null))
    const anew = browser.asked.filter((what) => what.startsWith("open anew"))
    expect(anew).toEqual([`open anew ${news}`, "open anew https://a.test/"])
    expect(browser.shownUrls()).toEqual(["https://b.test/", other.url])
    expect(browser.openUrls().length).toBe(5)
  })

  it("opens none anew with the last minutes, which empty all these lists", async () => {
    const browser = fakeBrowser([tab(1, news), tab(3, "https://a.test/"), pressed], {}, "firefox")
    browser.leadsBack(3, "https://help.test/other", "https://a.test/")
    await finish(exit(browser.ports, pressed.id, null))
    expect(browser.asked.filter((what) => what.startsWith("open anew"))).toEqual([])
  })

  it("forgets what it remembered of closed tabs once they are gone from the list", async () => {
    const browser = browserWithHelp(withSettings({ eraseScope: "tab" }), "firefox")
    browser.visit("https://help.test/other", minutesAgo(50))
    await finish(exit(browser.ports, pressed.id, null))
    expect(browser.asked.indexOf("clear back lists")).toBeGreaterThan(browser.asked.indexOf(`remove closed ${help}`))
  })
})
