import { describe, expect, it } from "vitest"
import { cover, focusOrdinaryWindow, planCovers } from "@/core/exit/hide"
import { fakeBrowser, finish, help, minutesAgo, news, now, search, tab } from "../../../fakes/browser"

const isHelp = (each: { readonly url: string }): boolean =>
  each.url.startsWith("https://help.test/") || each.url.endsWith("/thread")
const plain = fakeBrowser([]).ports
const coversFor = (tabs: Parameters<typeof planCovers>[1], ports: Parameters<typeof planCovers>[0] = plain) =>
  planCovers(ports, tabs, isHelp).map(({ windowId, tab: shown }) => [windowId, shown?.id ?? "new tab"])

describe("the page is covered by", () => {
  const pressed = tab(9, help, { active: true })
  it.each([
    ["a new tab if the page's tab is the only one", [pressed], "new tab"],
    ["the most recently used tab", [tab(1, news, { lastUsed: minutesAgo(1) }), tab(2, news), pressed], 1],
    ["no other help page", [tab(1, "https://help.test/2"), pressed], "new tab"],
    ["no page of search results, because it would show the search words", [tab(1, search), pressed], "new tab"],
    ["no page that may show typed words", [tab(1, "https://assistant.test/c/1"), pressed], "new tab"],
    ["no tab that is navigating to or from such a page", [tab(1, news, { shownUrl: search }), pressed], "new tab"],
    ["no discarded tab, because it would reload", [tab(1, news, { discarded: true }), pressed], "new tab"],
    ["no frozen tab", [tab(1, news, { frozen: true }), pressed], "new tab"],
    ["no hidden tab", [tab(1, news, { hidden: true, lastUsed: now }), tab(2, news), pressed], 2],
    ["no view of a page's source", [tab(1, news, { isSource: true }), pressed], "new tab"],
    [
      "no blank page that another page opened and may have written to",
      [tab(1, "about:blank", { openerId: 2 }), pressed],
      "new tab",
    ],
    ["a blank page that no page opened", [tab(1, "about:blank"), pressed], 1],
    [
      "no split view whose other half shows a search",
      [tab(1, news, { splitView: 5 }), tab(2, search, { splitView: 5 }), pressed],
      "new tab",
    ],
    [
      "no page of the same site, which is likely part of the same browsing session",
      [tab(1, "https://forum.test/"), tab(9, "https://forum.test/thread", { active: true })],
      "new tab",
    ],
    [
      "no page of the same host on another port, which counts as the same site",
      [tab(1, "http://forum.test:8080/"), tab(9, "http://forum.test/thread", { active: true })],
      "new tab",
    ],
    [
      "not the other half of the same split view",
      [tab(1, news, { splitView: 5, active: false }), tab(9, help, { active: true, splitView: 5 })],
      "new tab",
    ],
  ])("%s", (_, tabs, expected) => {
    expect(coversFor(tabs)).toEqual([[1, expected]])
  })

  it("no tab whose Back button leads to a page to hide", () => {
    const browser = fakeBrowser([])
    browser.leadsBack(1, help, news)
    browser.leadsBack(2, "https://other.test/", news)
    const [back, other] = [tab(1, news, { lastUsed: now }), tab(2, news)]
    expect(coversFor([back, other, pressed], browser.ports)).toEqual([[1, 2]])
    expect(coversFor([back, pressed], browser.ports)).toEqual([[1, "new tab"]])
  })

  it("one tab in each window that shows such a page", () => {
    const tabs = [
      pressed,
      tab(1, news),
      tab(2, help, { active: true, windowId: 2 }),
      tab(3, news, { active: true, windowId: 3 }),
      tab(4, help, { windowId: 3 }),
    ]
    expect(coversFor(tabs)).toEqual([
      [1, 1],
      [2, "new tab"],
    ])
  })

  it("nothing in a private window without other tabs, which closes with its page", () => {
    const alone = tab(9, help, { active: true, incognito: true, windowId: 2 })
    expect(coversFor([alone, tab(1, news, { active: true })])).toEqual([])
    expect(coversFor([alone, tab(3, news, { incognito: true, windowId: 2 })])).toEqual([[2, 3]])
  })

  it("a new tab in a private window if the browser has only private windows", async () => {
    const alone = tab(9, help, { active: true, incognito: true })
    const browser = fakeBrowser([alone], { isAlwaysPrivate: true })
    await finish(cover(browser.ports, [alone], isHelp))
    expect(browser.asked).toEqual(["show new tab"])
  })

  it("a tab outside the split view if the help page is in its unfocused half", () => {
    const tabs = [tab(1, news, { active: true, splitView: 5 }), tab(2, help, { splitView: 5 }), tab(3, news)]
    expect(coversFor(tabs)).toEqual([[1, 3]])
  })
})

describe("an exit in a private window focuses", () => {
  const alone = tab(9, help, { active: true, incognito: true, windowId: 2 })
  it.each([
    [
      "the most recently used ordinary window",
      [tab(1, news, { active: true }), tab(2, news, { active: true, windowId: 3 })],
      "show window 3",
    ],
    ["no window that shows a search", [tab(1, search, { active: true })], "show new window"],
    ["no window that may show typed words", [tab(1, "https://assistant.test/", { active: true })], "show new window"],
    [
      "no window with a search in the other half of its split view",
      [tab(1, news, { active: true, splitView: 5 }), tab(2, search, { splitView: 5 })],
      "show new window",
    ],
    ["a new window if there is no other", [], "show new window"],
  ])("%s", async (_, others, expected) => {
    const browser = fakeBrowser([alone, ...others])
    await finish(focusOrdinaryWindow(browser.ports, [alone, ...others], isHelp))
    expect(browser.asked).toEqual([expected])
  })

  it("no window that shows the same site", async () => {
    const thread = tab(9, "https://forum.test/thread", { active: true, incognito: true, windowId: 2 })
    const tabs = [thread, tab(1, "https://forum.test/other", { active: true })]
    const browser = fakeBrowser(tabs)
    await finish(focusOrdinaryWindow(browser.ports, tabs, isHelp))
    expect(browser.asked).toEqual(["show new window"])
  })

  it("no window whose Back button leads to a page to hide", async () => {
    const tabs = [alone, tab(1, news, { active: true })]
    const browser = fakeBrowser(tabs)
    browser.leadsBack(1, help, news)
    await finish(focusOrdinaryWindow(browser.ports, tabs, isHelp))
    expect(browser.asked).toEqual(["show new window"])
  })
})
