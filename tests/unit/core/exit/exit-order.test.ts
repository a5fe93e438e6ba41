import { describe, expect, it } from "vitest"
import type { Remaining } from "@/core/exit/remaining"
import { exit } from "@/core/exit/exit"
import { isInEntry } from "@/core/exit/journal"
import { defaultSettings } from "@/core/settings/settings"
import { fakeBrowser, finish, hang, help, news, now, reject, search, tab } from "../../../fakes/browser"
import { browserWithHelp, pressed } from "../../../fakes/help-session"

describe("the exit, in its order", () => {
  it("covers, closes, then erases: erasing before closing leaves the tab in recently closed", async () => {
    const browser = browserWithHelp()
    await finish(exit(browser.ports, pressed.id, null))
    const order = ["list tabs", `show ${news}`, "write entry", `close ${help}`, `delete ${search}`, `delete ${help}`]
    expect(browser.asked.filter((what) => order.includes(what)).slice(0, 3)).toEqual(order.slice(0, 3))
    const places = order.map((what) => browser.asked.indexOf(what))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  it("asks the browser nothing but one list of tabs before the page is covered", async () => {
    const browser = browserWithHelp()
    await finish(exit(browser.ports, pressed.id, null))
    expect(browser.asked.indexOf(`show ${news}`)).toBe(1)
  })

  it.each([
    ["a tab that was open already", [tab(1, news), pressed], 0, 50],
    ["a new tab, which takes longer", [pressed], 0, 200],
    ["where the browser is busy, all the longer", [tab(1, news), pressed], 60, 60 + 120],
    ["but not for ever", [tab(1, news), pressed], 400, 400 + 500],
  ])("lets the browser draw %s before it closes: closing delays drawing", async (_, tabs, busy, pause) => {
    const closedAt: number[] = []
    const browser = fakeBrowser(tabs)
    const { close, listTabs } = browser.ports.screen
    const ports = {
      ...browser.ports,
      screen: {
        ...browser.ports.screen,
        listTabs: async () => (await browser.ports.timer.wait(busy), listTabs()),
        close: (...gone: Parameters<typeof close>) => (closedAt.push(Date.now() - now), close(...gone)),
      },
    }
    await finish(exit(ports, pressed.id, null))
    expect(closedAt).toEqual([pause])
  })

  it("waits until the tab is closed before it erases", async () => {
    const late: string[] = []
    const browser = browserWithHelp()
    const { screen } = browser.ports
    const slow = {
      ...browser.ports,
      screen: {
        ...screen,
        close: async (...gone: Parameters<typeof screen.close>) => {
          for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
          late.push(...browser.asked.filter((what) => /^(delete|remove|clear) /.test(what)))
          await screen.close(...gone)
        },
      },
    }
    await finish(exit(slow, pressed.id, null))
    expect(late).toEqual([])
  })

  it("erases oldest first and the pressed page last, so that a sweep can find the rest", async () => {
    const browser = browserWithHelp()
    await finish(exit(browser.ports, pressed.id, null))
    const forgotten = browser.asked.filter((what) => /^delete (https|since)/.test(what))
    expect(forgotten.indexOf(`delete ${search}`)).toBeLessThan(forgotten.lastIndexOf(`delete ${help}`))
    expect(forgotten.findLast((what) => what.startsWith("delete"))).toBe(`delete ${help}`)
  })

  it("marks the pressed page by a short hash before anything is closed", async () => {
    const browser = browserWithHelp()
    await finish(exit(browser.ports, pressed.id, null))
    const [first] = browser.written
    expect(first && isInEntry(first, help)).toBe(true)
    expect(JSON.stringify(browser.written)).not.toContain("help")
    expect(browser.journal.size).toBe(0)
  })

  it("writes that mark in the moment of the press, though the other tab never comes forward", async () => {
    const times: number[] = []
    const browser = fakeBrowser([tab(1, news), pressed])
    browser.onAsked((what) => {
      if (what === "write entry") times.push(Date.now() - now)
    })
    await finish(exit({ ...browser.ports, screen: { ...browser.ports.screen, showTab: hang } }, pressed.id, null))
    expect(times[0]).toBe(0)
  })

  it("hides what led to the page with it, and marks it in the moment of the press, where the background knows it", async () => {
    const forum = "https://forum.test/"
    const thread = `${forum}thread`
    const tabs = [
      tab(1, news),
      tab(2, thread, { lastUsed: now }),
      tab(3, thread, { active: true, windowId: 2 }),
      pressed,
    ]
    const browser = fakeBrowser(tabs, { trailNow: () => ({ urls: [forum, thread, help], isWhole: true }) })
    await finish(exit(browser.ports, pressed.id, null))
    expect(browser.asked.slice(0, 4)).toEqual(["list tabs", "show new tab", `show ${news}`, "write entry"])
    const [first] = browser.written
    expect(first && [forum, thread, help].map((url) => isInEntry(first, url))).toEqual([true, true, true])
  })

  it("hides a help page though another page is on its way in that tab, and the other way round", async () => {
    const still = tab(1, news, { active: true, windowId: 2, shownUrl: help })
    const soon = tab(2, help, { active: true, windowId: 3, shownUrl: news })
    const browser = fakeBrowser([still, soon, tab(3, "https://a.test/"), tab(9, "https://b.test/", { active: true })])
    await finish(exit(browser.ports, 9, null))
    expect(browser.shownUrls()).toEqual(["https://a.test/", "chrome://newtab/", "chrome://newtab/"])
    expect(browser.openUrls()).not.toContain(help)
  })

  it("marks the rest of the trail as soon as it is known", async () => {
    const browser = browserWithHelp()
    await finish(exit(browser.ports, pressed.id, null))
    const last = browser.written.at(-1)
    expect(last && [search, help].map((url) => isInEntry(last, url))).toEqual([true, true])
  })

  it("has erased everything before it looks again", async () => {
    const browser = browserWithHelp()
    await finish(exit(browser.ports, pressed.id, null))
    // The first time it asks for pages it is for those of a day: since when the same words were searched for.
    const look = browser.asked.indexOf("list pages", browser.asked.indexOf("list pages") + 1)
    const before = browser.asked.slice(0, look)
    expect(before).toEqual(expect.arrayContaining([`delete ${search}`, `delete ${help}`, "delete since 15 minutes"]))
  })

  it("in Firefox takes the tab out of recently closed by name, and makes it save the session at the end", async () => {
    const browser = browserWithHelp({}, "firefox")
    expect(await finish(exit(browser.ports, pressed.id, null))).toEqual({ complete: true })
    expect(browser.closedUrls()).toEqual([])
    const order = [`close ${help}`, `remove closed ${help}`, `delete ${help}`, "save session", "clear entry"]
    expect(browser.asked.filter((what) => order.includes(what))).toEqual(order)
  })

  it("with only this tab leaves the session to the browser, and keeps the mark until it must have been saved", async () => {
    const settings = async () => ({ ...defaultSettings, eraseScope: "tab" as const })
    const browser = browserWithHelp({ settings, sessionSavedWithin: 20_000 }, "firefox")
    const cleared: number[] = []
    browser.onAsked((what) => {
      if (what === "clear entry") cleared.push(Date.now() - now)
    })
    await finish(exit(browser.ports, pressed.id, null))
    expect(browser.asked).not.toContain("save session")
    expect(cleared[0]).toBeGreaterThanOrEqual(20_000)
    expect(browser.closedUrls()).toEqual([])
  })

  it("keeps the mark for the next start while anything is left", async () => {
    const browser = browserWithHelp()
    const stuck = { ...browser.ports, history: { ...browser.ports.history, deleteUrl: async () => undefined } }
    const told: Remaining[] = []
    await finish(exit(stuck, pressed.id, null, (remaining) => told.push(remaining)))
    expect(browser.journal.size).toBe(1)
    expect(told).toEqual([{ traces: true, tabs: [] }])
  })

  it("tells when what was left is gone after all", async () => {
    const browser = browserWithHelp()
    let isStuck = true
    const deleteUrl = async (url: string): Promise<void> => (isStuck ? undefined : browser.ports.history.deleteUrl(url))
    const ports = { ...browser.ports, history: { ...browser.ports.history, deleteUrl } }
    const told: Remaining[] = []
    const report = exit(ports, pressed.id, null, (remaining) => told.push(remaining)).then((first) => {
      isStuck = false
      return first
    })
    expect(await finish(report)).toEqual({ complete: false, remaining: { traces: true, tabs: [] } })
    expect(told).toEqual([{ traces: false, tabs: [] }])
    expect(browser.journal.size).toBe(0)
  })

  it.each([
    ["leaves no mark where erasing is forbidden: marks would count the exits", async () => false, 0, true],
    ["keeps it where the browser does not say", reject, 1, undefined],
  ])("%s", async (_, canDeleteHistory, kept, forbidden) => {
    const browser = browserWithHelp()
    const refusing = { canDeleteHistory, deleteUrl: reject, deleteSince: reject }
    const ports = { ...browser.ports, history: { ...browser.ports.history, ...refusing } }
    const remaining = { traces: forbidden !== true, tabs: [] }
    expect(await finish(exit(ports, pressed.id, null))).toEqual({ complete: false, remaining, forbidden })
    expect(browser.openUrls()).toEqual([news])
    expect(browser.journal.size).toBe(kept)
  })

  it("brings an ordinary window forward after a private one", async () => {
    const secret = tab(2, help, { active: true, windowId: 2, incognito: true })
    const browser = fakeBrowser([tab(1, news, { active: true }), secret])
    await finish(exit(browser.ports, secret.id, null))
    expect(browser.asked.slice(0, 2)).toEqual(["list tabs", "show window 1"])
    expect(browser.openUrls()).toEqual([news])
  })
})
