import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { filesWith } from "./lab/profile.ts"
import { never, until } from "./lab/wait.ts"
import { browsers, helpHost, startJourney, textOf, type Journey } from "./journey.ts"

/** docs/THREATS.md says who they are; what needs no browser is in tests/unit/adversaries/. */
const helpPage = `http://${helpHost}/plain?color=0000ff`
const lock = { salt: btoa("s".repeat(16)), hash: btoa("h".repeat(32)), rounds: 600_000 }

/** What memory may hold: docs/PRIVACY.md. None of it says that an exit was used. */
const ofUse = /^(trail:.*|visit|landing)$/

/** Presses that follow each other more quickly are one exit: core/exit/presses.ts. */
const oneBurst = 1300

/** Hosts that the browsers themselves call, however quiet they were asked to be. */
const ofTheBrowser =
  /(^|\.)(google|googleapis|gstatic|googleusercontent|gvt1|mozilla|mozilla\.net|firefox|example)\.(com|org|net)$/

/** As far as it may go, and beyond: what an adult who wants harm would put there. */
const hostile = {
  eraseScope: "tab",
  eraseMinutes: 0,
  keptSites: ["news.test", helpHost, "com", "*"],
  landing: "https://exploiter.test/",
  language: "xx",
  region: "XX",
  hiddenLines: ["*"],
  exit: false,
  log: true,
  people: [
    { name: "National Human Trafficking Hotline", number: "619 555 0101", note: "" },
    { name: "911", number: "619 555 0102", note: "" },
    ...Array.from({ length: 200 }, (_, place) => ({ name: `Call me ${place}`, number: "619 555 0103", note: "" })),
  ],
}

/** Runs in a page of ours: each frame is one opening, and the popup's own page does the rest. */
async function openManyTimes(): Promise<number> {
  const found = async <T>(ask: () => T | null | undefined): Promise<T> => {
    for (;;) {
      const answer = ask()
      if (answer !== null && answer !== undefined) return answer
      await new Promise((soon) => setTimeout(soon, 5))
    }
  }
  let read = 0
  for (let opening = 1; opening <= 5; opening += 1) {
    const frame = document.createElement("iframe")
    frame.src = "/popup.html"
    document.body.append(frame)
    const one = (selector: string): Promise<HTMLElement> =>
      found(() => frame.contentDocument?.querySelector<HTMLElement>(selector))
    await one("[data-line]")
    const search = (await one("#search")) as HTMLInputElement
    search.focus()
    for (const words of ["nudes", "zebrafinch", "my friend is missing", ""]) {
      search.value = words
      search.dispatchEvent(new Event("input", { bubbles: true }))
      await new Promise((drawn) => setTimeout(drawn))
    }
    ;(await one(".row__open")).click()
    ;(await one(".card__back")).click()
    ;(await one("main button[lang]")).click()
    const guides = await one(".switch__view:not([aria-current])")
    guides.click()
    const guide = await one("[data-guide]")
    guide.click()
    await one(".reader h2")
    read += 1
    frame.remove()
  }
  return read
}

