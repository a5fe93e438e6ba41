// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import HotlinesView from "@/components/hotlines/HotlinesView.vue"
import { inEveryLanguage } from "@/core/languages"
import type { Hotline } from "@/core/hotlines/hotline"
import * as foundList from "@/core/hotlines/found-list"
import type { HotlineSearch } from "@/core/hotlines/search"
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

/** Finds what is named in it, in the order of the list. */
const search: HotlineSearch = {
  list: foundList,
  find(typed, country) {
    const found = hotlines.filter(({ id }) => typed.split(" ").includes(id))
    const here = found.filter((one) => one.country === country)
    return { here, elsewhere: found.filter((one) => !here.includes(one)) }
  },
}
const clock = { now: new Date("2026-11-23T15:00:00Z"), timeZone: "America/New_York" }

function view(region: Region | null, language: "en" | "es" = "en") {
  const emergency = region === null ? null : "911"
  return show(
    HotlinesView,
    { hotlines, region, places: ["US-CA", "US", "MX", "ZZ"], emergency, clock, search },
    language,
  )
}

const until = (seen: () => boolean): Promise<unknown> => vi.waitUntil(seen, { timeout: 20_000 })

/** While one searches, the whole list is there and hidden. */
const headings = (selector: string): (string | null)[] =>
  [...document.querySelectorAll<HTMLElement>(selector)]
    .filter((name) => name.closest(".folded") === null)
    .map((name) => name.textContent)

beforeEach(() => vi.stubGlobal("scrollTo", () => undefined))

