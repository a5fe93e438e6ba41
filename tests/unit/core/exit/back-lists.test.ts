import { describe, expect, it } from "vitest"
import {
  findClosedList,
  extendBackList,
  listsInWindow,
  noBackList,
  parseBackList,
  parseClosedLists,
  addClosedList,
  type ClosedBackList,
} from "@/core/exit/trail/back-lists"
import { fakeBrowser, finish, help, minutesAgo, news, now, reject, tab } from "../../../fakes/browser"
import { runExit } from "../../../fakes/exit"
import { browserWithHelp, pressed, withSettings } from "../../../fakes/help-session"

const closedTab = (urls: readonly string[], closedAt: number, windowId = 1): ClosedBackList => ({
  urls,
  groupId: null,
  windowId,
  closedAt,
})

describe("a Back list", () => {
  it("drops consecutive duplicates and keeps only the last fifty pages", () => {
    const urls = Array.from({ length: 60 }, (_, index) => `https://${index}.test/`)
    const list = urls.flatMap((url) => [url, url]).reduce(extendBackList, noBackList)
    expect(list.urls).toEqual(urls.slice(-50))
  })
  it("is unchanged after a round trip through storage, and a malformed value becomes an empty list", () => {
    const list = { urls: [help, news], groupId: 4 }
    expect(parseBackList(JSON.parse(JSON.stringify(list)))).toEqual(list)
    for (const stored of [null, 1, {}, { urls: 1 }]) expect(parseBackList(stored)).toEqual(noBackList)
    expect(parseBackList({ urls: [help, 1], groupId: "4" })).toEqual({ urls: [help], groupId: null })
  })
})

describe("closed tabs", () => {
  it("are remembered up to the browser's own limit, and are unchanged after a round trip through storage", () => {
    const all = Array.from({ length: 60 }, (_, index) => closedTab([help], index))
    const kept = all.reduce(addClosedList, [])
    expect(kept).toEqual(all.slice(-50))
    expect(parseClosedLists(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
    for (const stored of [null, {}, [null], [{}], [{ windowId: "1", closedAt: 1 }]]) {
      expect(parseClosedLists(stored)).toEqual([])
    }
  })
  it("are found by last address and closing time", () => {
    const [early, late] = [closedTab([help, news], now - 60_000), closedTab([news], now)]
    const found = (url: string, closedAt: number) => findClosedList([early, late], { url, closedAt })
    expect(found(news, now - 5)).toBe(late)
    expect(found(news, now - 60_100)).toBe(early)
    expect(found(news, now - 30_000)).toBeNull()
    expect(found(news, now + 5)).toBe(late)
    expect(found(news, now + 5000)).toBeNull()
    expect(found(help, now)).toBeNull()
  })
  it("of a closed window include every tab ever closed in it", () => {
    const before = closedTab([help], now - 60_000, 2)
    const last = closedTab([news], now, 2)
    const elsewhere = closedTab(["https://homework.test/"], now - 10, 1)
    expect(listsInWindow([before, elsewhere, last], [{ url: news, closedAt: now - 3 }])).toEqual([before, last])
  })
})

describe('an exit with the scope "only this tab" in Firefox', () => {
  const browserWithTabScope = () => fakeBrowser([tab(1, news), pressed], withSettings({ eraseScope: "tab" }), "firefox")

  it("removes a closed tab whose Back button led to a help page, and no other closed tab", async () => {
    const browser = browserWithTabScope()
    browser.reopen("https://homework.test/", ["https://school.test/", "https://homework.test/"])
    browser.reopen(news, ["https://help.test/other", news])
    expect(await finish(runExit(browser.ports, pressed.id, null))).toEqual({ complete: true })
    expect(browser.closedUrls()).toEqual(["https://homework.test/"])
    expect(browser.asked).not.toContain("save session")
  })

  it("clears the whole list when an entry can't be removed, and removes no further entries one by one", async () => {
    const browser = browserWithTabScope()
    const asked: string[] = []
    for (const url of ["https://homework.test/", "https://help.test/one", "https://help.test/two"]) browser.reopen(url)
    const { recentlyClosed, saveSession } = browser.ports
    const list = async () =>
      ((await recentlyClosed.list()) ?? []).map((entry) =>
        entry.url.includes("test/two") ? { ...entry, remove: () => (asked.push(entry.url), reject()) } : entry,
      )
    const ports = {
      ...browser.ports,
      recentlyClosed: { ...recentlyClosed, list },
      saveSession: async () => {
        for (const entry of (await recentlyClosed.list()) ?? []) await entry.remove()
        await saveSession()
      },
    }
    expect(await finish(runExit(ports, pressed.id, null))).toEqual({ complete: true })
    expect(browser.closedUrls()).toEqual([])
    expect(asked).toEqual(["https://help.test/two"])
  })

  it("reopens only tabs whose Back button leads to a help page, but none that is visible or in a split view", async () => {
    const last = tab(1, news, { lastUsed: minutesAgo(1) })
    const behind = [tab(3, "https://a.test/"), tab(4, "https://b.test/"), tab(5, "https://c.test/", { splitView: 1 })]
    const other = tab(6, "https://d.test/", { windowId: 2, active: true })
    const browser = fakeBrowser([last, pressed, ...behind, other], withSettings({ eraseScope: "tab" }), "firefox")
    for (const { id, url } of [last, behind[0], behind[2], other].flatMap((each) => each ?? [])) {
      browser.leadsBack(id, "https://help.test/other", url)
    }
    browser.leadsBack(4, news, "https://b.test/")
    await finish(runExit(browser.ports, pressed.id, null))
    const reopened = browser.asked.filter((what) => what.startsWith("reopen"))
    expect(reopened).toEqual([`reopen ${news}`, "reopen https://a.test/"])
    expect(browser.shownUrls()).toEqual(["https://b.test/", other.url])
    expect(browser.openUrls().length).toBe(5)
  })

  it('reopens no tab with the scope "last minutes", which clears all Back lists anyway', async () => {
    const browser = fakeBrowser([tab(1, news), tab(3, "https://a.test/"), pressed], {}, "firefox")
    browser.leadsBack(3, "https://help.test/other", "https://a.test/")
    await finish(runExit(browser.ports, pressed.id, null))
    expect(browser.asked.filter((what) => what.startsWith("reopen"))).toEqual([])
  })

  it("clears its own record of closed tabs once the browser's list no longer has them", async () => {
    const browser = browserWithHelp(withSettings({ eraseScope: "tab" }), "firefox")
    browser.visit("https://help.test/other", minutesAgo(50))
    await finish(runExit(browser.ports, pressed.id, null))
    expect(browser.asked.indexOf("clear back lists")).toBeGreaterThan(browser.asked.indexOf(`remove closed ${help}`))
  })
})
