import { describe, expect, it } from "vitest"
import { scopeOf } from "@/core/exit/practice"
import { exit } from "@/core/exit/exit"
import type { Remaining } from "@/core/exit/remaining"
import type { ExitPorts } from "@/core/exit/ports"
import { recover } from "@/core/exit/recover"
import { defaultSettings } from "@/core/settings/settings"
import { fakeBrowser, finish, help, minutesAgo, news, own, search, tab } from "../../../fakes/browser"

const page = `${own}practice.html#1`
const options = `${own}options.html`
const practice = tab(9, page, { active: true })

/** A person's own browser: help pages, a search and other pages open, closed and visited, some just now. */
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

describe.each(["chromium", "firefox"] as const)("a drill in %s", (kind) => {
  it("closes and forgets the practice page, and leaves everything else where it was", async () => {
    const browser = browserInUse(kind)
    const before = lists(browser)
    expect(await finish(exit(browser.ports, practice.id, null))).toEqual({ complete: true, practice: page })
    expect(lists(browser)).toEqual({
      open: without(before.open),
      visited: without(before.visited),
      closed: before.closed,
    })
  })

  it("asks nothing of the browser but what the practice page needs", async () => {
    const browser = browserInUse(kind)
    await finish(exit(browser.ports, practice.id, null))
    const asked = browser.asked.filter((what) => !what.startsWith("list "))
    expect(browser.shownUrls()).toEqual([options])
    const expected = ["show about:blank", `close ${page}`, `delete ${page}`]
    expect(new Set(asked)).toEqual(new Set(kind === "firefox" ? [...expected, `remove closed ${page}`] : expected))
    expect(browser.written).toEqual([])
  })
})

/** Each port by itself, whatever the exit may come to ask of it. */
describe("what a drill can reach", () => {
  const reach = (browser = browserInUse()) => ({ browser, ports: scopeOf(browser.ports, [practice], practice).ports })

  it.each<[string, (ports: ExitPorts) => Promise<unknown>]>([
    ["close another tab", ({ screen }) => screen.close(tab(2, help), false)],
    ["delete another page", ({ history }) => history.deleteUrl(help)],
    ["delete the last minutes", ({ history }) => history.deleteSince(minutesAgo(15))],
    ["remove form entries", ({ siteData }) => siteData.removeFormEntries(minutesAgo(15))],
    ["delete what sites saved", ({ siteData }) => siteData.removeSiteData(["https://help.test"])],
    ["leave a mark", ({ journal }) => journal.write("1", { salt: 1, hashes: [] })],
    ["shorten the trails of other tabs", ({ clearTrails }) => clearTrails(() => true)],
    ["delete what was chosen in the popup", ({ clearPopupPreferences }) => clearPopupPreferences()],
    ["save the session, which erases a moment of the history", ({ saveSession }) => saveSession()],
  ])("does not %s", async (_, call) => {
    const { browser, ports } = reach()
    await call(ports)
    expect(browser.asked).toEqual([])
  })

  it("sees no other tab, page or closed tab, and takes none of them for a help page", async () => {
    const { browser, ports } = reach()
    browser.reopen(page)
    expect((await ports.screen.listTabs()).map(({ url }) => url)).toEqual([page])
    expect((await ports.history.pagesSince(0)).map(({ url }) => url)).toEqual([page])
    expect(await ports.history.visitsOf(help)).toEqual([])
    expect((await ports.recentlyClosed.list()).map(({ url }) => url)).toEqual([page])
    expect([help, options, page].filter(ports.isHelpPage)).toEqual([page])
    expect(ports.helpOrigins([help])).toEqual([])
    expect(await ports.journal.readAll()).toEqual(new Map())
  })

  it("is only this tab, whatever was set, and a trail of one page", async () => {
    const { ports } = reach()
    expect((await ports.settings()).eraseScope).toBe("tab")
    expect(await ports.trailOf(practice.id)).toEqual({ urls: [page], isWhole: true })
  })
})

describe("a drill", () => {
  it("is one by the key too, as the browser's command names the tab", async () => {
    const browser = browserInUse()
    const ports = {
      ...browser.ports,
      screen: { ...browser.ports.screen, listTabs: () => Promise.reject(new Error("no list")) },
    }
    expect((await finish(exit(ports, practice.id, practice))).practice).toBe(page)
    expect(browser.asked.filter((what) => what.startsWith("remove form entries") || what === `delete ${help}`)).toEqual(
      [],
    )
    expect(without(browser.visitedUrls())).toEqual([news, search, help, options])
  })

  it("brings back the page that it was begun on, also when that is the welcome page", async () => {
    const browser = browserInUse("chromium", [tab(7, options), tab(8, `${own}welcome.html`)])
    const shown: string[] = []
    browser.onAsked((what) => shown.push(...(what.startsWith("show ") ? [what] : [])))
    await finish(exit(browser.ports, practice.id, null))
    expect(shown).toHaveLength(1)
    expect(browser.shownUrls()).toEqual([`${own}welcome.html`])
  })

  it("comes back there too when a new tab is shown after a real exit", async () => {
    const browser = browserInUse()
    const settings = { ...defaultSettings, exitDestination: "new-tab", eraseMinutes: 60 } as const
    const ports = {
      ...browser.ports,
      settings: async () => settings,
      exitDestinationNow: () => settings.exitDestination,
    }
    await finish(exit(ports, practice.id, null))
    expect(browser.shownUrls()).toEqual([options])
  })

  it("brings no help page forward, though it was used last", async () => {
    const browser = browserInUse("chromium", [tab(8, `${help}/later`)])
    await finish(exit(browser.ports, practice.id, null))
    expect(browser.shownUrls()).toEqual([news])
    expect(browser.openUrls()).toContain(`${help}/later`)
  })

  it("leaves another practice page alone", async () => {
    const other = `${own}practice.html#2`
    const browser = browserInUse("chromium", [tab(8, other)])
    await finish(exit(browser.ports, practice.id, null))
    expect(browser.openUrls()).toContain(other)
    expect(browser.shownUrls()).not.toContain(other)
  })

  it("that can't erase touches nothing more when it looks again, and leaves no mark for the next start", async () => {
    const browser = browserInUse()
    const deleteUrl = () => Promise.reject(new Error("forbidden"))
    const ports = { ...browser.ports, history: { ...browser.ports.history, deleteUrl } }
    const before = lists(browser)
    const told: Remaining[] = []
    const report = exit(ports, practice.id, null, (remaining) => told.push(remaining))
    expect(await finish(report)).toMatchObject({ complete: false, practice: page })
    expect(told).toEqual([])
    await finish(recover(ports))
    expect(without(lists(browser).open)).toEqual(without(before.open))
    expect(lists(browser).visited).toEqual(before.visited)
    expect(without(lists(browser).closed)).toEqual(before.closed)
    expect(browser.asked.filter((what) => /forms|data|since|mark/.test(what))).toEqual([])
  })

  it("is none when another page of ours is left: that is the exit", async () => {
    const front = tab(8, options, { active: true })
    const browser = fakeBrowser([tab(1, news), front, tab(9, page)])
    browser.visit(options, minutesAgo(1))
    expect((await finish(exit(browser.ports, front.id, null))).practice).toBeUndefined()
    expect(browser.openUrls()).toEqual([news])
    expect(browser.asked).toContain("delete since 15 minutes")
  })

  it("is none on a web page that calls itself so", async () => {
    const front = tab(8, "https://found.test/practice.html", { active: true })
    const browser = fakeBrowser([tab(1, news), front])
    expect((await finish(exit(browser.ports, front.id, null))).practice).toBeUndefined()
  })
})
