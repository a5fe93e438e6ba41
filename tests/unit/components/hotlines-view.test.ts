// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import HotlinesView from "@/components/hotlines/HotlinesView.vue"
import { inEveryLanguage } from "@/core/languages"
import type { Hotline } from "@/core/hotlines/hotline"
import { searchWith } from "@/core/hotlines/search/search"
import type { Region } from "@/core/places/region"
import { channel, hotline, national } from "../../fakes/hotlines"
import { button, expectAccessible, heading, link, links, menuOf, pageText, pick, show } from "./mount"

const text = channel({ type: "text", value: "233733", e164: null, keyword: "HELP" })
const near = hotline("near")
const everywhere = hotline("everywhere", {
  ...national,
  channels: [channel({ value: "1-888-555-0199", e164: "+18885550199" }), text],
})
const unsure = hotline("unsure", {
  grade: "low",
  channels: [channel({ value: "(619) 555-0177", e164: "+16195550177" })],
})
const office = hotline("office", { operatorType: "immigration", audience: ["witness"], hours: "Mo-Fr 08:00-17:00" })
const emergency = hotline("911", { operatorType: "emergency", channels: [channel({ value: "911", e164: null })] })
const mexico = hotline("mexico", {
  country: "MX",
  ...national,
  channels: [channel({ value: "800 5533 000", e164: "+528005533000" })],
  misprints: ["888-5533-000"],
})
const hotlines: Hotline[] = [office, unsure, mexico, emergency, everywhere, near]

/** Finds the hotlines whose ids are typed, in the order of the list. */
const search = searchWith((typed, country) => {
  const found = hotlines.filter(({ id }) => typed.split(" ").includes(id))
  const here = found.filter((one) => one.country === country)
  return { here, elsewhere: found.filter((one) => !here.includes(one)) }
})
const clock = { now: new Date("2026-11-23T15:00:00Z"), timeZone: "America/New_York" }

function view(region: Region | null, language: "en" | "es" = "en") {
  const emergency = region === null ? null : "911"
  return show(
    HotlinesView,
    { hotlines, region, places: ["US-CA", "US", "MX", "ZZ"], emergency, clock, search },
    language,
  )
}

const until = (condition: () => boolean): Promise<unknown> => vi.waitUntil(condition, { timeout: 20_000 })

/** Ignores the whole list, which stays in the page but hidden during a search. */
const headings = (selector: string): (string | null)[] =>
  [...document.querySelectorAll<HTMLElement>(selector)]
    .filter((name) => name.closest(".folded") === null)
    .map((name) => name.textContent)

beforeEach(() => vi.stubGlobal("scrollTo", () => undefined))

describe("the list of hotlines", () => {
  it("has links to call and text without opening a card", () => {
    const shown = view("US-CA-SD")
    expect(link(shown, "Call (619) 555-0100").getAttribute("href")).toBe("tel:+16195550100")
    expect(link(shown, "Text HELP to 233733").getAttribute("href")).toBe("sms:233733?body=HELP")
  })

  it("starts with the nearest hotline and a nationwide one", () => {
    view("US-CA-SD")
    const names = [...document.querySelectorAll("h3")].map((name) => name.textContent)
    expect(names).toEqual(["Line near", "Line everywhere", "Line unsure", "Line office", "Line mexico"])
  })

  it("shows each hotline's operator, audience, hours and languages", () => {
    view("US-CA-SD")
    const [first = "", , , last = ""] = [...document.querySelectorAll("li")].map(({ textContent }) => textContent)
    expect(first).toMatch(/Charity · youth/)
    expect(first).toMatch(/Open 24\/7/)
    expect(first).toMatch(/English and Spanish/)
    expect(last.replace(/\s/g, " ")).toMatch(
      /Immigration authority · witnesses.*Closed now. Opens Mon 8:00 AM their time \(Mon 11:00 AM yours\)/,
    )
  })

  it("shows an unconfirmed number without a dial link", () => {
    view("US-CA-SD")
    expect(pageText()).toMatch(/Not yet confirmed.*\(619\) 555-0177/)
    expect(links().map(({ href }) => href)).not.toContain("tel:+16195550177")
  })

  it("shows a misprint struck through, never as a link", () => {
    view("US-CA-SD")
    expect(pageText()).toContain("An old list prints 888-5533-000. That number is wrong: use 800 5533 000.")
    expect(document.querySelector("s")?.textContent).toBe("888-5533-000")
    expect(links().filter(({ href }) => href.includes("8885533000"))).toEqual([])
  })

  it("does not repeat the emergency number, which is shown at the top", () => {
    view("US-CA-SD")
    expect(links().map(({ href }) => href)).not.toContain("tel:911")
  })

  it("shows an ambulance's own emergency number with its purpose", () => {
    const note = inEveryLanguage({ en: "Ambulance.", es: "Ambulancia." })
    const both = hotline("110", {
      operatorType: "emergency",
      channels: [channel({ value: "110", e164: null }), channel({ value: "119", e164: null, note })],
    })
    const shown = show(HotlinesView, {
      hotlines: [both],
      region: "US",
      places: ["US"],
      emergency: "110",
      clock,
      search,
    })
    expect(link(shown, "Call 119").getAttribute("href")).toBe("tel:119")
    expect(pageText()).toContain("Ambulance.")
  })

  it("shows no numbers and says why if the country is unknown", async () => {
    view(null)
    expect(links()).toEqual([])
    expect(pageText()).toContain("does not show which country you are in")
    await expectAccessible()
  })

  it.each(["en", "es"] as const)("is accessible in %s", async (language) => {
    view("US-CA-SD", language)
    await expectAccessible()
  })
})

