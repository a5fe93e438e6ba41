// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from "vitest"
import HotlinesView from "@/components/hotlines/HotlinesView.vue"
import SearchBox from "@/components/hotlines/SearchBox.vue"
import { createHotlineSearch } from "@/core/hotlines/search/search"
import { channel, hotline, national } from "../../fakes/hotlines"
import { findHeading, pageText, show } from "./mount"
import { eventually } from "../../eventually"

const near = hotline("near", national)
const other = hotline("other", { ...national, channels: [channel({ value: "1-888-555-0199", e164: "+18885550199" })] })
const hotlines = [near, other]
const clock = { now: new Date("2026-11-23T15:00:00Z"), timeZone: "America/New_York" }

const searchField = (): HTMLInputElement => document.querySelector("input") ?? expect.fail("there is no search box")
const typeSearch = (text: string): void => {
  searchField().value = text
  searchField().dispatchEvent(new Event("input"))
}
const showView = (language: "en" | "es") =>
  show(
    HotlinesView,
    { hotlines, region: "US", places: ["US"], emergency: null, clock, search: createHotlineSearch(hotlines) },
    language,
  )

beforeEach(() => vi.stubGlobal("scrollTo", () => undefined))

it.each([
  ["en", "This number is not on our list."],
  ["es", "Este número no está en nuestra lista."],
] as const)(
  "the list reports a complete number that no hotline has, and stays whole: %s",
  async (language, sentence) => {
    const wrapper = showView(language)
    typeSearch("(619) 555‑0188")
    await eventually(() => expect(document.querySelector('[role="status"]')?.textContent).toContain(sentence))
    expect(pageText()).toContain(sentence)
    for (const { name } of hotlines) findHeading(wrapper, name[language])
  },
)

it("the list shows the hotline of a foreign number at once, under its country's name", async () => {
  const clockInMexico = { ...clock, timeZone: "America/Mexico_City" }
  show(HotlinesView, {
    ...{ hotlines: [hotline("mx", { ...national, country: "MX" })], region: "MX", places: ["MX"], emergency: null },
    ...{ clock: clockInMexico, search: createHotlineSearch([other]) },
  })
  typeSearch("+1 888 555 0199")
  await eventually(() => expect(document.querySelector("[data-hotline='other']")).not.toBeNull())
  expect(document.querySelector("details [data-hotline='other']")).toBeNull()
  expect([...document.querySelectorAll("h2, h3")].map((title) => title.textContent.trim())).toContain("United States")
})

it("the search box puts commas between pasted lines, and the search finds the number", () => {
  const updates: (string | undefined)[] = []
  show(SearchBox, { modelValue: "call ", "onUpdate:modelValue": (text?: string) => updates.push(text) })
  searchField().setSelectionRange(5, 5)
  const pasteEvent = Object.assign(new Event("paste", { cancelable: true }), {
    clipboardData: { getData: () => "HELP\r\n1-888-\n555-0199\nText 233733\n" },
  })
  searchField().dispatchEvent(pasteEvent)
  expect(pasteEvent.defaultPrevented).toBe(true)
  expect(updates).toEqual(["call HELP, 1-888-555-0199, Text 233733"])
  expect(createHotlineSearch(hotlines).find(updates[0] ?? "", "US").here).toEqual([other])
})

it("the search box lets the browser paste a single line", () => {
  show(SearchBox, { modelValue: "" })
  const pasteEvent = Object.assign(new Event("paste", { cancelable: true }), {
    clipboardData: { getData: () => "988" },
  })
  searchField().dispatchEvent(pasteEvent)
  expect(pasteEvent.defaultPrevented).toBe(false)
})
