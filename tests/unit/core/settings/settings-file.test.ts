import { describe, expect, it } from "vitest"
import { inEveryLanguage } from "@/core/i18n/languages"
import { topicChoices } from "@/core/hotlines/filter-by-need"
import type { PartialSettings } from "@/core/settings/settings"
import { problemOf } from "@/core/settings/refusal-reasons"
import {
  maxFileBytes,
  readSettingsFile,
  refusedInFile,
  settingsFile,
  type BuiltInData,
} from "@/core/settings/settings-file"
import { indexBuiltIn } from "@/core/settings/impersonation"
import { channel, hotline } from "../../../fakes/hotlines"
import { hostileFiles } from "./hostile-files"
import { hostileValues } from "./hostile-values"

const night = "National Night Line for Young People"
const number = "1-888-373-7888"
const builtInData: BuiltInData = {
  builtIn: indexBuiltIn([
    hotline("night", {
      name: inEveryLanguage({ en: night }),
      channels: [channel({ value: number, e164: "+18883737888" })],
    }),
  ]),
  places: ["US", "US-CA", "MX", "ZZ"],
}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string) => readSettingsFile(bytes(text), builtInData)
const contact = (index: number) => ({
  name: `Persona ${"ñ".repeat(50)}`,
  number: `+1 619 555 01${index}0`,
  note: "é".repeat(120),
})
const ten = Array.from({ length: 10 }, (_, index) => contact(index))

const everything: PartialSettings = {
  eraseScope: "recent",
  eraseMinutes: 60,
  keptSites: Array.from({ length: 10 }, (_, index) => `${"long-name-".repeat(6)}${index}.example`),
  exitDestination: "new-tab",
  language: "es",
  region: "US-CA",
  topicsFirst: topicChoices,
  textSize: "largest",
  addedPeople: ten,
  addedHotlines: Array.from({ length: 20 }, () => ten).flat(),
}

