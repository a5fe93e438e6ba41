// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import HotlinesView from "@/components/hotlines/HotlinesView.vue"
import { inEveryLanguage } from "@/core/i18n/languages"
import type { Hotline } from "@/core/hotlines/hotline"
import { createHotlineSearch, searchWith } from "@/core/hotlines/search/search"
import type { Region } from "@/core/places/region"
import { channel, hotline, national, week } from "../../fakes/hotlines"
import { vocabulary } from "../../fakes/vocabulary"
import {
  findButton,
  expectAccessible,
  findHeading,
  findLink,
  findLinks,
  findMenu,
  pageText,
  chooseOption,
  show,
} from "./mount"
import { eventually } from "../../eventually"

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
const office = hotline("office", {
  operatorType: "immigration",
  audience: ["witness"],
  hours: week("Mo-Fr 08:00-17:00"),
})
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
  const matches = hotlines.filter(({ id }) => typed.split(" ").includes(id))
  const here = matches.filter((match) => match.country === country)
  return { here, elsewhere: matches.filter((match) => !here.includes(match)) }
})
const clock = { now: new Date("2026-11-23T15:00:00Z"), timeZone: "America/New_York" }

function showView(region: Region | null, language: "en" | "es" = "en") {
  const emergency = region === null ? null : "911"
  return show(
    HotlinesView,
    { hotlines, region, places: ["US-CA", "US", "MX", "ZZ"], emergency, clock, search },
    language,
  )
}

const waitUntil = (condition: () => boolean): Promise<unknown> => vi.waitUntil(condition, { timeout: 20_000 })

/** Ignores the whole list, which stays in the page during a search but is hidden. */
const headingTexts = (selector: string): (string | null)[] =>
  [...document.querySelectorAll<HTMLElement>(selector)]
    .filter((name) => name.closest(".folded") === null)
    .map((name) => name.textContent)

beforeEach(() => vi.stubGlobal("scrollTo", () => undefined))

