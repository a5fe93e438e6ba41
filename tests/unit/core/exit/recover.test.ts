import { describe, expect, it } from "vitest"
import { journalEntryOf } from "@/core/exit/journal"
import { recover } from "@/core/exit/recover"
import { fakeBrowser, finish, hang, help, minutesAgo, news, own, reject, search, tab } from "../../../fakes/browser"

const page = "https://forum.test/thread"

describe("recovery at the next start", () => {
  it("does nothing if no exit was interrupted", async () => {
    const browser = fakeBrowser([tab(1, help, { active: true })])
    await finish(recover(browser.ports))
    expect(browser.openUrls()).toEqual([help])
    expect(browser.asked).toEqual([])
  })

  it("closes and erases only the page that came back after a power cut, and its trail", async () => {
    const browser = fakeBrowser([tab(1, news), tab(2, page, { active: true })])
    browser.journal.set("m", journalEntryOf(3, [page]))
    browser.visit("https://homework.test/", minutesAgo(9))
    browser.visit(search, minutesAgo(8))
    browser.visit(page, minutesAgo(7), { referringId: "2" })
    browser.reopen(search)
    await finish(recover(browser.ports))
    expect(browser.shownUrls()).toEqual([news])
    expect(browser.openUrls()).toEqual([news])
    expect(browser.visitedUrls()).toEqual(["https://homework.test/"])
    expect(browser.closedUrls()).toEqual([])
  })

  it("closes a tab that the browser is still loading again", async () => {
    const browser = fakeBrowser([
      tab(1, news),
      tab(2, page, { shownUrl: "about:blank" }),
      tab(3, news, { shownUrl: page }),
    ])
    browser.journal.set("m", journalEntryOf(3, [page]))
    await finish(recover(browser.ports))
    expect(browser.openUrls()).toEqual([news])
  })

  it("closes the page, and clears the entry although history can't be deleted: otherwise the entry would stay forever", async () => {
    const browser = fakeBrowser([tab(1, news), tab(2, page, { active: true })])
    browser.journal.set("m", journalEntryOf(3, [page]))
    browser.visit(page, minutesAgo(7))
    const forbidden = { canDeleteHistory: async () => false, deleteUrl: reject, deleteSince: reject }
    await finish(recover({ ...browser.ports, history: { ...browser.ports.history, ...forbidden } }))
    expect(browser.openUrls()).toEqual([news])
    expect(browser.journal.size).toBe(0)
  })

  it("searches for the pages of all journal entries at once, and leaves other pages open", async () => {
    const other = "https://other.test/"
    const browser = fakeBrowser([tab(1, help, { active: true }), tab(2, page), tab(3, other), tab(4, `${own}a.html`)])
    browser.journal.set("m", journalEntryOf(3, [page]))
    browser.journal.set("n", journalEntryOf(4, [other, `${own}a.html`]))
    const begin = Date.now()
    const took = await finish(recover(browser.ports).then(() => Date.now() - begin))
    expect(browser.openUrls()).toEqual([help, `${own}a.html`])
    expect(took).toBeLessThan(15_000)
    expect(browser.journal.size).toBe(0)
  })

  it("uses twenty journal entries and clears the rest, because no real use leaves more", async () => {
    const urls = Array.from({ length: 25 }, (_, index) => `https://${index}.test/`)
    const browser = fakeBrowser(urls.map((url, index) => tab(index + 1, url)))
    urls.forEach((url, index) => browser.journal.set(url, journalEntryOf(index, [url])))
    await finish(recover(browser.ports))
    expect(browser.openUrls()).toEqual(expect.arrayContaining(urls.slice(20)))
    expect(browser.openUrls()).not.toEqual(expect.arrayContaining(urls.slice(19, 20)))
    expect(browser.journal.size).toBe(0)
  })

  it("closes a tab that the browser restores some seconds after its start", async () => {
    const browser = fakeBrowser([tab(1, news)])
    browser.journal.set("m", journalEntryOf(3, [page]))
    setTimeout(() => browser.open(tab(2, page)), 4000)
    await finish(recover(browser.ports))
    expect(browser.openUrls()).toEqual([news])
  })

  it("keeps a journal entry until no page matches it", async () => {
    const browser = fakeBrowser([])
    browser.journal.set("m", journalEntryOf(3, [page]))
    browser.visit(page, minutesAgo(7))
    const stuck = { ...browser.ports, history: { ...browser.ports.history, deleteUrl: async () => undefined } }
    await finish(recover(stuck))
    expect(browser.journal.size).toBe(1)
    expect(browser.asked).toContain("defer entry")
    await finish(recover(browser.ports))
    expect(browser.journal.size).toBe(0)
  })

  it("in the same session closes the tabs that were open at the press, and leaves the same page opened since", async () => {
    const browser = fakeBrowser([tab(1, news), tab(2, page), tab(3, page, { active: true })])
    browser.journal.set("m", { ...journalEntryOf(3, [page]), tabs: [1, 2] })
    browser.visit(page, minutesAgo(7))
    await finish(recover(browser.ports))
    expect(browser.shownUrls()).toEqual([page])
    expect(browser.openUrls()).toEqual([news, page])
    expect(browser.visitedUrls()).toEqual([])
    expect(browser.journal.size).toBe(0)
  })

  const data = "remove data of https://help.test http://help.test"

  it("erases the data of all help sites, because the history may no longer name the one that was visited", async () => {
    const browser = fakeBrowser([tab(1, news)])
    browser.journal.set("m", journalEntryOf(3, [page]))
    await finish(recover(browser.ports))
    expect(browser.asked.filter((what) => what.startsWith("remove data"))).toEqual([data])
  })

  it("does not erase the data of a help site that is open again, nor if only the service worker had stopped", async () => {
    const open = fakeBrowser([tab(1, "https://chat.help.test/")])
    open.journal.set("m", journalEntryOf(3, [page]))
    await finish(recover(open.ports))
    const stopped = fakeBrowser([tab(1, news)])
    stopped.journal.set("m", { ...journalEntryOf(3, [page]), tabs: [1] })
    await finish(recover(stopped.ports))
    expect([...open.asked, ...stopped.asked].filter((what) => what.includes("help.test"))).toEqual([])
  })

  it("does not erase the data of all help sites if the browser can't say which are open", async () => {
    const browser = fakeBrowser([tab(1, "https://chat.help.test/")])
    browser.journal.set("m", journalEntryOf(3, [page]))
    await finish(recover({ ...browser.ports, screen: { ...browser.ports.screen, listTabs: reject } }))
    expect(browser.asked.filter((what) => what.startsWith("remove data"))).toEqual([])
  })

  it("does not erase the data of an open help site whose pages it erases from the history", async () => {
    const browser = fakeBrowser([tab(1, "https://chat.help.test/")])
    browser.visit("https://chat.help.test/", minutesAgo(0))
    browser.journal.set("m", journalEntryOf(3, [page]))
    await finish(recover(browser.ports))
    expect(browser.visitedUrls()).toEqual([])
    expect(browser.asked.filter((what) => what.startsWith("remove data"))).toEqual([])
  })

  it("keeps a journal entry while one of its tabs does not close", async () => {
    const browser = fakeBrowser([tab(1, news), tab(2, page, { active: true })])
    browser.journal.set("m", journalEntryOf(3, [page]))
    await finish(recover({ ...browser.ports, screen: { ...browser.ports.screen, close: reject } }))
    expect(browser.journal.size).toBe(1)
  })
})

