import { describe, expect, it } from "vitest"
import { groupNames, groupOf } from "../../core/hotlines/order"
import { isShown, toHotline } from "../../directory/schema/record"
import { recordOf, records } from "./directory"
import { expectNone, rule, mustMatch } from "./faults"
import { bilingual, goodChannel, goodRecord } from "./good-record"
import { keypadDigits } from "./keypad"
import { leftOutProblems } from "./left-out"
import { ledger } from "./tables"
import { trapProblems, type Trap } from "./traps"

// cspell:ignore JJDE

/** A trap is a fact that other lists get wrong, that sources disagree on, or that is easily confused. */
describe("an entry", () => {
  it("has the values that tests/data/ledger/traps.tsv requires", () => expectNone(trapProblems(ledger.traps.rows)))

  const trap = (change: Partial<Trap["cells"]>): Trap => ({
    place: "traps.tsv:2",
    cells: {
      entry: "us-988",
      number: "-",
      field: "operatorType",
      must: "is",
      text: "police",
      why: "it is a test",
      ...change,
    },
  })

  it("is reported with the row, the values and the reason if it has another value", () => {
    expect(trapProblems([trap({})])).toEqual([
      `traps.tsv:2: us-988, operatorType must be this: is "police". It is "${recordOf("us-988").operatorType}". ` +
        "Why: it is a test. Correct directory/hotlines/us.json; if a source says that it changed, correct this row.",
    ])
    for (const change of [
      { must: "contains" },
      { must: "matches", text: "^police$" },
      { field: "topics", must: "lacks", text: "suicide" },
      { field: "topics", must: "never matches", text: "^.*suicide" },
      { number: "call 988", field: "e164", text: "+1988" },
      { number: "call", field: "languages", text: "fr" },
    ]) {
      expect(trapProblems([trap(change)]), JSON.stringify(change)).toHaveLength(1)
    }
  })

  it("is reported if a row requires an unknown field or entry", () => {
    for (const change of [
      { must: "equals" },
      { field: "color" },
      { number: "989", field: "hours" },
      { number: "988", field: "color" },
    ]) {
      expect(trapProblems([trap(change)]), JSON.stringify(change)).toHaveLength(1)
    }
    expect(() => trapProblems([trap({ entry: "us-989" })])).toThrow("restore it")
  })
})

describe("a wrong number that other lists have", () => {
  it("is not in the directory if tests/data/ledger/left-out.tsv lists it", () => {
    expectNone(leftOutProblems(ledger.leftOut.rows, records))
  })

  it("is reported in any notation, wherever it must not be", () => {
    const row = (where: string) => [
      { place: "left-out.tsv:2", cells: { digits: "8885533000", where, why: "it is a test" } },
    ]
    const dialed = goodRecord({ channels: [{ ...goodChannel, value: "888-5533-000", e164: null }] })
    const spelled = goodRecord({ channels: [{ ...goodChannel, value: "888-JJDE-000", e164: null }] })
    const inText = goodRecord({ description: bilingual("Call (888) 553-3000.", "Llama.") })
    const withheld = { ...dialed, status: "withheld" } as const
    expect(leftOutProblems(row("channels"), [dialed, spelled, inText, withheld])).toHaveLength(3)
    expect(leftOutProblems(row("shown"), [dialed, spelled, inText, withheld])).toHaveLength(2)
    expect(leftOutProblems(row("anywhere"), [dialed, spelled, inText, withheld])).toHaveLength(4)
    expect(leftOutProblems(row("nowhere"), [])).toEqual([
      'left-out.tsv:2: where "nowhere": write one of channels, shown, anywhere',
    ])
  })

  it("888-5533-000 is shown only as a misprint in the Mexican entry", () => {
    const entries = records.filter(({ misprints }) => misprints.some((text) => keypadDigits(text) === "8885533000"))
    expect(entries.map(({ id }) => id)).toEqual(["mx-lnctp"])
    expect(toHotline(recordOf("mx-lnctp")).misprints).toEqual(["888-5533-000"])
  })
})

describe("across all entries", () => {
  it("1-866-347-2423 belongs only to ICE", () => {
    const entries = records.filter(({ channels }) => channels.some(({ e164 }) => e164 === "+18663472423"))
    expect(entries.map(({ id, operatorType }) => [id, operatorType])).toEqual([["us-hsi-tip-line", "immigration"]])
  })

  it("no entry of NCMEC has a number other than its hotline's", () => {
    const ncmecEntries = records.filter(({ operator }) => operator.includes("NCMEC"))
    const numbers = ncmecEntries.flatMap(({ channels }) => channels.flatMap(({ e164 }) => e164 ?? []))
    expect(new Set(numbers)).toEqual(new Set(["+18008435678"]))
  })

  it("Baja California has no trafficking hotline of its own, only 089, 911 and two hotlines for women", () => {
    const localEntries = records.filter(({ region }) => region === "MX-BCN")
    const callNumbers = localEntries.flatMap(({ channels }) =>
      channels.filter(({ type }) => type === "call").map(({ value }) => value),
    )
    expect(callNumbers).toEqual(["089", "911", "075", "686 558 6364"])
  })

  rule(
    "the San Diego task force and Olive Crest have no entry, because no number of theirs is known",
    [{ operator: "San Diego Human Trafficking Task Force" }, { alsoKnownAs: ["Olive Crest"] }],
    ({ name, operator, alsoKnownAs }) =>
      [name.en, operator, ...alsoKnownAs].flatMap((text) =>
        mustMatch(
          "name",
          text,
          /^(?!.*(task force|olive crest))/i,
          "no number of theirs could be found: remove the entry",
        ),
      ),
  )

  it("hotlines of authorities are in a group below every confidential hotline", () => {
    const groupPosition = (id: string): number => groupNames.indexOf(groupOf(toHotline(recordOf(id))))
    const confidential = ["us-nhth", "us-ca-cast-la", "us-nrs", "us-rainn"]
    const authorities = ["us-hsi-tip-line", "us-know2protect", "us-fbi-tips"]
    expect(Math.min(...authorities.map(groupPosition))).toBeGreaterThan(Math.max(...confidential.map(groupPosition)))
  })

  /** In the listing of the child helplines' network, some pages have the text of another page or no number. */
  it("China, Bahrain, Lebanon and Tajikistan have no child helpline, although the network lists one", () => {
    const shownIn = (country: string): string[] =>
      records.filter((record) => record.country === country && isShown(record)).map(({ id }) => id)
    expect(["CN", "BH", "LB", "TJ"].flatMap(shownIn)).toEqual([
      "cn-emergency",
      "bh-emergency",
      "lb-emergency",
      "tj-emergency",
    ])
    expect(records.flatMap(({ channels }) => channels.map(({ value }) => value))).not.toContain("998@mlsd.gov.bh")
  })
})