describe("the list of hotlines", () => {
  it("has links to call and text without opening a card", () => {
    const wrapper = showView("US-CA-SD")
    expect(findLink(wrapper, "Call (619) 555-0100").getAttribute("href")).toBe("tel:+16195550100")
    expect(findLink(wrapper, "Text HELP to 233733").getAttribute("href")).toBe("sms:233733?body=HELP")
  })

  it("is ordered from the nearest hotline to another country's", async () => {
    showView("US-CA-SD")
    const readNames = () => [...document.querySelectorAll("h3")].map((name) => name.textContent)
    await waitUntil(() => readNames().length === 5)
    expect(readNames()).toEqual(["Line near", "Line everywhere", "Line unsure", "Line office", "Line mexico"])
  })

  it("shows what each hotline is for, which office answers if one does, its hours and languages", () => {
    showView("US-CA-SD")
    const [first = "", , , last = ""] = [...document.querySelectorAll("li")].map(({ textContent }) => textContent)
    expect(first).toContain("For young people: being forced or pushed into sex or work")
    expect(first).not.toMatch(/Charity|Nonprofit/)
    expect(first).toMatch(/Open 24\/7/)
    expect(first).toMatch(/English, Spanish/)
    expect(last.replace(/\s+/g, " ")).toMatch(
      /Immigration authority · For people who saw something: .*Closed now. Opens Mon 8:00 AM their time \(Mon 11:00 AM yours\)/,
    )
  })

  it("names at most three languages in a row, and all of them for screen readers", () => {
    const channels = [channel({ languages: ["en", "es", "vi", "tl", "ar"] })]
    const many = hotline("many", { channels })
    const props = { places: [], emergency: null, clock, search }
    show(HotlinesView, { ...props, hotlines: [many], region: "US" })
    expect(document.querySelector(".row__languages [aria-hidden]")?.textContent).toBe("English, Spanish, 3 more")
    expect(document.querySelector(".row__languages .unseen")?.textContent).toBe(
      "English, Spanish, Vietnamese, Filipino, Arabic",
    )
  })

  it.each([
    ["es", "Pregunta si hablan español"],
    ["en", ""],
  ] as const)(
    "suggests asking for the reader's language if no source says that the hotline speaks it (%s)",
    (language, ask) => {
      const unknown = hotline("unknown", { channels: [channel({ languages: [] })] })
      const props = { places: [], emergency: null, clock, search, hotlines: [unknown], region: "US" }
      show(HotlinesView, props, language)
      expect(document.querySelector(".row__state")?.textContent).toContain(ask)
      expect(document.querySelector(".row__state .soft") !== null).toBe(ask !== "")
    },
  )

  it("says which hotlines can be reached on WhatsApp too", () => {
    const whatsApp = channel({ type: "whatsapp", value: "(619) 555-0123", e164: "+16195550123" })
    const both = hotline("both", { channels: [channel({}), whatsApp] })
    const props = { places: [], emergency: null, clock, search }
    show(HotlinesView, { ...props, hotlines: [both, near], region: "US" }, "es")
    const rows = [...document.querySelectorAll("li.row")].map(({ textContent }) => textContent)
    expect(rows.map((row) => row.includes("También tiene WhatsApp"))).toEqual([true, false])
  })

  it("shows an unconfirmed number without a dial link", () => {
    showView("US-CA-SD")
    expect(pageText()).toMatch(/Not confirmed: check the source first.*\(619\) 555-0177/)
    expect(findLinks().map(({ href }) => href)).not.toContain("tel:+16195550177")
  })

  it("does not show a hotline's misprints", () => {
    showView("US-CA-SD")
    expect(pageText()).not.toContain("888-5533-000")
  })

  it("does not repeat the emergency number, which is shown at the top", () => {
    showView("US-CA-SD")
    expect(findLinks().map(({ href }) => href)).not.toContain("tel:911")
  })

  it("shows an ambulance's own emergency number with its purpose", () => {
    const note = inEveryLanguage({ en: "Ambulance.", es: "Ambulancia." })
    const policeAndAmbulance = hotline("110", {
      operatorType: "emergency",
      channels: [channel({ value: "110", e164: null }), channel({ value: "119", e164: null, note })],
    })
    const wrapper = show(HotlinesView, {
      hotlines: [policeAndAmbulance],
      region: "US",
      places: ["US"],
      emergency: "110",
      clock,
      search,
    })
    expect(findLink(wrapper, "Call 119").getAttribute("href")).toBe("tel:119")
    expect(pageText()).toContain("Ambulance.")
  })

  it("shows no numbers and says why if the country is unknown", async () => {
    showView(null)
    expect(findLinks()).toEqual([])
    expect(pageText()).toContain("does not show which country you are in")
    await expectAccessible()
  })

  it.each(["en", "es"] as const)("is accessible in %s", async (language) => {
    showView("US-CA-SD", language)
    await expectAccessible()
  })
})

describe("the place of the list", () => {
  it("is shown and can be changed", async () => {
    const wrapper = showView("US-CA-SD")
    expect(pageText()).toContain("Showing San Diego County, California first.")
    expect(pageText()).toContain("Near San Diego")
    await expectAccessible()
    chooseOption(findMenu("Place: Near San Diego"), "Mexico")
    await wrapper.vm.$nextTick()
    expect(wrapper.emitted("region")).toEqual([["MX"]])
  })

  it("is cleared with one press once a person has chosen it", async () => {
    const wrapper = showView("MX")
    const clearButtons = () => document.querySelectorAll(".filter__clear").length
    expect(clearButtons()).toBe(0)
    await wrapper.setProps({ isRegionChosen: true })
    findButton(wrapper, "Clear: Place: Mexico").click()
    expect(wrapper.emitted("region")).toEqual([[null]])
  })

  it("can be chosen from a menu with subregions first and the world last", () => {
    showView("US-CA-SD")
    const options = [...findMenu("Place: Near San Diego").options]
    expect(options[0]).toMatchObject({ text: "Choose a place", hidden: true, disabled: true })
    const names = options.slice(1).map(({ text }) => text)
    expect(names).toEqual(["California", "Mexico", "United States", "Anywhere in the world"])
  })

  it("is shown for every country in the reader's language", () => {
    showView("DE", "es")
    expect(pageText()).toContain("Líneas de ayuda de: Alemania")
  })

  it("can be chosen at once if it is unknown", () => {
    const wrapper = showView(null)
    chooseOption(findMenu("Choose a place"), "United States")
    expect(wrapper.emitted("region")).toEqual([["US"]])
  })
})

