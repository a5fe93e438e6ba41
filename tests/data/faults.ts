import { expect, it } from "vitest"
import type { HotlineRecord } from "../../directory/schema/record"
import { fileOf, records } from "./directory"
import { expectNone } from "../expect-none"
import { goodRecord } from "./good-record"

export { expectNone }

/** `directory/hotlines/us.json, us-988: hours: …` */
export function named(record: HotlineRecord, problem: string): string {
  return `${fileOf(record)}, ${record.id}: ${problem}`
}

type ProblemsOf = (record: HotlineRecord) => readonly string[]

/**
 * Tests one rule on every entry of the directory. A problem reads `field: what is wrong: what to write`.
 * Each change in `broken` must break a good entry, which shows that the rule can fail.
 */
export function rule(title: string, broken: readonly Partial<HotlineRecord>[], problemsOf: ProblemsOf): void {
  it(title, () => {
    expect(problemsOf(goodRecord()), "a good entry passes").toEqual([])
    const missed = broken.filter((change) => problemsOf(goodRecord(change)).length === 0)
    expect(missed, "entries that this rule should refuse").toEqual([])

    expectNone(records.flatMap((record) => problemsOf(record).map((problem) => named(record, problem))))
  })
}

/** `field: …` if `text` does not match the form. */
export function unlike(field: string, text: string, form: RegExp, mend: string): string[] {
  return form.test(text) ? [] : [`${field}: "${text}": ${mend}`]
}
