import { describe, expect, it } from "vitest"
import { practicePorts } from "@/core/exit/practice"
import type { Remaining } from "@/core/exit/remaining"
import type { ExitPorts } from "@/core/exit/ports"
import { recover } from "@/core/exit/recover"
import { defaultSettings } from "@/core/settings/settings"
import { fakeBrowser, finish, help, minutesAgo, news, now, own, search, tab } from "../../../fakes/browser"
import { runExit } from "../../../fakes/exit"

const page = `${own}practice.html#1`
const options = `${own}options.html`
const practice = tab(9, page, { active: true })

/** A browser in everyday use: help pages, a search and other pages are open, closed or in the history, some just now. */
function browserInUse(kind?: "chromium" | "firefox", more = [tab(8, options, { openerId: 1 })]) {
  const open = [tab(1, news), tab(2, help), tab(3, search), ...more, practice]
  const browser = fakeBrowser(open, { trailOf: async () => ({ urls: [search, help, page], isWhole: false }) }, kind)
  for (const url of [news, search, help, options, page]) browser.visit(url, minutesAgo(1))
  browser.reopen("https://help.test/closed")
  browser.reopen("https://weather.test/closed")
  return browser
}

const lists = ({ openUrls, visitedUrls, closedUrls }: ReturnType<typeof fakeBrowser>) => ({
  open: [...openUrls()],
  visited: [...visitedUrls()],
  closed: [...closedUrls()],
})

const without = (urls: readonly string[]): string[] => urls.filter((url) => url !== page)

describe.each(["chromium", "firefox"] as const)("a practice exit in %s", (kind) => {
  it("closes and erases the practice page and leaves everything else unchanged", async () => {
    const browser = browserInUse(kind)
    const before = lists(browser)
    expect(await finish(runExit(browser.ports, practice.id, null))).toEqual({ complete: true, practicePage: page })
    expect(lists(browser)).toEqual({
      open: without(before.open),
      visited: without(before.visited),
      closed: before.closed,
    })
  })

  it("makes no browser calls beyond those for the practice page", async () => {
    const browser = browserInUse(kind)
    await finish(runExit(browser.ports, practice.id, null))
    const asked = browser.asked.filter((what) => !what.startsWith("list "))
    expect(browser.shownUrls()).toEqual([options])
    const expected = ["show about:blank", `close ${page}`, `delete ${page}`]
    expect(new Set(asked)).toEqual(new Set(kind === "firefox" ? [...expected, `remove closed ${page}`] : expected))
    expect(browser.written).toEqual([])
  })
})

/** Calls each port directly, so that the limits apply whatever the exit may call in the future. */
describe("the scope of a practice exit", () => {
  const reach = (browser = browserInUse()) => ({ browser, ports: practicePorts(browser.ports, page) })

  it.each<[string, (ports: ExitPorts) => Promise<unknown>]>([
    ["closing another tab", ({ screen }) => screen.close(tab(2, help), false)],
    ["deleting another page", ({ history }) => history.deleteUrl(help)],
    ["deleting the last minutes", ({ history }) => history.deleteSince(minutesAgo(15))],
    ["removing form entries", ({ siteData }) => siteData.removeFormEntries(minutesAgo(15))],
    ["removing site data", ({ siteData }) => siteData.removeSiteData(["https://help.test"])],
    ["writing a journal entry", ({ journal }) => journal.write("1", { salt: 1, hashes: [] })],
    ["shortening the trails of other tabs", ({ clearTrails }) => clearTrails(() => true)],
    ["clearing the popup preferences", ({ clearPopupPreferences }) => clearPopupPreferences()],
    ["saving the session, which erases a moment of the history", ({ saveSession }) => saveSession()],
  ])("prevents %s", async (_, call) => {
    const { browser, ports } = reach()
    await call(ports)
    expect(browser.asked).toEqual([])
  })

  it("contains no other tab, page or closed tab, and no help page but the practice page", async () => {
    const { browser, ports } = reach()
    browser.reopen(page)
    expect((await ports.screen.listTabs()).map(({ url }) => url)).toEqual([page])
    expect((await ports.history.pagesSince(0)).map(({ url }) => url)).toEqual([page])
    expect(await ports.history.visitsOf(help)).toEqual([])
    expect((await ports.recentlyClosed.list())?.map(({ url }) => url)).toEqual([page])
    expect([help, options, page].filter(ports.isHelpPage)).toEqual([page])
    expect(ports.helpOrigins([help])).toEqual([])
    expect(await ports.journal.readAll()).toEqual(new Map())
  })

  it('is always "only this tab", with a trail of one page, whatever the settings say', async () => {
    const { ports } = reach()
    expect((await ports.settings()).eraseScope).toBe("tab")
    expect(await ports.trailOf(practice.id)).toEqual({ urls: [page], isWhole: true })
  })
})

