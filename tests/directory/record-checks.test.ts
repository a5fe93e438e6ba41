import { describe, expect, it } from "vitest"
import { numberExceptions } from "../../scripts/build/number-exceptions"
import { seedIds } from "../../scripts/build/record-checks"
import { lastDayOnEarth } from "../../scripts/build/record-days"
import { numberFaults } from "../../scripts/build/record-numbers"
import { parseRecords } from "../../scripts/build/records"
import { goodChannel, goodRecord } from "./good-record"
import { recordOf } from "./line-files"

const today = "2026-11-22"

function refusal(file: string, entries: unknown): string {
  const text = typeof entries === "string" ? entries : JSON.stringify(entries)
  try {
    parseRecords(file, text, today)
    return ""
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A file of the United States holds its six seeds; a test adds or breaks one more entry. */
const channels = [{ ...goodChannel, value: "(619) 555-0100", e164: "+16195550100" }]
const american = goodRecord({ id: "us-a", country: "US", timeZone: "America/New_York", channels })
const seeds = seedIds.filter((id) => id.startsWith("us-")).map((id) => ({ ...american, id, seed: true }))
const withSeeds = (change: object): unknown[] => [...seeds, { ...american, ...change }]
const withChannel = (change: object): object => ({ channels: [{ ...goodChannel, ...change }] })
const source = goodRecord().sources[0]

/** Each kind of fault once: what is changed in a good entry, the field, and the words that mend it. */
const broken: readonly (readonly [field: string, message: string, change: object])[] = [
  // The schema.
  ["operator", "is missing: docs/DIRECTORY.md says what to write", { operator: undefined }],
  ["colour", "is no field of a line: take it out, or mend its spelling", { colour: "red" }],
  ["name.en", "is empty: write it", { name: { en: "", es: "Casa" } }],
  ["audience", "is an empty list: write at least one", { audience: [] }],
  ["status", '"gone" is not known: write one of active, disputed, withheld, retired', { status: "gone" }],
  ["ages", "found 12: write string", { ages: 12 }],
  ["id", "an id is small letters, digits and hyphens", { id: "ca-Harbor" }],
  [
    "sources.0.url",
    "a source is an https address of a page",
    { sources: [{ ...source, url: "http://harbor.example" }] },
  ],
  ["sources", 'a line needs at least one https source; without one its status is "withheld"', { sources: [] }],
  // Numbers.
  [
    "channels.0.value",
    '"1-800-THE-LOST" is no number: write its digits; letters go into alsoKnownAs as 1-800-THE-LOST (1-800-843-5678)',
    withChannel({ value: "1-800-THE-LOST", e164: null }),
  ],
  [
    "channels.0.e164",
    "741741 is a short code, dialled only at home: write null",
    withChannel({ type: "text", value: "741741", e164: "+1741741" }),
  ],
  [
    "channels.0.e164",
    "null, but 1-416-555-0100 is a whole number of CA: write +14165550100",
    withChannel({ e164: null }),
  ],
  [
    "channels.0.e164",
    "+14165550101 is not the printed 1-416-555-0100: mend the one that differs from the source",
    withChannel({ e164: "+14165550101" }),
  ],
  [
    "channels.0.e164",
    "+11165550100 is no number in the plan of CA: compare it with the source, or give the reason in scripts/build/number-exceptions.ts",
    withChannel({ value: "1-116-555-0100", e164: "+11165550100" }),
  ],
  [
    "channels.0.e164",
    "+525544332211 is a number of MX, not of CA: mend it, or give the reason in scripts/build/number-exceptions.ts",
    withChannel({ value: "+52 55 4433 2211", e164: "+525544332211" }),
  ],
  [
    "channels.0.e164",
    "+16195550100 is a number of US, not of CA: mend it, or give the reason in scripts/build/number-exceptions.ts",
    withChannel({ value: "1-619-555-0100", e164: "+16195550100" }),
  ],
  [
    "channels.0.e164",
    "+14165550100 is not the printed 1-46-555-0100: mend the one that differs from the source",
    withChannel({ value: "1-46-555-0100" }),
  ],
  [
    "channels.0.e164",
    "a WhatsApp number is reached by its international form: write + and digits",
    withChannel({ type: "whatsapp", e164: null }),
  ],
  [
    "channels.0.value",
    "1-416-555-0100 stands in misprints: take it out of one of the two",
    { misprints: ["1 416 555 0100"] },
  ],
  [
    "channels.0.extension",
    "only a call has one, this is a text: write null",
    withChannel({ type: "text", extension: "12" }),
  ],
  ["channels.0.keyword", "only a text has one, this is a call: write null", withChannel({ keyword: "HELLO" })],
  [
    "channels.0.keyword",
    "is empty or has a space around it: write the word, or null",
    withChannel({ type: "text", keyword: "HOME " }),
  ],
  [
    "channels.0.abroad",
    '911 has no international form to dial from abroad: write e164, or take "yes" out',
    withChannel({ value: "911", e164: null, abroad: "yes" }),
  ],
  [
    "channels.0.cost",
    '"cheap" is not known: write one of free, standard, charged, unknown',
    withChannel({ cost: "cheap" }),
  ],
  // Letters on the keypad.
  [
    "alsoKnownAs.0",
    "1-416-555-0AHA spells 14165550242, not 1-416-555-0100: mend one of the two",
    { alsoKnownAs: ["1-416-555-0AHA (1-416-555-0100)"] },
  ],
  [
    "alsoKnownAs.0",
    "1-800-843-5678 is the number of no channel: mend it, or add the channel",
    { alsoKnownAs: ["1-800-THE-LOST (1-800-843-5678)"] },
  ],
  [
    "name.en",
    '"1-800-THE-LOST" has letters for digits: write the digits behind it, as 1-800-THE-LOST (1-800-843-5678)',
    { name: { en: "1-800-THE-LOST", es: "Línea" } },
  ],
  [
    "channels.0.note.en",
    "HAHA spells 4242, not 0100: mend one of the two",
    withChannel({ note: { en: "The letters HAHA spell 0100.", es: "Nota." } }),
  ],
  [
    "channels.0.note.es",
    "4242 is no end of 1-416-555-0100: mend one of the two",
    withChannel({ note: { en: "A note.", es: "Las letras HAHA equivalen a 4242." } }),
  ],
  // Addresses.
  [
    "channels.0.value",
    '"harbor.example" is no page: write an https:// address',
    withChannel({ type: "web", value: "harbor.example", e164: null }),
  ],
  [
    "channels.0.value",
    '"help at harbor" is no e-mail address: write it as help@example.org',
    withChannel({ type: "email", value: "help at harbor", e164: null }),
  ],
  [
    "channels.0.e164",
    "belongs to numbers, and this is a channel of type chat: write null",
    withChannel({ type: "chat", value: "https://harbor.example/chat" }),
  ],
  [
    "channels.0.cost",
    "belongs to numbers, and this is a channel of type chat: take it out",
    withChannel({ type: "chat", value: "https://harbor.example/chat", e164: null, cost: "free" }),
  ],
  [
    "sources.0.url",
    '"https://4165550100" is no page: write the https:// address where the line is stated',
    { sources: [{ ...source, url: "https://4165550100" }] },
  ],
  [
    "helpSites.0.host",
    '"www.harbor.example": write the bare host as example.org, without https://, www. and path',
    { helpSites: [{ host: "www.harbor.example", reach: "host" }] },
  ],
  [
    "grade",
    "high needs a page of the operator or of an authority as the first source: put it first, or write medium",
    { sources: [{ ...source, kind: "secondary" }] },
  ],
  // Hours and days.
  [
    "hours",
    '"Mon-Fri 8-5" can\'t be read: write 24/7, or as Mo-Fr 08:00-17:00; Sa 10:00-14:00, or null if no source says',
    { hours: "Mon-Fri 8-5" },
  ],
  [
    "channels.0.hours",
    '"weekdays" can\'t be read: write 24/7, or as Mo-Fr 08:00-17:00; Sa 10:00-14:00, or null if no source says',
    withChannel({ hours: "weekdays" }),
  ],
  ["timeZone", '"EST" is no time zone: write an IANA name as America/Los_Angeles', { timeZone: "EST" }],
  [
    "listedOn",
    "2026-11-23 is in the future (today is 2026-11-22): write the day on which it was seen",
    { listedOn: "2026-11-23" },
  ],
  [
    "lastVerified",
    "2026-12-01 is in the future (today is 2026-11-22): write the day on which it was seen",
    { lastVerified: "2026-12-01" },
  ],
  [
    "sources.0.date",
    "2027 is in the future (today is 2026-11-22): write the day on which it was seen",
    { sources: [{ ...source, date: "2027" }] },
  ],
  [
    "sources.0.date",
    "2026-02-30 is on no calendar: write a day as 2026-11-22",
    { sources: [{ ...source, date: "2026-02-30" }] },
  ],
  [
    "nextCheck",
    "2026-11-22 is not within 180 days after 2026-11-22: write 2027-05-21 or sooner",
    { nextCheck: "2026-11-22" },
  ],
  // What a file holds together.
  ["seed", "is not of the first list, take the field out", { seed: true }],
]

describe("an entry with one fault is refused, and told how to mend it", () => {
  it("but not one without a fault", () => {
    expect(refusal("ca.json", [goodRecord()])).toBe("")
    expect(refusal("us.json", withSeeds({}))).toBe("")
  })

  it.each(broken)("%s: %s", (field, message, change) => {
    const entry = { ...goodRecord(), ...change }
    expect(refusal("ca.json", [entry])).toBe(`ca.json, ${entry.id}: ${field}: ${message}`)
  })

  it("with every fault of the file, a row each", () => {
    const entries = [goodRecord({ hours: "always", timeZone: "EST" }), goodRecord({ id: "ca-b", hours: "never" })]
    expect(
      refusal("ca.json", entries)
        .split("\n")
        .map((row) => row.split(": ").slice(0, 2).join(": ")),
    ).toEqual(["ca.json, ca-harbor-house: hours", "ca.json, ca-harbor-house: timeZone", "ca.json, ca-b: hours"])
  })
})

describe("a file is refused", () => {
  const same = [goodRecord(), goodRecord()]
  it.each([
    ["ca.json", "{}", "ca.json: write a list of lines, [ … ]"],
    ["ca.json", same, "ca.json, ca-harbor-house: id: stands in this file twice, give one of the two another id"],
    ["ca.json", [goodRecord({ id: "us-b" })], "ca.json, us-b: id: begin it with the country, ca-…"],
    [
      "mx.json",
      [goodRecord({ id: "mx-lnctp", country: "MX", seed: true, channels: [] })],
      "mx.json, mx-lnctp: channels: is an empty list: write at least one",
    ],
    [
      "de.json",
      [goodRecord()],
      "de.json, ca-harbor-house: country: CA has a file of its own, move the entry to ca.json",
    ],
    [
      "us.json",
      seeds.filter(({ id }) => id !== "us-nhth"),
      "us.json, us-nhth: entry: belongs to the first list and is missing, bring it back",
    ],
    [
      "us.json",
      seeds.map((seed) => (seed.id === "us-ncmec" ? { ...seed, seed: undefined } : seed)),
      "us.json, us-ncmec: seed: belongs to the first list, write true",
    ],
    [
      "us.json",
      seeds.map((seed) => (seed.id === "us-ncmec" ? { ...seed, status: "retired" } : seed)),
      "us.json, us-ncmec: status: a line of the first list is always shown, write active or disputed",
    ],
    [
      "us.json",
      withSeeds({ description: { en: "Trained people listen.", es: "Trained people listen." } }),
      "us.json, us-a: description.es: is the English sentence: translate it",
    ],
  ])("%s: %#", (file, entries, message) => {
    expect(refusal(file, entries)).toBe(message)
  })

  it("that is not JSON, with the place", () => {
    expect(refusal("ca.json", '[{ "id": "ca-a" "name" }]')).toMatch(
      /^ca\.json: is not JSON, look for a comma or a quotation mark: .*position 16/,
    )
  })

  it("whose Spanish is missing, where Spanish is promised", () => {
    expect(refusal("us.json", withSeeds({ description: { en: "Trained people listen." } }))).toMatch(
      /^us\.json, us-a: description\.es: is missing/,
    )
  })
})

describe("numbers", () => {
  it("that libphonenumber does not know pass with a reason, in that entry alone", () => {
    const channels = [{ ...goodChannel, value: "1-116-555-0100", e164: "+11165550100" }]
    const exceptions = [{ id: "ca-harbor-house", e164: "+11165550100", reason: "for this test" }]
    expect(numberFaults(goodRecord({ channels }), exceptions)).toEqual([])
    expect(numberFaults(goodRecord({ channels, id: "ca-b" }), exceptions)).toHaveLength(1)
  })

  it("have a reason wherever they are excepted, and an entry that the exception is for", () => {
    for (const { id, e164, reason } of numberExceptions) {
      expect(reason, id).toMatch(/^[A-Z].{20,}\.$/)
      expect(recordOf(id).channels.map((channel) => channel.e164)).toContain(e164)
    }
  })

  it("that are printed shorter than the country's numbers are have no international form", () => {
    const numbersOf = (country: string, value: string): string[] =>
      numberFaults(goodRecord({ country, channels: [{ ...goodChannel, value, e164: null }] }))
    expect(numbersOf("LV", "800 6008")).toEqual([])
    expect(numbersOf("FR", "3018")).toEqual([])
    expect(numbersOf("LV", "+371 8000 6008")).toEqual([
      "channels.0.e164: null, but +371 8000 6008 is printed with its country: write +37180006008",
    ])
  })

  it("that are short and yet whole, as on small islands, have an international form", () => {
    const channels = [{ ...goodChannel, value: "22222", e164: "+50022222" }]
    expect(numberFaults(goodRecord({ country: "FK", channels }))).toEqual([])
  })
})

describe("today", () => {
  it("is the latest date that is being written anywhere on earth", () => {
    expect(lastDayOnEarth(new Date("2027-03-01T09:59:00Z"))).toBe("2027-03-01")
    expect(lastDayOnEarth(new Date("2027-03-01T10:00:00Z"))).toBe("2027-03-02")
  })

  it("is never before the directory began: then the clock is wrong, and not the data", () => {
    expect(lastDayOnEarth(new Date("2001-01-01T00:00:00Z"))).toBe("2026-11-22")
  })
})
