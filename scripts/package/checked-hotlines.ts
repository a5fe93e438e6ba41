import type { HotlineRecord } from "../../directory/schema/record.ts"
import { compareUrgency, isDue } from "../report/due.ts"
import { Failure } from "./failure.ts"

/** The newest section of CHANGELOG.md, which the stores show as the release note. */
export function releaseNoteIn(changelog: string): string {
  const [, newest = ""] = changelog.split(/^## /m)
  return newest
}

/** Throws if the check of a hotline is due and the release note does not name that hotline. */
export function requireCheckedHotlines(records: readonly HotlineRecord[], releaseNote: string, today: string): void {
  const named = new Set(releaseNote.match(/[a-z0-9-]+/g))
  const due = records.filter((record) => isDue(record, today) && !named.has(record.id)).sort(compareUrgency)
  if (due.length === 0) return
  const rows = due.map(({ id, nextCheck }) => `  ${id} (${nextCheck})`)
  throw new Failure(
    `Check these hotlines before you release; npm run report:directory has the call sheet. If one has to wait, name it in the newest section of CHANGELOG.md:\n${rows.join("\n")}`,
  )
}
