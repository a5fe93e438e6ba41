import { describe, expect, it } from "vitest"
import { channelLink } from "../../core/hotlines/dial"
import { isShown, toHotline, type HotlineRecord } from "../../directory/schema/record"
import { recordOf, records } from "./directory"
import { expectNone, named, rule, unlike } from "./faults"
import { both, goodChannel } from "./good-record"

/** ledger/emergency.tsv has their numbers a second time. */
const isEmergency = ({ operatorType, country }: HotlineRecord): boolean =>
  operatorType === "emergency" && !["US", "MX"].includes(country)
const emergencies = records.filter(isEmergency)
const emergencyOf = (country: string): HotlineRecord => recordOf(`${country}-emergency`)

const union = "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk".split(" ")
const disputed = ["al", "ao", "cn", "ht", "ly", "mw", "mz", "eg", "tr", "gh"]

const good: Partial<HotlineRecord> = {
  operatorType: "emergency",
  topics: ["danger"],
  channels: [{ ...goodChannel, value: "911", e164: null }],
  gradeNote: "That it answers round the clock is taken for granted.",
}

describe("the emergency numbers of the world", () => {
  it("have one entry for each country", () => {
    const countries = emergencies.map(({ country }) => country)
    expect(countries.filter((country, at) => countries.indexOf(country) !== at)).toEqual([])
  })

  it("exist for every country, shown or withheld, except Liberia, where no short number was found", () => {
    const having = new Set(
      records.filter(({ operatorType }) => operatorType === "emergency").map(({ country }) => country),
    )
    const all = new Set(records.map(({ country }) => country).filter((code) => code !== "ZZ"))
    expect([...all].filter((country) => !having.has(country))).toEqual(["LR"])
    expect(records.filter(({ country }) => country === "LR").filter(isShown)).not.toEqual([])
  })

  rule(
    "are for danger, and assumed to be open 24/7, which the note says",
    [
      { ...good, hours: "Mo-Fr 08:00-17:00" },
      { ...good, topics: ["danger", "abuse"] },
      { ...good, gradeNote: "Seen once." },
    ],
    (record) => {
      if (!isEmergency(record)) return []
      return [
        ...(record.hours === "24/7" ? [] : ['hours: write "24/7"']),
        ...(record.topics.join() === "danger" ? [] : ['topics: write ["danger"]']),
        ...unlike("gradeNote", record.gradeNote, /round the clock is taken for granted/, "admit it in these words"),
      ]
    },
  )

  rule(
    "never include a landline of a police station or of the tourist police",
    [
      { ...good, channels: [{ ...goodChannel }] },
      { ...good, channels: [{ ...goodChannel, value: "1" }] },
    ],
    (record) =>
      isEmergency(record)
        ? record.channels.flatMap(({ value }, index) =>
            unlike(`channels.${index}.value`, value, /^\d{2,6}$/, "write the short number, or take it out"),
          )
        : [],
  )

  rule(
    "say what each number is for if there are several",
    [{ ...good, channels: [goodChannel, { ...goodChannel, note: both("Tourists.", "Turistas.") }] }],
    (record) =>
      isEmergency(record) && record.channels.length > 1
        ? record.channels.flatMap(({ value, note }, index) =>
            unlike(
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
    expect(union).toHaveLength(27)
    expectNone(
      union
        .map(emergencyOf)
        .flatMap((record) => [
          ...(record.channels[0]?.value === "112" ? [] : [named(record, "channels.0.value: write 112 first")]),
          ...(record.status === "active" ? [] : [named(record, 'status: write "active"')]),
          ...(record.grade === "medium" ? [] : [named(record, 'grade: write "medium"')]),
        ]),
    )
  })

  it("of ten countries are disputed: shown with a note in both languages, and without a dial link", () => {
    expectNone(
      disputed.map(emergencyOf).flatMap((record) => {
        const { description } = record
        const hotline = toHotline(record)
        const opened = hotline.channels.filter((channel) => channelLink(hotline, channel) !== null)
        const problems = [
          ...(record.status === "disputed" && isShown(record) ? [] : ['status: write "disputed"']),
          ...unlike("description.en", description.en, /Sources do not agree|sources differ/, "say that they differ"),
          ...unlike("description.es", description.es, /fuentes (no coinciden|difieren)/, "di que difieren"),
          ...opened.map(({ value }) => `channels: a tap opens ${value}`),
        ]
        return problems.map((problem) => named(record, problem))
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
    const isAgain = (url: string): boolean => pages.filter((page) => page.url === url).length > 1
    expectNone(
      pages.flatMap(({ record, url, date }) => {
        const isGood = /\/foreign-travel-advice\/[a-z-]+$/.test(url) && date === "2026-04-22" && !isAgain(url)
        return isGood ? [] : [named(record, `sources: ${url} of ${date}: cite the country's own page, of 2026-04-22`)]
      }),
    )
  })
})
