import { describe, expect, it } from "vitest"
import { findExitTarget } from "@/core/exit/session"
import { fakeBrowser, finish, minutesAgo, news, tab } from "../../../fakes/browser"
import { runExit } from "../../../fakes/exit"
import { withSettings } from "../../../fakes/help-session"

const page = "https://found.test/"
const tools = "devtools://devtools/bundled/devtools_app.html"

describe("the pressed tab", () => {
  const active = tab(2, page, { active: true, lastUsed: minutesAgo(1) })
  const other = tab(3, news, { active: true, windowId: 2, lastUsed: minutesAgo(9) })
  const tabs = [tab(1, news), active, other]

  it.each([
    ["the tab with the given id", 3, null, 3],
    ["the active tab if the browser names none", null, null, 2],
    ["the active tab if the browser names developer tools", 77, tab(77, tools, { windowId: 9 }), 2],
    ["the tab that the browser names even if the list lacks it", 77, tab(77, page), 77],
  ] as const)("is %s", (_, tabId, commandTab, expected) => {
    expect(findExitTarget(tabs, { tabId, commandTab })).toMatchObject({
      pressedTab: { id: expected },
      pictureInPictureTab: null,
    })
  })

  const small = tab(8, "about:blank", { active: true, windowId: 9, openerId: 2, lastUsed: minutesAgo(0) })
  it.each([
    ["the window's tab is in the list", [...tabs, small], 8, null],
    ["the window's tab is not in the list", tabs, 8, small],
    ["the browser gives no tab id", [...tabs, small], null, null],
  ])(
    "is the page that opened the picture-in-picture window with the keyboard focus: %s",
    (_, listed, tabId, commandTab) => {
      expect(findExitTarget(listed, { tabId, commandTab })).toMatchObject({
        pressedTab: { id: 2 },
        pictureInPictureTab: { id: 8 },
      })
    },
  )

  it.each([
    ["it is in an ordinary window", [...tabs, { ...small, windowId: 1 }]],
    ["its opener is gone", [tab(1, news), small]],
  ])("is the blank page itself if %s", (_, listed) => {
    expect(findExitTarget(listed, { tabId: 8, commandTab: null })).toMatchObject({
      pressedTab: { id: 8 },
      pictureInPictureTab: null,
    })
  })

  it("is the page that the trail names as the picture-in-picture window's opener if the browser names none", () => {
    const unnamed = { ...small, openerId: null }
    const lastTrailPage = ({ id }: { id: number }): string | undefined => (id === 8 ? page : undefined)
    expect(findExitTarget([...tabs, unnamed], { tabId: 8, commandTab: unnamed }, lastTrailPage)).toMatchObject({
      pressedTab: { id: 2 },
      pictureInPictureTab: { id: 8 },
    })
    expect(findExitTarget([...tabs, unnamed], { tabId: 8, commandTab: unnamed })).toMatchObject({
      pressedTab: { id: 8 },
      pictureInPictureTab: null,
    })
  })

  it("is null if there are no tabs", () => {
    expect(findExitTarget([], { tabId: null, commandTab: null })).toEqual({
      pressedTab: null,
      pictureInPictureTab: null,
    })
  })
})

it.each(["recent", "tab"] as const)(
  "an exit in a picture-in-picture window closes and erases the page that opened it and its trail (scope: %s)",
  async (eraseScope) => {
    const small = tab(8, "about:blank", { active: true, windowId: 9, openerId: 2 })
    const trailOf = async (id: number) => ({ urls: id === 2 ? [`${page}start`, page] : [], isWhole: true })
    const tabs = [tab(1, news), tab(2, page, { active: true }), tab(3, `${page}start`, { windowId: 2 }), small]
    const browser = fakeBrowser(tabs, { trailOf, ...withSettings({ eraseScope }) })
    browser.visit(`${page}start`, minutesAgo(50))
    browser.visit(page, minutesAgo(49))
    browser.visit(news, minutesAgo(60))
    await finish(runExit(browser.ports, 8, small))
    expect(browser.asked.slice(0, 2)).toEqual(["list tabs", `show ${news}`])
    expect(browser.openUrls()).toEqual([news])
    expect(browser.visitedUrls()).toEqual([news])
  },
)

it("an exit in a picture-in-picture window whose opener is found late opens no new tab, and closes the window and its opener", async () => {
  const small = tab(8, "about:blank", { active: true, windowId: 9 })
  const trailOf = async () => ({ urls: [page], isWhole: true })
  const browser = fakeBrowser([tab(1, news), tab(2, page, { active: true }), small], { trailOf })
  await finish(runExit(browser.ports, 8, small))
  expect(browser.asked).not.toContain("show new tab")
  expect(browser.openUrls()).toEqual([news])
})
