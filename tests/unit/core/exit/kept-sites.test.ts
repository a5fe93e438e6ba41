import { describe, expect, it } from "vitest"
import { spansAround } from "@/core/exit/last-minutes"
import { fakeBrowser, finish, help, hang, minutesAgo, news, reject, search, tab } from "../../../fakes/browser"
import { runExit } from "../../../fakes/exit"
import { browserWithHelp, pressed, withSettings } from "../../../fakes/help-session"

const mail = "https://www.mail.test/inbox"
const weather = "https://weather.test/"
const keeping = (...keptSites: string[]) => withSettings({ keptSites })

describe("kept sites", () => {
  it("stay in the history while the visits around them are erased", async () => {
    const browser = browserWithHelp(keeping("mail.test"))
    for (const minutes of [12, 8, 3]) browser.visit(mail, minutesAgo(minutes))
    browser.visit(`${weather}rain`, minutesAgo(10))
    browser.visit(`${weather}sun`, minutesAgo(1))
    expect(await finish(runExit(browser.ports, pressed.id, null))).toEqual({ complete: true })
    expect(browser.visitedUrls()).toEqual(["https://homework.test/", mail, mail, mail])
  })

  it("never include the trail, the pressed tab or help pages, whatever the settings say", async () => {
    const browser = browserWithHelp(keeping("help.test", "google.com"))
    browser.visit(help, minutesAgo(2))
    browser.visit("https://help.test/other", minutesAgo(4))
    await finish(runExit(browser.ports, pressed.id, null))
    expect(browser.visitedUrls()).toEqual(["https://homework.test/"])
  })

  it("do not cause older visits to other pages to be erased", async () => {
    const browser = browserWithHelp(keeping("mail.test"))
    browser.visit(mail, minutesAgo(3))
    browser.visit(weather, minutesAgo(300))
    await finish(runExit(browser.ports, pressed.id, null))
    expect(browser.visitedUrls().filter((url) => url === weather)).toHaveLength(1)
  })

  it("leave the erasing to a single call if none was visited in the last minutes", async () => {
    const browser = browserWithHelp(keeping("mail.test"))
    await finish(runExit(browser.ports, pressed.id, null))
    const spans = browser.asked.filter((what) => /^delete (since|from)/.test(what))
    expect(spans).toEqual(["delete since 15 minutes"])
  })

  it("stay when deleting a time range fails and verification deletes the other pages by address", async () => {
    const browser = browserWithHelp(keeping("mail.test"))
    browser.visit(mail, minutesAgo(3))
    const { history } = browser.ports
    const ports = { ...browser.ports, history: { ...history, deleteBetween: reject } }
    expect(await finish(runExit(ports, pressed.id, null))).toEqual({ complete: true })
    expect(browser.visitedUrls()).toEqual(["https://homework.test/", mail])
  })

  it.each([
    ["the list of pages", { pagesSince: hang }],
    ["the visits of a page", { visitsOf: hang }],
  ])("are erased too if the browser does not return %s, so that the rest is erased", async (_, broken) => {
    const browser = browserWithHelp(keeping("mail.test"))
    browser.visit(mail, minutesAgo(3))
    const ports = { ...browser.ports, history: { ...browser.ports.history, ...broken } }
    await finish(runExit(ports, pressed.id, null))
    expect(browser.visitedUrls()).toEqual(["https://homework.test/"])
  })

  it("delay the trail not at all, and the rest by at most about two seconds, when the browser never returns visits", async () => {
    const browser = browserWithHelp(keeping("mail.test"))
    browser.visit(mail, minutesAgo(3))
    const times = new Map<string, number>()
    browser.onAsked((what) => times.set(what, times.get(what) ?? Date.now()))
    const ports = { ...browser.ports, history: { ...browser.ports.history, visitsOf: hang } }
    await finish(runExit(ports, pressed.id, null))
    const trail = times.get(`delete ${search}`) ?? Infinity
    const rest = times.get("delete since 15 minutes") ?? Infinity
    expect(rest - trail).toBeGreaterThan(1000)
    expect(rest - trail).toBeLessThan(2500)
    expect(times.get(`delete ${help}`)).toBeGreaterThanOrEqual(rest)
  })

  it("do not change the order that recovery needs: the pressed page is erased last", async () => {
    const browser = browserWithHelp(keeping("mail.test"))
    browser.visit(mail, minutesAgo(3))
    await finish(runExit(browser.ports, pressed.id, null))
    const deleted = browser.asked.filter((what) => /^delete (https|since|from)/.test(what))
    expect(deleted.at(0)).toBe(`delete ${search}`)
    expect(deleted.at(-1)).toBe(`delete ${help}`)
  })
})

describe("the time ranges to delete around kept visits", () => {
  it.each([
    ["no kept visit: one range", [], [], 1000],
    ["one kept visit", [1500], [[1000, 1499]], 1501],
    ["a time with fractions of a millisecond", [1500.6], [[1000, 1499]], 1501],
    ["two visits in one millisecond, and one in the next", [1500.2, 1500.7, 1501], [[1000, 1499]], 1502],
    [
      "visits out of order",
      [1800, 1200],
      [
        [1000, 1199],
        [1201, 1799],
      ],
      1801,
    ],
    ["a visit at the very beginning", [1000], [], 1001],
    ["an older visit, outside every range", [400, 1500], [[1000, 1499]], 1501],
  ] as const)("%s", (_, kept, between, rest) => {
    const spans = spansAround(kept, 1000)
    expect(spans.between.map(({ start, end }) => [start, end])).toEqual(between)
    expect(spans.restStart).toBe(rest)
  })
})

describe("help pages visited long ago", () => {
  it("are erased too, after the pages of this browsing session", async () => {
    const browser = fakeBrowser([tab(1, news), pressed])
    browser.visit("https://help.test/last-year", minutesAgo(500_000))
    browser.visit(help, minutesAgo(1))
    expect(await finish(runExit(browser.ports, pressed.id, null))).toEqual({ complete: true })
    expect(browser.visitedUrls()).toEqual([])
    const place = (url: string): number => browser.asked.indexOf(`delete ${url}`)
    expect(place(help)).toBeLessThan(place("https://help.test/last-year"))
  })
})
