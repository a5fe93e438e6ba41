import { describe, expect, it } from "vitest"
import { journalEntryOf } from "@/core/exit/journal"
import type { OpenTab } from "@/core/exit/ports"
import { recover } from "@/core/exit/recover"
import { fakeBrowser, finish, help, minutesAgo, news, search, tab } from "../../../fakes/browser"
import { runExit } from "../../../fakes/exit"
import { withSettings } from "../../../fakes/help-session"

const page = "https://found.test/"
const mail = "https://mail.test/inbox/1"
const portal = "https://portal.test/"

function browserWith(openers: readonly OpenTab[], change: Parameters<typeof withSettings>[0] = {}) {
  const trail = { urls: [...openers.map(({ url }) => url), page], isWhole: true }
  const known = { trailOf: async () => trail, trailNow: (id: number) => (id === 9 ? trail : null) }
  const browser = fakeBrowser([tab(1, news), ...openers, tab(9, page, { active: true })], {
    ...known,
    ...withSettings(change),
  })
  for (const url of trail.urls) browser.visit(url, minutesAgo(40))
  browser.visit(news, minutesAgo(50))
  return browser
}

describe.each(["recent", "tab"] as const)("another tab of the trail (scope: %s)", (eraseScope) => {
  it.each([
    ["is closed", portal, {}, [news]],
    ["stays open if it is pinned", portal, { pinned: true }, [news, portal]],
    ["stays open if it shows mail", mail, {}, [news, mail]],
    ["is closed if it is a pinned search, because its title shows the search words", search, { pinned: true }, [news]],
    ["is closed if it is a pinned help page", help, { pinned: true }, [news]],
    ["is closed if it shows the pressed page itself", page, { pinned: true }, [news]],
  ])("%s; its history is erased, and the exit is complete", async (_, url, more, open) => {
    const browser = browserWith([tab(2, url, more)], { eraseScope })
    expect(await finish(runExit(browser.ports, 9, null))).toEqual({ complete: true })
    expect(browser.openUrls()).toEqual(open)
    expect(browser.visitedUrls()).toEqual([news])
    expect(browser.journal.size).toBe(0)
  })
})

it("covers a tab that stays open if another window shows it, and never shows it as the exit destination", async () => {
  const stays = tab(2, portal, { pinned: true, active: true, windowId: 2 })
  const browser = browserWith([stays, tab(3, mail, { lastUsed: minutesAgo(0) })])
  await finish(runExit(browser.ports, 9, null))
  expect(browser.openUrls()).toEqual([news, portal, mail, "chrome://newtab/"])
  expect(browser.shownUrls()).toEqual([news, "chrome://newtab/"])
})

it("closes the pressed tab even if it is pinned mail", async () => {
  const browser = fakeBrowser([tab(1, news), tab(9, mail, { active: true, pinned: true })])
  expect(await finish(runExit(browser.ports, 9, null))).toEqual({ complete: true })
  expect(browser.openUrls()).toEqual([news])
})

it("recovery after a power cut closes the pressed page even if it is mail, and leaves the mail that led to it open", async () => {
  const pressed = "https://mail.test/inbox/2"
  const browser = fakeBrowser([tab(1, news), tab(2, mail), tab(3, pressed, { active: true })])
  browser.journal.set("a", journalEntryOf(7, [pressed, mail, pressed]))
  browser.visit(mail, minutesAgo(9))
  browser.visit(pressed, minutesAgo(8))
  await finish(recover(browser.ports))
  expect(browser.openUrls()).toEqual([news, mail])
  expect(browser.visitedUrls()).toEqual([])
  expect(browser.journal.size).toBe(0)
})