describe("the place of the list", () => {
  it("is shown and can be changed", async () => {
    const shown = view("US-CA-SD")
    expect(pageText()).toContain("Showing San Diego County, California first.")
    button(shown, "Change").click()
    await shown.vm.$nextTick()
    await expectAccessible()
    pick(menuOf("Hotlines for which place?"), "Mexico")
    await shown.vm.$nextTick()
    expect(shown.emitted("region")).toEqual([["MX"]])
  })

  it("can be chosen from a menu with subregions first and the world last", async () => {
    const shown = view("US-CA-SD")
    button(shown, "Change").click()
    await shown.vm.$nextTick()
    const options = [...menuOf("Hotlines for which place?").options]
    expect(options[0]).toMatchObject({ text: "Choose a place", hidden: true, disabled: true })
    const names = options.slice(1).map(({ text }) => text)
    expect(names).toEqual(["California", "Mexico", "United States", "Anywhere in the world"])
  })

  it("is shown for every country in the reader's language", () => {
    view("DE", "es")
    expect(pageText()).toContain("Líneas de ayuda de: Alemania")
  })

  it("can be chosen at once if it is unknown", () => {
    const shown = view(null)
    pick(menuOf("Hotlines for which place?"), "United States")
    expect(shown.emitted("region")).toEqual([["US"]])
  })
})

describe("the filters", () => {
  const names = (): (string | null)[] => [...document.querySelectorAll("h3")].map((name) => name.textContent)

  it("narrow the list, and are cleared with one press", async () => {
    const shown = view("US-CA-SD")
    const before = names()
    pick(menuOf("Help for…"), "People who saw something")
    await shown.vm.$nextTick()
    expect(names()).toEqual(["Line office"])
    await expectAccessible()
    button(shown, "Show all hotlines").click()
    await shown.vm.$nextTick()
    expect(names()).toEqual(before)
  })

  it("put family hotlines first for a missing child or a family", async () => {
    const both = { topics: ["trafficking", "missing"], audience: ["young-person", "family"] } as const
    const parents = hotline("parents", { ...national, topics: ["missing"], audience: ["family"] })
    const given = [hotline("talk", both), parents, emergency]
    const shown = show(HotlinesView, { hotlines: given, region: "US", places: ["US"], emergency: null, clock, search })
    expect(names()).toEqual(["Line 911", "Line talk", "Line parents"])
    for (const [question, answer] of [
      ["Help with…", "Someone is missing"],
      ["Help for…", "Family and friends"],
    ] as const) {
      pick(menuOf(question), answer)
      await shown.vm.$nextTick()
      expect(names()).toEqual(["Line 911", "Line parents", "Line talk"])
      button(shown, "Show all hotlines").click()
      await shown.vm.$nextTick()
    }
    expect(names()).toEqual(["Line 911", "Line talk", "Line parents"])
  })

  it("show the whole list with a note if no hotline fits", async () => {
    const shown = view("US-CA-SD")
    const before = names()
    pick(menuOf("Help with…"), "Suicidal thoughts or a crisis")
    await shown.vm.$nextTick()
    expect(names()).toEqual(before)
    expect(pageText()).toContain("No hotline here fits this. All of them are shown.")
  })
})

