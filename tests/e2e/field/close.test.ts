import { describe, expect, it } from "vitest"
import type { LabPage } from "../lab/browser.ts"
import { hostilePageNames } from "../lab/hostile-closing.ts"
import { neverHappens, until } from "../lab/wait.ts"
import { browsers, helpHost, textOf, type Journey } from "../journey.ts"
import { useJourney } from "../shared-journey.ts"
import { chooseEraseScope, harmlessPage, secretPage } from "../steps.ts"

const readFrontTitle = ({ browser }: Journey): Promise<string | undefined> =>
  browser.ask(async (api) => (await api.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.title)

/** Opens a tab and types in it until the page would show "Leave site?". It does not wait for the page to load, because some never finish. */
async function openAndArm(journey: Journey, address: string): Promise<void> {
  const { browser, screen } = journey
  await browser.ask(async (api, url: string) => void (await api.tabs.create({ url })), address)
  await until("the page is ready", async () => (await readFrontTitle(journey)) === "ready")
  await screen.waitUntilStill()
  const isArmed = async (): Promise<boolean> => (await readFrontTitle(journey)) === "armed"
  // A page that is busy loading hundreds of frames loses the first click.
  await until("the page is armed", async () => {
    await screen.click(200, 240)
    await screen.type("hello")
    return until("the page has noticed the typing", isArmed, { timeoutMs: 2_000 }).catch(() => false)
  })
}

/** What the hostile pages have reported to their server. */
const readReports = ({ site }: Journey): readonly string[] =>
  site.requests.flatMap(({ path }) => new URL(path, "http://lab.test").searchParams.get("noticed") ?? [])

/**
 * What these pages notice in Firefox. Porchlight's code never runs in a page's own world. But Firefox can
 * close a page that would show "Leave site?" only after the exit has emptied its document, and a page can
 * watch its own document.
 */
const expectedReports: Readonly<Record<string, readonly string[]>> = {
  "mutation-observer": ["emptied"],
  "custom-element": ["removed"],
  "frame-that-reopens": ["reopened"],
}

describe.each(browsers)("an exit in %s, from a page that resists being closed", (name) => {
  const journey = useJourney(name)

  it.each(hostilePageNames)(
    "closes the page %s without a dialog, and reveals to the page at most that it was emptied",
    async (pageName) => {
      // With the erase scope "tab" the rest of the history must stay.
      await chooseEraseScope(journey, "tab")
      await journey.browser.open(harmlessPage)
      await openAndArm(journey, `http://found.test/hostile/${pageName}`)
      journey.site.clear()
      await journey.pressExit()
      await journey.waitUntilGone("found.test")
      expect(await journey.browser.showsLeaveSiteDialog()).toBe(false)
      const allowed = name === "firefox" ? (expectedReports[pageName] ?? []) : []
      expect(readReports(journey).filter((report) => !allowed.includes(report))).toEqual([])
      const { tabs, history } = await journey.findTraces("news.test")
      expect({ tabs, history }).toEqual({ tabs: [harmlessPage], history: [harmlessPage] })
    },
  )
})

/** Waits until the exit has recorded, for the popup, that it is incomplete. */
const waitUntilExitIsIncomplete = (journey: Journey): Promise<unknown> =>
  until("the exit is recorded as incomplete", async () => {
    const stored = await journey.browser.ask((api) => api.storage.session.get(null))
    return Object.keys(stored).some((key) => key.startsWith("incomplete:"))
  })

describe.each(browsers)("an exit in %s that can't close a tab", (name) => {
  const journey = useJourney(name)

  const readPopup = async (): Promise<string> => {
    const popup = await journey.browser.openPopup()
    return textOf(popup)
  }

  it("closes a filled-in PDF form, or in Firefox covers it, and the popup says so", async () => {
    const { browser, screen } = journey
    await browser.open(harmlessPage)
    const form = "http://found.test/hostile/form.pdf"
    await browser.ask(async (api, url: string) => void (await api.tabs.create({ url })), form)
    await until("the form is open", async () => (await readFrontTitle(journey))?.includes("form.pdf") === true)
    await until("the form has rendered", () => screen.waitUntilStill())
    await screen.click(640, 500)
    await screen.type("hello")
    if (name === "firefox") {
      await until("the form is armed", () =>
        browser.askBrowser("", () => (globalThis as unknown as FirefoxWindow).gBrowser.selectedBrowser.hasBeforeUnload),
      )
    }
    await journey.pressExit()
    if (name === "firefox") await waitUntilExitIsIncomplete(journey)
    else await journey.waitUntilGone("found.test")
    expect(await browser.showsLeaveSiteDialog()).toBe(false)
    // Read a pixel away from the pointer, which the frame buffer includes.
    await until("the harmless page is on the screen", () => screen.pixel(200, 700) === "#00ff00")
    const { tabs, history } = await journey.findTraces("found.test")
    expect([tabs, history]).toEqual([name === "firefox" ? [form] : [], []])
    expect((await readPopup()).includes("still open")).toBe(name === "firefox")
  })

  it.runIf(name === "firefox")(
    'covers a help page that would show "Leave site?", and the popup says so until someone closes the page',
    async () => {
      await journey.browser.open(harmlessPage)
      await openAndArm(journey, `http://${helpHost}/hostile/capturing-listener`)
      await journey.browser.open(secretPage)
      await journey.pressExit()
      await journey.waitUntilGone("found.test")
      await waitUntilExitIsIncomplete(journey)
      const stored = Object.entries(await journey.browser.ask((api) => api.storage.session.get(null)))
      const incomplete = stored.filter(([key]) => key.startsWith("incomplete:"))
      expect(JSON.stringify(incomplete)).not.toContain("http")
      expect(await readPopup()).toContain("It is still open")
      await journey.screen.press("Escape")
      await journey.browser.closePages()
      expect(await readPopup()).not.toContain("still open")
    },
  )
})

describe.each(browsers)("the extension's own pages in %s", (name) => {
  const journey = useJourney(name)

  it("can't send a network request", async () => {
    const popup = await journey.browser.openPopup()
    journey.site.clear()
    const refusedDirectives = await popup.run(async () => {
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
    expect(refusedDirectives.toSorted()).toEqual(["connect-src", "img-src"])
    expect(journey.site.requests.filter(({ host }) => host === "evil.test")).toEqual([])
  })

  it("close without a dialog during an exit from another page, even with a half-filled card", async () => {
    await journey.browser.open(harmlessPage)
    const card = await openCard(journey)
    await journey.browser.open(secretPage)
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await until("the card is closed", async () => !(await card.isOpen()))
    expect(await journey.browser.showsLeaveSiteDialog()).toBe(false)
  })

  it('still show "Leave site?" for a half-filled card after practice on another page', async () => {
    const card = await openCard(journey)
    const options = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await until("the options have rendered", async () => (await textOf(options)).includes("Practice"))
    await options.clickOn("section[aria-labelledby=practice] button")
    const practice = await journey.browser.waitForPage(journey.browser.extensionUrl("practice.html"))
    await until("the practice page is ready", async () =>
      (await textOf(practice)).includes("Press Alt+X at the same time"),
    )
    await practice.clickOn(".exit__button")
    await until("the practice page is closed", async () => !(await practice.isOpen()))
    await journey.browser.ask(async (api) => {
      const tab = (await api.tabs.query({})).find(({ url }) => url?.includes("print.html"))
      if (tab?.id !== undefined) await api.tabs.update(tab.id, { active: true })
    })
    await until("the card has the keyboard", () => card.run(() => document.hasFocus()))
    await journey.screen.press("ctrl+w")
    await until("the dialog is open", () => journey.browser.showsLeaveSiteDialog())
    await journey.screen.press("Escape")
  })
})

async function openCard(journey: Journey): Promise<LabPage> {
  const page = await journey.browser.open(journey.browser.extensionUrl("print.html#missing-child.en"))
  await until("the card has rendered", () => page.run(() => Boolean(document.querySelector("textarea"))))
  await page.clickOn("textarea")
  await journey.screen.type("Ana")
  await until("the name is typed", () => page.run(() => document.querySelector("textarea")?.value === "Ana"))
  return page
}

/** The globals of Firefox's own window. */
interface FirefoxWindow {
  labels?: string[]
  readonly gBrowser: {
    readonly tabContainer: EventTarget
    readonly selectedBrowser: { readonly hasBeforeUnload: boolean }
  }
}

describe.runIf(browsers.includes("firefox"))("an exit in Firefox, when new tabs show the page as a tile", () => {
  const journey = useJourney("firefox")
  const helpPage = `http://${helpHost}/plain?color=ff0000&title=Hotline`
  const gridPoints = [200, 400, 640, 900, 1100].flatMap((x) => [250, 350, 450, 550, 700].map((y) => ({ x, y })))
  const readColors = (): readonly string[] => [...new Set(gridPoints.map(({ x, y }) => journey.screen.pixel(x, y)))]

  /** Makes Firefox show the tile, which it does only for a page visited often, and only after a restart. */
  async function makeTile(): Promise<void> {
    const page = await journey.browser.open("http://news.test/plain")
    for (let visit = 0; visit < 15; visit += 1) await page.goTo(`${helpPage}&visit`)
    await journey.restart()
  }

  it("never flashes the page's tile, nor its address as a tab title", async () => {
    await makeTile()
    await journey.screen.press("ctrl+t")
    await until("the new tab shows tiles", () => readColors().length > 1)
    await journey.browser.closePages()
    await journey.browser.open(helpPage)
    await journey.browser.ask(async (api) => {
      const tabs = await api.tabs.query({ active: false })
      await api.tabs.remove(tabs.flatMap(({ id }) => id ?? []))
    })
    await until("the page is on the screen", () => readColors().join() === "#ff0000")
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
    const recordFrame = (): void => void frames.push(readColors())
    await neverHappens(recordFrame, { timeoutMs: 2_500, intervalMs: 5 })
    // A frame may mix two colors: those of the page and of the empty tab.
    expect(frames.filter((frame) => frame.length > 1 && !(frame.length === 2 && frame.includes("#ff0000")))).toEqual([])
    expect(frames.at(-1)).not.toContain("#ff0000")
    await journey.waitUntilGone(helpHost)
    const labels = await journey.browser.askBrowser("", () => (globalThis as unknown as FirefoxWindow).labels ?? [])
    expect(labels.filter((label) => label.includes(helpHost))).toEqual([])
  })
})
