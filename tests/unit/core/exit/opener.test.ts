import { describe, expect, it } from "vitest"
import { fakeBrowser, finish, minutesAgo, news, search, tab } from "../../../fakes/browser"
import { runExit } from "../../../fakes/exit"
import { withSettings } from "../../../fakes/help-session"

const page = "https://found.test/"
const result = "https://result.test/"

/** The extension's memory is empty, as after an update, but the browser still knows which tab opened this one. */
function browserAfterUpdate(opener: string, isFresh = false) {
  const tabs = [tab(1, news), tab(2, opener), tab(9, page, { active: true, openerId: 2 })]
  const browser = fakeBrowser(tabs, withSettings({ eraseScope: "tab" }))
  browser.visit(news, minutesAgo(60))
  browser.visit(search, minutesAgo(40))
  if (opener !== search) browser.visit(opener, minutesAgo(39), { referringId: "2" })
  browser.visit(page, minutesAgo(30), { isFresh })
  return browser
}

describe("when the tab's recorded trail is gone, the tab that opened it", () => {
  it("is closed if it shows a search", async () => {
    const browser = browserAfterUpdate(search)
    await finish(runExit(browser.ports, 9, null))
    expect(browser.openUrls()).toEqual([news])
    expect(browser.visitedUrls()).toEqual([news])
  })
  it("is closed if the history links its page to a search", async () => {
    const browser = browserAfterUpdate(result)
    await finish(runExit(browser.ports, 9, null))
    expect(browser.openUrls()).toEqual([news])
    expect(browser.visitedUrls()).toEqual([news])
  })
  it("stays open if the page's address was typed, because the tab was merely active then", async () => {
    const browser = browserAfterUpdate(search, true)
    await finish(runExit(browser.ports, 9, null))
    expect(browser.openUrls()).toEqual([news, search])
    expect(browser.visitedUrls()).toEqual([news, search])
  })
  it("stays open if no search led to it", async () => {
    const browser = fakeBrowser([tab(2, news), tab(9, page, { active: true, openerId: 2 })])
    await finish(runExit(browser.ports, 9, null))
    expect(browser.openUrls()).toEqual([news])
  })
  it("is covered at once if it shows the search in another window", async () => {
    const found = tab(2, search, { active: true, windowId: 2 })
    const browser = fakeBrowser([found, tab(9, page, { active: true, openerId: 2 })])
    await finish(runExit(browser.ports, 9, null))
    expect(browser.asked.slice(0, 3)).toEqual(["list tabs", "show new tab", "show new tab"])
  })
  it("stays open if the tab's whole trail is known and does not include it", async () => {
    const whole = { urls: [page], isWhole: true }
    const tabs = [tab(1, news), tab(2, search), tab(9, page, { active: true, openerId: 2 })]
    const browser = fakeBrowser(tabs, { trailOf: async () => whole, trailNow: () => whole })
    await finish(runExit(browser.ports, 9, null))
    expect(browser.openUrls()).toEqual([news, search])
  })
})
