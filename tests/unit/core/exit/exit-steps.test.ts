import { describe, expect, it, vi } from "vitest"
import { isInEntry } from "@/core/exit/journal"
import type { OpenTab } from "@/core/exit/ports"
import { fakeBrowser, finish, hang, help, minutesAgo, news, reject, search, tab } from "../../../fakes/browser"
import { runExit } from "../../../fakes/exit"
import { browserWithHelp, pressed, withSettings } from "../../../fakes/help-session"

/** The report of an exit that erased everything but could not close these tabs. */
const stillOpen = (...tabs: number[]) => ({ complete: false, remaining: { traces: false, tabs } })

describe("when something is missing or slow, the exit", () => {
  it("records the trail in the journal before it erases any of it, even when writing is slow", async () => {
    const browser = browserWithHelp()
    const { journal } = browser.ports
    const slow: typeof journal = {
      ...journal,
      async write(id, journalEntry) {
        await browser.ports.timer.wait(200)
        await journal.write(id, journalEntry)
      },
    }
    await finish(runExit({ ...browser.ports, journal: slow }, pressed.id, null))
    expect(browser.written.map(({ hashes }) => hashes.length)).toEqual([1, 2])
    expect(browser.asked.lastIndexOf("write entry")).toBeLessThan(browser.asked.indexOf(`delete ${search}`))
  })

  it("closes the tab of the search that led to the page when only the history shows the link", async () => {
    const browser = fakeBrowser([tab(1, news), tab(3, search), pressed])
    browser.visit(search, minutesAgo(2))
    browser.visit(help, minutesAgo(1), { referringId: "1" })
    await finish(runExit(browser.ports, pressed.id, null))
    expect(browser.openUrls()).toEqual([news])
  })

  it("closes the tabs of the trail when the first list of tabs fails", async () => {
    const trailOf = async () => ({ urls: [search, help], isWhole: true })
    const browser = fakeBrowser([tab(1, news), tab(3, search), pressed], { trailOf })
    const { screen } = browser.ports
    let refusals = 1
    const listTabs = () => (refusals-- > 0 ? reject() : screen.listTabs())
    await finish(runExit({ ...browser.ports, screen: { ...screen, listTabs } }, pressed.id, pressed))
    expect(browser.openUrls()).not.toContain(search)
  })

  it("erases a help page that another tab shows when searching the history fails", async () => {
    const other = "https://help.test/other"
    const settings = withSettings({ eraseScope: "tab" })
    const browser = fakeBrowser([tab(1, news), tab(3, other), pressed], settings)
    browser.visit(other, minutesAgo(100))
    const history = { ...browser.ports.history, pagesSince: reject }
    await finish(runExit({ ...browser.ports, history }, pressed.id, null))
    expect(browser.visitedUrls()).toEqual([])
  })
})

