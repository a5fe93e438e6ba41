import { describe, expect, it, vi } from "vitest"
import { fakeBrowser, finish, help, minutesAgo, news, search, tab } from "../../../fakes/browser"
import { runExit } from "../../../fakes/exit"
import { browserWithHelp, pressed, withSettings } from "../../../fakes/help-session"

describe("an exit erases", () => {
  it("the trail however old, help pages, and the last 15 minutes, but nothing older", async () => {
    const browser = browserWithHelp()
    const report = await finish(runExit(browser.ports, pressed.id, null))
    expect(report).toEqual({ complete: true })
    expect(browser.visitedUrls()).toEqual(["https://homework.test/"])
    expect(browser.closedUrls()).toEqual([])
    expect(browser.asked).toContain("delete since 15 minutes")
    expect(browser.asked).toContain("remove form entries since 40.5 minutes")
  })

  it("only this tab and help pages, if the settings say so", async () => {
    const browser = browserWithHelp(withSettings({ eraseScope: "tab" }))
    await finish(runExit(browser.ports, pressed.id, null))
    expect(browser.visitedUrls()).toEqual(["https://homework.test/", "https://weather.test/"])
    expect(browser.asked).toContain("remove form entries since 40.5 minutes")
  })

  it("as many minutes as the settings say", async () => {
    const browser = browserWithHelp(withSettings({ eraseMinutes: 60 }))
    await finish(runExit(browser.ports, pressed.id, null))
    expect(browser.asked).toContain("delete since 60 minutes")
  })

  it("the last minutes of the ordinary history too if the press was in a private window", async () => {
    const privateTab = tab(2, help, { active: true, windowId: 2, incognito: true })
    const browser = fakeBrowser([tab(1, news, { active: true }), privateTab])
    browser.visit(search, minutesAgo(2))
    await finish(runExit(browser.ports, privateTab.id, null))
    expect(browser.visitedUrls()).toEqual([])
  })

  it("the site data of dedicated help sites, and of no other site", async () => {
    const browser = browserWithHelp()
    await finish(runExit(browser.ports, pressed.id, null))
    expect(browser.asked.filter((what) => what.startsWith("remove data"))).toEqual(["remove data of https://help.test"])
  })

  it("no site data of a help site that someone has opened again since", async () => {
    const browser = fakeBrowser([tab(1, news), pressed])
    const reportPromise = runExit(browser.ports, pressed.id, null)
    await vi.advanceTimersByTimeAsync(3000)
    await reportPromise
    const callCount = browser.asked.length
    browser.open(tab(8, "https://chat.help.test/", { active: true }))
    browser.visit("https://chat.help.test/", Date.now())
    browser.visit(help, Date.now())
    await vi.runAllTimersAsync()
    expect(browser.asked.slice(callCount).filter((what) => what.startsWith("remove data"))).toEqual([])
    expect(browser.openUrls()).toContain("https://chat.help.test/")
  })

  it("no site data of a help site that someone has opened since, in a tab that was open at the press", async () => {
    const other = tab(8, news)
    const browser = fakeBrowser([tab(1, news), other, pressed])
    const listTabs = async () => {
      const tabs = await browser.ports.screen.listTabs()
      return tabs.map((each) => (each.id === other.id && hasNavigated ? { ...each, ...atHelpPage } : each))
    }
    let hasNavigated = false
    const atHelpPage = { url: "https://chat.help.test/", shownUrl: "https://chat.help.test/" }
    const ports = { ...browser.ports, screen: { ...browser.ports.screen, listTabs } }
    const reportPromise = runExit(ports, pressed.id, null)
    await vi.advanceTimersByTimeAsync(3000)
    await reportPromise
    const callCount = browser.asked.length
    hasNavigated = true
    browser.visit(atHelpPage.url, Date.now())
    await vi.runAllTimersAsync()
    expect(browser.asked.slice(callCount).filter((what) => what.startsWith("remove data"))).toEqual([])
  })

  it("other open tabs that show a page of the trail or a help page", async () => {
    const browser = fakeBrowser([tab(1, news), tab(3, search), tab(4, "https://help.test/other"), pressed], {
      trailOf: async () => ({ urls: [search, help], isWhole: false }),
    })
    await finish(runExit(browser.ports, pressed.id, null))
    expect(browser.openUrls()).toEqual([news])
  })

  it.each(["chromium", "firefox"] as const)(
    "an entry at once that %s lists seconds after the exit, and then listens no more",
    async (kind) => {
      const browser = fakeBrowser([tab(1, news), pressed], withSettings({ eraseScope: "tab" }), kind)
      const reportPromise = runExit(browser.ports, pressed.id, null)
      await vi.advanceTimersByTimeAsync(3000)
      expect(await reportPromise).toEqual({ complete: true })
      browser.reopen(help)
      await vi.advanceTimersByTimeAsync(1)
      expect(browser.closedUrls()).toEqual([])
      await vi.runAllTimersAsync()
      const callCount = browser.asked.length
      browser.reopen(news)
      await vi.runAllTimersAsync()
      expect(browser.asked).toHaveLength(callCount)
      expect(browser.closedUrls()).toEqual([news])
    },
  )

  it("an entry again that came back to the recently closed tabs", async () => {
    const browser = browserWithHelp(withSettings({ eraseScope: "tab" }))
    const { saveSession } = browser.ports
    let first = true
    const list = browser.ports.recentlyClosed.list
    const ports = {
      ...browser.ports,
      saveSession,
      recentlyClosed: {
        ...browser.ports.recentlyClosed,
        list: () => {
          if (browser.asked.some((what) => what === `delete ${help}`) && first) {
            first = false
            browser.reopen(help)
          }
          return list()
        },
      },
    }
    expect(await finish(runExit(ports, pressed.id, null))).toEqual({ complete: true })
    expect(browser.closedUrls()).toEqual([])
  })
})
