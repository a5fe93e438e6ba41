import { describe, expect, it } from "vitest"
import { parseHours } from "../../directory/schema/parse-hours"
import { isShown, toHotline, type HotlineRecord } from "../../directory/schema/record"
import { addDays } from "../../build/record-days"
import { parseRecords } from "../../build/record-checks"
import { recordOf, records } from "./directory"
import { expectNone, inEntry, rule, mustMatch } from "./faults"
import { bilingual, goodChannel, goodRecord } from "./good-record"

const daySpan = "(Mo|Tu|We|Th|Fr|Sa|Su)(-(Mo|Tu|We|Th|Fr|Sa|Su))?"
const spans = `${daySpan}(,${daySpan})* \\d\\d:\\d\\d-\\d\\d:\\d\\d`
const hoursSubset = new RegExp(`^(24/7|${spans}([;,] ${spans})*)$`)

/** Accepts old and new names of a zone: not every engine lists Asia/Kolkata, the new one. */
function isTimeZone(name: string): boolean {
  if (!/^([A-Z][A-Za-z_-]+\/[A-Za-z_/-]+|UTC)$/.test(name)) return false
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== ""
  } catch {
    return false
  }
}

function hoursProblem(field: string, hours: string | null): string[] {
  if (hours === null || (hoursSubset.test(hours) && parseHours(hours) !== null)) return []
  return [`${field}: "${hours}" can't be computed: write 24/7, or as Mo-Fr 08:00-17:00; Sa 10:00-14:00`]
}

describe("an entry", () => {
  rule(
    "has hours in the supported syntax and a real time zone",
    [{ hours: "Mo-Fr 8-17" }, { timeZone: "EST" }, { channels: [{ ...goodChannel, hours: "weekdays" }] }],
    ({ hours, timeZone, channels }) => [
      ...(isTimeZone(timeZone) ? [] : [`timeZone: "${timeZone}" is no time zone: write an IANA name`]),
      ...hoursProblem("hours", hours),
      ...channels.flatMap((channel, index) => hoursProblem(`channels.${index}.hours`, channel.hours)),
    ],
  )

  rule("has no source dated after the day it was listed", [{ listedOn: "2026-02-28" }], ({ sources, listedOn }) =>
    sources.flatMap(({ date }, index) =>
      (date ?? "") <= listedOn
        ? []
        : [
            `sources.${index}.date: ${date} is after listedOn, ${listedOn}, by which each source was read: ` +
              `read all sources again and write that day into listedOn, or correct the date`,
          ],
    ),
  )

  rule(
    "is due for a check within 90 days after the last, or 180 outside the United States and Mexico",
    [{ nextCheck: "2026-11-22" }, { nextCheck: "2027-05-22" }, { country: "US", nextCheck: "2027-02-21" }],
    ({ country, lastVerified, listedOn, nextCheck }) => {
      const lastCheck = lastVerified ?? listedOn
      const latest = addDays(lastCheck, ["US", "MX"].includes(country) ? 90 : 180)
      const isInTime = nextCheck > lastCheck && nextCheck <= latest
      return isInTime ? [] : [`nextCheck: ${nextCheck}: write a day after ${lastCheck}, ${latest} or sooner`]
    },
  )

  rule(
    "is graded high only if the source that ships, its first, is a page of the operator or an authority",
    [{ sources: goodRecord().sources.map((source) => ({ ...source, kind: "secondary" })) }],
    ({ grade, sources }) =>
      grade === "high" && sources[0]?.kind === "secondary"
        ? [
            "grade: high needs a page of the operator or of an authority as the first source: put it first, or write medium",
          ]
        : [],
  )

  rule(
    "says why it has its grade, in a sentence",
    [{ gradeNote: "known from a list." }, { gradeNote: "Known from a list" }],
    ({ gradeNote }) =>
      mustMatch("gradeNote", gradeNote, /^[A-Z].*\.$/, "write a sentence, with a capital and a full stop"),
  )

  rule("names ages as a range", [{ ages: "13 to 24" }, { ages: "24-13" }, { ages: "13-" }], ({ ages }) => {
    const [, from, to] = /^(\d{1,2})-(\d{1,2})$/.exec(ages ?? "0-1") ?? []
    return Number(from) < Number(to)
      ? []
      : [`ages: "${ages}" is no range: write it as 13-24, or null if no source says`]
  })

  rule(
    "ships with its first source and a day if it is shown",
    [
      { sources: [{ ...goodSource(), url: "http://harbor.example" }] },
      { sources: [{ ...goodSource(), date: null }], listedOn: "" },
    ],
    (record) => {
      if (!isShown(record)) return []
      const { source, listedOn } = toHotline(record)
      const [first] = record.sources
      return [
        ...(source.url === first?.url && source.date === first.date ? [] : ["sources.0: another source ships"]),
        ...mustMatch("sources.0.url", source.url, /^https:/, "write an https address"),
        ...mustMatch("sources.0.date", source.date ?? listedOn, /^\d{4}(-\d\d){0,2}$/, "write the day, or listedOn"),
      ]
    },
  )

  it("ships without the fields that only maintainers need", () => {
    const shipped = new Set(records.filter(isShown).flatMap((record) => Object.keys(toHotline(record))))
    expect(shipped).toContain("source")
    for (const field of ["gradeNote", "nextCheck", "seed", "helpSites", "sources"]) {
      expect(shipped).not.toContain(field)
    }
  })
})

