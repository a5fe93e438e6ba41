import { describe, expect, it } from "vitest"
import { exit } from "@/core/exit/exit"
import { isMarked } from "@/core/exit/mark"
import {
  fakeBrowser,
  finish,
  hang,
  help,
  minutesAgo,
  news,
  now,
  reject,
  search,
  tab,
  withSettings,
} from "../../fakes/browser"

const pressed = tab(2, help, { active: true })

function browserWithHelp(change: Parameters<typeof fakeBrowser>[1] = {}, kind?: "chromium" | "firefox") {
  const trailOf = async () => ({ urls: [search, help], isWhole: false })
  const browser = fakeBrowser([tab(1, news), pressed], { trailOf, ...change }, kind)
  browser.visit("https://homework.test/", minutesAgo(120))
  browser.visit(search, minutesAgo(40))
  browser.visit(help, minutesAgo(39))
  browser.visit("https://weather.test/", minutesAgo(5))
  return browser
}

describe("the exit, in its order", () => {
  it("covers, closes, then erases: erasing before closing leaves the tab in recently closed", async () => {
    const browser = browserWithHelp()
    await finish(exit(browser.ports, pressed.id, null))
    const order = ["list tabs", `show ${news}`, "write mark", `close ${help}`, `forget ${search}`, `forget ${help}`]
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
    ["a tab that was open already", [tab(1, news), pressed], 50],
    ["a new tab, which takes longer", [pressed], 200],
  ])("lets the browser draw %s before it closes: closing delays drawing", async (_, tabs, pause) => {
    const closedAt: number[] = []
    const browser = fakeBrowser(tabs)
    const { close } = browser.ports.screen
    const ports = {
      ...browser.ports,
      screen: {
        ...browser.ports.screen,
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
          late.push(...browser.asked.filter((what) => what.startsWith("forget")))
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
    const forgotten = browser.asked.filter((what) => /^forget (https|since)/.test(what))
    expect(forgotten.indexOf(`forget ${search}`)).toBeLessThan(forgotten.lastIndexOf(`forget ${help}`))
    expect(forgotten.findLast((what) => what.startsWith("forget"))).toBe(`forget ${help}`)
  })

  it("marks the pressed page by a short hash before anything is closed", async () => {
    const browser = browserWithHelp()
    await finish(exit(browser.ports, pressed.id, null))
    const [first] = browser.written
    expect(first && isMarked(first, help)).toBe(true)
    expect(JSON.stringify(browser.written)).not.toContain("help")
    expect(browser.marks.size).toBe(0)
  })

  it("marks the rest of the trail as soon as it is known", async () => {
    const browser = browserWithHelp()
    await finish(exit(browser.ports, pressed.id, null))
    const last = browser.written.at(-1)
    expect(last && [search, help].map((url) => isMarked(last, url))).toEqual([true, true])
  })

  it("has erased everything before it looks again", async () => {
    const browser = browserWithHelp()
    await finish(exit(browser.ports, pressed.id, null))
    const [first = 0, second = 0] = browser.asked.flatMap((what, place) => (what === "list pages" ? [place] : []))
    const between = browser.asked.slice(first, second)
    expect(between).toEqual(expect.arrayContaining([`forget ${search}`, `forget ${help}`, "forget since 15 minutes"]))
  })

  it("in Firefox takes the tab out of recently closed by name, and makes it save the session at the end", async () => {
    const browser = browserWithHelp({}, "firefox")
    expect(await finish(exit(browser.ports, pressed.id, null))).toEqual({ complete: true })
    expect(browser.closedUrls()).toEqual([])
    const order = [`close ${help}`, `forget closed ${help}`, `forget ${help}`, "save session", "clear mark"]
    expect(browser.asked.filter((what) => order.includes(what))).toEqual(order)
  })

  it("keeps the mark for the next start while anything is left", async () => {
    const browser = browserWithHelp()
    const stuck = { ...browser.ports, history: { ...browser.ports.history, forget: async () => undefined } }
    await finish(exit(stuck, pressed.id, null))
    expect(browser.marks.size).toBe(1)
  })

  it.each([
    ["leaves no mark where erasing is forbidden: marks would count the exits", async () => false, 0],
    ["keeps it where the browser does not say", reject, 1],
  ])("%s", async (_, mayForget, kept) => {
    const browser = browserWithHelp()
    const refusing = { mayForget, forget: reject, forgetSince: reject }
    const ports = { ...browser.ports, history: { ...browser.ports.history, ...refusing } }
    expect(await finish(exit(ports, pressed.id, null))).toEqual({ complete: false })
    expect(browser.openUrls()).toEqual([news])
    expect(browser.marks.size).toBe(kept)
  })
})

describe("what an exit erases", () => {
  it("the trail however old, help pages, and the last 15 minutes; nothing before that", async () => {
    const browser = browserWithHelp()
    const report = await finish(exit(browser.ports, pressed.id, null))
    expect(report).toEqual({ complete: true })
    expect(browser.visitedUrls()).toEqual(["https://homework.test/"])
    expect(browser.closedUrls()).toEqual([])
    expect(browser.asked).toContain("forget since 15 minutes")
    expect(browser.asked).toContain("forget forms")
  })

  it("only this tab and help pages, where that was chosen", async () => {
    const browser = browserWithHelp(withSettings({ eraseScope: "tab" }))
    await finish(exit(browser.ports, pressed.id, null))
    expect(browser.visitedUrls()).toEqual(["https://homework.test/", "https://weather.test/"])
    expect(browser.asked).not.toContain("forget forms")
  })

  it("as many minutes as were set", async () => {
    const browser = browserWithHelp(withSettings({ eraseMinutes: 60 }))
    await finish(exit(browser.ports, pressed.id, null))
    expect(browser.asked).toContain("forget since 60 minutes")
  })

  it("data of dedicated help sites, and of no other", async () => {
    const browser = browserWithHelp()
    await finish(exit(browser.ports, pressed.id, null))
    expect(browser.asked.filter((what) => what.startsWith("forget data"))).toEqual(["forget data of https://help.test"])
  })

  it("other open tabs of the trail and of help pages", async () => {
    const browser = fakeBrowser([tab(1, news), tab(3, search), tab(4, "https://help.test/other"), pressed], {
      trailOf: async () => ({ urls: [search, help], isWhole: false }),
    })
    await finish(exit(browser.ports, pressed.id, null))
    expect(browser.openUrls()).toEqual([news])
  })

  it("again, when the browser brought an entry back", async () => {
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
          if (browser.asked.some((what) => what === `forget ${help}`) && first) {
            first = false
            browser.reopen(help)
          }
          return list()
        },
      },
    }
    expect(await finish(exit(ports, pressed.id, null))).toEqual({ complete: true })
    expect(browser.closedUrls()).toEqual([])
  })
})

