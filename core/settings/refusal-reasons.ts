import { languages } from "../languages"
import { topicChoices } from "../hotlines/filter-by-need"
import { isNear } from "../hotlines/word-index"
import { parseContact, type AddedContact } from "./added"
import { readAddedNumber, type NumberProblem } from "./added-number"
import { siteProblem, siteName, type SiteProblem } from "./site-problem"
import type { Path, Reason, Refused } from "./refused"
import { eraseMinutesChoices, eraseScopes, exitDestinations, settingNames, textSizes, type Settings } from "./settings"

type ContactProblem = "entry" | "noName" | "name" | "noNumber" | "numberAsNumber" | "number" | "signs" | "note"

/** Each has its sentence in `locales/<code>/refused.json`. */
type Why = Exclude<Reason, "contact"> | "nearest" | "asText" | SiteProblem | ContactProblem

/** One value that is not used, as it is told to people. */
export interface Problem {
  /** Names and places in lists, from 1; null: a name that is not repeated. */
  readonly where: readonly (string | number | null)[]
  /** Null: not repeated. */
  readonly value: string | null
  readonly why: Why
  /** What the sentence names. */
  readonly names: { readonly choices: string; readonly nearest: string; readonly site: string }
}

const choices: Readonly<Partial<Record<keyof Settings, readonly (string | number)[]>>> = {
  eraseScope: eraseScopes,
  eraseMinutes: eraseMinutesChoices,
  exitDestination: exitDestinations,
  language: languages,
  topicsFirst: topicChoices,
  textSize: textSizes,
}

const choicesAt = ([name]: Path): readonly (string | number)[] =>
  Object.entries(choices).find(([setting]) => setting === name)?.[1] ?? []

/** So that no policy and no file can have a number, an address to open or a message of its own shown here. */
function harmless(text: string, form: RegExp): string | null {
  return form.test(text) && text.replace(/\D/g, "").length < 5 ? text : null
}

function shownPart(part: string | number): string | number | null {
  return typeof part === "number" ? part + 1 : harmless(part, /^[A-Za-z]\w{0,29}$/)
}

const repeated: readonly Reason[] = ["choice", "list", "region", "site", "shared"]

function shownValue({ reason, value }: Refused): string | null {
  if (!repeated.includes(reason)) return null
  const isPlain = typeof value === "number" || typeof value === "boolean" || value === null
  return isPlain || typeof value === "string" ? harmless(String(value), /^[\w.*-]{1,30}$/) : null
}

const contactNames: readonly (keyof AddedContact)[] = ["name", "number", "note"]

/** The name that was meant, where that is plain; empty: none. */
function nearestName(path: Path): string {
  const given = String(path.at(-1)).toLowerCase()
  const names: readonly string[] = path.length === 1 ? settingNames : contactNames
  const near = (most: number) => names.find((name) => isNear(given, name.toLowerCase(), most))
  return near(0) ?? near(1) ?? (given.length > 4 ? near(2) : undefined) ?? ""
}

const sound: AddedContact = { name: "x", number: "000", note: "" }

function numberProblem(number: unknown): ContactProblem {
  const read = readAddedNumber(typeof number === "string" ? number.slice(0, 120) : "")
  const problem: NumberProblem = "problem" in read ? read.problem : "form"
  return problem === "signs" ? "signs" : "number"
}

function contactProblem(value: unknown): ContactProblem {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "entry"
  const entry: Partial<Record<keyof AddedContact, unknown>> = value
  const isEmpty = (text: unknown): boolean => text === undefined || (typeof text === "string" && text.trim() === "")
  if (isEmpty(entry.name)) return "noName"
  if (!parseContact({ ...sound, name: entry.name })) return "name"
  if (isEmpty(entry.number)) return "noNumber"
  if (typeof entry.number === "number") return "numberAsNumber"
  return parseContact({ ...sound, number: entry.number }) ? "note" : numberProblem(entry.number)
}

function whyOf({ path, reason, value }: Refused): Why {
  switch (reason) {
    case "contact":
      return contactProblem(value)
    case "site":
      return siteProblem(value)
    case "choice":
      return choicesAt(path).some((choice) => typeof choice === "number" && String(choice) === value)
        ? "asText"
        : "choice"
    case "unknown":
      return nearestName(path) === "" ? "unknown" : "nearest"
    default:
      return reason
  }
}

export function problemOf(refused: Refused): Problem {
  const { path, value } = refused
  const why = whyOf(refused)
  return {
    where: path.map(shownPart),
    value: shownValue(refused),
    why,
    names: {
      choices: choicesAt(path).join(", "),
      nearest: why === "nearest" ? nearestName(path) : "",
      site: why === "shared" ? (harmless(siteName(value), /^[\w.-]{1,60}$/) ?? "example.org") : "",
    },
  }
}
