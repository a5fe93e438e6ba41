import { describe, expect, it } from "vitest"
import { isShown, type HotlineRecord } from "../../directory/schema/record"
import { straightMarks } from "../straight-marks"
import { records } from "./directory"
import { rule, mustMatch } from "./faults"
import { bilingual, goodChannel } from "./good-record"
import { textsOf } from "./record-texts"

/** Names of organizations and programs, which are not translated. */
const brands = [
  "211",
  "211 San Diego",
  "Casa Cornelia Law Center",
  "Chadwick Center for Children & Families",
  "Crisis Text Line",
  "CyberTipline",
  "GenerateHope",
  "Lifeline Community Services: Project LIFE",
  "love is respect",
  "National Runaway Safeline",
  "Polly Klaas Foundation",
  "PROTECT (Legal Services of New Jersey)",
  "San Diego Youth Services: I CARE",
  "San Diego Youth Services: STARS",
  "SAPTEL",
  "Stop It Now!",
  "StrongHearts Native Helpline",
  "Take It Down",
  "Team HOPE",
  "The Trevor Project",
  "Trans Lifeline",
  "TXT 4 HELP (National Safe Place)",
]
const spanishSpeakingCountries = "AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV US UY VE".split(" ")
const unkindWords =
  /rescu|rescat|slave|esclav|prostitut|porn|pimp|proxeneta|tráfico de personas|revenge|committed suicide|illegal|ilegal|fugitiv/i
const promises = /confiden|100 ?%|guarant|garantiz|always safe|sin rastro|no trace/i
const maxCharacters = 220

const languages = ["en", "es"] as const
const supportsTexts = ({ sources }: HotlineRecord): string => sources.map((source) => source.supports).join(" ")

describe("the texts of an entry", () => {
  rule(
    "describe the hotline in both languages, in sentences and in at most 220 characters",
    [
      { description: bilingual("People listen.", "People listen.") },
      { description: bilingual("People listen", "Personas escuchan.") },
      { description: bilingual("People listen.", "personas escuchan.") },
      { description: bilingual("People listen.", `Personas ${"muy ".repeat(60)}capacitadas escuchan.`) },
      { description: bilingual("People listen.", "") },
    ],
    ({ description }) => [
      ...(description.es === description.en ? ["description.es: is the English sentence: translate it"] : []),
      ...languages.flatMap((language) => {
        const text = description[language]
        const field = `description.${language}`
        return [
          ...mustMatch(field, text, /^\p{Lu}.*\.$/u, "write a sentence, with a capital and a full stop"),
          ...(text.length > maxCharacters
            ? [`${field}: has ${text.length} characters: write at most ${maxCharacters}`]
            : []),
        ]
      }),
    ],
  )

  rule(
    "have a Spanish name unless the name is a brand or a proper name in another language",
    [
      { country: "US", name: bilingual("Night Line", "Night Line") },
      { operatorType: "police", name: bilingual("Night Line", "Night Line") },
    ],
    ({ name, country, operatorType }) => {
      if (name.es !== name.en) return []
      const problem = `name.es: "${name.es}" is the English name: translate it`
      if (!spanishSpeakingCountries.includes(country))
        return ["emergency", "police", "immigration"].includes(operatorType) ? [problem] : []
      return brands.includes(name.en) ? [] : [`${problem}, or add the brand to tests/data/text-rules.test.ts`]
    },
  )

  rule(
    "have each note in both languages",
    [
      { channels: [{ ...goodChannel, note: bilingual("From abroad.", "From abroad.") }] },
      { channels: [{ ...goodChannel, note: bilingual("From abroad.", "") }] },
      { channels: [{ ...goodChannel, note: bilingual("from abroad.", "Desde otro país.") }] },
    ],
    ({ channels }) =>
      channels.flatMap(({ note }, index) => {
        if (note === null) return []
        const field = `channels.${index}.note`
        return [
          ...(note.es === note.en ? [`${field}.es: is the English sentence: translate it`] : []),
          ...languages.flatMap((language) =>
            mustMatch(
              `${field}.${language}`,
              note[language],
              /^[\p{Lu}\d].*\.$/u,
              "write a sentence, with a full stop",
            ),
          ),
        ]
      }),
  )

  rule(
    "use words that respect the reader, and promise nothing",
    [
      { description: bilingual("We rescue you.", "Personas escuchan.") },
      { description: bilingual("It is confidential.", "Personas escuchan.") },
      { operator: "Guaranteed Help" },
      { alsoKnownAs: ["Slave line"] },
    ],
    (record) => {
      const names = [record.name.en, record.name.es, record.operator]
      return textsOf(record).flatMap(({ field, text }) => [
        ...(promises.test(text) ? [`${field}: "${text}" promises what no one can keep: remove it`] : []),
        ...(unkindWords.test(text) && !names.includes(text) ? [`${field}: "${text}": find a kinder word`] : []),
      ])
    },
  )

  rule(
    "have ’ and “ ”, never straight marks, even in notes about sources",
    [
      { description: bilingual("People don't ask.", "Nadie pregunta.") },
      { description: bilingual("People listen.", "El botón «Chat» abre a las 9.") },
      { operator: 'The "Harbor" House' },
      { gradeNote: "The operator's own page prints the number." },
      { sources: [{ url: "https://harbor.example/", date: null, kind: "operator", supports: "Children's numbers." }] },
    ],
    (record) => {
      const notes = [
        { field: "gradeNote", text: record.gradeNote },
        ...record.sources.map(({ supports }, index) => ({ field: `sources.${index}.supports`, text: supports })),
      ]
      return [...textsOf(record), ...notes]
        .filter(({ text }) => straightMarks.test(text))
        .map(({ field, text }) => `${field}: "${text}": write ’ and “ ”`)
    },
  )

  rule(
    "promise 24 hours only if the hours say so",
    [{ hours: null, description: bilingual("People listen 24 hours.", "Personas escuchan.") }],
    (record) =>
      record.hours === null
        ? textsOf(record)
            .filter(({ text }) => /\b24 hours|24 horas\b/.test(text))
            .map(({ field, text }) => `${field}: "${text}", but hours is null: give the hours, or remove it`)
        : [],
  )

  rule(
    "do not mention option 3 of 988, which no longer exists, in either language",
    [{ description: bilingual("Call 988 and press 3.", "Personas escuchan.") }, { alsoKnownAs: ["Oprime 3"] }],
    (record) =>
      textsOf(record)
        .filter(({ text }) => /(press|oprime|marca|presiona) 3\b/i.test(text))
        .map(({ field, text }) => `${field}: "${text}": option 3 of 988 has ended: remove it`),
  )

  rule("do not name a former operator of the national hotline", [{ operator: "Polaris" }], (record) =>
    textsOf(record)
      .filter(({ text }) => text.toLowerCase().includes("polaris"))
      .map(({ field, text }) => `${field}: "${text}": Polaris no longer runs the national hotline: remove it`),
  )
})