describe("the search", () => {
  // Results are announced after a pause in typing: fake timers skip that pause.
  beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }))
  afterEach(() => vi.useRealTimers())

  const input = (): HTMLInputElement => {
    const found = document.querySelector("input")
    if (!found) throw new Error("no input")
    return found
  }
  async function type(shown: ReturnType<typeof view>, typed: string): Promise<void> {
    input().value = typed
    input().dispatchEvent(new Event("input"))
    await shown.vm.$nextTick()
  }

  const statusText = (): string | undefined =>
    [...document.querySelectorAll("p.unseen[role='status']")].at(-1)?.textContent.trim()
  function expand(name: string): void {
    const all = [...document.querySelectorAll("details")]
    const section = all.find((one) => one.querySelector("summary")?.textContent === name)
    if (!section) throw new Error(`no section ${name}`)
    section.open = true
    section.dispatchEvent(new Event("toggle"))
  }

  it("has a field that the browser neither remembers nor sends to a spelling service", () => {
    view("US")
    const off = ["autocomplete", "autocapitalize", "autocorrect"].map((name) => input().getAttribute(name))
    expect(off).toEqual(["off", "off", "off"])
    expect(input().getAttribute("spellcheck")).toBe("false")
    expect(input().getAttribute("name")).toBeNull()
    expect(input().closest("form")).toBeNull()
  })

  it("shows results while typing, with other countries in a separate section, and announces the count", async () => {
    const shown = view("US")
    await type(shown, "mexico near")
    await vi.waitFor(() => expect(headings("summary")).not.toEqual([]))
    expect(headings("h2, h3")).toEqual(["Results", "Line near", "In other countries"])
    expect(headings("summary")).toEqual(["Mexico (1 hotline)"])
    await vi.waitFor(() => expect(statusText()).toBe("1 hotline found"))
    expand("Mexico (1 hotline)")
    await shown.vm.$nextTick()
    expect(headings("h2, h3")).toEqual(["Results", "Line near", "In other countries", "Line mexico"])
    vi.useRealTimers()
    await expectAccessible()
  })

  it("finds the emergency hotline", async () => {
    const shown = view("US")
    await type(shown, "911")
    expect(heading(shown, "Line 911")).toBeTruthy()
  })

  it("uses text that was typed before the search was ready", async () => {
    const shown = view("US")
    await shown.setProps({ search: null })
    await type(shown, "mexico")
    expect(headings("h3").length).toBeGreaterThan(1)
    await shown.setProps({ search })
    await vi.waitFor(() => expect(headings("summary")).toEqual(["Mexico (1 hotline)"]))
  })

  it("keeps the country's own list, with hotlines for any trouble first, if only other countries match", async () => {
    const crisis = hotline("crisis", { ...national, topics: ["suicide"] })
    const shown = view("US")
    await shown.setProps({ hotlines: [...hotlines, crisis] })
    await type(shown, "mexico")
    expect(headings("h2").slice(0, 1)).toEqual(["For any kind of trouble"])
    expect(headings("h3").slice(0, 1)).toEqual(["Line crisis"])
    expect(headings("h3")).toContain("Line near")
    await vi.waitFor(() => expect(headings("h2").at(-1)).toBe("In other countries"))
    expect(headings("h3")).not.toContain("Line mexico")
    await vi.waitFor(() =>
      expect(statusText()).toMatch(/^United States: no hotline for exactly this\..*any kind of trouble/),
    )
    expect(document.querySelectorAll("h3").length).toBe(new Set(headings("h3")).size)
    vi.useRealTimers()
    await expectAccessible()
  })

  it("keeps the place and the filters visible, and applies the filters", async () => {
    const shown = view("US")
    await type(shown, "near office")
    expect(headings("h3").slice(0, 2)).toEqual(["Line office", "Line near"])
    expect(pageText()).toContain("Change")
    pick(menuOf("Help for…"), "People who saw something")
    await shown.vm.$nextTick()
    expect(headings("h3")).toEqual(["Line office"])
    await type(shown, "near")
    expect(headings("h3")).toEqual(["Line office"])
    await vi.waitFor(() => expect(statusText()).toContain("No hotline found."))
  })

  it("says where added contacts are if only they match", async () => {
    const shown = view("US")
    await shown.setProps({ addedFound: true })
    await type(shown, "nobody")
    await vi.waitFor(() => expect(statusText()).toMatch(/^No built-in hotline found.*below all hotlines/))
    heading(shown, "Line near")
    await type(shown, "near")
    await vi.waitFor(() => expect(statusText()).toBe("1 hotline found"))
  })

  it("announces that nothing was found, keeps the whole list below, and is cleared with one press", async () => {
    const shown = view("US")
    await type(shown, "nobody")
    await vi.waitFor(() => expect(statusText()).toContain("No hotline found."))
    heading(shown, "Line near")
    button(shown, "Clear").click()
    await shown.vm.$nextTick()
    expect(document.activeElement).toBe(input())
    expect(input().value).toBe("")
    heading(shown, "Line near")
  })
})

