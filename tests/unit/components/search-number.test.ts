// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from "vitest"
import HotlinesView from "@/components/hotlines/HotlinesView.vue"
import SearchBox from "@/components/hotlines/SearchBox.vue"
import { createHotlineSearch } from "@/core/hotlines/search/search"
import { channel, hotline, national } from "../../fakes/hotlines"
import { heading, pageText, show } from "./mount"

const near = hotline("near", national)
const other = hotline("other", { ...national, channels: [channel({ value: "1-888-555-0199", e164: "+18885550199" })] })
const hotlines = [near, other]
const clock = { now: new Date("2026-11-23T15:00:00Z"), timeZone: "America/New_York" }

const input = (): HTMLInputElement => document.querySelector("input") ?? expect.fail("there is no search box")
const typeIn = (text: string): void => {
  input().value = text
  input().dispatchEvent(new Event("input"))
}
const view = (language: "en" | "es") =>
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
  "a complete number that no hotline has is reported above the whole list: %s",
  async (language, sentence) => {
    const shown = view(language)
    typeIn("(619) 555‑0188")
    await vi.waitFor(() => expect(document.querySelector('[role="status"]')?.textContent).toContain(sentence))
    expect(pageText()).toContain(sentence)
    for (const one of hotlines) heading(shown, one.name[language])
  },
)

it("a number of another country shows its hotline at once, under that country's name", async () => {
  const clockThere = { ...clock, timeZone: "America/Mexico_City" }
  show(HotlinesView, {
    ...{ hotlines: [hotline("mx", { ...national, country: "MX" })], region: "MX", places: ["MX"], emergency: null },
    ...{ clock: clockThere, search: createHotlineSearch([other]) },
  })
  typeIn("+1 888 555 0199")
  await vi.waitFor(() => expect(document.querySelector("[data-hotline='other']")).not.toBeNull())
  expect(document.querySelector("details [data-hotline='other']")).toBeNull()
  expect([...document.querySelectorAll("h2, h3")].map((title) => title.textContent.trim())).toContain("United States")
})

it("pasting several lines puts commas between them, and the search finds the number", () => {
  const emitted: (string | undefined)[] = []
  show(SearchBox, { modelValue: "call ", "onUpdate:modelValue": (text?: string) => emitted.push(text) })
  input().setSelectionRange(5, 5)
  const pasted = Object.assign(new Event("paste", { cancelable: true }), {
    clipboardData: { getData: () => "HELP\r\n1-888-\n555-0199\nText 233733\n" },
  })
  input().dispatchEvent(pasted)
  expect(pasted.defaultPrevented).toBe(true)
  expect(emitted).toEqual(["call HELP, 1-888-555-0199, Text 233733"])
  expect(createHotlineSearch(hotlines).find(emitted[0] ?? "", "US").here).toEqual([other])
})

it("pasting a single line is left to the browser", () => {
  show(SearchBox, { modelValue: "" })
  const pasted = Object.assign(new Event("paste", { cancelable: true }), { clipboardData: { getData: () => "988" } })
  input().dispatchEvent(pasted)
  expect(pasted.defaultPrevented).toBe(false)
})
