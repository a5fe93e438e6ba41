import { describe, expect, it } from "vitest"
import { markOf } from "@/core/exit/mark"
import { sweep } from "@/core/exit/sweep"
import { fakeBrowser, finish, hang, help, minutesAgo, news, own, reject, search, tab } from "../../../fakes/browser"

const page = "https://forum.test/thread"

describe("the look at the next start", () => {
  it("does nothing where no exit was cut off", async () => {
    const browser = fakeBrowser([tab(1, help, { active: true })])
    await finish(sweep(browser.ports))
    expect(browser.openUrls()).toEqual([help])
    expect(browser.asked).toEqual([])
  })

  it("closes and erases what a power cut brought back, and its trail, and nothing else", async () => {
    const browser = fakeBrowser([tab(1, news), tab(2, page, { active: true })])
    browser.marks.set("m", markOf(3, [page]))
    browser.visit("https://homework.test/", minutesAgo(9))
    browser.visit(search, minutesAgo(8))
    browser.visit(page, minutesAgo(7), { referringId: "2" })
    browser.reopen(search)
    await finish(sweep(browser.ports))
    expect(browser.shownUrls()).toEqual([news])
    expect(browser.openUrls()).toEqual([news])
    expect(browser.visitedUrls()).toEqual(["https://homework.test/"])
    expect(browser.closedUrls()).toEqual([])
  })

  it("closes what came back and drops its mark where erasing is forbidden: it would stay for ever", async () => {
    const browser = fakeBrowser([tab(1, news), tab(2, page, { active: true })])
    browser.marks.set("m", markOf(3, [page]))
    browser.visit(page, minutesAgo(7))
    const forbidden = { mayForget: async () => false, forget: reject, forgetSince: reject }
    await finish(sweep({ ...browser.ports, history: { ...browser.ports.history, ...forbidden } }))
    expect(browser.openUrls()).toEqual([news])
    expect(browser.marks.size).toBe(0)
  })

  it("looks for the pages of all marks together, and leaves a page open that no mark names", async () => {
    const other = "https://other.test/"
    const browser = fakeBrowser([tab(1, help, { active: true }), tab(2, page), tab(3, other), tab(4, `${own}a.html`)])
    browser.marks.set("m", markOf(3, [page]))
    browser.marks.set("n", markOf(4, [other, `${own}a.html`]))
    const begin = Date.now()
    const took = await finish(sweep(browser.ports).then(() => Date.now() - begin))
    expect(browser.openUrls()).toEqual([help, `${own}a.html`])
    expect(took).toBeLessThan(15_000)
    expect(browser.marks.size).toBe(0)
  })

  it("counts twenty marks and drops the rest: no person's exits leave more", async () => {
    const urls = Array.from({ length: 25 }, (_, index) => `https://${index}.test/`)
    const browser = fakeBrowser(urls.map((url, index) => tab(index + 1, url)))
    urls.forEach((url, index) => browser.marks.set(url, markOf(index, [url])))
    await finish(sweep(browser.ports))
    expect(browser.openUrls()).toEqual(expect.arrayContaining(urls.slice(20)))
    expect(browser.openUrls()).not.toEqual(expect.arrayContaining(urls.slice(19, 20)))
    expect(browser.marks.size).toBe(0)
  })

  it("closes a tab that the browser puts back a while after its start", async () => {
    const browser = fakeBrowser([tab(1, news)])
    browser.marks.set("m", markOf(3, [page]))
    setTimeout(() => browser.open(tab(2, page)), 4000)
    await finish(sweep(browser.ports))
    expect(browser.openUrls()).toEqual([news])
  })

  it("keeps its mark until nothing matches any more", async () => {
    const browser = fakeBrowser([])
    browser.marks.set("m", markOf(3, [page]))
    browser.visit(page, minutesAgo(7))
    const stuck = { ...browser.ports, history: { ...browser.ports.history, forget: async () => undefined } }
    await finish(sweep(stuck))
    expect(browser.marks.size).toBe(1)
    expect(browser.asked).toContain("leave mark")
    await finish(sweep(browser.ports))
    expect(browser.marks.size).toBe(0)
  })

  it("of an exit of this session closes what was open at the press, and leaves what was opened again since", async () => {
    const browser = fakeBrowser([tab(1, news), tab(2, page), tab(3, page, { active: true })])
    browser.marks.set("m", { ...markOf(3, [page]), tabs: [1, 2] })
    browser.visit(page, minutesAgo(7))
    await finish(sweep(browser.ports))
    expect(browser.shownUrls()).toEqual([page])
    expect(browser.openUrls()).toEqual([news, page])
    expect(browser.visitedUrls()).toEqual([])
    expect(browser.marks.size).toBe(0)
  })

  const data = "forget data of https://help.test http://help.test"

  it("takes what help sites saved: a power cut may have come before that, and nothing names the site any more", async () => {
    const browser = fakeBrowser([tab(1, news)])
    browser.marks.set("m", markOf(3, [page]))
    await finish(sweep(browser.ports))
    expect(browser.asked.filter((what) => what.startsWith("forget data"))).toEqual([data])
  })

  it("but not of a help site that is open by now, nor where it was the worker alone that stopped", async () => {
    const open = fakeBrowser([tab(1, "https://chat.help.test/")])
    open.marks.set("m", markOf(3, [page]))
    await finish(sweep(open.ports))
    const stopped = fakeBrowser([tab(1, news)])
    stopped.marks.set("m", { ...markOf(3, [page]), tabs: [1] })
    await finish(sweep(stopped.ports))
    expect([...open.asked, ...stopped.asked].filter((what) => what.includes("help.test"))).toEqual([])
  })

  it("keeps its mark while a tab of it will not close", async () => {
    const browser = fakeBrowser([tab(1, news), tab(2, page, { active: true })])
    browser.marks.set("m", markOf(3, [page]))
    await finish(sweep({ ...browser.ports, screen: { ...browser.ports.screen, close: reject } }))
    expect(browser.marks.size).toBe(1)
  })
})

describe("when a call is broken at the next start too", () => {
  const calls = [
    ["screen", "listTabs"],
    ["screen", "close"],
    ["history", "pagesSince"],
    ["history", "visitsOf"],
    ["history", "forget"],
    ["recentlyClosed", "list"],
    ["marks", "readAll"],
    ["marks", "clear"],
  ] as const
  const ways = [["fails", reject] as const, ["hangs", hang] as const]
  const cases = calls.flatMap(([group, call]) => ways.map(([how, broken]) => [group, call, how, broken] as const))

  it.each(cases)(
    "%s.%s: nothing of it is lost, and the start after that is clean (it %s)",
    async (group, call, _, broken) => {
      const browser = fakeBrowser([tab(1, news), tab(2, page, { active: true })])
      const [onlyVisited, onlyClosed] = ["https://forum.test/before", "https://forum.test/after"]
      browser.marks.set("m", markOf(3, [page, onlyVisited, onlyClosed]))
      browser.visit("https://homework.test/", minutesAgo(9))
      browser.visit(onlyVisited, minutesAgo(8))
      browser.visit(page, minutesAgo(7))
      browser.reopen(page)
      browser.reopen(onlyClosed)
      await finish(sweep({ ...browser.ports, [group]: { ...browser.ports[group], [call]: broken } }))
      await finish(sweep(browser.ports))
      expect(browser.openUrls()).toEqual([news])
      expect(browser.closedUrls()).toEqual([])
      expect(browser.visitedUrls()).toEqual(["https://homework.test/"])
      expect(browser.marks.size).toBe(0)
    },
  )
})