describe("a long list", () => {
  const many = Array.from({ length: 30 }, (_, at) => hotline(`n${at}`, national))
  const searchMany = searchWith((typed) => ({ here: many.filter(({ id }) => id.startsWith(typed)), elsewhere: [] }))
  const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("li")].filter(isVisible)
  const isVisible = (row: HTMLElement): boolean => row.closest(".folded") === null

  async function long() {
    const props = { hotlines: many, region: "US", places: ["US"], emergency: "911", clock, search: searchMany }
    const shown = show(HotlinesView, props)
    async function type(typed: string): Promise<void> {
      await shown.find("input").setValue(typed)
    }
    return { shown, type }
  }

  it("renders the visible rows first and the rest a moment later", async () => {
    await long()
    expect(rows().length).toBeGreaterThan(3)
    expect(rows().length).toBeLessThan(10)
    await until(() => rows().length === 30)
  })

  it("is hidden during a search and shown again with the same row elements", async () => {
    const { type } = await long()
    await until(() => rows().length === 30)
    const before = rows()
    await type("n12")
    expect(rows().map((row) => row.querySelector("h3")?.textContent)).toEqual(["Line n12"])
    await type("")
    expect(rows()).toEqual(before)
  })

  it("pauses rendering while it is hidden", async () => {
    const { type } = await long()
    await type("n12")
    await type("n1")
    await until(() => rows().length === 11)
    await type("")
    expect(rows().length).toBeLessThan(10)
    await until(() => rows().length === 30)
  })

  it("of results renders the visible rows first after each letter", async () => {
    const { type } = await long()
    await type("n1")
    await until(() => rows().length === 11)
    await type("n")
    expect(rows().length).toBeLessThan(10)
    await until(() => rows().length === 30)
  })
})

describe("opening and closing a card", () => {
  it("moves the focus to the hotline's name and back to its row in the list", async () => {
    const shown = view("US-CA-SD")
    button(shown, "Line everywhere").click()
    await until(() => document.activeElement?.tagName === "H2")
    expect(document.activeElement?.textContent).toBe("Line everywhere")
    expect(document.activeElement?.tagName).toBe("H2")
    button(shown, "‹ All hotlines").click()
    await shown.vm.$nextTick()
    await shown.vm.$nextTick()
    expect(document.activeElement).toBe(button(shown, "Line everywhere"))
  })
})

describe("a set country that differs from the guessed one", () => {
  const nauru = hotline("nauru", { country: "NR", ...national })
  const world = hotline("world", { country: "ZZ", ...national })
  const props = (region: Region) => ({
    hotlines: [...hotlines, nauru, world],
    region,
    clockRegion: "US-CA-SD",
    places: ["US", "NR", "ZZ"],
    emergency: "911",
    clock,
    search,
  })
  const rows = (): (string | undefined)[] =>
    [...document.querySelectorAll<HTMLElement>("[data-hotline]")].map((row) => row.dataset["hotline"])

  it.each([
    ["NR", ["nauru", "near", "everywhere", "unsure", "office", "world"]],
    ["ZZ", ["world", "near", "everywhere", "unsure", "office"]],
  ] as const)("keeps the hotlines of the guessed country in the list: %s", async (region, expected) => {
    show(HotlinesView, props(region))
    await until(() => rows().length === expected.length)
    expect(rows()).toEqual(expected)
    expect(headings("h2")).toContain("United States")
  })
  it("is shown with a button that chooses the guessed place", () => {
    const chosen: Region[] = []
    const shown = show(HotlinesView, { ...props("NR"), onRegion: (region: Region) => chosen.push(region) })
    expect(pageText()).toContain("Settings: Nauru. This computer's clock: United States.")
    button(shown, "Choose United States").click()
    expect(chosen).toEqual(["US-CA-SD"])
  })
  it("is not mentioned if the person chose it in the popup", () => {
    show(HotlinesView, { ...props("NR"), clockRegion: null })
    expect(pageText()).not.toContain("This computer's clock:")
    expect(rows()).toEqual(["nauru", "world"])
  })
})
