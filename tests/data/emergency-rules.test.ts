import { describe, expect, it } from "vitest"
import { channelLink } from "../../core/hotlines/dial"
import { isShown, toHotline, type HotlineRecord } from "../../directory/schema/record"
import { recordOf, records } from "./directory"
import { expectNone, inEntry, rule, mustMatch } from "./faults"
import { bilingual, goodChannel } from "./good-record"

/** Whether ledger/emergency.tsv has the entry's numbers a second time. */
const isEmergency = ({ operatorType, country }: HotlineRecord): boolean =>
  operatorType === "emergency" && !["US", "MX"].includes(country)
const emergencies = records.filter(isEmergency)
const emergencyOf = (country: string): HotlineRecord => recordOf(`${country}-emergency`)

const europeanUnion = "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk".split(" ")
const disputedCountries = ["al", "ao", "cn", "ht", "ly", "mw", "mz", "eg", "gh"]

const goodEmergency: Partial<HotlineRecord> = {
  operatorType: "emergency",
  topics: ["danger"],
  channels: [{ ...goodChannel, value: "911", e164: null }],
  gradeNote: "That it answers round the clock is taken for granted.",
}

describe("the emergency numbers of the world", () => {
  it("have one entry for each country", () => {
    const countries = emergencies.map(({ country }) => country)
    expect(countries.filter((country, index) => countries.indexOf(country) !== index)).toEqual([])
  })

  it("exist for every country, shown or withheld, except Liberia, where no short number was found", () => {
    const countriesWithNumber = new Set(
      records.filter(({ operatorType }) => operatorType === "emergency").map(({ country }) => country),
    )
    const allCountries = new Set(records.map(({ country }) => country).filter((code) => code !== "ZZ"))
    expect([...allCountries].filter((country) => !countriesWithNumber.has(country))).toEqual(["LR"])
    expect(records.filter(({ country }) => country === "LR").filter(isShown)).not.toEqual([])
  })

  rule(
    "are for danger, and are assumed to be open 24/7, as their note says",
    [
      { ...goodEmergency, hours: "Mo-Fr 08:00-17:00" },
      { ...goodEmergency, topics: ["danger", "abuse"] },
      { ...goodEmergency, gradeNote: "Seen once." },
    ],
    (record) => {
      if (!isEmergency(record)) return []
      return [
        ...(record.hours === "24/7" ? [] : ['hours: write "24/7"']),
        ...(record.topics.join() === "danger" ? [] : ['topics: write ["danger"]']),
        ...mustMatch("gradeNote", record.gradeNote, /round the clock is taken for granted/, "admit it in these words"),
      ]
    },
  )

  rule(
    "never include a landline of a police station or of the tourist police",
    [
      { ...goodEmergency, channels: [{ ...goodChannel }] },
      { ...goodEmergency, channels: [{ ...goodChannel, value: "1" }] },
    ],
    (record) =>
      isEmergency(record)
        ? record.channels.flatMap(({ value }, index) =>
            mustMatch(`channels.${index}.value`, value, /^\d{2,6}$/, "write the short number, or remove it"),
          )
        : [],
  )

  rule(
    "say what each number is for if there are several",
    [{ ...goodEmergency, channels: [goodChannel, { ...goodChannel, note: bilingual("Tourists.", "Turistas.") }] }],
    (record) =>
      isEmergency(record) && record.channels.length > 1
        ? record.channels.flatMap(({ value, note }, index) =>
            mustMatch(
              `channels.${index}.note.en`,
              note?.en ?? "",
              /police|ambulance|fire|any emergency/i,
              `say what ${value} is for: police, ambulance, fire or any emergency`,
            ),
          )
        : [],
  )

  it("of Australia are 000, a string of three zeros, never the number 0", () => {
    const australia = toHotline(emergencyOf("au"))
    expect(australia.channels.map(({ value }) => value)).toEqual(["000"])
    const [channel] = australia.channels
    expect(channel ? channelLink(australia, channel) : null).toBe("tel:000")
  })

  it("of the European Union start with 112, which is confirmed", () => {
    expect(europeanUnion).toHaveLength(27)
    expectNone(
      europeanUnion
        .map(emergencyOf)
        .flatMap((record) => [
          ...(record.channels[0]?.value === "112" ? [] : [inEntry(record, "channels.0.value: write 112 first")]),
          ...(record.status === "active" ? [] : [inEntry(record, 'status: write "active"')]),
          ...(record.grade === "medium" ? [] : [inEntry(record, 'grade: write "medium"')]),
        ]),
    )
  })

  it("of nine countries are disputed: shown with a note in both languages, and without a dial link", () => {
    expectNone(
      disputedCountries.map(emergencyOf).flatMap((record) => {
        const { description } = record
        const hotline = toHotline(record)
        const withDialLink = hotline.channels.filter((channel) => channelLink(hotline, channel) !== null)
        const problems = [
          ...(record.status === "disputed" && isShown(record) ? [] : ['status: write "disputed"']),
          ...mustMatch("description.en", description.en, /Sources do not agree|sources differ/, "say that they differ"),
          ...mustMatch("description.es", description.es, /fuentes (no coinciden|difieren)/, "di que difieren"),
          ...withDialLink.map(({ value }) => `channels: a tap opens ${value}`),
        ]
        return problems.map((problem) => inEntry(record, problem))
      }),
    )
  })

  it("cite the British government's page about the right country", () => {
    const pages = emergencies.flatMap((record) =>
      record.sources
        .filter(({ url }) => url.startsWith("https://www.gov.uk/"))
        .map((source) => ({ record, ...source })),
    )
    expect(pages.length).toBeGreaterThan(180)
    const isDuplicate = (url: string): boolean => pages.filter((page) => page.url === url).length > 1
    expectNone(
      pages.flatMap(({ record, url, date }) => {
        const isCorrect = /\/foreign-travel-advice\/[a-z-]+$/.test(url) && date === "2026-04-22" && !isDuplicate(url)
        return isCorrect
          ? []
          : [inEntry(record, `sources: ${url} of ${date}: cite the country's own page, of 2026-04-22`)]
      }),
    )
  })
})
