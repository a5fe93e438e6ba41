import { describe, expect, it } from "vitest"
import { inEveryLanguage } from "@/core/languages"
import { topicChoices } from "@/core/lines/narrow"
import type { Chosen } from "@/core/settings/settings"
import { largestFile, readSettingsFile, settingsFile, type OwnLines } from "@/core/settings/settings-file"
import { builtInOf } from "@/core/settings/taken"
import { channel, line } from "../../../fakes/lines"
import { hostileFiles } from "./hostile-files"

const night = "National Night Line for Young People"
const number = "1-888-373-7888"
const own: OwnLines = {
  builtIn: builtInOf([
    line("night", {
      name: inEveryLanguage({ en: night }),
      channels: [channel({ value: number, e164: "+18883737888" })],
    }),
  ]),
  places: ["US", "US-CA", "MX", "ZZ"],
}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string) => readSettingsFile(bytes(text), own)
const contact = (index: number) => ({
  name: `Persona ${"ñ".repeat(50)}`,
  number: `+1 619 555 01${index}0`,
  note: "é".repeat(120),
})
const ten = Array.from({ length: 10 }, (_, index) => contact(index))

const everything: Chosen = {
  eraseScope: "recent",
  eraseMinutes: 60,
  keptSites: Array.from({ length: 10 }, (_, index) => `${"long-name-".repeat(6)}${index}.example`),
  landing: "new",
  language: "es",
  region: "US-CA",
  topicsFirst: topicChoices,
  textSize: "largest",
  people: ten,
  lines: ten,
}

describe("a file of settings", () => {
  it("may write a number in another way than Porchlight keeps it", () => {
    const written =
      '{"porchlight": 1, "settings": {"people": [{"name": "Rosa", "number": "619–555–0170 x12", "note": ""}]}}'
    expect(read(written)).toEqual({
      settings: { people: [{ name: "Rosa", number: "619-555-0170 ext. 12", note: "" }] },
    })
  })
  it.each<[string, Chosen]>([
    ["nothing chosen", {}],
    ["everything chosen, as full as it can be", everything],
    ["what follows the browser", { language: null, region: null, keptSites: [], people: [] }],
    ["words in other scripts", { people: [{ name: "Tía Rosa 💛", number: "(619) 555-0170", note: "« עברית »" }] }],
  ])("comes back as it was: %s", (_, chosen) => {
    const file = bytes(settingsFile(chosen))
    expect(file.length).toBeLessThan(largestFile / 4)
    expect(readSettingsFile(file, own)).toEqual({ settings: chosen })
  })

  it("may be as another program writes it: in one row, its names in another order", () => {
    expect(read('{"settings":{"landing":"new","eraseMinutes":5},"porchlight":1}')).toEqual({
      settings: { landing: "new", eraseMinutes: 5 },
    })
    expect(read('\r\n{ "porchlight" : 1.0,\t"settings" : {"keptSites" : ["b\\u0061nk.example"]} }\r\n')).toEqual({
      settings: { keptSites: ["bank.example"] },
    })
    expect(
      read('{"porchlight": 1, "settings": {"people": [{"name": "\\"A\\": B", "number": "211", "note": ""}]}}'),
    ).toEqual({
      settings: { people: [{ name: '"A": B', number: "211", note: "" }] },
    })
  })

  it.each([
    ["damaged", ""],
    ["damaged", "{}"],
    ["damaged", '{"porchlight": 1}'],
    ["damaged", '{"porchlight": 1, "settings": null}'],
    ["damaged", '{"porchlight": 1, "settings": {}} // mine'],
    ["damaged", '{"__proto__": {"porchlight": 1, "settings": {}}}'],
    ["newer", '{"porchlight": 2}'],
    ["foreign", '{"porchlight": 1, "settings": {"landing": "https://example.org"}}'],
    ["foreign", '{"porchlight": 1, "settings": {"exit": false}}'],
    ["foreign", '{"porchlight": 1, "settings": {"__proto__": {"eraseMinutes": 5}}}'],
    ["foreign", '{"porchlight": 1, "settings": {"keptSites": ["www.example.org"]}}'],
    ["foreign", '{"porchlight": 1, "settings": {"keptSites": ["a.example", "a.example"]}}'],
    ["foreign", '{"porchlight": 1, "settings": {"people": [{"name": " Rosa", "number": "211", "note": ""}]}}'],
    ["foreign", '{"porchlight": 1, "settings": {"people": [{"name": "Rosa", "number": "211"}]}}'],
    ["foreign", '{"porchlight": 1, "settings": {"eraseMinutes": 5, "eraseMinutes": 15}}'],
    ["foreign", '{"porchlight": 1, "settings": {"region": "XX"}}'],
    ["taken", settingsFile({ people: [{ name: night, number: "211", note: "" }] })],
    ["taken", settingsFile({ lines: [contact(1), { name: "Night", number: "+1 (888) 373-7888", note: "" }] })],
  ])("is refused as %s: %s", (refused, text) => {
    expect(read(text)).toEqual({ refused })
  })

  it("is refused for its size alone", () => {
    const full = settingsFile({ landing: "new" })
    expect(read(full.padEnd(largestFile))).toEqual({ settings: { landing: "new" } })
    expect(read(full.padEnd(largestFile + 1))).toEqual({ refused: "large" })
  })

  const hostile = hostileFiles(night, number)
  it(`is refused whole when it is one of ${hostile.length} hostile ones`, () => {
    expect(hostile.length).toBeGreaterThanOrEqual(200)
    const answers = hostile.map((file) => ({ ...file, answer: readSettingsFile(file.bytes, own) }))
    const wrong = answers.filter(({ answer, refusals }) => !("refused" in answer && refusals.includes(answer.refused)))
    expect(
      wrong.map(({ what, answer, bytes: shown }) => [what, answer, new TextDecoder().decode(shown).slice(0, 300)]),
    ).toEqual([])
    const distinct = new Set(hostile.map((file) => String(file.bytes)))
    expect(distinct.size).toBeGreaterThanOrEqual(200)
  })
})
