import { languages, type Language } from "../languages"
import type { Topic } from "../hotlines/hotline"
import { topicChoices } from "../hotlines/filter-by-need"
import { isSubregion, type Region } from "../places/region"
import type { AddedContact } from "./added"
import { oneOf, parseList } from "./parse"
import { parseSite } from "./kept-site"

export const eraseScopes = ["recent", "tab"] as const
export const eraseMinutesChoices = [5, 15, 30, 60] as const
type EraseMinutes = (typeof eraseMinutesChoices)[number]
export const exitDestinations = ["previous-tab", "new-tab"] as const
export type ExitDestination = (typeof exitDestinations)[number]
export const textSizes = ["usual", "large", "largest"] as const

/** With more, the built-in hotlines would be hard to find in the popup. */
export const maxAddedContacts = 10
export const maxKeptSites = 10

/** The settings that an adult can choose on the options page, or an administrator by policy. */
export interface Settings {
  /** `recent`: the last minutes too. `tab`: only this tab and help pages. */
  readonly eraseScope: (typeof eraseScopes)[number]
  readonly eraseMinutes: EraseMinutes
  /** Hosts whose pages stay when the last minutes are erased, except pages of the trail and help pages. */
  readonly keptSites: readonly string[]
  /** What comes to the front after an exit: the tab used before, or a new tab. Never an address that somebody chose. */
  readonly exitDestination: ExitDestination
  /** Null: follow the browser's language. */
  readonly language: Language | null
  /** Null: guess from the time zone. */
  readonly region: Region | null
  /** Hotlines of these topics come before similar hotlines. */
  readonly topicsFirst: readonly Topic[]
  readonly textSize: (typeof textSizes)[number]
  /** People whom the family trusts, to call. */
  readonly addedPeople: readonly AddedContact[]
  /** Local hotlines, such as a school's or a shelter's own. */
  readonly addedHotlines: readonly AddedContact[]
}

/** Only the chosen settings: every other setting follows the policy, then the default. This is what is stored on disk. */
export type Chosen = Partial<Settings>

export const defaultSettings: Settings = {
  eraseScope: "recent",
  eraseMinutes: 15,
  keptSites: [],
  exitDestination: "previous-tab",
  language: null,
  region: null,
  topicsFirst: [],
  textSize: "usual",
  addedPeople: [],
  addedHotlines: [],
}

function parseRegion(value: unknown): Region | undefined {
  return typeof value === "string" && (isSubregion(value) || /^[A-Z]{2}$/.test(value)) ? value : undefined
}

export type Added = "addedPeople" | "addedHotlines"
export type Parsers = { readonly [Name in keyof Settings]: (value: unknown) => Settings[Name] | undefined }

/** Each parser returns undefined for a value that it does not accept. */
export const plainParsers: Omit<Parsers, Added> = {
  eraseScope: oneOf(eraseScopes),
  eraseMinutes: oneOf(eraseMinutesChoices),
  keptSites: (value) => parseList(value, parseSite, maxKeptSites),
  exitDestination: oneOf(exitDestinations),
  language: oneOf([...languages, null]),
  region: (value) => (value === null ? null : parseRegion(value)),
  topicsFirst: (value) => parseList(value, oneOf<Topic>(topicChoices), topicChoices.length),
  textSize: oneOf(textSizes),
}

export const added: readonly Added[] = ["addedPeople", "addedHotlines"]
const plainNames = Object.keys(plainParsers) as readonly Exclude<keyof Settings, Added>[]

export const settingNames: readonly (keyof Settings)[] = [...plainNames, ...added]

export function parseBy(stored: unknown, parsers: Partial<Parsers>): Chosen {
  const value: Partial<Record<keyof Settings, unknown>> = typeof stored === "object" && stored !== null ? stored : {}
  const parsed = settingNames
    .filter((name) => Object.hasOwn(value, name))
    .map((name) => [name, parsers[name]?.(value[name])] as const)
    .filter(([, setting]) => setting !== undefined)
  return Object.fromEntries(parsed)
}

/** `parseChosen` without the added contacts: the exit needs neither them nor the parser for their numbers. */
export const parseForExit = (stored: unknown): Chosen => parseBy(stored, plainParsers)

/**
 * The effective settings: a choice made here, otherwise the policy's, otherwise the default. Contacts are the
 * exception: those of the policy and those added here are all used.
 */
export function settingsOf(chosen: Chosen, policy: Chosen = {}): Settings {
  return {
    ...defaultSettings,
    ...policy,
    ...chosen,
    addedPeople: [...(policy.addedPeople ?? []), ...(chosen.addedPeople ?? [])],
    addedHotlines: [...(policy.addedHotlines ?? []), ...(chosen.addedHotlines ?? [])],
  }
}