describe("a settings file", () => {
  it("may spell a number differently from how Porchlight stores it", () => {
    const written =
      '{"porchlight": 1, "settings": {"addedPeople": [{"name": "Rosa", "number": "619–555–0170 x12", "note": ""}]}}'
    expect(read(written)).toEqual({
      settings: { addedPeople: [{ name: "Rosa", number: "619-555-0170 ext. 12", note: "" }] },
    })
  })
  it.each<[string, PartialSettings]>([
    ["nothing chosen", {}],
    ["everything chosen, as full as it can be", everything],
    ["values that follow the browser", { language: null, region: null, keptSites: [], addedPeople: [] }],
    ["text in other scripts", { addedPeople: [{ name: "Tía Rosa 💛", number: "(619) 555-0170", note: "« עברית »" }] }],
  ])("is unchanged after export and import: %s", (_, chosen) => {
    const file = bytes(settingsFile(chosen))
    expect(file.length).toBeLessThan(maxFileBytes / 4)
    expect(readSettingsFile(file, builtInData)).toEqual({ settings: chosen })
  })

  it("may have another JSON formatting or key order", () => {
    expect(read('{"settings":{"exitDestination":"new-tab","eraseMinutes":5},"porchlight":1}')).toEqual({
      settings: { exitDestination: "new-tab", eraseMinutes: 5 },
    })
    expect(read('\r\n{ "porchlight" : 1.0,\t"settings" : {"keptSites" : ["b\\u0061nk.example"]} }\r\n')).toEqual({
      settings: { keptSites: ["bank.example"] },
    })
    expect(
      read('{"porchlight": 1, "settings": {"addedPeople": [{"name": "\\"A\\": B", "number": "211", "note": ""}]}}'),
    ).toEqual({
      settings: { addedPeople: [{ name: '"A": B', number: "211", note: "" }] },
    })
  })

  it.each([
    ["empty", ""],
    ["empty", " \r\n\u00a0"],
    ["empty", "\u0000\u0000\u0000"],
    ["notPorchlight", "{}"],
    ["notPorchlight", "[]"],
    ["notPorchlight", "null"],
    ["notPorchlight", "Name,Number\r\nRosa,211\r\n"],
    ["notPorchlight", "<!doctype html><title>porchlight</title>"],
    ["notPorchlight", "\u0000\u0001PNG"],
    ["damaged", '{"porchlight": 1, "settings": {"exitDestination": "ne'],
    ["damaged", '{"porchlight": 1, "settings": {},}'],
    ["damaged", '"porchlight": 1, "settings": {}}'],
    ["damaged", "{"],
    ["damaged", '{"porchlight": 1}'],
    ["damaged", '{"porchlight": 1, "settings": null}'],
    ["damaged", '{"porchlight": 1, "settings": {}} // mine'],
    ["notPorchlight", '{"__proto__": {"porchlight": 1, "settings": {}}}'],
    ["newer", '{"porchlight": 2}'],
    ["unsupportedValues", '{"porchlight": 1, "settings": {"exitDestination": "https://example.org"}}'],
    ["unsupportedValues", '{"porchlight": 1, "settings": {"exit": false}}'],
    ["unsupportedValues", '{"porchlight": 1, "settings": {"__proto__": {"eraseMinutes": 5}}}'],
    ["unsupportedValues", '{"porchlight": 1, "settings": {"keptSites": ["www.example.org"]}}'],
    ["unsupportedValues", '{"porchlight": 1, "settings": {"keptSites": ["a.example", "a.example"]}}'],
    [
      "unsupportedValues",
      '{"porchlight": 1, "settings": {"addedPeople": [{"name": " Rosa", "number": "211", "note": ""}]}}',
    ],
    ["unsupportedValues", '{"porchlight": 1, "settings": {"addedPeople": [{"name": "Rosa", "number": "211"}]}}'],
    ["unsupportedValues", '{"porchlight": 1, "settings": {"eraseMinutes": 5, "eraseMinutes": 15}}'],
    ["unsupportedValues", '{"porchlight": 1, "settings": {"region": "XX"}}'],
    ["impersonation", settingsFile({ addedPeople: [{ name: night, number: "211", note: "" }] })],
    [
      "impersonation",
      settingsFile({ addedHotlines: [contact(1), { name: "Night", number: "+1 (888) 373-7888", note: "" }] }),
    ],
  ])("is refused as %s: %s", (refused, text) => {
    expect(read(text)).toEqual({ refused })
  })

  it("is refused if it is one byte larger than allowed", () => {
    const full = settingsFile({ exitDestination: "new-tab" })
    expect(read(full.padEnd(maxFileBytes))).toEqual({ settings: { exitDestination: "new-tab" } })
    expect(read(full.padEnd(maxFileBytes + 1))).toEqual({ refused: "large" })
  })

  /** Encodings that Windows Notepad and other editors write. */
  const withByteOrderMark = (text: string): Uint8Array => bytes(`\ufeff${text}`)
  function utf16(text: string, isBig: boolean): Uint8Array {
    const all = Buffer.from(`\ufeff${text}`, "utf16le")
    return new Uint8Array(isBig ? all.swap16() : all)
  }
  const trimmed = settingsFile({
    exitDestination: "new-tab",
    addedPeople: [{ name: "Tía Zoé 💛", number: "211", note: "a\u00a0b" }],
  })

  it.each([
    ["a byte-order mark", withByteOrderMark(trimmed)],
    ["UTF-16, little-endian", utf16(trimmed, false)],
    ["UTF-16, big-endian", utf16(trimmed, true)],
    ["Windows line endings", bytes(trimmed.replaceAll("\n", "\r\n"))],
    [
      "Windows line endings, a byte-order mark and no final newline",
      withByteOrderMark(trimmed.trimEnd().replaceAll("\n", "\r\n")),
    ],
    ["old Mac line endings", bytes(trimmed.replaceAll("\n", "\r"))],
    ["trailing spaces and a no-break space", bytes(`${trimmed} \t\u00a0\r\n\r\n`)],
    ["no-break spaces between tokens", bytes(trimmed.replace('"settings": ', '\u00a0"settings":\u00a0'))],
    ["trailing invisible characters", bytes(`${trimmed}\u2028\ufeff`)],
  ])("is parsed correctly after an editor saved it with %s", (_, file) => {
    expect(readSettingsFile(file, builtInData)).toEqual({
      settings: { exitDestination: "new-tab", addedPeople: [{ name: "Tía Zoé 💛", number: "211", note: "a\u00a0b" }] },
    })
  })

  it.each([
    ["in Latin-1", Buffer.from(trimmed, "latin1")],
    ["in UTF-16 without a byte-order mark", Buffer.from(trimmed, "utf16le")],
    ["in UTF-16 with half a code unit at the end", utf16(trimmed, false).slice(0, -1)],
    ["with a lone surrogate", Buffer.from(trimmed.replace("💛", "\ud83d"), "utf16le")],
  ])("is refused as damaged if saved %s, because its names might be decoded wrong", (_, file) => {
    expect(readSettingsFile(new Uint8Array(file), builtInData)).toEqual({ refused: "damaged" })
  })

  it.each([
    [{ eraseMinute: 5, exitDestination: "new-tab" }, ["eraseMinute: nearest"]],
    [{ region: "XX", keptSites: ["github.io", "b.example"] }, ["region: notAPlace", "keptSites.0: shared"]],
    [{ keptSites: ["www.example.org"] }, ["keptSites.0: writtenDifferently"]],
    [{ keptSites: ["a.example", "a.example"] }, ["keptSites: writtenDifferently"]],
    [{ addedPeople: [{ name: "Rosa", number: "211" }] }, ["addedPeople.0: writtenDifferently"]],
    [{ addedPeople: [{ name: " Rosa", number: "211", note: "" }] }, ["addedPeople.0.name: writtenDifferently"]],
    [{ addedPeople: [{ name: night, number: "211", note: "" }] }, ["addedPeople.0: impersonatesName"]],
  ])("has every problem reported with its path: %j", (settings, reasons) => {
    const file = bytes(JSON.stringify({ porchlight: 1, settings }))
    const refused = refusedInFile(file, builtInData)
    expect(refused.map((one) => `${one.path.join(".")}: ${problemOf(one).why}`)).toEqual(reasons)
    expect(readSettingsFile(file, builtInData)).toHaveProperty("refused")
  })

  it("has extra keys and duplicate keys reported", () => {
    const refused = (text: string) =>
      refusedInFile(bytes(text), builtInData).map(({ path, reason }) => [path.join("."), reason])
    expect(refused('{"porchlight": 1, "settings": {}, "lock": {}}')).toEqual([["lock", "outsideSettings"]])
    expect(
      refused('{"porchlight": 1, "settings": {"exitDestination": "new-tab", "exitDestination": "new-tab"}}'),
    ).toEqual([["", "duplicateName"]])
  })

  it("is never refused for its contents without the problem being reported", () => {
    const unexplained = hostileFiles(night, number).filter(({ bytes: file }) => {
      const reading = readSettingsFile(file, builtInData)
      const isAsked =
        "refused" in reading && (reading.refused === "unsupportedValues" || reading.refused === "impersonation")
      return isAsked && refusedInFile(file, builtInData).length === 0
    })
    expect(unexplained.map(({ what }) => what)).toEqual([])
  })

  it("causes no exception with a hostile value in any position", () => {
    for (const value of hostileValues) {
      const text = JSON.stringify(value)
      for (const whole of [text, `{"porchlight": ${text}}`, `{"porchlight": 1, "settings": ${text}}`])
        expect(readSettingsFile(bytes(whole), builtInData)).toHaveProperty(
          whole.endsWith('"settings": {}}') ? "settings" : "refused",
        )
    }
  })

  const hostile = hostileFiles(night, number)
  it(`is refused as a whole if it is one of ${hostile.length} hostile files`, () => {
    expect(hostile.length).toBeGreaterThanOrEqual(200)
    const answers = hostile.map((file) => ({ ...file, answer: readSettingsFile(file.bytes, builtInData) }))
    const wrong = answers.filter(({ answer, refusals }) => !("refused" in answer && refusals.includes(answer.refused)))
    expect(
      wrong.map(({ what, answer, bytes: shown }) => [what, answer, new TextDecoder().decode(shown).slice(0, 300)]),
    ).toEqual([])
    const distinct = new Set(hostile.map((file) => String(file.bytes)))
    expect(distinct.size).toBeGreaterThanOrEqual(200)
  })
})