function goodSource(): HotlineRecord["sources"][number] {
  const [source] = goodRecord().sources
  if (!source) throw new Error("the good entry has no source")
  return source
}

const isOutsideUsAndMexico = ({ country }: HotlineRecord): boolean => !["US", "MX"].includes(country)

describe("an entry outside the United States and Mexico", () => {
  rule(
    "is withheld if and only if it has no source, and says so",
    [{ sources: [] }, { status: "withheld" }, { sources: [], status: "withheld", gradeNote: "Seen once." }],
    (record) => {
      if (!isOutsideUsAndMexico(record)) return []
      const isWithheld = record.status === "withheld"
      if ((record.sources.length === 0) !== isWithheld)
        return ['status: write "withheld" where no source can be cited, and only there']
      const isExplained = /\b[Nn]o |cannot/.test(record.gradeNote)
      return isWithheld && !isExplained ? ['gradeNote: say that there is no source, with "no" or "cannot"'] : []
    },
  )

  it("is refused without a source unless it is withheld", () => {
    const entry = { ...recordOf("la-cpcwc-1362"), sources: [] }
    const parseWithStatus = (status: HotlineRecord["status"]): HotlineRecord[] =>
      parseRecords("la.json", JSON.stringify([{ ...entry, status }]))
    expect(parseWithStatus("withheld")).toHaveLength(1)
    expect(() => parseWithStatus("active")).toThrow(/la-cpcwc-1362: sources: .*https source.*"withheld"/)
  })

  it("is graded low or medium if only the child helplines' network lists it", () => {
    const listing = "childhelplineinternational.org"
    const onlyInListing = records
      .filter(isOutsideUsAndMexico)
      .filter(({ sources }) => sources.length === 1 && sources[0]?.url.includes(listing))
    // Ensures that the rule checks some entries. Each hotline that a second page confirms lowers the count.
    expect(onlyInListing.length).toBeGreaterThan(10)
    const noteStart = /^Known only from the network’s listing, last edited in 20\d\d/
    expectNone(
      onlyInListing.flatMap((record) => [
        ...(record.grade === "high" ? [inEntry(record, "grade: one listing alone has it: write low or medium")] : []),
        ...(record.grade === "low" && !noteStart.test(record.gradeNote)
          ? [inEntry(record, `gradeNote: begin with "Known only from the network’s listing, last edited in 20…"`)]
          : []),
      ]),
    )
  })
})

describe("an entry of the police or of an immigration authority", () => {
  const authorities = records
    .filter(isOutsideUsAndMexico)
    .filter(({ operatorType }) => ["police", "immigration"].includes(operatorType))

  it("has that operator type, for nine known entries", () => {
    const knownIds =
      "au-afp-trafficking cl-fono-ninos-147 es-policia-trata ie-garda-confidential il-105 kr-112-child lv-116000 mt-116000 tr-157"
    expect(authorities.map(({ id }) => id)).toEqual(expect.arrayContaining(knownIds.split(" ")))
  })

  rule(
    "names the police or the immigration authority in both languages",
    [
      { operatorType: "police", description: bilingual("The police answer.", "Personas capacitadas escuchan.") },
      { operatorType: "immigration", description: bilingual("People listen.", "Una autoridad de inmigración.") },
    ],
    (record) => {
      if (!isOutsideUsAndMexico(record) || !["police", "immigration"].includes(record.operatorType)) return []
      const { name, description } = record
      return [
        ...mustMatch(
          "description.en",
          `${name.en} ${description.en}`,
          /police|immigration authority/i,
          "say who answers",
        ),
        ...mustMatch(
          "description.es",
          `${name.es} ${description.es}`,
          /polic[ií]a|autoridad de inmigración/i,
          "di quién contesta",
        ),
      ]
    },
  )
})