describe("the filters", () => {
  const hotlineNames = (): (string | null)[] => [...document.querySelectorAll("h3")].map((name) => name.textContent)

  it("leave only fitting hotlines in the list, and each is cleared with one press", async () => {
    const wrapper = showView("US-CA-SD")
    const before = hotlineNames()
    chooseOption(findMenu("I am…"), "Someone who saw something")
    await wrapper.vm.$nextTick()
    expect(hotlineNames()).toEqual(["Line office"])
    await expectAccessible()
    findButton(wrapper, "Clear: Someone who saw something").click()
    await wrapper.vm.$nextTick()
    expect(hotlineNames()).toEqual(before)
  })

  it('put family hotlines first for "Someone is missing" and for "Family or a friend"', async () => {
    const everyone = { topics: ["trafficking", "missing"], audience: ["young-person", "family"] } as const
    const parents = hotline("parents", { ...national, topics: ["missing"], audience: ["family"] })
    const mixedHotlines = [hotline("talk", everyone), parents, emergency]
    const wrapper = show(HotlinesView, {
      hotlines: mixedHotlines,
      region: "US",
      places: ["US"],
      emergency: null,
      clock,
      search,
    })
    expect(hotlineNames()).toEqual(["Line 911", "Line talk", "Line parents"])
    for (const [question, answer] of [
      ["Help with…", "Someone is missing or not home"],
      ["I am…", "Family or a friend"],
    ] as const) {
      chooseOption(findMenu(question), answer)
      await wrapper.vm.$nextTick()
      expect(hotlineNames()).toEqual(["Line 911", "Line parents", "Line talk"])
      findButton(wrapper, `Clear: ${answer}`).click()
      await wrapper.vm.$nextTick()
    }
    expect(hotlineNames()).toEqual(["Line 911", "Line talk", "Line parents"])
  })

  it("show the whole list with a note if no hotline fits", async () => {
    const wrapper = showView("US-CA-SD")
    const before = hotlineNames()
    chooseOption(findMenu("Help with…"), "Suicidal thoughts or a crisis")
    await wrapper.vm.$nextTick()
    expect(hotlineNames()).toEqual(before)
    expect(pageText()).toContain("No hotline here fits this. All of them are shown.")
  })
})