describe.each(browsers)("in %s", (name) => {
  let journey: Journey
  beforeEach(async () => {
    journey = await startJourney(name)
    await journey.browser.open("http://news.test/plain?color=00ff00")
  })
  afterEach(() => journey.end())

  const local = () => journey.browser.ask(async (api) => JSON.stringify(await api.storage.local.get(null)))
  const says = (page: LabPage, words: string): Promise<unknown> =>
    until(`the page says ${words}`, async () => (await textOf(page)).includes(words))
  let lastPress = 0
  const exit = async (): Promise<void> => {
    await journey.browser.open(helpPage)
    await until("a press is another exit", () => performance.now() - lastPress > oneBurst)
    await journey.pressExit()
    lastPress = performance.now()
    await journey.isGone(helpHost)
  }
  /** Some seconds after the exit: until the browser has saved its session, a power cut could bring the page back. */
  const marksAreGone = () =>
    until("no mark is left", async () => !(await local()).includes("mark:"), { atMost: 40_000, every: 200 })

  it("the parent who is the exploiter, with a lock and with extremes: lines first, the exit, and the young person sees it", async () => {
    await journey.browser.ask((api, kept) => api.storage.local.set(kept), { lock, settings: hostile })
    const before = await local()

    const popup = await journey.browser.openPopup()
    await says(popup, "Call 911")
    // The first lines come first, the rest a moment later.
    await until("all lines are there", () => popup.run(() => document.querySelectorAll("[data-line]").length > 10))
    const shown = await popup.run(() => ({
      first: document.querySelector("[data-line]")?.getAttribute("data-line"),
      languages: document.querySelectorAll("button[lang='es']").length,
      text: document.body.innerText,
    }))
    expect(shown.first).toBe("us-ca-sd-ccs-crisis-line")
    expect(shown.languages).toBe(1)
    expect(shown.text).not.toMatch(/555.?010[12]/)
    await journey.screen.press("Escape")

    const page = await journey.browser.open(journey.browser.extensionUrl("set-here.html"))
    await says(page, "Yes. Someone has set a PIN or a pass phrase.")
    expect(await textOf(page)).not.toMatch(/555.?010[12]/)

    await exit()
    expect(
      await journey.browser.ask(async (api) => (await api.tabs.query({})).map(({ url }) => url).join(" ")),
    ).not.toContain("exploiter.test")
    expect(journey.site.requests.some(({ host }) => host === "exploiter.test")).toBe(false)
    await marksAreGone()
    expect(await local()).toBe(before)
  })

  it("the one with the unlocked device, after an exit: no word of it in the popup, the history, the tabs, or in storage", async () => {
    await exit()
    await marksAreGone()
    const popup = await journey.browser.openPopup()
    await says(popup, "Call 911")
    // What the popup says of an incomplete exit comes a moment after its lines.
    expect(await never(async () => (await textOf(popup)).includes("last exit"))).toBe(true)
    expect(await local()).toBe("{}")
    const left = await journey.browser.ask(async (api) => Object.keys(await api.storage.session.get(null)))
    expect(left.filter((key) => !ofUse.test(key))).toEqual([])
    await journey.screen.press("Escape")
    await journey.restart()
    expect(await journey.traces(helpHost)).toEqual({ tabs: [], closed: [], history: [] })
  })

  it("the shoulder surfer: no badge, a title that says the name alone, before and after an exit", async () => {
    const seen = () =>
      journey.browser.ask(async (api) => ({
        badge: await api.action.getBadgeText({}),
        title: await api.action.getTitle({}),
      }))
    expect(await seen()).toEqual({ badge: "", title: "Porchlight" })
    await exit()
    expect(await seen()).toEqual({ badge: "", title: "Porchlight" })
  })

  it("the one who forces it open: wrong tries leave no log on the disk, and go with the browser", async () => {
    await journey.browser.ask((api, kept) => api.storage.local.set(kept), { lock })
    const before = await local()
    const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await says(page, "These settings are locked.")
    const field = "section[aria-labelledby='lock'] form input"
    const tries = () => journey.browser.ask(async (api) => (await api.storage.session.get("lockTries"))["lockTries"])
    for (let slip = 1; slip <= 4; slip += 1) {
      await page.run((wanted: string) => document.querySelector<HTMLElement>(wanted)?.focus(), field)
      await journey.screen.focus(journey.browser.windowClass)
      await journey.screen.type(`zebrafinch${slip}`)
      await journey.screen.press("Return")
      await until("it is counted", async () => ((await tries()) as { tries?: number } | undefined)?.tries === slip)
      await says(page, "That was not it.")
    }
    await says(page, "The next try can be made in 5 seconds.")
    expect(Object.keys((await tries()) as object).sort()).toEqual(["tries", "until"])
    expect(await local()).toBe(before)

    await journey.restart(() => {
      // Browsers keep our own scripts in the profile, in which that word stands too.
      const ours = /\.xpi$|Code Cache|startupCache/
      expect(filesWith(journey.profile, "lockTries").filter((file) => !ours.test(file))).toEqual([])
      expect(filesWith(journey.profile, "zebrafinch")).toEqual([])
    })
    expect(await tries()).toBeFalsy()
    expect(await local()).toBe(before)
  })

  it(
    "anyone who looks later: after a week of use storage holds the settings byte for byte, and the disk no word of what was looked for",
    { timeout: 300_000 },
    async () => {
      const settings = {
        eraseScope: "tab",
        keptSites: ["school.test"],
        people: [{ name: "Aunt Rosa", number: "619 555 0100", note: "" }],
      }
      await journey.browser.ask((api, kept) => api.storage.local.set(kept), { lock, settings })
      const before = await local()
      const asked = journey.site.requests.length
      for (let day = 1; day <= 7; day += 1) await spendDay()
      await marksAreGone()

      expect(await local()).toBe(before)
      const rest = await journey.browser.ask(async (api) => ({
        sync: await api.storage.sync.get(null),
        session: Object.keys(await api.storage.session.get(null)),
      }))
      expect(rest.sync).toEqual({})
      expect(rest.session.filter((key) => !ofUse.test(key))).toEqual([])
      const hosts = new Set(journey.site.requests.slice(asked).map(({ host }) => host))
      expect([...hosts].filter((host) => host !== helpHost && !ofTheBrowser.test(host))).toEqual([])
      await journey.restart(() => expect(filesWith(journey.profile, "zebrafinch")).toEqual([]))
      expect(await local()).toBe(before)
    },
  )

  /** What else a day has: each of our pages is looked at, and goes with the exit. */
  const otherPages = ["options.html", "drill.html", "print.html#missing-child.en"]

  /** 15 times the popup's page with three searches, a card, a guide and a language, once the real popup and each other page, 2 exits. */
  async function spendDay(): Promise<void> {
    const page = await journey.browser.open(journey.browser.extensionUrl("set-here.html"))
    for (let hour = 1; hour <= 3; hour += 1) expect(await page.run(openManyTimes)).toBe(5)
    await journey.browser.openPopup()
    await journey.screen.press("Escape")
    for (const name of otherPages) {
      const other = await journey.browser.open(journey.browser.extensionUrl(name))
      await until(`${name} is drawn`, () => other.run(() => document.querySelector("main h1") !== null))
    }
    for (let time = 1; time <= 2; time += 1) await exit()
  }
})
