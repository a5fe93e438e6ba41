import { describe, expect, it } from "vitest"
import { eitherOf } from "@/core/exit/attempt"
import { exit } from "@/core/exit/exit"
import { fakeBrowser, finish, hang, help, news, reject, search, tab } from "../../../fakes/browser"

const pressed = tab(9, help, { active: true })
const knowing = { trailOf: async () => ({ urls: [search, help], isWhole: true }) }
type Ports = ReturnType<typeof fakeBrowser>["ports"]

const later =
  <T>(milliseconds: number, value: T) =>
  (): Promise<T> =>
    new Promise((resolve) => setTimeout(() => resolve(value), milliseconds))

describe("two ways to one end", () => {
  const timer = { wait: (milliseconds: number) => later(milliseconds, undefined)() }
  it.each([
    ["the first, where it answers in time", later(50, "first"), later(0, "other"), "first"],
    ["the other, where the first fails", reject, later(0, "other"), "other"],
    ["the other, where the first hangs", hang, later(0, "other"), "other"],
    ["the other, where the first throws", () => JSON.parse("{") as Promise<string>, later(0, "other"), "other"],
    ["the first, late, where the other fails", later(500, "first"), reject, "first"],
  ])("%s", async (_, first, other, expected) => {
    expect(await finish(eitherOf<string>(timer, 300, first, other))).toBe(expected)
  })
})

describe("when a call hangs", () => {
  /** Milliseconds from the press until the browser was asked for this. */
  async function when(what: string, change: (ports: Ports) => Partial<Ports>): Promise<number> {
    const browser = fakeBrowser([tab(1, news), tab(3, search), pressed], knowing)
    const begin = Date.now()
    let time = Infinity
    browser.onAsked((asked) => {
      if (asked === what) time = Math.min(time, Date.now() - begin)
    })
    await finish(exit({ ...browser.ports, ...change(browser.ports) }, pressed.id, pressed))
    return time
  }
  it("bringing a tab forward: a new one is there within a second", async () => {
    const showTab = (ports: Ports) => ({ screen: { ...ports.screen, showTab: hang } })
    expect(await when("show new tab", showTab)).toBeLessThan(1000)
  })
  it("new tabs too: a window of its own", async () => {
    const screen = (ports: Ports) => ({ screen: { ...ports.screen, showTab: hang, showNewTab: hang } })
    expect(await when("show new window", screen)).toBeLessThan(2500)
  })
  it("the history: the other tabs are closed all the same", async () => {
    const pagesSince = (ports: Ports) => ({ history: { ...ports.history, pagesSince: hang } })
    expect(await when(`close ${search}`, pagesSince)).toBeLessThan(1000)
    expect(await when(`delete ${search}`, pagesSince)).toBeLessThan(15_000)
  })
  it("recently closed: it is erased within the time that the browser lets a worker live", async () => {
    const list = ({ recentlyClosed }: Ports) => ({
      recentlyClosed: { ...recentlyClosed, list: hang, goesWithHistory: false },
    })
    expect(await when(`delete ${help}`, list)).toBeLessThan(10_000)
  })
})

describe("a tab that will not close", () => {
  it("is tried again", async () => {
    const browser = fakeBrowser([tab(1, news), pressed])
    let tries = 0
    const close: Ports["screen"]["close"] = (...gone) =>
      (tries += 1) === 1 ? reject() : browser.ports.screen.close(...gone)
    const ports = { ...browser.ports, screen: { ...browser.ports.screen, close } }
    expect(await finish(exit(ports, pressed.id, null))).toEqual({ complete: true })
    expect(browser.openUrls()).toEqual([news])
    expect(browser.journal.size).toBe(0)
  })
  it("keeps the mark for the next start, and the exit says that it is incomplete", async () => {
    const browser = fakeBrowser([tab(1, news), pressed])
    const ports = { ...browser.ports, screen: { ...browser.ports.screen, close: reject } }
    expect(await finish(exit(ports, pressed.id, null))).toEqual({
      complete: false,
      remaining: { traces: false, tabs: [pressed.id] },
    })
    expect(browser.journal.size).toBe(1)
    expect(browser.asked).toContain("defer entry")
  })
  it("is no page of the browser's own: a new tab that came forward stays", async () => {
    const empty = tab(9, "chrome://newtab/", { active: true })
    const browser = fakeBrowser([empty])
    expect(await finish(exit(browser.ports, empty.id, null))).toEqual({ complete: true })
    expect(browser.asked.filter((what) => what === "show new tab")).toHaveLength(1)
    expect(browser.openUrls()).toEqual(["chrome://newtab/"])
  })
})
