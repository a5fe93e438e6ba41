import { describe, expect, it } from "vitest"
import { exit } from "@/core/exit/exit"
import { spansAround } from "@/core/exit/last-minutes"
import { fakeBrowser, finish, help, hang, minutesAgo, news, reject, search, tab } from "../../../fakes/browser"
import { browserWithHelp, pressed, withSettings } from "../../../fakes/help-session"

const mail = "https://www.mail.test/inbox"
const weather = "https://weather.test/"
const keeping = (...keptSites: string[]) => withSettings({ keptSites })

describe("sites that are kept when the last minutes are erased", () => {
  it("stay in the history, and what was visited around them goes", async () => {
    const browser = browserWithHelp(keeping("mail.test"))
    for (const minutes of [12, 8, 3]) browser.visit(mail, minutesAgo(minutes))
    browser.visit(`${weather}rain`, minutesAgo(10))
    browser.visit(`${weather}sun`, minutesAgo(1))
    expect(await finish(exit(browser.ports, pressed.id, null))).toEqual({ complete: true })
    expect(browser.visitedUrls()).toEqual(["https://homework.test/", mail, mail, mail])
  })

  it("are none of the trail, of the pressed tab, nor help pages, whatever was set", async () => {
    const browser = browserWithHelp(keeping("help.test", "google.com"))
    browser.visit(help, minutesAgo(2))
    browser.visit("https://help.test/other", minutesAgo(4))
    await finish(exit(browser.ports, pressed.id, null))
    expect(browser.visitedUrls()).toEqual(["https://homework.test/"])
  })

  it("leave older visits of every other page", async () => {
    const browser = browserWithHelp(keeping("mail.test"))
    browser.visit(mail, minutesAgo(3))
    browser.visit(weather, minutesAgo(300))
    await finish(exit(browser.ports, pressed.id, null))
    expect(browser.visitedUrls().filter((url) => url === weather)).toHaveLength(1)
  })

  it("are asked for by one call where none was visited, as where none is set", async () => {
    const browser = browserWithHelp(keeping("mail.test"))
    await finish(exit(browser.ports, pressed.id, null))
    const spans = browser.asked.filter((what) => /^delete (since|from)/.test(what))
    expect(spans).toEqual(["delete since 15 minutes"])
  })

  it("what a span left is erased by its address at the next look, and what is kept is not", async () => {
    const browser = browserWithHelp(keeping("mail.test"))
    browser.visit(mail, minutesAgo(3))
    const { history } = browser.ports
    const ports = { ...browser.ports, history: { ...history, deleteBetween: reject } }
    expect(await finish(exit(ports, pressed.id, null))).toEqual({ complete: true })
    expect(browser.visitedUrls()).toEqual(["https://homework.test/", mail])
  })

  it.each([
    ["the list of pages", { pagesSince: hang }],
    ["the visits of a page", { visitsOf: hang }],
  ])("hold nothing back where the browser does not tell %s", async (_, broken) => {
    const browser = browserWithHelp(keeping("mail.test"))
    browser.visit(mail, minutesAgo(3))
    const ports = { ...browser.ports, history: { ...browser.ports.history, ...broken } }
    await finish(exit(ports, pressed.id, null))
    expect(browser.visitedUrls()).toEqual(["https://homework.test/"])
  })

  it("hold the trail back for no moment, and the rest for two seconds, though the browser never tells", async () => {
    const browser = browserWithHelp(keeping("mail.test"))
    browser.visit(mail, minutesAgo(3))
    const times = new Map<string, number>()
    browser.onAsked((what) => times.set(what, times.get(what) ?? Date.now()))
    const ports = { ...browser.ports, history: { ...browser.ports.history, visitsOf: hang } }
    await finish(exit(ports, pressed.id, null))
    const trail = times.get(`delete ${search}`) ?? Infinity
    const rest = times.get("delete since 15 minutes") ?? Infinity
    expect(rest - trail).toBeGreaterThan(1000)
    expect(rest - trail).toBeLessThan(2500)
    expect(times.get(`delete ${help}`)).toBeGreaterThanOrEqual(rest)
  })

  it("are erased in the order that a power cut needs: the pressed page last", async () => {
    const browser = browserWithHelp(keeping("mail.test"))
    browser.visit(mail, minutesAgo(3))
    await finish(exit(browser.ports, pressed.id, null))
    const forgotten = browser.asked.filter((what) => /^delete (https|since|from)/.test(what))
    expect(forgotten.at(0)).toBe(`delete ${search}`)
    expect(forgotten.at(-1)).toBe(`delete ${help}`)
  })
})

describe("the spans between visits that stay", () => {
  it.each([
    ["none: all of it", [], [], 1000],
    ["one", [1500], [[1000, 1499]], 1501],
    ["finer than milliseconds", [1500.6], [[1000, 1499]], 1501],
    ["two in one millisecond, and one next to them", [1500.2, 1500.7, 1501], [[1000, 1499]], 1502],
    [
      "not in their order",
      [1800, 1200],
      [
        [1000, 1199],
        [1201, 1799],
      ],
      1801,
    ],
    ["at the very beginning", [1000], [], 1001],
    ["older ones, which no span touches", [400, 1500], [[1000, 1499]], 1501],
  ] as const)("%s", (_, kept, between, rest) => {
    const spans = spansAround(kept, 1000)
    expect(spans.between.map(({ start, end }) => [start, end])).toEqual(between)
    expect(spans.rest).toBe(rest)
  })
})

describe("help pages of long ago", () => {
  it("go too, after what belongs to the visit", async () => {
    const browser = fakeBrowser([tab(1, news), pressed])
    browser.visit("https://help.test/last-year", minutesAgo(500_000))
    browser.visit(help, minutesAgo(1))
    expect(await finish(exit(browser.ports, pressed.id, null))).toEqual({ complete: true })
    expect(browser.visitedUrls()).toEqual([])
    const place = (url: string): number => browser.asked.indexOf(`delete ${url}`)
    expect(place(help)).toBeLessThan(place("https://help.test/last-year"))
  })
})
