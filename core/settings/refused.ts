import { topicChoices } from "../hotlines/filter-by-need"
import type { Region } from "../places/region"
import type { AddedContact } from "./added"
import { parseChosen } from "./chosen"
import { mostAdded, mostKeptSites, settingNames, type Chosen, type Settings } from "./settings"

/** Why a value is not used, as far as the parser tells; `faults.ts` says it more exactly. */
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

/** From the name of a setting down to what is meant in it: `["addedHotlines", 1, "number"]`. */
export type Path = readonly (string | number)[]

export interface Refused {
  readonly path: Path
  readonly reason: Reason
  readonly value: unknown
}

/** What is used of something that came from outside, and all that is not, each with the reason. */
export interface Parsed {
  readonly taken: Chosen
  readonly refused: readonly Refused[]
}

/** What only a page knows, which has read the directory and the list of public suffixes. */
export interface Checks {
  readonly isPlace?: ((region: Region) => boolean) | undefined
  /** Strangers' sites lie below it, as below `github.io`. */
  readonly isShared?: ((site: string) => boolean) | undefined
  readonly takes?: ((contact: AddedContact) => "name" | "number" | null) | undefined
}

type ListName = "keptSites" | "topicsFirst" | "addedPeople" | "addedHotlines"

const most: Readonly<Record<ListName, number>> = {
  keptSites: mostKeptSites,
  topicsFirst: topicChoices.length,
  addedPeople: mostAdded,
  addedHotlines: mostAdded,
}
const isList = (name: keyof Settings): name is ListName => Object.hasOwn(most, name)

const reasons: Readonly<Record<ListName, Reason>> = {
  keptSites: "site",
  topicsFirst: "choice",
  addedPeople: "contact",
  addedHotlines: "contact",
}

/** The only parser that there is says what is sound: whatever it does not give back is named. */
const soundEntry = (name: ListName, entry: unknown): string | AddedContact | undefined =>
  parseChosen({ [name]: [entry] })[name]?.[0]

function objection(name: ListName, sound: string | AddedContact, { isShared, takes }: Checks): Reason | null {
  if (typeof sound === "string") return name === "keptSites" && isShared?.(sound) ? "shared" : null
  const taken = takes?.(sound)
  return taken ? (taken === "name" ? "impersonatesName" : "impersonatesNumber") : null
}

const contactNames: readonly string[] = ["name", "number", "note"]

function strangeNames(path: Path, entry: unknown): readonly Refused[] {
  const names = typeof entry === "object" && entry !== null ? Object.keys(entry) : []
  return names
    .filter((name) => !contactNames.includes(name))
    .map((name) => ({ path: [...path, name], reason: "unknown", value: null }))
}

function refusedEntries(name: ListName, entries: readonly unknown[], checks: Checks): readonly Refused[] {
  const seen = entries.slice(0, 10 * most[name])
  const sound = seen.map((entry) => soundEntry(name, entry))
  const named = seen.flatMap((value, at): readonly Refused[] => {
    const path = [name, at]
    const one = sound[at]
    const reason = one === undefined ? reasons[name] : objection(name, one, checks)
    return reason ? [{ path, reason, value }] : strangeNames(path, value)
  })
  const each = new Set(sound.filter((one) => one !== undefined))
  const isMore = entries.length > seen.length || each.size > most[name]
  return isMore ? [...named, { path: [name], reason: "more", value: null }] : named
}

function refusedOf(name: keyof Settings, value: unknown, checks: Checks): readonly Refused[] {
  const sound = parseChosen({ [name]: value })
  const whole = (reason: Reason): readonly Refused[] => [{ path: [name], reason, value }]
  if (isList(name)) return Array.isArray(value) ? refusedEntries(name, value, checks) : whole("list")
  if (name !== "region") return Object.hasOwn(sound, name) ? [] : whole("choice")
  const { region } = sound
  const isPlace = region === null || (region !== undefined && checks.isPlace?.(region) !== false)
  return isPlace ? [] : whole("region")
}

/** Without what the parser takes and a page that knows more does not. */
function checked(taken: Chosen, checks: Checks): Chosen {
  const isFine =
    (name: ListName) =>
    (one: string | AddedContact): boolean =>
      objection(name, one, checks) === null
  const { keptSites, addedPeople, addedHotlines, region, ...rest } = taken
  return {
    ...rest,
    ...(region === undefined || (region !== null && checks.isPlace?.(region) === false) ? {} : { region }),
    ...(keptSites && { keptSites: keptSites.filter(isFine("keptSites")) }),
    ...(addedPeople && { addedPeople: addedPeople.filter(isFine("addedPeople")) }),
    ...(addedHotlines && { addedHotlines: addedHotlines.filter(isFine("addedHotlines")) }),
  }
}

const isSetting = (name: string): name is keyof Settings => settingNames.some((known) => known === name)

/** Always answers: what is sound is taken, and what is broken or foreign beside it is named, so that nothing vanishes. */
export function parseSettings(given: unknown, checks: Checks = {}): Parsed {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return { taken: {}, refused: [{ path: [], reason: "settings", value: given }] }
  }
  const refused = Object.entries(given).flatMap(([name, value]): readonly Refused[] =>
    isSetting(name) ? refusedOf(name, value, checks) : [{ path: [name], reason: "unknown", value }],
  )
  return { taken: checked(parseChosen(given), checks), refused }
}
