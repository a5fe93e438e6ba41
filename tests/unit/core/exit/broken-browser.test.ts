import { describe, expect, it } from "vitest"
import { withFallback } from "@/core/exit/attempt"
import { fakeBrowser, finish, hang, help, news, reject, search, tab } from "../../../fakes/browser"
import { runExit } from "../../../fakes/exit"

const pressed = tab(9, help, { active: true })
const recordedTrail = { trailOf: async () => ({ urls: [search, help], isWhole: true }) }
type Ports = ReturnType<typeof fakeBrowser>["ports"]

const later =
  <T>(milliseconds: number, value: T) =>
  (): Promise<T> =>
    new Promise((resolve) => setTimeout(() => resolve(value), milliseconds))

describe("withFallback returns", () => {
  const timer = { wait: (milliseconds: number) => later(milliseconds, undefined)() }
  it.each([
    ["the first result if it arrives in time", later(50, "first"), later(0, "other"), "first"],
    ["the other result if the first fails", reject, later(0, "other"), "other"],
    ["the other result if the first hangs", hang, later(0, "other"), "other"],
    ["the other result if the first throws", () => JSON.parse("{") as Promise<string>, later(0, "other"), "other"],
    ["the late first result if the other fails", later(500, "first"), reject, "first"],
  ])("%s", async (_, first, other, expected) => {
    expect(await finish(withFallback<string>({ timer }, 300, first, other))).toBe(expected)
  })
})

describe("when a browser call hangs, the exit", () => {
  /** Milliseconds from the press until the browser was asked for this. */
  async function when(what: string, change: (ports: Ports) => Partial<Ports>): Promise<number> {
    const browser = fakeBrowser([tab(1, news), tab(3, search), pressed], recordedTrail)
    const begin = Date.now()
    let time = Infinity
    browser.onAsked((asked) => {
      if (asked === what) time = Math.min(time, Date.now() - begin)
    })
    await finish(runExit({ ...browser.ports, ...change(browser.ports) }, pressed.id, pressed))
    return time
  }
  it("opens a new tab within a second (hanging call: activate a tab)", async () => {
    const showTab = (ports: Ports) => ({ screen: { ...ports.screen, showTab: hang } })
    expect(await when("show new tab", showTab)).toBeLessThan(1000)
  })
  it("opens a new window (hanging calls: activate a tab, open a tab)", async () => {
    const screen = (ports: Ports) => ({ screen: { ...ports.screen, showTab: hang, showNewTab: hang } })
    expect(await when("show new window", screen)).toBeLessThan(2500)
  })
  it("still closes the other tabs (hanging call: history search)", async () => {
    const pagesSince = (ports: Ports) => ({ history: { ...ports.history, pagesSince: hang } })
    expect(await when(`close ${search}`, pagesSince)).toBeLessThan(1000)
    expect(await when(`delete ${search}`, pagesSince)).toBeLessThan(15_000)
  })
  it("erases the page before the browser stops the service worker (hanging call: list of recently closed tabs)", async () => {
    const list = ({ recentlyClosed }: Ports) => ({
      recentlyClosed: { ...recentlyClosed, list: hang, isErasedWithHistory: false },
    })
    expect(await when(`delete ${help}`, list)).toBeLessThan(10_000)
  })
})

describe("when the pressed tab does not close, the exit", () => {
  it("tries again", async () => {
    const browser = fakeBrowser([tab(1, news), pressed])
    let tries = 0
    const close: Ports["screen"]["close"] = (...gone) =>
      (tries += 1) === 1 ? reject() : browser.ports.screen.close(...gone)
    const ports = { ...browser.ports, screen: { ...browser.ports.screen, close } }
    expect(await finish(runExit(ports, pressed.id, null))).toEqual({ complete: true })
    expect(browser.openUrls()).toEqual([news])
    expect(browser.journal.size).toBe(0)
  })
  it("keeps the journal entry for the next start and reports that it is incomplete", async () => {
    const browser = fakeBrowser([tab(1, news), pressed])
    const ports = { ...browser.ports, screen: { ...browser.ports.screen, close: reject } }
    expect(await finish(runExit(ports, pressed.id, null))).toEqual({
      complete: false,
      remaining: { traces: false, tabs: [pressed.id] },
    })
    expect(browser.journal.size).toBe(1)
    expect(browser.asked).toContain("defer entry")
  })
  it("does not count the browser's own new tab page as unclosed", async () => {
    const empty = tab(9, "chrome://newtab/", { active: true })
    const browser = fakeBrowser([empty])
    expect(await finish(runExit(browser.ports, empty.id, null))).toEqual({ complete: true })
    expect(browser.asked.filter((what) => what === "show new tab")).toHaveLength(1)
    expect(browser.openUrls()).toEqual(["chrome://newtab/"])
  })
})

describe("in a browser that shows its closed tabs to no extension, the exit", () => {
  it.each(["chromium", "firefox"] as const)(
    "erases the rest, keeps no journal entry, and reports nothing, because readiness says it before (%s)",
    async (kind) => {
      const browser = fakeBrowser([tab(1, news), pressed], recordedTrail, kind)
      browser.visit(help, Date.now())
      const recentlyClosed = { ...browser.ports.recentlyClosed, list: async () => null }
      expect(await finish(runExit({ ...browser.ports, recentlyClosed }, pressed.id, null))).toEqual({ complete: true })
      expect(browser.openUrls()).toEqual([news])
      expect(browser.visitedUrls()).toEqual([])
      expect(browser.journal.size).toBe(0)
      expect(browser.asked).toContain("clear entry")
    },
  )
})