describe("the list", () => {
  it("can be dialed and texted from, without opening anything first", () => {
    const shown = view("US-CA-SD")
    expect(link(shown, "Call (619) 555-0100").getAttribute("href")).toBe("tel:+16195550100")
    expect(link(shown, "Text HELP to 233733").getAttribute("href")).toBe("sms:233733?body=HELP")
  })

  it("begins with the nearest line and one that answers everywhere", () => {
    view("US-CA-SD")
    const names = [...document.querySelectorAll("h3")].map((name) => name.textContent)
    expect(names).toEqual(["Line near", "Line everywhere", "Line unsure", "Line office", "Line mexico"])
  })

  it("names who answers, for whom, whether they are open, and in which languages", () => {
    view("US-CA-SD")
    const [first = "", , , last = ""] = [...document.querySelectorAll("li")].map(({ textContent }) => textContent)
    expect(first).toMatch(/Charity · youth/)
    expect(first).toMatch(/Open 24\/7/)
    expect(first).toMatch(/English and Spanish/)
    expect(last.replace(/\s/g, " ")).toMatch(
      /Immigration authority · witnesses.*Closed now. Opens Mon 8:00 AM their time \(Mon 11:00 AM yours\)/,
    )
  })

  it("shows an unconfirmed number and does not dial it", () => {
    view("US-CA-SD")
    expect(pageText()).toMatch(/Not yet confirmed.*\(619\) 555-0177/)
    expect(links().map(({ href }) => href)).not.toContain("tel:+16195550177")
  })

  it("never makes a misprint a link", () => {
    view("US-CA-SD")
    expect(pageText()).toContain("An old list prints 888-5533-000. That number is wrong: use 800 5533 000.")
    expect(document.querySelector("s")?.textContent).toBe("888-5533-000")
    expect(links().filter(({ href }) => href.includes("8885533000"))).toEqual([])
  })

  it("does not repeat the emergency number, which stands above it", () => {
    view("US-CA-SD")
    expect(links().map(({ href }) => href)).not.toContain("tel:911")
  })

  it("has every emergency number where the ambulance has another one, each with what it is for", () => {
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

  it("has no number of any country where the country is not known, and says so", async () => {
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

describe("the place", () => {
  it("is said, and can be changed", async () => {
    const shown = view("US-CA-SD")
    expect(pageText()).toContain("Showing San Diego County, California first.")
    button(shown, "Change").click()
    await shown.vm.$nextTick()
    await expectAccessible()
    pick(menuOf("Hotlines for which place?"), "Mexico")
    await shown.vm.$nextTick()
    expect(shown.emitted("region")).toEqual([["MX"]])
  })

  it("names the parts of a country first and the world last", async () => {
    const shown = view("US-CA-SD")
    button(shown, "Change").click()
    await shown.vm.$nextTick()
    const options = [...menuOf("Hotlines for which place?").options]
    expect(options[0]).toMatchObject({ text: "Choose a place", hidden: true, disabled: true })
    const names = options.slice(1).map(({ text }) => text)
    expect(names).toEqual(["California", "Mexico", "United States", "Anywhere in the world"])
  })

  it("is said for every country, in the language of the reader", () => {
    view("DE", "es")
    expect(pageText()).toContain("Líneas de ayuda de: Alemania")
  })

  it("can be chosen at once where it is not known", () => {
    const shown = view(null)
    pick(menuOf("Hotlines for which place?"), "United States")
    expect(shown.emitted("region")).toEqual([["US"]])
  })
})

describe("what is happening, and to whom", () => {
  const names = (): (string | null)[] => [...document.querySelectorAll("h3")].map((name) => name.textContent)

  it("narrows the list, and is taken back with one press", async () => {
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

  it("brings the lines for families first to whoever looks for a child", async () => {
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

  it("leaves nobody before an empty list", async () => {
    const shown = view("US-CA-SD")
    const before = names()
    pick(menuOf("Help with…"), "Suicidal thoughts or a crisis")
    await shown.vm.$nextTick()
    expect(names()).toEqual(before)
    expect(pageText()).toContain("No hotline here fits this. All of them are shown.")
  })
})

describe("the search", () => {
  // What is found is announced once the typing rests: the clock goes there at once.
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
  function unfold(name: string): void {
    const all = [...document.querySelectorAll("details")]
    const fold = all.find((one) => one.querySelector("summary")?.textContent === name)
    if (!fold) throw new Error(`no fold ${name}`)
    fold.open = true
    fold.dispatchEvent(new Event("toggle"))
  }

  it("is remembered and sent to be corrected by nothing", () => {
    view("US")
    const off = ["autocomplete", "autocapitalize", "autocorrect"].map((name) => input().getAttribute(name))
    expect(off).toEqual(["off", "off", "off"])
    expect(input().getAttribute("spellcheck")).toBe("false")
    expect(input().getAttribute("name")).toBeNull()
    expect(input().closest("form")).toBeNull()
  })

  it("shows what it finds as one types, other countries apart, and says how many", async () => {
    const shown = view("US")
    await type(shown, "mexico near")
    await vi.waitFor(() => expect(headings("summary")).not.toEqual([]))
    expect(headings("h2, h3")).toEqual(["Results", "Line near", "In other countries"])
    expect(headings("summary")).toEqual(["Mexico (1 hotline)"])
    await vi.waitFor(() => expect(statusText()).toBe("1 hotline found"))
    unfold("Mexico (1 hotline)")
    await shown.vm.$nextTick()
    expect(headings("h2, h3")).toEqual(["Results", "Line near", "In other countries", "Line mexico"])
    vi.useRealTimers()
    await expectAccessible()
  })

  it("finds the emergency line too", async () => {
    const shown = view("US")
    await type(shown, "911")
    expect(heading(shown, "Line 911")).toBeTruthy()
  })

  it("loses nothing that is typed before it is ready", async () => {
    const shown = view("US")
    await shown.setProps({ search: null })
    await type(shown, "mexico")
    expect(headings("h3").length).toBeGreaterThan(1)
    await shown.setProps({ search })
    await vi.waitFor(() => expect(headings("summary")).toEqual(["Mexico (1 hotline)"]))
  })

  it("leaves the country's own lines, those for any trouble first, where only others fit", async () => {
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

  it("keeps the place and the questions in sight, and is narrowed by them", async () => {
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

  it("says where something is that was added, when nothing built in is found", async () => {
    const shown = view("US")
    await shown.setProps({ addedFound: true })
    await type(shown, "nobody")
    await vi.waitFor(() => expect(statusText()).toMatch(/^No built-in hotline found.*below all hotlines/))
    heading(shown, "Line near")
    await type(shown, "near")
    await vi.waitFor(() => expect(statusText()).toBe("1 hotline found"))
  })

  it("says when it finds nothing, shows the whole list below, and is emptied with one press", async () => {
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
  const finds: HotlineSearch = {
    list: foundList,
    find: (typed) => ({ here: many.filter(({ id }) => id.startsWith(typed)), elsewhere: [] }),
  }
  const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("li")].filter(isSeen)
  const isSeen = (row: HTMLElement): boolean => row.closest(".folded") === null

  async function long() {
    const props = { hotlines: many, region: "US", places: ["US"], emergency: "911", clock, search: finds }
    const shown = show(HotlinesView, props)
    async function type(typed: string): Promise<void> {
      await shown.find("input").setValue(typed)
    }
    return { shown, type }
  }

  it("is drawn as far as it can be seen, and whole a moment later", async () => {
    await long()
    expect(rows().length).toBeGreaterThan(3)
    expect(rows().length).toBeLessThan(10)
    await until(() => rows().length === 30)
  })

  it("is folded away by a search, and not drawn anew after it: its rows are the same ones", async () => {
    const { type } = await long()
    await until(() => rows().length === 30)
    const before = rows()
    await type("n12")
    expect(rows().map((row) => row.querySelector("h3")?.textContent)).toEqual(["Line n12"])
    await type("")
    expect(rows()).toEqual(before)
  })

  it("goes on being drawn only when it is seen again", async () => {
    const { type } = await long()
    await type("n12")
    await type("n1")
    await until(() => rows().length === 11)
    await type("")
    expect(rows().length).toBeLessThan(10)
    await until(() => rows().length === 30)
  })

  it("of what is found draws only what can be seen at once, for each letter", async () => {
    const { type } = await long()
    await type("n1")
    await until(() => rows().length === 11)
    await type("n")
    expect(rows().length).toBeLessThan(10)
    await until(() => rows().length === 30)
  })
})

describe("from the list to a line and back", () => {
  it("moves the focus to the line's name and back to its place in the list", async () => {
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

describe("a country that was set and is not the clock's", () => {
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
  ] as const)("leaves the lines of the clock's country in the list: %s", async (region, expected) => {
    show(HotlinesView, props(region))
    await until(() => rows().length === expected.length)
    expect(rows()).toEqual(expected)
    expect(headings("h2")).toContain("United States")
  })
  it("is said, with a button that chooses the clock's place", () => {
    const chosen: Region[] = []
    const shown = show(HotlinesView, { ...props("NR"), onRegion: (region: Region) => chosen.push(region) })
    expect(pageText()).toContain("Settings: Nauru. This computer's clock: United States.")
    button(shown, "Choose United States").click()
    expect(chosen).toEqual(["US-CA-SD"])
  })
  it("is not spoken of where the person chose", () => {
    show(HotlinesView, { ...props("NR"), clockRegion: null })
    expect(pageText()).not.toContain("This computer's clock:")
    expect(rows()).toEqual(["nauru", "world"])
  })
})
