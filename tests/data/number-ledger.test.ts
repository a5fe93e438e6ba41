import { describe, expect, it } from "vitest"
import { isShown, toHotline, type HotlineRecord } from "../../directory/schema/record"
import { recordOf, records } from "./directory"
import { expectNone, inEntry, rule } from "./faults"
import { goodChannel, goodRecord } from "./good-record"
import { ledgerProblems, missingFrom, otherPlaces } from "./number-ledger"
import { ledger, tableProblems } from "./tables"

const isHome = ({ country }: HotlineRecord): boolean => ["US", "MX"].includes(country)
const isWorldEmergency = (record: HotlineRecord): boolean => !isHome(record) && record.operatorType === "emergency"
/** The missing children's number is the same in 32 countries. It has its own rule below. */
const isMissingChildren = ({ id }: HotlineRecord): boolean => id.endsWith("-116000")

/** Each entry belongs to exactly one ledger. */
const belongsTo = {
  us: (record: HotlineRecord) => record.country === "US" && record.seed !== true,
  mx: (record: HotlineRecord) => record.country === "MX" && record.seed !== true,
  emergency: isWorldEmergency,
  world: (record: HotlineRecord) => !isHome(record) && !isWorldEmergency(record) && !isMissingChildren(record),
  firstList: (record: HotlineRecord) => record.seed === true,
} as const

it("the tables of tests/data/ledger have valid columns and sorted rows", () => expectNone(tableProblems))

describe("every number matches the copy that someone typed from its source", () => {
  it.each(["us", "mx", "emergency", "world", "firstList"] as const)("in the ledger %s", (name) => {
    const table = ledger[name]
    expectNone([...ledgerProblems(table, records), ...missingFrom(table, records.filter(belongsTo[name]))])
  })

  it("in the ledger of its entry and in no other", () => {
    const misplacedRows = (["us", "mx", "emergency", "world", "firstList"] as const).flatMap((name) =>
      ledger[name].rows.filter(({ cells }) => !belongsTo[name](recordOf(cells.entry))),
    )
    expectNone(
      misplacedRows.map(({ place, cells }) => `${place}: ${cells.entry} belongs in another ledger: move the row`),
    )
  })
})

describe("a mistake", () => {
  const row = (number: string, line: number) => ({
    place: `tests/data/ledger/world.tsv:${line}`,
    cells: { entry: "ca-harbor-house", way: "call", number },
  })
  const table = (...numbers: readonly string[]) => ({
    file: "tests/data/ledger/world.tsv",
    rows: numbers.map((number, index) => row(number, index + 2)),
  })
  const problemsWith = (numbers: readonly string[], record = goodRecord()): string[] =>
    ledgerProblems(table(...numbers), [record])

  it("in a number is reported with the row, both numbers and what to do", () => {
    expect(problemsWith(["1-416-555-0100"])).toEqual([])
    const [problem = "", ...others] = problemsWith(["1-416-555-0101"])
    expect(others).toEqual([])
    expect(problem).toBe(
      "tests/data/ledger/world.tsv:2: ca-harbor-house, call: the directory says 1-416-555-0100; " +
        "the ledger says 1-416-555-0101. If the source shows what the directory says, type it here from the source; " +
        "otherwise correct directory/hotlines/ca.json. Then look at these places, too (npm run update:trees writes the trees): " +
        otherPlaces("ca-harbor-house", "1-416-555-0101", "").join(", ") +
        ".",
    )
    expect(problem).toMatch(/tests\/data\/number-ledger\.test\.ts:\d+/)
  })

  it("in the channel type, keyword, extension, order or count is reported", () => {
    const channels = [goodChannel, { ...goodChannel, value: "1-416-555-0199" }]
    expect(problemsWith(["1-416-555-0100"], goodRecord({ channels: [{ ...goodChannel, type: "text" }] }))).toHaveLength(
      1,
    )
    expect(
      problemsWith(["1-416-555-0100"], goodRecord({ channels: [{ ...goodChannel, keyword: "HOME" }] })),
    ).toHaveLength(1)
    expect(
      problemsWith(["1-416-555-0100"], goodRecord({ channels: [{ ...goodChannel, extension: "12" }] })),
    ).toHaveLength(1)
    expect(problemsWith(["1-416-555-0199", "1-416-555-0100"], goodRecord({ channels }))).toHaveLength(2)
    expect(problemsWith(["1-416-555-0100"], goodRecord({ channels }))).toHaveLength(1)
    expect(problemsWith(["1-416-555-0100", "1-416-555-0199"], goodRecord({ channels }))).toEqual([])
  })

  it("that removes or adds an entry is reported", () => {
    expect(ledgerProblems(table("1-416-555-0100"), [])[0]).toContain('stays, with the status "retired"')
    expect(missingFrom(table(), [goodRecord()])[0]).toContain("type its numbers from the source")
  })
})

describe("the seven entries that Porchlight began with", () => {
  const { rows } = ledger.firstList

  it("are these seven and no others", () => {
    const seedIds = records.filter(({ seed }) => seed === true).map(({ id }) => id)
    expect(seedIds.sort()).toEqual([...new Set(rows.map(({ cells }) => cells.entry))].sort())
    expect(seedIds).toHaveLength(7)
  })

  it("are shown with the operator, the original label and the international form that the ledger has", () => {
    expectNone(
      rows.flatMap(({ place, cells: { entry, way, number, international, label, operator } }) => {
        const record = recordOf(entry)
        const names = [record.name.en, ...toHotline(record).alsoKnownAs]
        const channel = record.channels.find(({ type, value }) => type === way && number.startsWith(value))
        return [
          ...(isShown(record) ? [] : [inEntry(record, 'status: write "active" or "disputed"')]),
          ...(record.operator === operator
            ? []
            : [inEntry(record, `operator: write "${operator}", or correct ${place}`)]),
          ...(names.includes(label) ? [] : [inEntry(record, `alsoKnownAs: add "${label}", as it was called once`)]),
          ...((channel?.e164 ?? "-") === international
            ? []
            : [
                inEntry(
                  record,
                  `channels: ${number} has e164 ${channel?.e164}, and ${place} ${international}: correct one`,
                ),
              ]),
        ]
      }),
    )
  })
})

describe("116 000, the missing children's number", () => {
  it("is in the entries of 32 countries", () => expect(records.filter(isMissingChildren)).toHaveLength(32))

  const entry: Partial<HotlineRecord> = { id: "ca-116000", topics: ["missing"], gradeNote: "Reserved in 2017." }
  rule(
    "is short, has no form from abroad, and is for missing children first",
    [
      { ...entry, channels: [{ ...goodChannel, value: "116 111", e164: null }] },
      { ...entry, channels: [{ ...goodChannel, value: "116 000", e164: "+3116000" }] },
      { ...entry, channels: [{ ...goodChannel, value: "116 000", e164: null }], topics: ["abuse", "missing"] },
      { ...entry, channels: [{ ...goodChannel, value: "116 000", e164: null }], gradeNote: "Seen." },
    ],
    (record) => {
      if (!isMissingChildren(record)) return []
      const [first] = record.channels
      return [
        ...(first?.value === "116 000" && first.e164 === null ? [] : ['channels.0: write "116 000", and e164 null']),
        ...(record.topics[0] === "missing" ? [] : ['topics.0: write "missing"']),
        ...(/2017|operator|who answers/.test(record.gradeNote) ? [] : ["gradeNote: say since when, or who answers"]),
      ]
    },
  )
})
