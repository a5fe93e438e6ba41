import { describe, expect, it } from "vitest"
import { exit } from "@/core/exit/exit"
import { fakeBrowser, finish, minutesAgo, news, search, tab } from "../../../fakes/browser"
import { withSettings } from "../../../fakes/help-session"

const page = "https://found.test/"
const result = "https://result.test/"

/** Our own memory is gone, as after an update; the browser still names the tab that opened this one. */
function browserAfterUpdate(opener: string, isFresh = false) {
  const tabs = [tab(1, news), tab(2, opener), tab(9, page, { active: true, openerId: 2 })]
  const browser = fakeBrowser(tabs, withSettings({ eraseScope: "tab" }))
  browser.visit(news, minutesAgo(60))
  browser.visit(search, minutesAgo(40))
  if (opener !== search) browser.visit(opener, minutesAgo(39), { referringId: "2" })
  browser.visit(page, minutesAgo(30), { isFresh })
  return browser
}

describe("when the tab's own memory is gone, the tab that opened it", () => {
  it("goes when it shows the search", async () => {
    const browser = browserAfterUpdate(search)
    await finish(exit(browser.ports, 9, null))
    expect(browser.openUrls()).toEqual([news])
    expect(browser.visitedUrls()).toEqual([news])
  })
  it("goes when the history leads from a search to what it shows", async () => {
    const browser = browserAfterUpdate(result)
    await finish(exit(browser.ports, 9, null))
    expect(browser.openUrls()).toEqual([news])
    expect(browser.visitedUrls()).toEqual([news])
  })
  it("stays when the page was typed: the tab was only in front then", async () => {
    const browser = browserAfterUpdate(search, true)
    await finish(exit(browser.ports, 9, null))
    expect(browser.openUrls()).toEqual([news, search])
    expect(browser.visitedUrls()).toEqual([news, search])
  })
  it("stays when no search led to it", async () => {
    const browser = fakeBrowser([tab(2, news), tab(9, page, { active: true, openerId: 2 })])
    await finish(exit(browser.ports, 9, null))
    expect(browser.openUrls()).toEqual([news])
  })
  it("is covered at once where it shows the search in another window", async () => {
    const found = tab(2, search, { active: true, windowId: 2 })
    const browser = fakeBrowser([found, tab(9, page, { active: true, openerId: 2 })])
    await finish(exit(browser.ports, 9, null))
    expect(browser.asked.slice(0, 3)).toEqual(["list tabs", "show new tab", "show new tab"])
  })
  it("is not asked about when the tab's own way is known whole", async () => {
    const whole = { urls: [page], isWhole: true }
    const tabs = [tab(1, news), tab(2, search), tab(9, page, { active: true, openerId: 2 })]
    const browser = fakeBrowser(tabs, { trailOf: async () => whole, trailNow: () => whole })
    await finish(exit(browser.ports, 9, null))
    expect(browser.openUrls()).toEqual([news, search])
  })
})
