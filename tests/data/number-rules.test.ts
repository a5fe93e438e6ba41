import { describe, expect, it } from "vitest"
import { channelLink } from "../../core/hotlines/dial"
import { isShown, toHotline, type HotlineRecord } from "../../directory/schema/record"
import { recordOf, records } from "./directory"
import { expectNone, inEntry, rule } from "./faults"
import { bilingual, goodChannel } from "./good-record"
import { keypadDigits } from "./keypad"
import { fromNationalForm } from "./number-plans"
import { ledger } from "./tables"

type Channel = HotlineRecord["channels"][number]

/** Puts the field, the type and the value of its channel before each problem: `channels.0.e164: call 988: …` */
function channelProblems(
  { channels }: HotlineRecord,
  problemsOf: (channel: Channel) => readonly (readonly [field: keyof Channel, problem: string])[],
): string[] {
  return channels.flatMap((channel, index) =>
    problemsOf(channel).map(
      ([field, problem]) => `channels.${index}.${field}: ${channel.type} ${channel.value}: ${problem}`,
    ),
  )
}

const hasNumber = ({ type }: Channel): boolean => ["call", "text", "whatsapp", "tty"].includes(type)

/** A short code has no international form. Any other number is its country calling code and its digits. */
function internationalForm(country: string, value: string): string | null {
  const digits = value.replace(/\D/g, "")
  if (digits.length <= 6) return null
  if (value.startsWith("+")) return `+${digits}`
  if (country === "US" && /^1?[2-9]\d\d[2-9]\d{6}$/.test(digits)) return `+1${digits.slice(-10)}`
  if (country === "MX" && /^\d{10}$/.test(digits)) return `+52${digits}`
  return fromNationalForm(country, value)
}

