import { readFileSync } from "node:fs"
import { join } from "node:path"
import { filesIn } from "./files.ts"

/** Quotes both files around the first byte that differs. */
function firstDifference(one: Buffer, other: Buffer): string {
  const at = one.findIndex((byte, index) => byte !== other[index])
  const from = Math.max(0, (at === -1 ? one.length : at) - 20)
  const around = (bytes: Buffer): string => JSON.stringify(bytes.toString("utf8", from, from + 60))
  return `${around(one)} here, ${around(other)} there`
}

/** Lists the differences between two folders, one line per file. */
export function differences(here: string, there: string): readonly string[] {
  const [ours, theirs] = [new Set(filesIn(here)), new Set(filesIn(there))]
  return [...ours.union(theirs)].flatMap((file) => {
    if (!theirs.has(file)) return [`${file} is only in ${here}`]
    if (!ours.has(file)) return [`${file} is only in ${there}`]
    const [one, other] = [readFileSync(join(here, file)), readFileSync(join(there, file))]
    return one.equals(other) ? [] : [`${file} differs: ${firstDifference(one, other)}`]
  })
}
