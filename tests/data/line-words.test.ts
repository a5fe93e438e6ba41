import { describe, expect, it } from "vitest"
import { records, textsOf } from "./line-files"

/** Names of organizations and programs, which stay as they are. */
const brands = [
  "211",
  "211 San Diego",
  "Chadwick Center for Children & Families",
  "Crisis Text Line",
  "CyberTipline",
  "GenerateHope",
  "love is respect",
  "National Runaway Safeline",
  "North County Lifeline: Project LIFE",
  "Polly Klaas Foundation",
  "San Diego Youth Services: I CARE",
  "San Diego Youth Services: STARS",
  "SAPTEL",
  "Stop It Now!",
  "StrongHearts Native Helpline",
  "Take It Down",
  "Team HOPE",
  "The Trevor Project",
]
const spanishSpeaking = "AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV US UY VE".split(" ")
const unkind =
  /rescu|rescat|slave|esclav|prostitut|porn|pimp|proxeneta|tráfico de personas|revenge|committed suicide|illegal|ilegal|fugitiv/i
const promises = /confiden|100 ?%|guarant|garantiz|always safe|sin rastro|no trace/i

describe.each(records.map((record) => ({ id: record.id, record })))("$id", ({ record }) => {
  it("says in both languages, in two or three short sentences, who answers and what for", () => {
    const { en, es } = record.description
    expect(es).not.toBe(en)
    for (const text of [en, es]) {
      expect(text, "a description is a sentence, with a capital and a full stop").toMatch(/^\p{Lu}.*\.$/u)
      expect(text.length, "a description has at most 220 signs").toBeLessThanOrEqual(220)
    }
  })

  it("has a Spanish name, unless the name is a brand or a proper name of a country with other languages", () => {
    if (record.name.es !== record.name.en) return
    if (spanishSpeaking.includes(record.country))
      expect(brands, "translate name.es, or add the brand to tests/data/line-words.test.ts").toContain(record.name.en)
    else expect(["emergency", "police", "immigration"]).not.toContain(record.operatorType)
  })

  it("has each note in both languages", () => {
    for (const { note } of record.channels) {
      if (note === null) continue
      expect(note.es).not.toBe(note.en)
      for (const text of [note.en, note.es]) expect(text).toMatch(/^[\p{Lu}\d].*\.$/u)
    }
  })

  it("uses words that respect the reader, and promises nothing", () => {
    const { name, operator } = record
    for (const text of textsOf(record)) {
      expect(text, "it promises what no line can keep").not.toMatch(promises)
      if (![name.en, name.es, operator].includes(text)) expect(text, "find a kinder word").not.toMatch(unkind)
    }
  })

  it("calls a line confidential only where a source says so, and never a police or immigration line", () => {
    const answersForTheState = ["police", "immigration", "prosecutor", "emergency", "child-protection"]
    if (record.contact.confidential === "unknown") return
    expect(answersForTheState).not.toContain(record.operatorType)
    expect(record.sources.map(({ supports }) => supports).join(" ")).toMatch(/confidential/)
  })
})

it("a line says that calls are recorded, or not on the bill, only where a source says so", () => {
  const told = records.filter(({ contact }) => contact.recorded !== "unknown" || contact.seenOnBill !== "unknown")
  for (const { id, contact, sources } of told) {
    const said = sources.map(({ supports }) => supports).join(" ")
    if (contact.recorded !== "unknown")
      expect([id, contact.recorded, said]).toEqual([id, "yes", expect.stringMatching(/recorded/)])
    if (contact.seenOnBill !== "unknown")
      expect([id, contact.seenOnBill, said]).toEqual([id, "no", expect.stringMatching(/\bbills?\b/)])
  }
})