/** Only emergency numbers may have two digits, such as 17 in France. */
function looksLikePhoneNumber({ value }: Channel, operatorType: string): boolean {
  const digits = operatorType === "emergency" ? /^\d{2,6}$/ : /^\d{3,15}$/
  return /^(\+|\()?\d[\d ()-]*$/.test(value) && digits.test(value.replace(/\D/g, ""))
}

describe("a number", () => {
  rule(
    "can be dialed",
    [{ channels: [{ ...goodChannel, value: "1-800-CALL" }] }, { channels: [{ ...goodChannel, value: "17" }] }],
    (record) =>
      channelProblems(record, (channel) =>
        hasNumber(channel) && !looksLikePhoneNumber(channel, record.operatorType)
          ? [["value", "is no number to dial: write its digits"]]
          : [],
      ),
  )

  rule(
    "has an international form with the printed digits",
    [
      { channels: [{ ...goodChannel, e164: "+14165550101" }] },
      { channels: [{ ...goodChannel, e164: null }] },
      { channels: [{ ...goodChannel, value: "211", e164: "+1211" }] },
      { channels: [{ ...goodChannel, type: "whatsapp", value: "211", e164: null }] },
    ],
    (record) =>
      channelProblems(record, (channel) => {
        if (!hasNumber(channel)) return []
        const form = internationalForm(record.country, channel.value)
        return [
          ...(channel.e164 === form ? [] : [["e164", `is ${channel.e164}: write ${form}`] as const]),
          ...(channel.type === "whatsapp" && channel.e164 === null
            ? [["e164", "WhatsApp needs the international form: write it"] as const]
            : []),
        ]
      }),
  )

  rule(
    "has an extension only for calls, and a keyword in capitals only for texts",
    [
      { channels: [{ ...goodChannel, type: "text", extension: "12" }] },
      { channels: [{ ...goodChannel, keyword: "HOME" }] },
      { channels: [{ ...goodChannel, type: "text", keyword: "Home" }] },
    ],
    (record) =>
      channelProblems(record, ({ type, extension, keyword }) => [
        ...(extension !== null && type !== "call" ? [["extension", "only a call has one: write null"] as const] : []),
        ...(keyword !== null && (type !== "text" || keyword !== keyword.toUpperCase())
          ? [["keyword", "only a text has one, in capitals"] as const]
          : []),
      ]),
  )

  rule(
    "has a dial link only if the entry is confirmed; a call then always has one",
    [{ channels: [{ ...goodChannel, value: "HOME", e164: null }] }],
    (record) => {
      if (!isShown(record)) return []
      const isUnconfirmed = record.grade === "low" || record.status === "disputed"
      return channelProblems(record, (channel) => {
        const link = hasNumber(channel) ? channelLink(toHotline(record), { ...channel, hours: null }) : null
        if (isUnconfirmed) return link === null ? [] : [["value", "a tap opens it, though it is not confirmed"]]
        const isCorrect = channel.type !== "call" || /^tel:\+?\d+$/.test(link ?? "")
        return isCorrect ? [] : [["value", `a tap opens ${link}`]]
      })
    },
  )
})

describe("an address", () => {
  rule(
    "is an https page or an e-mail address, and nothing else",
    [
      { channels: [{ ...goodChannel, type: "web", value: "http://harbor.example", e164: null }] },
      { channels: [{ ...goodChannel, type: "email", value: "https://harbor.example", e164: null }] },
      { channels: [{ ...goodChannel, type: "chat", value: "https://harbor.example" }] },
    ],
    (record) =>
      channelProblems(record, (channel) => {
        if (hasNumber(channel)) return []
        const isMail = channel.type === "email"
        const pattern = isMail ? /^[a-z0-9._-]+@[a-z0-9.-]+\.[a-z]+$/ : /^https:\/\/[a-z0-9.-]+(\/\S*)?$/
        const numberFields = (["e164", "extension", "keyword"] as const).filter((field) => channel[field] !== null)
        return [
          ...(pattern.test(channel.value)
            ? []
            : [["value", isMail ? "write help@example.org" : "write https://…"] as const]),
          ...numberFields.map((field) => [field, "belongs to numbers: write null"] as const),
        ]
      }),
  )
})

describe("keypad letters in names and notes", () => {
  const { rows } = ledger.letters

  it("spell the number in tests/data/ledger/letters.tsv, which stands after the letters and in a channel", () => {
    expectNone(
      rows.flatMap(({ place, cells: { entry, letters, number } }) => {
        const record = recordOf(entry)
        const isSpelled = keypadDigits(letters) === number.replace(/\D/g, "")
        const isExplained = record.alsoKnownAs.includes(`${letters} (${number})`)
        const isDialed = record.channels.some(({ value }) => value === number)
        return [
          ...(isSpelled
            ? []
            : [`${place}: ${letters} spells ${keypadDigits(letters)}, not ${number}: correct one of the two`]),
          ...(isExplained ? [] : [inEntry(record, `alsoKnownAs: write "${letters} (${number})", or correct ${place}`)]),
          ...(isDialed ? [] : [inEntry(record, `channels: none has ${number}: correct it, or ${place}`)]),
        ]
      }),
    )
  })

  it("in 888-KEY-2-FREE spell one digit more than the number has", () => {
    const record = recordOf("us-ca-cast-la")
    expect(record.alsoKnownAs).toContain("888-KEY-2-FREE (888-539-2373)")
    expect(keypadDigits("888-KEY-2-FREE")).toBe("88853923733")
    expect(keypadDigits("888-KEY-2-FREE").slice(0, 10)).toBe("8885392373")
    expect(record.channels[0]?.e164).toBe("+18885392373")
  })

  it("in Jamaica's 888-SAFE-SPOT spell one digit more than the number has", () => {
    expect(keypadDigits("888-SAFE-SPOT").slice(0, 10)).toBe(
      keypadDigits(recordOf("jm-safespot").channels[0]?.value ?? ""),
    )
    expect(keypadDigits("888-SAFE-SPOT")).toHaveLength(11)
  })

  it("in 1-866-KID-TIPS spell the number of MissingKids.ca", () => {
    expect(keypadDigits("1-866-KID-TIPS")).toBe(keypadDigits(recordOf("ca-missingkids").channels[0]?.value ?? ""))
  })

  const namesOf = ({ name, alsoKnownAs }: HotlineRecord): string[] => [name.en, name.es, ...alsoKnownAs]
  const hasLetters = (name: string): boolean => /\b\d{3}-[\d-]*[A-Z]/.test(name)

  rule(
    "are followed by their digits in every name",
    [{ name: bilingual("1-800-THE-LOST", "Línea") }, { alsoKnownAs: ["1-800-THE-LOST"] }],
    (record) =>
      namesOf(record)
        .filter((name) => hasLetters(name) && !/ \([\d-]{12,}\)$/.test(name))
        .map((name) => `name: "${name}": write the digits after it, as 1-800-THE-LOST (1-800-843-5678)`),
  )

  /** The letters that a note mentions, and the digits that they spell according to it. */
  const claimsOf = ({ note }: Channel): { letters: string; digits: string }[] =>
    [
      /letters ([A-Z0-9-]+) spell ([\d-]+)\./.exec(note?.en ?? ""),
      /letras ([A-Z0-9-]+) son ([\d-]+) en las teclas del teléfono\./.exec(note?.es ?? ""),
    ].flatMap((match) => (match ? [{ letters: match[1] ?? "", digits: match[2] ?? "" }] : []))

  rule(
    "spell the digits that the note gives, in both languages",
    [
      { channels: [{ ...goodChannel, note: bilingual("The letters HAHA spell 0100.", "Nota.") }] },
      {
        channels: [
          { ...goodChannel, note: bilingual("A note.", "Las letras HAHA son 4242 en las teclas del teléfono.") },
        ],
      },
    ],
    (record) =>
      channelProblems(record, (channel) =>
        claimsOf(channel).flatMap(({ letters, digits }) => [
          ...(keypadDigits(letters) === digits.replace(/\D/g, "")
            ? []
            : [["note", `${letters} spells ${keypadDigits(letters)}, not ${digits}`] as const]),
          ...(keypadDigits(channel.value).endsWith(keypadDigits(letters))
            ? []
            : [["note", `the number does not end with ${letters}`] as const]),
        ]),
      ),
  )

  it("are in at least as many names and notes as the ledger has rows", () => {
    const names = records.flatMap(namesOf).filter(hasLetters)
    const claims = records.flatMap(({ channels }) => channels.flatMap(claimsOf))
    expect(names.length).toBeGreaterThanOrEqual(rows.length)
    expect(claims.length).toBeGreaterThanOrEqual(rows.length)
  })
})

describe("the cost of a channel", () => {
  rule(
    "is recorded only for calls, because no source gives the cost of a text or message",
    [{ channels: [{ ...goodChannel, type: "text", cost: "free" }] }],
    (record) =>
      channelProblems(record, ({ type, cost }) =>
        cost !== "unknown" && type !== "call" ? [["cost", `is "${cost}": write unknown`]] : [],
      ),
  )

  it("is free for a call to a toll-free number of the United States, although no entry says so", () => {
    const costOf = (value: string): string | undefined =>
      records.flatMap(({ channels }) => channels).find((channel) => channel.value === value)?.cost
    expect(costOf("1-800-843-5678")).toBe("free")
    expect(costOf("1-844-762-8483")).toBe("free")
    expect(costOf("(619) 691-5151")).toBe("unknown")
    expect(costOf("800 224 24 26")).toBe("unknown")
    const texts = records.flatMap(({ channels }) => channels.filter(({ type }) => type === "text"))
    expect(texts.filter(({ cost }) => cost === "free")).toEqual([])
  })

  it("is recorded as free for some numbers and as charged for others", () => {
    const costs = records.flatMap(({ channels }) => channels.map(({ cost }) => cost))
    expect(costs).toEqual(expect.arrayContaining(["free", "charged"]))
  })
})

describe("the fact that an interpreter can join", () => {
  rule(
    "is in every entry whose note mentions interpreters",
    [{ channels: [{ ...goodChannel, note: bilingual("With interpreters.", "Con intérpretes.") }] }],
    (record) =>
      channelProblems(record, ({ note, interpreters }) =>
        /\binterpreters?\b/i.test(note?.en ?? "") && interpreters !== true
          ? [["interpreters", "the note speaks of interpreters: write true"]]
          : [],
      ),
  )
})

describe("the fact that a number answers callers from abroad", () => {
  it("is recorded only for the numbers in tests/data/ledger/abroad.tsv", () => {
    const ledgerRows = ledger.abroad.rows.map(({ cells }) => [cells.entry, cells.way, cells.number, cells.abroad])
    const directoryRows = records.flatMap(({ id, channels }) =>
      channels.filter(({ abroad }) => abroad !== "unknown").map(({ type, value, abroad }) => [id, type, value, abroad]),
    )
    const toText = (row: readonly string[]): string => row.join("\t")
    const [inLedger, inDirectory] = [ledgerRows.map(toText), directoryRows.map(toText)]
    expectNone([
      ...inDirectory
        .filter((row) => !inLedger.includes(row))
        .map(
          (row) => `tests/data/ledger/abroad.tsv lacks this row: ${row}: type it if a source says so, or write unknown`,
        ),
      ...inLedger
        .filter((row) => !inDirectory.includes(row))
        .map((row) => `tests/data/ledger/abroad.tsv: ${row}: the directory does not say so: correct one of the two`),
    ])
  })
})
