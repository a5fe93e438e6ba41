import { expect, it } from "vitest"
import type { LineRecord } from "../../core/lines/record"
import { fileOf, records } from "./directory"
import { expectNone } from "../expect-none"
import { goodRecord } from "./good-record"

export { expectNone }

/** `directory/lines/us.json, us-988: hours: …` */
export function named(record: LineRecord, fault: string): string {
  return `${fileOf(record)}, ${record.id}: ${fault}`
}

type FaultsOf = (record: LineRecord) => readonly string[]

/**
 * One rule for every entry of the directory: a fault reads `field: what is wrong: what to write`.
 * Each change in `broken` makes a good entry bad, so that the rule is seen to refuse something.
 */
export function rule(title: string, broken: readonly Partial<LineRecord>[], faultsOf: FaultsOf): void {
  it(title, () => {
    expect(faultsOf(goodRecord()), "a good entry passes").toEqual([])
    const missed = broken.filter((change) => faultsOf(goodRecord(change)).length === 0)
    expect(missed, "entries that this rule should refuse").toEqual([])

    expectNone(records.flatMap((record) => faultsOf(record).map((fault) => named(record, fault))))
  })
}

/** `field: …` where `text` is not of the form. */
export function unlike(field: string, text: string, form: RegExp, mend: string): string[] {
  return form.test(text) ? [] : [`${field}: "${text}": ${mend}`]
}
