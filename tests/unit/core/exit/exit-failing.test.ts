import { describe, expect, it } from "vitest"
import { finish, hang, help, news, reject } from "../../../fakes/browser"
import { runExit } from "../../../fakes/exit"
import { browserWithHelp, pressed, withSettings } from "../../../fakes/help-session"

describe("when a browser call fails or hangs", () => {
  const failing = {
    "the list of tabs": { screen: { listTabs: reject } },
    "showing a tab": { screen: { showTab: reject } },
    "closing the tab": { screen: { close: reject } },
    "the history": { history: { pagesSince: reject, deleteUrl: reject } },
    "erasing the last minutes": { history: { deleteSince: reject } },
    "recently closed": { recentlyClosed: { list: reject } },
    "site data": { siteData: { removeSiteData: reject, removeFormEntries: reject } },
    storage: { journal: { write: reject, readAll: reject, clear: reject } },
    "saving the session": { saveSession: reject },
  }
  it.each(Object.entries(failing))(
    "the exit still runs all the remaining steps (failing: %s)",
    async (what, broken) => {
      const browser = browserWithHelp()
      const ports = { ...browser.ports } as Record<string, unknown>
      for (const [port, calls] of Object.entries(broken)) {
        const whole = ports[port]
        ports[port] = typeof calls === "function" ? calls : { ...(whole as object), ...calls }
      }
      await finish(runExit(ports as unknown as typeof browser.ports, pressed.id, pressed))
      if (what !== "closing the tab") expect(browser.openUrls()).not.toContain(help)
      if (what !== "showing a tab")
        expect(browser.shownUrls()).toEqual([what === "the list of tabs" ? "chrome://newtab/" : news])
      if (what === "showing a tab") expect(browser.shownUrls()).toEqual(["chrome://newtab/"])
      if (what !== "the history") expect(browser.visitedUrls()).not.toContain(help)
    },
  )

  it("the exit closes the active tab if the popup did not yet know its tab", async () => {
    const browser = browserWithHelp()
    await finish(runExit(browser.ports, null, null))
    expect(browser.openUrls()).toEqual([news])
  })

  it("the exit still hides the page and erases it (hanging: closing, journal, settings, trail, site data)", async () => {
    const browser = browserWithHelp()
    const { ports } = browser
    const hanging = {
      ...ports,
      screen: { ...ports.screen, close: hang },
      journal: { ...ports.journal, write: hang },
      settings: hang,
      trailOf: hang,
      siteData: { ...ports.siteData, removeSiteData: hang },
    }
    expect(await finish(runExit(hanging, pressed.id, null))).toEqual({
      complete: false,
      remaining: { traces: false, tabs: [pressed.id] },
    })
    expect(browser.shownUrls()).toEqual([news])
    expect(browser.visitedUrls()).not.toContain(help)
  })

  it.each([
    { mayDelete: true, traces: true },
    { mayDelete: false, traces: false },
  ])(
    "a press in the popup without a list of tabs reports traces only where history may be deleted ($mayDelete)",
    async ({ mayDelete, traces }) => {
      const { ports } = browserWithHelp()
      const screen = { ...ports.screen, listTabs: reject }
      const history = { ...ports.history, canDeleteHistory: async () => mayDelete }
      expect(await finish(runExit({ ...ports, screen, history }, pressed.id, null))).toEqual({
        complete: false,
        remaining: { traces, tabs: [] },
      })
    },
  )

  it("the exit reports that it is incomplete when the history deletes nothing", async () => {
    const browser = browserWithHelp()
    const ports = { ...browser.ports, history: { ...browser.ports.history, deleteUrl: reject, deleteSince: reject } }
    expect(await finish(runExit(ports, pressed.id, null))).toEqual({
      complete: false,
      remaining: { traces: true, tabs: [] },
    })
  })

  it("verification erases an address that the history did not delete the first time", async () => {
    const browser = browserWithHelp(withSettings({ eraseScope: "tab" }), "firefox")
    const { history } = browser.ports
    let refusals = 1
    const deleteUrl = (url: string) => (url === help && refusals-- > 0 ? reject() : history.deleteUrl(url))
    expect(await finish(runExit({ ...browser.ports, history: { ...history, deleteUrl } }, pressed.id, null))).toEqual({
      complete: true,
    })
    expect(browser.visitedUrls()).not.toContain(help)
  })

  it("verification removes an entry that stayed in the recently closed tabs", async () => {
    const browser = browserWithHelp({}, "firefox")
    const { recentlyClosed } = browser.ports
    let refusals = 1
    const list = async () =>
      ((await recentlyClosed.list()) ?? []).map((entry) => (refusals-- > 0 ? { ...entry, remove: reject } : entry))
    const ports = { ...browser.ports, recentlyClosed: { ...recentlyClosed, list } }
    expect(await finish(runExit(ports, pressed.id, null))).toEqual({ complete: true })
    expect(browser.closedUrls()).toEqual([])
  })
})
