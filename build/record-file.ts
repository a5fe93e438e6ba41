import * as v from "valibot"
import { hotlineRecord, type HotlineRecord } from "../directory/schema/record.ts"
import { withTollFreeCosts } from "./record-costs.ts"

type Issue = v.InferIssue<typeof hotlineRecord>

/** The names of types, for people who write JSON but not TypeScript. */
const typeNames: Readonly<Record<string, string>> = {
  string: "a text in quotation marks",
  Array: "a list, [ … ]",
  Object: "an object, { … }",
  boolean: "true, or remove it",
}

const typeNameOf = (type: string | null): string => typeNames[type ?? ""] ?? type ?? "what docs/DIRECTORY.md says"

/** Explains how to fix a problem that the schema found. The schema's own messages only name types. */
function explainFix(issue: Issue): string {
  if (issue.expected === "never") return "is not a field of a hotline: remove it, or fix its spelling"
  if (issue.received === "undefined") return "is missing: docs/DIRECTORY.md says what to write"
  if (issue.type === "non_empty") return "is empty: fill it in"
  if (issue.kind === "schema" && ["picklist", "variant"].includes(issue.type)) {
    return `${issue.received} is not allowed: write one of ${issue.expected.replace(/[()"]/g, "").replaceAll(" | ", ", ")}`
  }
  if (issue.kind === "validation" && !issue.message.startsWith("Invalid ")) return issue.message
  if (issue.type === "min_length") return "is an empty list: write at least one"
  return `found ${issue.received}: write ${typeNameOf(issue.expected)}`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`is not valid JSON, look for a comma or a quotation mark: ${reason}`, { cause: error })
  }
}

/**
 * Parses one country's file by the schema, and fills in that toll-free calls are free. Throws one error with a row for
 * each problem: file, entry, field and what to do.
 */
export function readRecordFile(file: string, text: string): HotlineRecord[] {
  let entries: unknown
  try {
    entries = parseJson(text)
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
  if (!Array.isArray(entries)) throw new Error(`${file}: write a list of hotlines, [ … ]`)
  const problems: string[] = []
  const records = entries.flatMap((entry: unknown, index) => {
    const parsed = v.safeParse(hotlineRecord, entry)
    if (parsed.success) return [withTollFreeCosts(parsed.output)]
    const id = typeof entry === "object" && entry !== null && "id" in entry ? String(entry.id) : `entry ${index + 1}`
    for (const issue of parsed.issues) {
      problems.push(`${file}, ${id}: ${v.getDotPath(issue) ?? "entry"}: ${explainFix(issue)}`)
    }
    return []
  })
  if (problems.length > 0) throw new Error(problems.join("\n"))
  return records
}
