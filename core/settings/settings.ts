import { languages, type Language } from "../languages"
import type { Topic } from "../hotlines/hotline"
import { topicChoices } from "../hotlines/filter-by-need"
import { isPart, type Region } from "../places/region"
import type { AddedContact } from "./added"
import { oneOf, parseList } from "./parse"
import { parseSite } from "./kept-site"

export const eraseScopes = ["recent", "tab"] as const
export const eraseMinutesChoices = [5, 15, 30, 60] as const
type EraseMinutes = (typeof eraseMinutesChoices)[number]
export const exitDestinations = ["previous-tab", "new-tab"] as const
export type ExitDestination = (typeof exitDestinations)[number]
export const textSizes = ["usual", "large", "largest"] as const

/** More would make the popup's own hotlines hard to see past. */
export const mostAdded = 10
export const mostKeptSites = 10

/** What an adult can choose on the options page, or whoever manages the browser by policy. */
export interface Settings {
  /** `recent`: the last minutes too. `tab`: only this tab and help pages. */
  readonly eraseScope: (typeof eraseScopes)[number]
  readonly eraseMinutes: EraseMinutes
  /** Hosts whose pages stay when the last minutes are erased; never those of the trail or of help sites. */
  readonly keptSites: readonly string[]
  /** What is shown after an exit: the tab used before, or a new tab. Never an address of one's choice. */
  readonly exitDestination: ExitDestination
  /** Null: follow the browser's language. */
  readonly language: Language | null
  /** Null: guess from the time zone. */
  readonly region: Region | null
  /** Hotlines of these topics come first among those beside which they stand. */
  readonly topicsFirst: readonly Topic[]
  readonly textSize: (typeof textSizes)[number]
  /** People to call whom the family trusts. */
  readonly addedPeople: readonly AddedContact[]
  /** Hotlines of the place, as a school's or a shelter's own. */
  readonly addedHotlines: readonly AddedContact[]
}

/** Only what was chosen: what is not in it follows the policy, then the default. The one thing that is kept on disk. */
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
  return typeof value === "string" && (isPart(value) || /^[A-Z]{2}$/.test(value)) ? value : undefined
}

export type Added = "addedPeople" | "addedHotlines"
export type Parsers = { readonly [Name in keyof Settings]: (value: unknown) => Settings[Name] | undefined }

/** Each answers undefined for what it does not know. */
export const plainParsers: Omit<Parsers, Added> = {
  eraseScope: oneOf(eraseScopes),
  eraseMinutes: oneOf(eraseMinutesChoices),
  keptSites: (value) => parseList(value, parseSite, mostKeptSites),
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
    .filter(([, known]) => known !== undefined)
  return Object.fromEntries(parsed)
}

/** `parseChosen` without the added people and hotlines: the exit has no use for them, nor for what reads their numbers. */
export const parseForExit = (stored: unknown): Chosen => parseBy(stored, plainParsers)

/** What holds: a choice made here, else the policy's, else the default. What either of them added is all there. */
export function settingsOf(chosen: Chosen, policy: Chosen = {}): Settings {
  return {
    ...defaultSettings,
    ...policy,
    ...chosen,
    addedPeople: [...(policy.addedPeople ?? []), ...(chosen.addedPeople ?? [])],
    addedHotlines: [...(policy.addedHotlines ?? []), ...(chosen.addedHotlines ?? [])],
  }
}