describe("after an exit", () => {
  const other = "https://help.test/other"
  const namedInEntries = (browser: ReturnType<typeof fakeBrowser>, url: string) =>
    browser.written.map((journalEntry) => isInEntry(journalEntry, url))

  it("every journal entry names the other help pages that were closed, except private ones", async () => {
    const two = fakeBrowser([tab(1, news), tab(3, other), tab(4, `${other}/private`, { incognito: true }), pressed], {
      trailOf: async () => ({ urls: [search, help], isWhole: true }),
    })
    await finish(runExit(two.ports, pressed.id, null))
    expect(namedInEntries(two, other)).toEqual([true, true])
    expect(namedInEntries(two, `${other}/private`)).toEqual([false, false])
    expect(namedInEntries(two, help)).toEqual([true, true])
  })

  it("no journal entry was written if the pressed tab was private or there was no tab", async () => {
    const browser = fakeBrowser([tab(1, other), tab(2, help, { active: true, incognito: true, windowId: 2 })])
    await finish(runExit(browser.ports, 2, null))
    expect(browser.openUrls()).toEqual([])
    const nothing = fakeBrowser([])
    await finish(runExit(nothing.ports, null, null))
    expect([...browser.written, ...nothing.written]).toEqual([])
  })

  it("other tabs' trails hold no erased address and no help page", async () => {
    const browser = browserWithHelp()
    await finish(runExit(browser.ports, pressed.id, null))
    const urls = [search, help, other, news]
    expect(urls.map(browser.isClearedFromTrails)).toEqual([true, true, true, false])
  })

  it("the popup preferences are cleared, but only after the page is hidden and closed", async () => {
    const browser = browserWithHelp()
    await finish(runExit(browser.ports, pressed.id, null))
    const place = browser.asked.indexOf("clear popup preferences")
    expect(place).toBeGreaterThan(browser.asked.indexOf(`close ${help}`))
    const nothing = fakeBrowser([])
    await finish(runExit(nothing.ports, null, null))
    expect(nothing.asked).toContain("clear popup preferences")
  })

  it("no journal entry remains when someone opens the same page again soon after", async () => {
    const browser = browserWithHelp()
    const remaining = runExit(browser.ports, pressed.id, null)
    await vi.advanceTimersByTimeAsync(5000)
    browser.open(tab(8, help, { active: true }))
    browser.visit(help, Date.now())
    expect(await finish(remaining)).toEqual({ complete: true })
    expect(browser.asked).not.toContain("defer entry")
    expect(browser.journal.size).toBe(0)
    expect(browser.openUrls()).toContain(help)
  })

  it("a journal entry remains if the pressed tab stays open", async () => {
    const browser = browserWithHelp()
    const ports = { ...browser.ports, screen: { ...browser.ports.screen, close: reject } }
    expect(await finish(runExit(ports, pressed.id, null))).toEqual(stillOpen(pressed.id))
    expect(browser.asked).toContain("defer entry")
    expect(browser.journal.size).toBe(1)
  })

  it("a journal entry remains if another tab with a help page stays open", async () => {
    const asking = tab(5, other)
    const browser = fakeBrowser([tab(1, news), pressed, asking])
    const close: typeof browser.ports.screen.close = (gone, isPressed) =>
      gone.id === asking.id ? reject() : browser.ports.screen.close(gone, isPressed)
    const ports = { ...browser.ports, screen: { ...browser.ports.screen, close } }
    expect(await finish(runExit(ports, pressed.id, null))).toEqual(stillOpen(asking.id))
    expect(browser.openUrls()).toEqual([news, other])
    expect(browser.journal.size).toBe(1)
  })

  it("a journal entry remains if the tab stays open and still shows the page while another page loads in it", async () => {
    const browser = browserWithHelp()
    const close = async (stays: OpenTab): Promise<void> => {
      await browser.ports.screen.close(stays, false)
      browser.open({ ...stays, url: news, shownUrl: help, active: false })
      await reject()
    }
    const ports = { ...browser.ports, screen: { ...browser.ports.screen, close } }
    expect(await finish(runExit(ports, pressed.id, null))).toEqual(stillOpen(pressed.id))
    expect(browser.journal.size).toBe(1)
  })

  it("a journal entry remains if the tab stays open under a new id because the browser discarded it", async () => {
    const browser = browserWithHelp()
    const close = async (gone: OpenTab): Promise<void> => {
      await browser.ports.screen.close(gone, false)
      browser.open({ ...gone, id: gone.id + 1000, active: false, discarded: true })
      await reject()
    }
    const ports = { ...browser.ports, screen: { ...browser.ports.screen, close } }
    expect(await finish(runExit(ports, pressed.id, null))).toEqual(stillOpen(pressed.id + 2000))
    expect(browser.journal.size).toBe(1)
  })

  it.each([["hangs", hang] as const, ["fails", reject] as const])(
    "the exit is complete and leaves no journal entry when clearing the extension's own memory %s",
    async (_, broken) => {
      const browser = browserWithHelp()
      const ports = { ...browser.ports, clearTrails: broken, clearPopupPreferences: broken }
      expect(await finish(runExit(ports, pressed.id, null))).toEqual({ complete: true })
      expect(browser.journal.size).toBe(0)
    },
  )

  it("the report lists no remaining traces where deleting history is forbidden, because readiness already warns", async () => {
    const browser = browserWithHelp()
    const history = {
      ...browser.ports.history,
      canDeleteHistory: async () => false,
      deleteUrl: reject,
      deleteSince: reject,
    }
    const report = await finish(runExit({ ...browser.ports, history }, pressed.id, null))
    expect(report).toEqual({ complete: false, remaining: { traces: false, tabs: [] } })
  })
})
