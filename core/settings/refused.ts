import type { Region } from "../places/region"
import { contactFields, type AddedContact } from "./added"
import { parsePartialSettings } from "./partial-settings"
import { fields, settingNames, type ListName, type SettingName, type PartialSettings } from "./settings"

/** Why a value is not used, as far as the parser knows. `refusal-reasons.ts` finds the exact reason. */
export type Reason =
  | "notSettings"
  | "unknown"
  | "notAChoice"
  | "list"
  | "tooMany"
  | "notAPlace"
  | "site"
  | "shared"
  | "contact"
  | "impersonatesName"
  | "impersonatesNumber"
  | "outsideSettings"
  | "duplicateName"
  | "writtenDifferently"

/** From the name of a setting down to the value: `["addedHotlines", 1, "number"]`. */
export type Path = readonly (string | number)[]

export interface Refused {
  readonly path: Path
  readonly reason: Reason
  readonly value: unknown
}

/** The parts of a policy or file that are used, and all that are not, each with the reason. */
interface Parsed {
  readonly used: PartialSettings
  readonly refused: readonly Refused[]
}

/** Checks that need the directory and the Public Suffix List, which our pages load and the background script does not. */
export interface Checks {
  readonly isPlace?: ((region: Region) => boolean) | undefined
  /** Whether unrelated people have sites below it, as below `github.io`. */
  readonly isShared?: ((site: string) => boolean) | undefined
  readonly impersonates?: ((contact: AddedContact) => "name" | "number" | null) | undefined
}

const entryReasons = { choices: "notAChoice", sites: "site", contacts: "contact" } as const satisfies Record<
  string,
  Reason
>

const isList = (name: SettingName): name is ListName => Object.hasOwn(entryReasons, fields[name].kind)

/** Parses one entry with the parser that decides what is used, so that the two cannot disagree. */
const parseEntry = (name: ListName, entry: unknown): string | AddedContact | undefined =>
  parsePartialSettings({ [name]: [entry] })[name]?.[0]

function objection(name: ListName, entry: string | AddedContact, { isShared, impersonates }: Checks): Reason | null {
  if (typeof entry === "string") return fields[name].kind === "sites" && isShared?.(entry) ? "shared" : null
  const impersonated = impersonates?.(entry)
  return impersonated ? (impersonated === "name" ? "impersonatesName" : "impersonatesNumber") : null
}

function unknownNames(path: Path, entry: unknown): readonly Refused[] {
  const names = typeof entry === "object" && entry !== null ? Object.keys(entry) : []
  return names
    .filter((name) => !contactFields.some((field) => field === name))
    .map((name) => ({ path: [...path, name], reason: "unknown", value: null }))
}

function refusedEntries(name: ListName, entries: readonly unknown[], checks: Checks): readonly Refused[] {
  const { kind, maxEntries } = fields[name]
  const checkedEntries = entries.slice(0, 10 * maxEntries)
  const parsedEntries = checkedEntries.map((entry) => parseEntry(name, entry))
  const refused = checkedEntries.flatMap((value, index): readonly Refused[] => {
    const path = [name, index]
    const entry = parsedEntries[index]
    const reason = entry === undefined ? entryReasons[kind] : objection(name, entry, checks)
    return reason ? [{ path, reason, value }] : unknownNames(path, value)
  })
  // Counts as the parser does: a repeated site or topic once, but each contact, since no two objects are equal.
  const countedEntries = new Set(parsedEntries.filter((entry) => entry !== undefined))
  const hasTooMany = entries.length > checkedEntries.length || countedEntries.size > maxEntries
  return hasTooMany ? [...refused, { path: [name], reason: "tooMany", value: null }] : refused
}

const isPlace = (place: unknown, checks: Checks): boolean =>
  place === null || (typeof place === "string" && checks.isPlace?.(place) !== false)

function refusedOf(name: SettingName, value: unknown, checks: Checks): readonly Refused[] {
  const parsed = parsePartialSettings({ [name]: value })
  const refuseAll = (reason: Reason): readonly Refused[] => [{ path: [name], reason, value }]
  if (isList(name)) return Array.isArray(value) ? refusedEntries(name, value, checks) : refuseAll("list")
  if (fields[name].kind === "place") return isPlace(parsed[name], checks) ? [] : refuseAll("notAPlace")
  return Object.hasOwn(parsed, name) ? [] : refuseAll("notAChoice")
}

const isSetting = (name: string): name is SettingName => Object.hasOwn(fields, name)

/** Removes what the parser accepts but `checks` refuses. */
function withoutRefused(parsed: PartialSettings, checks: Checks): PartialSettings {
  function usedPart(name: SettingName): unknown {
    if (!isList(name)) return parsed[name]
    const entries: readonly (string | AddedContact)[] = parsed[name] ?? []
    return entries.filter((entry) => objection(name, entry, checks) === null)
  }
  const used = settingNames
    .filter((name) => Object.hasOwn(parsed, name))
    .filter((name) => fields[name].kind !== "place" || isPlace(parsed[name], checks))
  return Object.fromEntries(used.map((name) => [name, usedPart(name)]))
}

/** Never fails: uses everything valid, and reports everything else, so that no value disappears unnoticed. */
export function parseSettings(given: unknown, checks: Checks = {}): Parsed {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return { used: {}, refused: [{ path: [], reason: "notSettings", value: given }] }
  }
  const refused = Object.entries(given).flatMap(([name, value]): readonly Refused[] =>
    isSetting(name) ? refusedOf(name, value, checks) : [{ path: [name], reason: "unknown", value }],
  )
  return { used: withoutRefused(parsePartialSettings(given), checks), refused }
}
