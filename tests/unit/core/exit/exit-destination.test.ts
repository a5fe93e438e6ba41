import { describe, expect, it } from "vitest"
import { journalEntryOf } from "@/core/exit/journal"
import type { ExitPorts } from "@/core/exit/ports"
import { recover } from "@/core/exit/recover"
import type { ExitDestination } from "@/core/settings/exit-settings"
import { fakeBrowser, finish, help, news, search, tab } from "../../../fakes/browser"
import { runExit } from "../../../fakes/exit"

const pressed = tab(9, help, { active: true })
const exitDestination = (chosen: ExitDestination): Partial<ExitPorts> => ({
  exitDestinationNow: () => chosen,
})

describe("the exit destination", () => {
  it.each([
    ["the previous tab", exitDestination("previous-tab"), news],
    ["a new tab if the settings say so", exitDestination("new-tab"), "chrome://newtab/"],
    ["the previous tab while the settings are not known yet", {}, news],
  ])("is %s", async (_, ports, expected) => {
    const browser = fakeBrowser([tab(1, news), pressed], ports)
    await finish(runExit(browser.ports, pressed.id, null))
    expect(browser.shownUrls()).toEqual([expected])
  })

  it("is shown at once even when the settings never load", async () => {
    const browser = fakeBrowser([tab(1, news), pressed], { settings: () => new Promise(() => undefined) })
    await finish(runExit(browser.ports, pressed.id, null))
    expect(browser.asked.slice(0, 2)).toEqual(["list tabs", `show ${news}`])
  })

  it("is a new tab in every window that shows a page to hide, if the settings say so", async () => {
    const other = tab(4, help, { active: true, windowId: 2 })
    const browser = fakeBrowser(
      [tab(1, news), pressed, other, tab(5, news, { windowId: 2 })],
      exitDestination("new-tab"),
    )
    await finish(runExit(browser.ports, pressed.id, null))
    expect(browser.shownUrls()).toEqual(["chrome://newtab/", "chrome://newtab/"])
  })

  it("is also a new tab in a window that shows the search that led to the page", async () => {
    const found = tab(4, search, { active: true, windowId: 2 })
    const trailOf = async () => ({ urls: [search, help], isWhole: true })
    const tabs = [tab(1, news), pressed, found, tab(5, news, { windowId: 2 })]
    const browser = fakeBrowser(tabs, { ...exitDestination("new-tab"), trailOf })
    await finish(runExit(browser.ports, pressed.id, null))
    expect(browser.shownUrls()).toEqual(["chrome://newtab/", "chrome://newtab/"])
    expect(browser.openUrls()).not.toContain(search)
  })

  it("is also a new tab in a window in which the page opens again during the exit", async () => {
    const browser = fakeBrowser([tab(1, news), pressed, tab(5, news, { windowId: 2 })], exitDestination("new-tab"))
    browser.onAsked((what) => {
      if (what === `close ${help}` && browser.openUrls().length === 4)
        browser.open(tab(10, help, { active: true, windowId: 2 }))
    })
    await finish(runExit(browser.ports, pressed.id, null))
    expect(browser.shownUrls()).toEqual(["chrome://newtab/", "chrome://newtab/"])
    expect(browser.openUrls()).not.toContain(help)
  })

  it("is also a new tab when the browser restores the page at its next start", async () => {
    const browser = fakeBrowser([tab(1, news), pressed], exitDestination("new-tab"))
    browser.journal.set("m", journalEntryOf(3, [help]))
    await finish(recover(browser.ports))
    expect(browser.shownUrls()).toEqual(["chrome://newtab/"])
  })

  it.each([
    ["the ordinary window (previous tab)", "previous-tab", "show window 1"],
    ["a new ordinary window (new tab)", "new-tab", "show new window"],
  ] as const)("after a private window is %s", async (_, chosen, expected) => {
    const privateTab = tab(2, help, { active: true, windowId: 2, incognito: true })
    const browser = fakeBrowser([tab(1, news, { active: true }), privateTab], exitDestination(chosen))
    await finish(runExit(browser.ports, privateTab.id, null))
    expect(browser.asked.slice(0, 2)).toEqual(["list tabs", expected])
  })
})
