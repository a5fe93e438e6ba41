import { topicChoices } from "../hotlines/filter-by-need"
import type { Region } from "../places/region"
import type { AddedContact } from "./added"
import { parseChosen } from "./chosen"
import { maxAddedContacts, maxKeptSites, settingNames, type Chosen, type Settings } from "./settings"

/** Why a value is not used, as far as the parser knows. `refusal-reasons.ts` finds the exact reason. */
export type Reason =
  | "settings"
  | "unknown"
  | "choice"
  | "list"
  | "more"
  | "region"
  | "site"
  | "shared"
  | "contact"
  | "impersonatesName"
  | "impersonatesNumber"
  | "beside"
  | "twice"
  | "written"

/** From the name of a setting down to the value: `["addedHotlines", 1, "number"]`. */
export type Path = readonly (string | number)[]

export interface Refused {
  readonly path: Path
  readonly reason: Reason
  readonly value: unknown
}

/** The parts of a policy or file that are used, and all that are not, each with the reason. */
export interface Parsed {
  readonly used: Chosen
  readonly refused: readonly Refused[]
}

/** Checks that only a page can make, because they need the directory and the Public Suffix List. */
export interface Checks {
  readonly isPlace?: ((region: Region) => boolean) | undefined
  /** Whether unrelated people have sites below it, as below `github.io`. */
  readonly isShared?: ((site: string) => boolean) | undefined
  readonly impersonates?: ((contact: AddedContact) => "name" | "number" | null) | undefined
}

type ListName = "keptSites" | "topicsFirst" | "addedPeople" | "addedHotlines"

const maxEntries: Readonly<Record<ListName, number>> = {
  keptSites: maxKeptSites,
  topicsFirst: topicChoices.length,
  addedPeople: maxAddedContacts,
  addedHotlines: maxAddedContacts,
}
const isList = (name: keyof Settings): name is ListName => Object.hasOwn(maxEntries, name)

const entryReasons: Readonly<Record<ListName, Reason>> = {
  keptSites: "site",
  topicsFirst: "choice",
  addedPeople: "contact",
  addedHotlines: "contact",
}

/** Uses `parseChosen` itself, so that every entry that it leaves out is reported. */
const parseEntry = (name: ListName, entry: unknown): string | AddedContact | undefined =>
  parseChosen({ [name]: [entry] })[name]?.[0]

function objection(name: ListName, entry: string | AddedContact, { isShared, impersonates }: Checks): Reason | null {
  if (typeof entry === "string") return name === "keptSites" && isShared?.(entry) ? "shared" : null
  const impersonated = impersonates?.(entry)
  return impersonated ? (impersonated === "name" ? "impersonatesName" : "impersonatesNumber") : null
}

const contactNames: readonly string[] = ["name", "number", "note"]

function unknownNames(path: Path, entry: unknown): readonly Refused[] {
  const names = typeof entry === "object" && entry !== null ? Object.keys(entry) : []
  return names
    .filter((name) => !contactNames.includes(name))
    .map((name) => ({ path: [...path, name], reason: "unknown", value: null }))
}

function refusedEntries(name: ListName, entries: readonly unknown[], checks: Checks): readonly Refused[] {
  const checkedEntries = entries.slice(0, 10 * maxEntries[name])
  const parsedEntries = checkedEntries.map((entry) => parseEntry(name, entry))
  const refused = checkedEntries.flatMap((value, index): readonly Refused[] => {
    const path = [name, index]
    const entry = parsedEntries[index]
    const reason = entry === undefined ? entryReasons[name] : objection(name, entry, checks)
    return reason ? [{ path, reason, value }] : unknownNames(path, value)
  })
  const distinct = new Set(parsedEntries.filter((entry) => entry !== undefined))
  const isMore = entries.length > checkedEntries.length || distinct.size > maxEntries[name]
  return isMore ? [...refused, { path: [name], reason: "more", value: null }] : refused
}

function refusedOf(name: keyof Settings, value: unknown, checks: Checks): readonly Refused[] {
  const parsed = parseChosen({ [name]: value })
  const refuseAll = (reason: Reason): readonly Refused[] => [{ path: [name], reason, value }]
  if (isList(name)) return Array.isArray(value) ? refusedEntries(name, value, checks) : refuseAll("list")
  if (name !== "region") return Object.hasOwn(parsed, name) ? [] : refuseAll("choice")
  const { region } = parsed
  const isPlace = region === null || (region !== undefined && checks.isPlace?.(region) !== false)
  return isPlace ? [] : refuseAll("region")
}

/** Removes what the parser accepts and the checks of a page do not. */
function withoutRefused(parsed: Chosen, checks: Checks): Chosen {
  const isUsed =
    (name: ListName) =>
    (entry: string | AddedContact): boolean =>
      objection(name, entry, checks) === null
  const { keptSites, addedPeople, addedHotlines, region, ...rest } = parsed
  return {
    ...rest,
    ...(region === undefined || (region !== null && checks.isPlace?.(region) === false) ? {} : { region }),
    ...(keptSites && { keptSites: keptSites.filter(isUsed("keptSites")) }),
    ...(addedPeople && { addedPeople: addedPeople.filter(isUsed("addedPeople")) }),
    ...(addedHotlines && { addedHotlines: addedHotlines.filter(isUsed("addedHotlines")) }),
  }
}

const isSetting = (name: string): name is keyof Settings => settingNames.some((known) => known === name)

/** Never fails: uses everything valid, and reports everything else, so that no value disappears unnoticed. */
export function parseSettings(given: unknown, checks: Checks = {}): Parsed {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return { used: {}, refused: [{ path: [], reason: "settings", value: given }] }
  }
  const refused = Object.entries(given).flatMap(([name, value]): readonly Refused[] =>
    isSetting(name) ? refusedOf(name, value, checks) : [{ path: [name], reason: "unknown", value }],
  )
  return { used: withoutRefused(parseChosen(given), checks), refused }
}