describe("what an entry says about a call", () => {
  const unknownFacts = {
    confidential: "unknown",
    mustReport: "unknown",
    recorded: "unknown",
    seenOnBill: "unknown",
  } as const
  const governmentOperators = ["police", "immigration", "prosecutor", "emergency", "child-protection"]

  rule(
    "says that calls are confidential only if a source says so, and never for a government hotline",
    [
      { contact: { ...unknownFacts, confidential: "yes-with-exceptions" } },
      {
        contact: { ...unknownFacts, confidential: "yes-with-exceptions" },
        operatorType: "police",
        sources: [{ url: "https://harbor.example", date: null, kind: "operator", supports: "It is confidential." }],
      },
    ],
    (record) => {
      const { contact, operatorType } = record
      if (contact.confidential === "unknown") return []
      const field = `contact.confidential: "${contact.confidential}"`
      return [
        ...(governmentOperators.includes(operatorType) ? [`${field}, but it is ${operatorType}: write unknown`] : []),
        ...(/confidential/.test(supportsTexts(record)) ? [] : [`${field}: say in "supports" which source says it`]),
      ]
    },
  )

  rule(
    "says that calls are recorded or are not on the bill only if a source says so",
    [
      { contact: { ...unknownFacts, recorded: "yes" } },
      { contact: { ...unknownFacts, recorded: "no" } },
      { contact: { ...unknownFacts, seenOnBill: "no" } },
      { contact: { ...unknownFacts, seenOnBill: "yes" } },
    ],
    (record) => {
      const { recorded, seenOnBill } = record.contact
      const saysSo = { yes: /recorded/, no: /not recorded/, unknown: /^/ }[recorded].test(supportsTexts(record))
      const isOffBill = seenOnBill === "no" && /\bbills?\b/.test(supportsTexts(record))
      const advice = 'say in "supports" which source says it, or write unknown'
      return [
        ...(recorded === "unknown" || saysSo ? [] : [`contact.recorded: "${recorded}": ${advice}`]),
        ...(seenOnBill === "unknown" || isOffBill ? [] : [`contact.seenOnBill: "${seenOnBill}": ${advice}`]),
      ]
    },
  )

  rule(
    "says that the operator must report only if the operator or the local law says so",
    [
      { contact: { ...unknownFacts, mustReport: "yes" } },
      { contact: { ...unknownFacts, mustReport: "no" } },
      { contact: { ...unknownFacts, mustReport: "by-profession" } },
    ],
    (record) => {
      const { mustReport } = record.contact
      if (mustReport === "unknown" || /\breport|law enforcement|authorities/.test(supportsTexts(record))) return []
      return [`contact.mustReport: "${mustReport}": say in "supports" which source says it, or write unknown`]
    },
  )

  rule(
    "says for each program in California whether it must report, because the law decides that",
    [{ country: "US", region: "US-CA" }],
    (record) =>
      record.region === "US-CA" && isShown(record) && record.contact.mustReport === "unknown"
        ? ["contact.mustReport: write yes, no or by-profession, with the law or the operator's page as a source"]
        : [],
  )

  it("includes the facts that five operators give", () => {
    const recordsWithFacts = records.filter(
      ({ contact }) => contact.recorded !== "unknown" || contact.seenOnBill !== "unknown",
    )
    const operators = ["de-hilfetelefon", "es-policia-trata", "fr-119", "gb-childline", "vn-111"]
    expect(recordsWithFacts.map(({ id }) => id)).toEqual(expect.arrayContaining(operators))
  })
})
