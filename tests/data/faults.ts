import { expect, it } from "vitest"
import type { HotlineRecord } from "../../directory/schema/record"
import { fileOf, records } from "./directory"
import { expectNone } from "../expect-none"
import { goodRecord } from "./good-record"

export { expectNone }

/** Puts the file and the id of the entry before a problem: `directory/hotlines/us.json, us-988: hours: …` */
export function inEntry(record: HotlineRecord, problem: string): string {
  return `${fileOf(record)}, ${record.id}: ${problem}`
}

type ProblemsOf = (record: HotlineRecord) => readonly string[]

/**
 * Tests one rule on every entry of the directory. A problem reads `field: what is wrong: what to write`.
 * The rule must also report a good entry after each change in `breakingChanges`, which shows that it can fail.
 */
export function rule(title: string, breakingChanges: readonly Partial<HotlineRecord>[], problemsOf: ProblemsOf): void {
  it(title, () => {
    expect(problemsOf(goodRecord()), "a good entry passes").toEqual([])
    const missed = breakingChanges.filter((change) => problemsOf(goodRecord(change)).length === 0)
    expect(missed, "changes that this rule should report").toEqual([])

    expectNone(records.flatMap((record) => problemsOf(record).map((problem) => inEntry(record, problem))))
  })
}

/** The problem if the text of a field does not match the pattern. */
export function mustMatch(field: string, text: string, pattern: RegExp, advice: string): string[] {
  return pattern.test(text) ? [] : [`${field}: "${text}": ${advice}`]
}
