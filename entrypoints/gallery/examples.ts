import type { Guide, LearnMore } from "@/core/guides/guide"
import type { Clock } from "@/core/lines/clock"
import type { Language } from "@/core/languages"
import type { Channel, Line } from "@/core/lines/line"
import { placesOf } from "@/core/lines/place"
import { everySearchWord } from "../popup/search-words"
import { createLineSearch, type LineSearch } from "@/core/lines/search"
import { createVocabulary } from "@/core/lines/vocabulary"
import type { AddedContact } from "@/core/settings/added"
import { knownSettings } from "@/core/settings/known"
import type { Region } from "@/core/places/region"
import { parseSettings } from "@/core/settings/refused"
import type { Chosen } from "@/core/settings/settings"
import { builtInOf, type BuiltIn } from "@/core/settings/taken"
import { guides, learnMore } from "@/directory/guides"
import { countries, loadLines } from "@/directory/lines"

/** What the components of the gallery are shown with: the directory itself, at one hour of one day. */
export interface Examples {
  readonly language: Language
  readonly clock: Clock
  readonly lines: readonly Line[]
  readonly line: (id: string) => Line
  readonly search: LineSearch
  readonly places: readonly Region[]
  readonly builtIn: BuiltIn
  readonly guides: readonly Guide[]
  readonly guide: (id: string) => Guide
  readonly learnMore: readonly LearnMore[]
}

function named<T extends { readonly id: string }>(all: readonly T[]): (id: string) => T {
  return (id) => {
    const found = all.find((one) => one.id === id)
    if (!found) throw new Error(`there is no ${id}`)
    return found
  }
}

/** The first of this kind. */
export function channelOf(line: Line, isMeant: (channel: Channel) => boolean = () => true): Channel {
  const found = line.channels.find(isMeant)
  if (!found) throw new Error(`${line.id} has no such channel`)
  return found
}

export async function readExamples(language: Language): Promise<Examples> {
  const lines = [...(await loadLines("US")), ...(await loadLines("MX"))]
  return {
    language,
    // A Tuesday, half past five in the afternoon in California.
    clock: { now: new Date("2026-11-25T01:30:00Z"), timeZone: "America/Los_Angeles" },
    lines,
    line: named(lines),
    search: createLineSearch(lines, createVocabulary(everySearchWord)),
    places: placesOf(countries),
    builtIn: builtInOf(lines),
    guides: guides[language],
    guide: named(guides[language]),
    learnMore,
  }
}

export const aunt: AddedContact = { name: "Aunt Rosa", number: "(212) 555-0143", note: "After school, on any day" }
const people = [aunt, { name: "Coach Daniel", number: "(212) 555-0188", note: "" }]
const localLines = [{ name: "Counselor at school, Ms. Park", number: "(212) 555-0179", note: "Room 12" }]

const here: Chosen = {
  eraseMinutes: 30,
  keptSites: ["mail.example.org", "school.example"],
  landing: "new",
  topicsFirst: ["images", "ran-away"],
  people,
  lines: localLines,
}
const policy: Chosen = { eraseMinutes: 60, textSize: "large", lines: localLines, landing: "before" }

/** As someone who manages a school's browsers may write it, with slips of each kind. */
export const refused = parseSettings(
  {
    eraseMinute: 5,
    eraseMinutes: "30",
    region: "US-TX",
    landing: "https://www.school.example",
    keptSites: ["*.canvas.school.example", "github.io", "10.0.0.7"],
    lines: [{ name: "Front desk" }, { name: "Counselor", number: 2125550143 }, { name: "Nurse", number: "room 12" }],
    people: [{ name: "Police", number: "911", note: "" }],
  },
  { isPlace: (region) => region === "US", takes: ({ number }) => (number === "911" ? "number" : null) },
).refused

export const known = {
  nothing: knownSettings(),
  here: knownSettings(here),
  policy: knownSettings({}, policy),
  both: knownSettings(here, policy),
  refused: knownSettings(here, policy, refused),
  onlyTab: knownSettings({ eraseScope: "tab" }),
  full: knownSettings({
    keptSites: Array.from({ length: 10 }, (_, at) => `site-${at}.example.org`),
    people: Array.from({ length: 10 }, (_, at) => ({
      name: `Person ${at + 1}`,
      number: `(212) 555-01${at}0`,
      note: "",
    })),
  }),
} as const
