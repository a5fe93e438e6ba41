import { describe, expect, it } from "vitest"
import { exit } from "@/core/exit/exit"
import { findPressed } from "@/core/exit/pressed"
import { fakeBrowser, finish, minutesAgo, news, tab } from "../../../fakes/browser"
import { withSettings } from "../../../fakes/help-session"

const page = "https://found.test/"
const tools = "devtools://devtools/bundled/devtools_app.html"

describe("the tab that a press is meant for", () => {
  const front = tab(2, page, { active: true, lastUsed: minutesAgo(1) })
  const other = tab(3, news, { active: true, windowId: 2, lastUsed: minutesAgo(9) })
  const tabs = [tab(1, news), front, other]

  it.each([
    ["the one of this number", 3, null, 3],
    ["the one in front where the browser names none", null, null, 2],
    ["the one in front where it names developer tools", 77, tab(77, tools, { windowId: 9 }), 2],
    ["the one that it names, though the list lacks it", 77, tab(77, page), 77],
  ] as const)("is %s", (_, tabId, seen, expected) => {
    expect(findPressed(tabs, tabId, seen)).toMatchObject({ tab: { id: expected }, small: null })
  })

  const small = tab(8, "about:blank", { active: true, windowId: 9, openerId: 2, lastUsed: minutesAgo(0) })
  it.each([
    ["in the list", [...tabs, small], 8, null],
    ["in no list", tabs, 8, small],
    ["and no number", [...tabs, small], null, null],
  ])("is the page whose small window has the keyboard: %s", (_, listed, tabId, seen) => {
    expect(findPressed(listed, tabId, seen)).toMatchObject({ tab: { id: 2 }, small: { id: 8 } })
  })

  it.each([
    ["of an ordinary window", [...tabs, { ...small, windowId: 1 }]],
    ["whose opener is gone", [tab(1, news), small]],
  ])("is an empty page itself, %s", (_, listed) => {
    expect(findPressed(listed, 8, null)).toMatchObject({ tab: { id: 8 }, small: null })
  })

  it("is the page that is known to have opened the small window, where the browser does not name it", () => {
    const unnamed = { ...small, openerId: null }
    const lastTrailPage = ({ id }: { id: number }): string | undefined => (id === 8 ? page : undefined)
    expect(findPressed([...tabs, unnamed], 8, unnamed, lastTrailPage)).toMatchObject({
      tab: { id: 2 },
      small: { id: 8 },
    })
    expect(findPressed([...tabs, unnamed], 8, unnamed)).toMatchObject({ tab: { id: 8 }, small: null })
  })

  it("is none where there are no tabs", () => {
    expect(findPressed([], null, null)).toEqual({ tab: null, small: null })
  })
})

it.each(["recent", "tab"] as const)(
  "an exit in a small window is one of its page and what led to it: %s",
  async (eraseScope) => {
    const small = tab(8, "about:blank", { active: true, windowId: 9, openerId: 2 })
    const trailOf = async (id: number) => ({ urls: id === 2 ? [`${page}start`, page] : [], isWhole: true })
    const tabs = [tab(1, news), tab(2, page, { active: true }), tab(3, `${page}start`, { windowId: 2 }), small]
    const browser = fakeBrowser(tabs, { trailOf, ...withSettings({ eraseScope }) })
    browser.visit(`${page}start`, minutesAgo(50))
    browser.visit(page, minutesAgo(49))
    browser.visit(news, minutesAgo(60))
    await finish(exit(browser.ports, 8, small))
    expect(browser.asked.slice(0, 2)).toEqual(["list tabs", `show ${news}`])
    expect(browser.openUrls()).toEqual([news])
    expect(browser.visitedUrls()).toEqual([news])
  },
)

it("a small window whose page is known too late closes with no new tab in it, and the page goes", async () => {
  const small = tab(8, "about:blank", { active: true, windowId: 9 })
  const trailOf = async () => ({ urls: [page], isWhole: true })
  const browser = fakeBrowser([tab(1, news), tab(2, page, { active: true }), small], { trailOf })
  await finish(exit(browser.ports, 8, small))
  expect(browser.asked).not.toContain("show new tab")
  expect(browser.openUrls()).toEqual([news])
})