describe("the search", () => {
  // Results are announced after a pause in typing: fake timers skip that pause.
  beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }))
  afterEach(() => vi.useRealTimers())

  const searchField = (): HTMLInputElement => {
    const field = document.querySelector("input")
    if (!field) throw new Error("there is no search field")
    return field
  }
  async function typeSearch(wrapper: ReturnType<typeof showView>, typed: string): Promise<void> {
    searchField().value = typed
    searchField().dispatchEvent(new Event("input"))
    await wrapper.vm.$nextTick()
  }

  const statusText = (): string | undefined =>
    [...document.querySelectorAll("p.unseen[role='status']")].at(-1)?.textContent.trim()
  function expand(name: string): void {
    const sections = [...document.querySelectorAll("details")]
    const section = sections.find((candidate) => candidate.querySelector("summary")?.textContent === name)
    if (!section) throw new Error(`no section ${name}`)
    section.open = true
    section.dispatchEvent(new Event("toggle"))
  }

  it("has a field that the browser neither remembers nor sends to a spelling service", () => {
    showView("US")
    const off = ["autocomplete", "autocapitalize", "autocorrect"].map((name) => searchField().getAttribute(name))
    expect(off).toEqual(["off", "off", "off"])
    expect(searchField().getAttribute("spellcheck")).toBe("false")
    expect(searchField().getAttribute("name")).toBeNull()
    expect(searchField().closest("form")).toBeNull()
  })

  it("shows results while typing, with other countries in a separate section, and announces the count", async () => {
    const wrapper = showView("US")
    await typeSearch(wrapper, "mexico near")
    await eventually(() => expect(headingTexts("summary")).not.toEqual([]))
    expect(headingTexts("h2, h3")).toEqual(["Results", "Line near", "In other countries"])
    expect(headingTexts("summary")).toEqual(["Mexico (1 hotline)"])
    await eventually(() => expect(statusText()).toBe("1 hotline found"))
    expand("Mexico (1 hotline)")
    await wrapper.vm.$nextTick()
    expect(headingTexts("h2, h3")).toEqual(["Results", "Line near", "In other countries", "Line mexico"])
    vi.useRealTimers()
    await expectAccessible()
  })

  it("collapses authorities that nobody asked for, below the results", async () => {
    const police = hotline("police", { ...national, operatorType: "police", topics: ["report"] })
    const wrapper = showView("US")
    await wrapper.setProps({ search: searchWith(() => ({ here: [near], elsewhere: [mexico], authorities: [police] })) })
    await typeSearch(wrapper, "photos of me")
    await eventually(() => expect(headingTexts("summary")).not.toEqual([]))
    expect(headingTexts("h2, h3")).toEqual(["Results", "Line near", "To report something", "In other countries"])
    expand("Police and officials, if you want them (1 hotline)")
    await wrapper.vm.$nextTick()
    expect(headingTexts("details h3")).toEqual(["Line police"])
    await eventually(() => expect(statusText()).toBe("1 hotline found"))
    vi.useRealTimers()
    await expectAccessible()
  })

  it("finds the emergency hotline", async () => {
    const wrapper = showView("US")
    await typeSearch(wrapper, "911")
    expect(findHeading(wrapper, "Line 911")).toBeTruthy()
  })

  it("shows which misprint matched, struck through and never as a link", async () => {
    const wrapper = showView("MX")
    await typeSearch(wrapper, "mexico 888-5533-000")
    await eventually(() => expect(headingTexts("h3")).toEqual(["Line mexico"]))
    const note = "Use 800 5533 000. An old list has a wrong number: 888-5533-000."
    await eventually(() => expect(pageText()).toContain(note))
    expect(document.querySelector("s")?.textContent).toBe("888-5533-000")
    expect(findLinks().filter(({ href }) => href.includes("8885533000"))).toEqual([])
  })

  it("offers the guides that fit after the third result, with their number announced, and leads to one", async () => {
    const four = ["a", "b", "c", "d"].map((id) => hotline(id, national))
    const meaning = {
      clearTopics: new Set(["images"] as const),
      audiences: new Set<never>(),
      guides: new Set<string>(),
    }
    const findGuides = vi.fn(() => [{ id: "images", title: "Someone has a picture of me" }])
    const wrapper = showView("US")
    const fourSearch = searchWith(() => ({ here: four, elsewhere: [], meaning }))
    await wrapper.setProps({ search: fourSearch, findGuides })
    await typeSearch(wrapper, "photos of me")
    await eventually(() => expect(headingTexts("h2")).toEqual(["Results", "Guides that may help", "More hotlines"]))
    const texts = [...document.querySelectorAll("[data-hotline], [data-guide]")].map(({ textContent }) => textContent)
    expect(texts.slice(0, 4)).toEqual(["Line a", "Line b", "Line c", "Someone has a picture of me"])
    await eventually(() =>
      expect(document.querySelector("[role='status']")?.textContent).toBe("4 hotlines found. 1 guide may help too."),
    )
    findButton(wrapper, "Someone has a picture of me").click()
    expect(wrapper.emitted("guide")).toEqual([[{ guideId: "images" }]])
    expect(findGuides).toHaveBeenLastCalledWith(meaning)
  })

  it("offers guides for the chosen group, below the first helplines if no hotline matches", async () => {
    const meaning = {
      clearTopics: new Set(["images"] as const),
      audiences: new Set<never>(),
      guides: new Set<string>(),
    }
    const findGuides = vi.fn(() => [{ id: "images", title: "A picture of my child" }])
    const wrapper = showView("US")
    await wrapper.setProps({ search: searchWith(() => ({ here: [], elsewhere: [mexico], meaning })), findGuides })
    await typeSearch(wrapper, "photos")
    await eventually(() => expect(headingTexts("h2").at(1)).toBe("Guides that may help"))
    chooseOption(findMenu("I am…"), "Family or a friend")
    await wrapper.vm.$nextTick()
    expect(findGuides).toHaveBeenLastCalledWith({ ...meaning, audiences: new Set(["family"]) })
  })

  it("shows another purpose of a hotline if the search is about it", async () => {
    const wrapper = showView("US")
    const purpose = inEveryLanguage({ en: "For children", es: "Para menores" })
    const children = hotline("children", { ...national, topics: ["images"], purpose })
    await wrapper.setProps({ search: createHotlineSearch([children], vocabulary) })
    await typeSearch(wrapper, "nudes")
    await eventually(() => expect(pageText()).toContain("Also for: nude photos or online threats"))
  })

  it("shows which other name matched", async () => {
    const shelter = hotline("shelter", { ...national, formerNames: ["near everywhere"] })
    const wrapper = showView("US")
    await wrapper.setProps({
      search: searchWith(() => ({ here: [shelter, near], elsewhere: [] })),
    })
    await typeSearch(wrapper, "everywhere near")
    await eventually(() => expect(headingTexts("h3")).toEqual(["Line shelter", "Line near"]))
    expect(pageText().match(/Also known as: near everywhere/g)).toHaveLength(1)
  })

  it("uses text that was typed before the search was ready", async () => {
    const wrapper = showView("US")
    await wrapper.setProps({ search: null })
    await typeSearch(wrapper, "mexico")
    expect(headingTexts("h3").length).toBeGreaterThan(1)
    await wrapper.setProps({ search })
    await eventually(() => expect(headingTexts("summary")).toEqual(["Mexico (1 hotline)"]))
  })

  it("keeps the country's list, with helplines for any trouble first, if only other countries match", async () => {
    const crisis = hotline("crisis", { ...national, topics: ["suicide"] })
    const wrapper = showView("US")
    await wrapper.setProps({ hotlines: [...hotlines, crisis] })
    await typeSearch(wrapper, "mexico")
    expect(headingTexts("h2").slice(0, 1)).toEqual(["For any kind of trouble"])
    expect(headingTexts("h3").slice(0, 1)).toEqual(["Line crisis"])
    expect(headingTexts("h3")).toContain("Line near")
    await eventually(() => expect(headingTexts("h2").at(-1)).toBe("In other countries"))
    expect(headingTexts("h3")).not.toContain("Line mexico")
    await eventually(() =>
      expect(statusText()).toMatch(/^United States: no hotline for exactly this\..*any kind of trouble/),
    )
    expect(document.querySelectorAll("h3").length).toBe(new Set(headingTexts("h3")).size)
    vi.useRealTimers()
    await expectAccessible()
  })

  it("keeps the place and the filters visible, and applies the filters", async () => {
    const wrapper = showView("US")
    await typeSearch(wrapper, "near office")
    expect(headingTexts("h3").slice(0, 2)).toEqual(["Line office", "Line near"])
    findMenu("Place: United States")
    chooseOption(findMenu("I am…"), "Someone who saw something")
    await wrapper.vm.$nextTick()
    expect(headingTexts("h3")).toEqual(["Line office"])
    await typeSearch(wrapper, "near")
    expect(headingTexts("h3")).toEqual(["Line office"])
    await eventually(() => expect(statusText()).toContain("No hotline found."))
  })

  it("says where added contacts are if only they match", async () => {
    const wrapper = showView("US")
    await wrapper.setProps({ addedFound: true })
    await typeSearch(wrapper, "nobody")
    await eventually(() => expect(statusText()).toMatch(/^No built-in hotline found.*below all hotlines/))
    findHeading(wrapper, "Line near")
    await typeSearch(wrapper, "near")
    await eventually(() => expect(statusText()).toBe("1 hotline found"))
  })

  it("announces that nothing was found, keeps the whole list below, and is cleared with one press", async () => {
    const wrapper = showView("US")
    await typeSearch(wrapper, "nobody")
    await eventually(() => expect(statusText()).toContain("No hotline found."))
    findHeading(wrapper, "Line near")
    findButton(wrapper, "Clear").click()
    await wrapper.vm.$nextTick()
    expect(document.activeElement).toBe(searchField())
    expect(searchField().value).toBe("")
    findHeading(wrapper, "Line near")
  })
})

