import { describe, expect, it } from "vitest"
import type { Remaining } from "@/core/exit/remaining"
import { isInEntry } from "@/core/exit/journal"
import { defaultSettings } from "@/core/settings/settings"
import { fakeBrowser, finish, hang, help, news, now, reject, search, tab } from "../../../fakes/browser"
import { runExit } from "../../../fakes/exit"
import { browserWithHelp, pressed } from "../../../fakes/help-session"

describe("the exit", () => {
  it("hides, closes, then erases, because erasing before closing leaves the tab in recently closed", async () => {
    const browser = browserWithHelp()
    await finish(runExit(browser.ports, pressed.id, null))
    const order = ["list tabs", `show ${news}`, "write entry", `close ${help}`, `delete ${search}`, `delete ${help}`]
    expect(browser.asked.filter((what) => order.includes(what)).slice(0, 3)).toEqual(order.slice(0, 3))
    const places = order.map((what) => browser.asked.indexOf(what))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  it("makes only one browser call, the list of tabs, before it hides the page", async () => {
    const browser = browserWithHelp()
    await finish(runExit(browser.ports, pressed.id, null))
    expect(browser.asked.indexOf(`show ${news}`)).toBe(1)
  })

  it.each([
    { wait: "50 ms for a tab that was already open", tabs: [tab(1, news), pressed], listMs: 0, closedAfterMs: 50 },
    { wait: "200 ms for a new tab, which takes longer", tabs: [pressed], listMs: 0, closedAfterMs: 200 },
    { wait: "longer when the browser is busy", tabs: [tab(1, news), pressed], listMs: 60, closedAfterMs: 60 + 120 },
    { wait: "at most half a second more", tabs: [tab(1, news), pressed], listMs: 400, closedAfterMs: 400 + 500 },
  ])(
    "waits for the shown tab to render before it closes the page, because closing delays rendering: $wait",
    async ({ tabs, listMs, closedAfterMs }) => {
      const closedAt: number[] = []
      const browser = fakeBrowser(tabs)
      const { close, listTabs } = browser.ports.screen
      const ports = {
        ...browser.ports,
        screen: {
          ...browser.ports.screen,
          listTabs: async () => (await browser.ports.timer.wait(listMs), listTabs()),
          close: (...args: Parameters<typeof close>) => (closedAt.push(Date.now() - now), close(...args)),
        },
      }
      await finish(runExit(ports, pressed.id, null))
      expect(closedAt).toEqual([closedAfterMs])
    },
  )

  it("erases nothing until the tab is closed", async () => {
    const erasedTooEarly: string[] = []
    const browser = browserWithHelp()
    const { screen } = browser.ports
    const slow = {
      ...browser.ports,
      screen: {
        ...screen,
        close: async (...args: Parameters<typeof screen.close>) => {
          for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
          erasedTooEarly.push(...browser.asked.filter((what) => /^(delete|remove|clear) /.test(what)))
          await screen.close(...args)
        },
      },
    }
    await finish(runExit(slow, pressed.id, null))
    expect(erasedTooEarly).toEqual([])
  })

  it("erases the oldest page first and the pressed page last, so that recovery can still find the rest", async () => {
    const browser = browserWithHelp()
    await finish(runExit(browser.ports, pressed.id, null))
    const deleted = browser.asked.filter((what) => /^delete (https|since)/.test(what))
    expect(deleted.indexOf(`delete ${search}`)).toBeLessThan(deleted.lastIndexOf(`delete ${help}`))
    expect(deleted.findLast((what) => what.startsWith("delete"))).toBe(`delete ${help}`)
  })

  it("records the pressed page in the journal as a short hash, never as an address", async () => {
    const browser = browserWithHelp()
    await finish(runExit(browser.ports, pressed.id, null))
    const [first] = browser.written
    expect(first && isInEntry(first, help)).toBe(true)
    expect(JSON.stringify(browser.written)).not.toContain("help")
    expect(browser.journal.size).toBe(0)
  })

  it("writes the journal entry at the moment of the press even when activating the other tab hangs", async () => {
    const times: number[] = []
    const browser = fakeBrowser([tab(1, news), pressed])
    browser.onAsked((what) => {
      if (what === "write entry") times.push(Date.now() - now)
    })
    await finish(runExit({ ...browser.ports, screen: { ...browser.ports.screen, showTab: hang } }, pressed.id, null))
    expect(times[0]).toBe(0)
  })

  it("hides the trail with the page and records it in the first journal entry when the background already knows it", async () => {
    const forum = "https://forum.test/"
    const thread = `${forum}thread`
    const tabs = [
      tab(1, news),
      tab(2, thread, { lastUsed: now }),
      tab(3, thread, { active: true, windowId: 2 }),
      pressed,
    ]
    const browser = fakeBrowser(tabs, { trailNow: () => ({ urls: [forum, thread, help], isWhole: true }) })
    await finish(runExit(browser.ports, pressed.id, null))
    expect(browser.asked.slice(0, 4)).toEqual(["list tabs", "show new tab", `show ${news}`, "write entry"])
    const [first] = browser.written
    expect(first && [forum, thread, help].map((url) => isInEntry(first, url))).toEqual([true, true, true])
  })

  it("hides a tab that shows a help page while another page loads, and a tab in which a help page loads", async () => {
    const showsHelpStill = tab(1, news, { active: true, windowId: 2, shownUrl: help })
    const loadsHelp = tab(2, help, { active: true, windowId: 3, shownUrl: news })
    const browser = fakeBrowser([
      showsHelpStill,
      loadsHelp,
      tab(3, "https://a.test/"),
      tab(9, "https://b.test/", { active: true }),
    ])
    await finish(runExit(browser.ports, 9, null))
    expect(browser.shownUrls()).toEqual(["https://a.test/", "chrome://newtab/", "chrome://newtab/"])
    expect(browser.openUrls()).not.toContain(help)
  })

  it("records the rest of the trail in the journal once it is known", async () => {
    const browser = browserWithHelp()
    await finish(runExit(browser.ports, pressed.id, null))
    const last = browser.written.at(-1)
    expect(last && [search, help].map((url) => isInEntry(last, url))).toEqual([true, true])
  })

  it("erases everything before it verifies", async () => {
    const browser = browserWithHelp()
    await finish(runExit(browser.ports, pressed.id, null))
    // The first "list pages" covers the last day, to find when the same words were first searched for.
    const verification = browser.asked.indexOf("list pages", browser.asked.indexOf("list pages") + 1)
    const before = browser.asked.slice(0, verification)
    expect(before).toEqual(expect.arrayContaining([`delete ${search}`, `delete ${help}`, "delete since 15 minutes"]))
  })

  it("in Firefox, removes the tab from recently closed by its entry and makes Firefox save the session at the end", async () => {
    const browser = browserWithHelp({}, "firefox")
    expect(await finish(runExit(browser.ports, pressed.id, null))).toEqual({ complete: true })
    expect(browser.closedUrls()).toEqual([])
    const order = [`close ${help}`, `remove closed ${help}`, `delete ${help}`, "save session", "clear entry"]
    expect(browser.asked.filter((what) => order.includes(what))).toEqual(order)
  })

  it('with the scope "only this tab", lets the browser save the session itself and keeps the journal entry until then', async () => {
    const settings = async () => ({ ...defaultSettings, eraseScope: "tab" as const })
    const browser = browserWithHelp({ settings, sessionSaveMs: 20_000 }, "firefox")
    const cleared: number[] = []
    browser.onAsked((what) => {
      if (what === "clear entry") cleared.push(Date.now() - now)
    })
    await finish(runExit(browser.ports, pressed.id, null))
    expect(browser.asked).not.toContain("save session")
    expect(cleared[0]).toBeGreaterThanOrEqual(20_000)
    expect(browser.closedUrls()).toEqual([])
  })

  it("keeps the journal entry for the next start while anything remains", async () => {
    const browser = browserWithHelp()
    const stuck = { ...browser.ports, history: { ...browser.ports.history, deleteUrl: async () => undefined } }
    const reported: Remaining[] = []
    await finish(runExit(stuck, pressed.id, null, (remaining) => reported.push(remaining)))
    expect(browser.journal.size).toBe(1)
    expect(reported).toEqual([{ traces: true, tabs: [] }])
  })

  it("reports when later verification erases what remained", async () => {
    const browser = browserWithHelp()
    let isStuck = true
    const deleteUrl = async (url: string): Promise<void> => (isStuck ? undefined : browser.ports.history.deleteUrl(url))
    const ports = { ...browser.ports, history: { ...browser.ports.history, deleteUrl } }
    const reported: Remaining[] = []
    const report = runExit(ports, pressed.id, null, (remaining) => reported.push(remaining)).then((first) => {
      isStuck = false
      return first
    })
    expect(await finish(report)).toEqual({ complete: false, remaining: { traces: true, tabs: [] } })
    expect(reported).toEqual([{ traces: false, tabs: [] }])
    expect(browser.journal.size).toBe(0)
  })

  it.each([
    {
      name: "keeps no journal entry when deleting history is forbidden, because entries would count the exits",
      canDeleteHistory: async () => false,
      keptEntries: 0,
      traces: false,
    },
    {
      name: "keeps the journal entry when the browser does not answer whether deleting history is allowed",
      canDeleteHistory: reject,
      keptEntries: 1,
      traces: true,
    },
  ])("$name", async ({ canDeleteHistory, keptEntries, traces }) => {
    const browser = browserWithHelp()
    const refusing = { canDeleteHistory, deleteUrl: reject, deleteSince: reject }
    const ports = { ...browser.ports, history: { ...browser.ports.history, ...refusing } }
    const remaining = { traces, tabs: [] }
    expect(await finish(runExit(ports, pressed.id, null))).toEqual({ complete: false, remaining })
    expect(browser.openUrls()).toEqual([news])
    expect(browser.journal.size).toBe(keptEntries)
  })

  it("focuses an ordinary window after an exit in a private one", async () => {
    const privateTab = tab(2, help, { active: true, windowId: 2, incognito: true })
    const browser = fakeBrowser([tab(1, news, { active: true }), privateTab])
    await finish(runExit(browser.ports, privateTab.id, null))
    expect(browser.asked.slice(0, 2)).toEqual(["list tabs", "show window 1"])
    expect(browser.openUrls()).toEqual([news])
  })
})
