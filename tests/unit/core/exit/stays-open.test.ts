import { describe, expect, it } from "vitest"
import { exit } from "@/core/exit/exit"
import { journalEntryOf } from "@/core/exit/journal"
import type { OpenTab } from "@/core/exit/ports"
import { recover } from "@/core/exit/recover"
import { fakeBrowser, finish, help, minutesAgo, news, search, tab } from "../../../fakes/browser"
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

describe.each(["recent", "tab"] as const)("a tab that only led to the page (%s)", (eraseScope) => {
  it.each([
    ["goes", portal, {}, [news]],
    ["stays when it is pinned", portal, { pinned: true }, [news, portal]],
    ["stays when it is mail", mail, {}, [news, mail]],
    ["goes when it is a pinned search: its title has the words", search, { pinned: true }, [news]],
    ["goes when it is a pinned help page", help, { pinned: true }, [news]],
    ["goes when it shows the page itself", page, { pinned: true }, [news]],
  ])("%s; its history goes, and the exit is complete", async (_, url, more, open) => {
    const browser = browserWith([tab(2, url, more)], { eraseScope })
    expect(await finish(exit(browser.ports, 9, null))).toEqual({ complete: true })
    expect(browser.openUrls()).toEqual(open)
    expect(browser.visitedUrls()).toEqual([news])
    expect(browser.journal.size).toBe(0)
  })
})

it("a tab that stays is covered where another window shows it, and never comes forward", async () => {
  const stays = tab(2, portal, { pinned: true, active: true, windowId: 2 })
  const browser = browserWith([stays, tab(3, mail, { lastUsed: minutesAgo(0) })])
  await finish(exit(browser.ports, 9, null))
  expect(browser.openUrls()).toEqual([news, portal, mail, "chrome://newtab/"])
  expect(browser.shownUrls()).toEqual([news, "chrome://newtab/"])
})

it("the pressed tab goes though it is pinned mail", async () => {
  const browser = fakeBrowser([tab(1, news), tab(9, mail, { active: true, pinned: true })])
  expect(await finish(exit(browser.ports, 9, null))).toEqual({ complete: true })
  expect(browser.openUrls()).toEqual([news])
})

it("the next start after a power cut closes the pressed page, though it is mail, and leaves the mail that led to it", async () => {
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