describe("a long list", () => {
  const manyHotlines = Array.from({ length: 30 }, (_, index) => hotline(`n${index}`, national))
  const searchMany = searchWith((typed) => ({
    here: manyHotlines.filter(({ id }) => id.startsWith(typed)),
    elsewhere: [],
  }))
  const visibleRows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("li")].filter(isVisible)
  const isVisible = (row: HTMLElement): boolean => row.closest(".folded") === null

  async function showLongList() {
    const props = { hotlines: manyHotlines, region: "US", places: ["US"], emergency: "911", clock, search: searchMany }
    const wrapper = show(HotlinesView, props)
    async function typeSearch(typed: string): Promise<void> {
      await wrapper.find("input").setValue(typed)
    }
    return { wrapper, typeSearch }
  }

  it("renders the visible rows first and the rest a moment later", async () => {
    await showLongList()
    expect(visibleRows().length).toBeGreaterThan(3)
    expect(visibleRows().length).toBeLessThan(10)
    await waitUntil(() => visibleRows().length === 30)
  })

  it("is hidden during a search and shown again with the same row elements", async () => {
    const { typeSearch } = await showLongList()
    await waitUntil(() => visibleRows().length === 30)
    const before = visibleRows()
    await typeSearch("n12")
    expect(visibleRows().map((row) => row.querySelector("h3")?.textContent)).toEqual(["Line n12"])
    await typeSearch("")
    expect(visibleRows()).toEqual(before)
  })

  it("pauses rendering while it is hidden", async () => {
    const { typeSearch } = await showLongList()
    await typeSearch("n12")
    await typeSearch("n1")
    await waitUntil(() => visibleRows().length === 11)
    await typeSearch("")
    expect(visibleRows().length).toBeLessThan(10)
    await waitUntil(() => visibleRows().length === 30)
  })

  it("of search results renders the visible rows first after each letter", async () => {
    const { typeSearch } = await showLongList()
    await typeSearch("n1")
    await waitUntil(() => visibleRows().length === 11)
    await typeSearch("n")
    expect(visibleRows().length).toBeLessThan(10)
    await waitUntil(() => visibleRows().length === 30)
  })
})