describe("a practice exit", () => {
  it("is recognized when the key was pressed and only the browser's command event names the tab", async () => {
    const browser = browserInUse()
    const ports = {
      ...browser.ports,
      screen: { ...browser.ports.screen, listTabs: () => Promise.reject(new Error("no list")) },
    }
    expect((await finish(runExit(ports, practice.id, practice))).practicePage).toBe(page)
    expect(browser.asked.filter((what) => what.startsWith("remove form entries") || what === `delete ${help}`)).toEqual(
      [],
    )
    expect(without(browser.visitedUrls())).toEqual([news, search, help, options])
  })

  it("returns to the page that started it, including the welcome page", async () => {
    const browser = browserInUse("chromium", [tab(7, options), tab(8, `${own}welcome.html`)])
    const shown: string[] = []
    browser.onAsked((what) => shown.push(...(what.startsWith("show ") ? [what] : [])))
    await finish(runExit(browser.ports, practice.id, null))
    expect(shown).toHaveLength(1)
    expect(browser.shownUrls()).toEqual([`${own}welcome.html`])
  })

  it("returns to that page even if real exits show a new tab", async () => {
    const browser = browserInUse()
    const settings = { ...defaultSettings, exitDestination: "new-tab", eraseMinutes: 60 } as const
    const ports = {
      ...browser.ports,
      settings: async () => settings,
      exitDestinationNow: () => settings.exitDestination,
    }
    await finish(runExit(ports, practice.id, null))
    expect(browser.shownUrls()).toEqual([options])
  })

  it("does not show a help page, even if it was used last", async () => {
    const browser = browserInUse("chromium", [tab(8, `${help}/later`)])
    await finish(runExit(browser.ports, practice.id, null))
    expect(browser.shownUrls()).toEqual([news])
    expect(browser.openUrls()).toContain(`${help}/later`)
  })

  it("leaves another practice page open and does not show it", async () => {
    const other = `${own}practice.html#2`
    const browser = browserInUse("chromium", [tab(8, other)])
    await finish(runExit(browser.ports, practice.id, null))
    expect(browser.openUrls()).toContain(other)
    expect(browser.shownUrls()).not.toContain(other)
  })

  it("that can't erase its page touches nothing else when it verifies, and leaves no journal entry", async () => {
    const browser = browserInUse()
    const deleteUrl = () => Promise.reject(new Error("forbidden"))
    const ports = { ...browser.ports, history: { ...browser.ports.history, deleteUrl } }
    const before = lists(browser)
    const reported: Remaining[] = []
    const report = runExit(ports, practice.id, null, (remaining) => reported.push(remaining))
    expect(await finish(report)).toMatchObject({ complete: false, practicePage: page })
    expect(reported).toEqual([])
    await finish(recover(ports))
    expect(without(lists(browser).open)).toEqual(without(before.open))
    expect(lists(browser).visited).toEqual(before.visited)
    expect(without(lists(browser).closed)).toEqual(before.closed)
    expect(browser.asked.filter((what) => /form entries|data|since|entry/.test(what))).toEqual([])
  })

  it.each(["chromium", "firefox"] as const)(
    "erases an entry of its page that the browser lists only after the result is known (%s)",
    async (kind) => {
      const browser = browserInUse(kind)
      const report = runExit(browser.ports, practice.id, null).then((first) => {
        browser.visit(page, now)
        browser.reopen(page)
        return first
      })
      expect(await finish(report)).toEqual({ complete: true, practicePage: page })
      expect([...browser.visitedUrls(), ...browser.closedUrls()]).not.toContain(page)
    },
  )

  it("is a real exit if the pressed tab shows another page of Porchlight", async () => {
    const front = tab(8, options, { active: true })
    const browser = fakeBrowser([tab(1, news), front, tab(9, page)])
    browser.visit(options, minutesAgo(1))
    expect((await finish(runExit(browser.ports, front.id, null))).practicePage).toBeUndefined()
    expect(browser.openUrls()).toEqual([news])
    expect(browser.asked).toContain("delete since 15 minutes")
  })

  it("is a real exit if a website's page is also called practice.html", async () => {
    const front = tab(8, "https://found.test/practice.html", { active: true })
    const browser = fakeBrowser([tab(1, news), front])
    expect((await finish(runExit(browser.ports, front.id, null))).practicePage).toBeUndefined()
  })
})
