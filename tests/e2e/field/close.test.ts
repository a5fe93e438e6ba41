import { describe, expect, it } from "vitest"
import type { LabPage } from "../lab/browser.ts"
import { hostilePages } from "../lab/hostile-closing.ts"
import { never, until } from "../lab/wait.ts"
import { browsers, helpHost, textOf, type Journey } from "../journey.ts"
import { useJourney } from "../shared-journey.ts"
import { chooseScope } from "../uses.ts"

const calm = "http://news.test/plain?color=00ff00"

const titleOf = ({ browser }: Journey): Promise<string | undefined> =>
  browser.ask(async (api) => (await api.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.title)

/** Opens a tab without waiting for a page that may never be done, and types in it until it would ask. */
async function openAndArm(journey: Journey, address: string): Promise<void> {
  const { browser, screen } = journey
  await browser.ask(async (api, url: string) => void (await api.tabs.create({ url })), address)
  await until("the page is ready", async () => (await titleOf(journey)) === "ready")
  await screen.still()
  await screen.click(200, 240)
  await screen.type("hello")
  await until("the page would ask", async () => (await titleOf(journey)) === "armed")
}

const noticed = ({ site }: Journey): readonly string[] =>
  site.requests.flatMap(({ path }) => new URL(path, "http://lab.test").searchParams.get("noticed") ?? [])

/**
 * Nothing of ours is ever in the page's world. That its document was emptied can be seen from within, by a page
 * that watches for it: in Firefox alone, where a page that asks has to be emptied to be closed.
 */
const seesItself: Readonly<Record<string, readonly string[]>> = {
  observer: ["emptied"],
  element: ["taken out"],
  reopens: ["opened again"],
}

describe.each(browsers)("in %s, a page that will not be closed", (name) => {
  const journey = useJourney(name)

  it.each(hostilePages)("%s: closed without a question, and it learns of nothing", async (kind) => {
    // So that the history of everything else has to be there still.
    await chooseScope(journey, "tab")
    await journey.browser.open(calm)
    await openAndArm(journey, `http://found.test/hostile/${kind}`)
    journey.site.clear()
    await journey.pressExit()
    await journey.isGone("found.test")
    expect(await journey.browser.asksToLeave()).toBe(false)
    const sees = name === "firefox" ? (seesItself[kind] ?? []) : []
    expect(noticed(journey).filter((what) => !sees.includes(what))).toEqual([])
    const { tabs, history } = await journey.traces("news.test")
    expect({ tabs, history }).toEqual({ tabs: [calm], history: [calm] })
  })
})

const exitHasEnded = (journey: Journey): Promise<unknown> =>
  until("the exit has ended", async () => {
    const stored = await journey.browser.ask((api) => api.storage.session.get(null))
    return Object.keys(stored).some((key) => key.startsWith("incomplete:"))
  })

describe.each(browsers)("in %s, after an exit that could not close a tab", (name) => {
  const journey = useJourney(name)

  const popupText = async (): Promise<string> => {
    const popup = await journey.browser.openPopup()
    return textOf(popup)
  }

  it("a form in the PDF viewer that was filled in: gone, or in Firefox covered, which is told", async () => {
    const { browser, screen } = journey
    await browser.open(calm)
    const form = "http://found.test/hostile/form.pdf"
    await browser.ask(async (api, url: string) => void (await api.tabs.create({ url })), form)
    await until("the form is there", async () => (await titleOf(journey))?.includes("form.pdf") === true)
    await until("the form is drawn", () => screen.still())
    await screen.click(640, 500)
    await screen.type("hello")
    if (name === "firefox") {
      await until("the form would ask", () =>
        browser.askBrowser("", () => (globalThis as unknown as FirefoxWindow).gBrowser.selectedBrowser.hasBeforeUnload),
      )
    }
    await journey.pressExit()
    if (name === "firefox") await exitHasEnded(journey)
    else await journey.isGone("found.test")
    expect(await browser.asksToLeave()).toBe(false)
    // Not where the pointer stands.
    await until("the calm page is on the screen", () => screen.pixel(200, 700) === "#00ff00")
    const { tabs, history } = await journey.traces("found.test")
    expect([tabs, history]).toEqual([name === "firefox" ? [form] : [], []])
    expect((await popupText()).includes("still open")).toBe(name === "firefox")
  })

  it.runIf(name === "firefox")("a help page that would ask stays covered, and is told until it is closed", async () => {
    await journey.browser.open(calm)
    await openAndArm(journey, `http://${helpHost}/hostile/capture`)
    await journey.browser.open("http://found.test/plain?color=ff0000")
    await journey.pressExit()
    await journey.isGone("found.test")
    await exitHasEnded(journey)
    const stored = Object.entries(await journey.browser.ask((api) => api.storage.session.get(null)))
    const kept = stored.filter(([key]) => key.startsWith("incomplete:"))
    expect(JSON.stringify(kept)).not.toContain("http")
    expect(await popupText()).toContain("It is still open")
    await journey.screen.press("Escape")
    await journey.browser.closePages()
    expect(await popupText()).not.toContain("still open")
  })
})

describe.each(browsers)("in %s, the pages of the extension", (name) => {
  const journey = useJourney(name)

  it("can ask no network for anything", async () => {
    const popup = await journey.browser.openPopup()
    journey.site.clear()
    const refused = await popup.run(async () => {
      const directives: string[] = []
      document.addEventListener("securitypolicyviolation", (event) => directives.push(event.effectiveDirective))
      await fetch("http://evil.test/fetched", { mode: "no-cors" }).catch(() => undefined)
      await new Promise((done) => {
        const image = new Image()
        image.onload = image.onerror = done
        image.src = "http://evil.test/image.png"
      })
      return directives
    })
    expect(refused.toSorted()).toEqual(["connect-src", "img-src"])
    expect(journey.site.requests.filter(({ host }) => host === "evil.test")).toEqual([])
  })

  it("a half-filled card goes with an exit elsewhere, without a question", async () => {
    await journey.browser.open(calm)
    const card = await openCard(journey)
    await journey.browser.open("http://found.test/plain?color=ff0000")
    await journey.pressExit()
    await journey.isGone("found.test")
    await until("the card is closed", async () => !(await card.isOpen()))
    expect(await journey.browser.asksToLeave()).toBe(false)
  })

  it("a half-filled card is still asked about after practice elsewhere", async () => {
    const card = await openCard(journey)
    const options = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await until("the options are drawn", async () => (await textOf(options)).includes("Practice"))
    await options.clickOn("section[aria-labelledby=drill] button")
    const practice = await journey.browser.page(journey.browser.extensionUrl("practice.html"))
    await until("the practice page is ready", async () => (await textOf(practice)).includes("Press Alt+X now"))
    await practice.clickOn(".exit__button")
    await until("the practice page is closed", async () => !(await practice.isOpen()))
    await journey.browser.ask(async (api) => {
      const tab = (await api.tabs.query({})).find(({ url }) => url?.includes("print.html"))
      if (tab?.id !== undefined) await api.tabs.update(tab.id, { active: true })
    })
    await until("the card has the keyboard", () => card.run(() => document.hasFocus()))
    await journey.screen.press("ctrl+w")
    await until("it asks", () => journey.browser.asksToLeave())
    await journey.screen.press("Escape")
  })
})

async function openCard(journey: Journey): Promise<LabPage> {
  const page = await journey.browser.open(journey.browser.extensionUrl("print.html#missing-child.en"))
  await until("the card is there", () => page.run(() => Boolean(document.querySelector("textarea"))))
  await page.clickOn("textarea")
  await journey.screen.type("Ana")
  await until("it is typed", () => page.run(() => document.querySelector("textarea")?.value === "Ana"))
  return page
}

/** In Firefox's own window. */
interface FirefoxWindow {
  labels?: string[]
  readonly gBrowser: {
    readonly tabContainer: EventTarget
    readonly selectedBrowser: { readonly hasBeforeUnload: boolean }
  }
}

describe.runIf(browsers.includes("firefox"))("in firefox, where a new tab shows the page as a tile", () => {
  const journey = useJourney("firefox")
  const helpPage = `http://${helpHost}/plain?color=ff0000&title=Hotline`
  const grid = [200, 400, 640, 900, 1100].flatMap((x) => [250, 350, 450, 550, 700].map((y) => ({ x, y })))
  const colors = (): readonly string[] => [...new Set(grid.map(({ x, y }) => journey.screen.pixel(x, y)))]

  /** The tile is drawn once the page was visited often, and only after a new start. */
  async function visitOften(): Promise<void> {
    const page = await journey.browser.open("http://news.test/plain")
    for (let visit = 0; visit < 15; visit += 1) await page.goTo(`${helpPage}&visit`)
    await journey.restart()
  }

  it("nothing of it flashes, neither the tile nor its address as a title", async () => {
    await visitOften()
    await journey.screen.press("ctrl+t")
    await until("tiles are drawn", () => colors().length > 1)
    await journey.browser.closePages()
    await journey.browser.open(helpPage)
    await journey.browser.ask(async (api) => {
      const tabs = await api.tabs.query({ active: false })
      await api.tabs.remove(tabs.flatMap(({ id }) => id ?? []))
    })
    await until("the page is on the screen", () => colors().join() === "#ff0000")
    await journey.browser.askBrowser("", () => {
      const window = globalThis as unknown as FirefoxWindow
      const labels: string[] = []
      window.labels = labels
      window.gBrowser.tabContainer.addEventListener("TabAttrModified", ({ target }) => {
        labels.push((target as unknown as { label: string }).label)
      })
    })
    await journey.pressExit()
    const frames: (readonly string[])[] = []
    await never(() => void frames.push(colors()), { timeoutMs: 2_500, intervalMs: 5 })
    // One color: the page, or nothing. Two: a frame that is half of each.
    expect(frames.filter((frame) => frame.length > 1 && !(frame.length === 2 && frame.includes("#ff0000")))).toEqual([])
    expect(frames.at(-1)).not.toContain("#ff0000")
    await journey.isGone(helpHost)
    const labels = await journey.browser.askBrowser("", () => (globalThis as unknown as FirefoxWindow).labels ?? [])
    expect(labels.filter((label) => label.includes(helpHost))).toEqual([])
  })
})