describe("opening and closing a card", () => {
  it("moves the focus to the hotline's name and back to its row in the list", async () => {
    const wrapper = showView("US-CA-SD")
    findButton(wrapper, "Line everywhere").click()
    await waitUntil(() => document.activeElement?.tagName === "H2")
    expect(document.activeElement?.textContent).toBe("Line everywhere")
    expect(document.activeElement?.tagName).toBe("H2")
    findButton(wrapper, "All hotlines").click()
    await wrapper.vm.$nextTick()
    await wrapper.vm.$nextTick()
    expect(document.activeElement).toBe(findButton(wrapper, "Line everywhere"))
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
  const hotlineIds = (): (string | undefined)[] =>
    [...document.querySelectorAll<HTMLElement>("[data-hotline]")].map((row) => row.dataset["hotline"])

  it.each([
    ["NR", ["nauru", "near", "everywhere", "unsure", "office", "world"]],
    ["ZZ", ["world", "near", "everywhere", "unsure", "office"]],
  ] as const)("keeps the hotlines of the guessed country in the list: %s", async (region, expected) => {
    show(HotlinesView, props(region))
    await waitUntil(() => hotlineIds().length === expected.length)
    expect(hotlineIds()).toEqual(expected)
    expect(headingTexts("h2")).toContain("United States")
  })
  it("is shown with a button that chooses the guessed place", () => {
    const chosen: Region[] = []
    const wrapper = show(HotlinesView, { ...props("NR"), onRegion: (region: Region) => chosen.push(region) })
    expect(pageText()).toContain("Settings: Nauru. This computer’s time zone: United States.")
    findButton(wrapper, "Choose United States").click()
    expect(chosen).toEqual(["US-CA-SD"])
  })
  it("is not mentioned if the person chose it in the popup", () => {
    show(HotlinesView, { ...props("NR"), clockRegion: null })
    expect(pageText()).not.toContain("This computer’s time zone:")
    expect(hotlineIds()).toEqual(["nauru", "world"])
  })
})