describe("recovery when a browser call is broken", () => {
  const calls = [
    ["screen", "listTabs"],
    ["screen", "close"],
    ["history", "pagesSince"],
    ["history", "visitsOf"],
    ["history", "deleteUrl"],
    ["recentlyClosed", "list"],
    ["journal", "readAll"],
    ["journal", "clear"],
  ] as const
  const ways = [["fails", reject] as const, ["hangs", hang] as const]
  const cases = calls.flatMap(([group, call]) => ways.map(([how, broken]) => [group, call, how, broken] as const))

  it.each(cases)("loses nothing, and the next recovery finishes (%s.%s %s)", async (group, call, _, broken) => {
    const browser = fakeBrowser([tab(1, news), tab(2, page, { active: true })])
    const [onlyVisited, onlyClosed] = ["https://forum.test/before", "https://forum.test/after"]
    browser.journal.set("m", journalEntryOf(3, [page, onlyVisited, onlyClosed]))
    browser.visit("https://homework.test/", minutesAgo(9))
    browser.visit(onlyVisited, minutesAgo(8))
    browser.visit(page, minutesAgo(7))
    browser.reopen(page)
    browser.reopen(onlyClosed)
    await finish(recover({ ...browser.ports, [group]: { ...browser.ports[group], [call]: broken } }))
    await finish(recover(browser.ports))
    expect(browser.openUrls()).toEqual([news])
    expect(browser.closedUrls()).toEqual([])
    expect(browser.visitedUrls()).toEqual(["https://homework.test/"])
    expect(browser.journal.size).toBe(0)
  })
})