describe("when the browser does not do as asked", () => {
  const failing = {
    "the list of tabs": { screen: { listTabs: reject } },
    "showing a tab": { screen: { showTab: reject } },
    "closing the tab": { screen: { close: reject } },
    "the history": { history: { pagesSince: reject, forget: reject } },
    "erasing the last minutes": { history: { forgetSince: reject } },
    "recently closed": { recentlyClosed: { list: reject } },
    "site data": { siteData: { forgetSites: reject, forgetForms: reject } },
    storage: { marks: { write: reject, readAll: reject, clear: reject } },
    "saving the session": { saveSession: reject },
  }
  it.each(Object.entries(failing))("every other step still runs: %s", async (what, broken) => {
    const browser = browserWithHelp()
    const ports = { ...browser.ports } as Record<string, unknown>
    for (const [port, calls] of Object.entries(broken)) {
      const whole = ports[port]
      ports[port] = typeof calls === "function" ? calls : { ...(whole as object), ...calls }
    }
    await finish(exit(ports as unknown as typeof browser.ports, pressed.id, pressed))
    if (what !== "closing the tab") expect(browser.openUrls()).not.toContain(help)
    if (what !== "showing a tab")
      expect(browser.shownUrls()).toEqual([what === "the list of tabs" ? "chrome://newtab/" : news])
    if (what === "showing a tab") expect(browser.shownUrls()).toEqual(["chrome://newtab/"])
    if (what !== "the history") expect(browser.visitedUrls()).not.toContain(help)
  })

  it("closes the tab in front when the popup did not yet know its tab", async () => {
    const browser = browserWithHelp()
    await finish(exit(browser.ports, null, null))
    expect(browser.openUrls()).toEqual([news])
  })

  it("a call that hangs stops nothing: closing, history, storage", async () => {
    const browser = browserWithHelp()
    const { ports } = browser
    const hanging = {
      ...ports,
      screen: { ...ports.screen, close: hang },
      marks: { ...ports.marks, write: hang },
      settings: hang,
      trailOf: hang,
      siteData: { ...ports.siteData, forgetSites: hang },
    }
    expect(await finish(exit(hanging, pressed.id, null))).toEqual({ complete: false })
    expect(browser.shownUrls()).toEqual([news])
    expect(browser.visitedUrls()).not.toContain(help)
  })

  it("says that it is incomplete when the history refuses", async () => {
    const browser = browserWithHelp()
    const ports = { ...browser.ports, history: { ...browser.ports.history, forget: reject, forgetSince: reject } }
    expect(await finish(exit(ports, pressed.id, null))).toEqual({ complete: false })
  })
})
