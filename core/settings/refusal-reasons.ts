import { isNear } from "../hotlines/search/edit-distance"
import { fieldsOf } from "../stored"
import { contactFields, isValidInField } from "./added"
import { numberProblem } from "./added-number"
import { siteProblem, siteName, type SiteProblem } from "./kept-site"
import type { Path, Reason, Refused } from "./refused"
import type { Field } from "./fields/kinds"
import { fieldOf, settingNames } from "./settings"

type ContactProblem = "entry" | "noName" | "name" | "noNumber" | "numberAsNumber" | "number" | "signs" | "note"

/** Each has a message in `locales/<code>/refused.json`. */
type ExactReason = Exclude<Reason, "contact" | "site"> | "nearest" | "asText" | SiteProblem | ContactProblem

/** A value that is not used, as the interface reports it. */
export interface Problem {
  /** The path of names and list positions, counted from 1; null: a name that must not be repeated on the page. */
  readonly where: readonly (string | number | null)[]
  /** Null: the value must not be repeated on the page. */
  readonly value: string | null
  readonly why: ExactReason
  /** What the message names. */
  readonly names: { readonly choices: string; readonly nearest: string; readonly site: string; readonly max: string }
}

function fieldAt([name]: Path): Field | undefined {
  const setting = settingNames.find((settingName) => settingName === name)
  return setting && fieldOf(setting)
}

/** The values among which a setting chooses; empty for any other path. */
function choicesAt(path: Path): readonly (string | number)[] {
  const field = fieldAt(path)
  return field && "values" in field ? field.values.flatMap((value) => value ?? []) : []
}

/** How many entries a list may have; empty for any other path. */
function maxEntriesAt(path: Path): string {
  const field = fieldAt(path)
  return field && "maxEntries" in field ? String(field.maxEntries) : ""
}

/** Returns null for text that a policy or file could use to show its own number, address or message on the page. */
function harmlessOrNull(text: string, pattern: RegExp): string | null {
  return pattern.test(text) && text.replace(/\D/g, "").length < 5 ? text : null
}

function shownPart(part: string | number): string | number | null {
  return typeof part === "number" ? part + 1 : harmlessOrNull(part, /^[A-Za-z]\w{0,29}$/)
}

const reasonsWithValue: readonly Reason[] = ["notAChoice", "list", "notAPlace", "site", "shared"]

function shownValue({ reason, value }: Refused): string | null {
  if (!reasonsWithValue.includes(reason)) return null
  const isPlain = typeof value === "number" || typeof value === "boolean" || value === null
  return isPlain || typeof value === "string" ? harmlessOrNull(String(value), /^[\w.*-]{1,30}$/) : null
}

/** The name that was probably meant; empty if it is not clear. */
function nearestName(path: Path): string {
  const given = String(path.at(-1)).toLowerCase()
  const names: readonly string[] = path.length === 1 ? settingNames : contactFields
  const nearest = (maxTypos: number) => names.find((name) => isNear(given, name.toLowerCase(), maxTypos))
  return nearest(0) ?? nearest(1) ?? (given.length > 4 ? nearest(2) : undefined) ?? ""
}

const isEmpty = (text: unknown): boolean => text === undefined || (typeof text === "string" && text.trim() === "")

function problemOfNumber(number: unknown): ContactProblem {
  if (typeof number === "number") return "numberAsNumber"
  return typeof number === "string" && numberProblem(number.slice(0, 120)) === "signs" ? "signs" : "number"
}

function contactProblem(value: unknown): ContactProblem {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "entry"
  const { name, number } = fieldsOf(value)
  if (isEmpty(name)) return "noName"
  if (!isValidInField("name", name)) return "name"
  if (isEmpty(number)) return "noNumber"
  return isValidInField("number", number) ? "note" : problemOfNumber(number)
}

function exactReasonOf({ path, reason, value }: Refused): ExactReason {
  switch (reason) {
    case "contact":
      return contactProblem(value)
    case "site":
      return siteProblem(value)
    case "notAChoice":
      return choicesAt(path).some((choice) => typeof choice === "number" && String(choice) === value)
        ? "asText"
        : "notAChoice"
    case "unknown":
      return nearestName(path) === "" ? "unknown" : "nearest"
    default:
      return reason
  }
}

export function problemOf(refused: Refused): Problem {
  const { path, value } = refused
  const why = exactReasonOf(refused)
  return {
    where: path.map(shownPart),
    value: shownValue(refused),
    why,
    names: {
      choices: choicesAt(path).join(", "),
      nearest: why === "nearest" ? nearestName(path) : "",
      max: maxEntriesAt(path),
      site: why === "shared" ? (harmlessOrNull(siteName(value), /^[\w.-]{1,60}$/) ?? "example.org") : "",
    },
  }
}
