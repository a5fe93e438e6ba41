import type { Guide, LearnMore } from "@/core/guides/guide"
import type { LocalTime } from "@/core/i18n/format"
import type { Language } from "@/core/i18n/languages"
import type { Channel, Hotline } from "@/core/hotlines/hotline"
import { placesOf } from "@/core/places/countries"
import { everySearchWord } from "../popup/search-words"
import { createHotlineSearch, type HotlineSearch } from "@/core/hotlines/search/search"
import { createVocabulary } from "@/core/hotlines/search/vocabulary"
import type { AddedContact } from "@/core/settings/added"
import { snapshotOf } from "@/core/settings/snapshot"
import type { Region } from "@/core/places/region"
import { parseSettings } from "@/core/settings/refused"
import type { PartialSettings } from "@/core/settings/settings"
import { indexBuiltIn, type BuiltIn } from "@/core/settings/impersonation"
import { guides, learnMore } from "@/directory/guides"
import { countries, loadHotlines } from "@/directory/hotlines"

/** The data that the gallery shows its components with: the real directory, at a fixed time. */
export interface Examples {
  readonly language: Language
  readonly clock: LocalTime
  readonly hotlines: readonly Hotline[]
  readonly hotline: (id: string) => Hotline
  readonly search: HotlineSearch
  readonly places: readonly Region[]
  readonly builtIn: BuiltIn
  readonly guides: readonly Guide[]
  readonly guide: (id: string) => Guide
  readonly learnMore: readonly LearnMore[]
}

function findById<T extends { readonly id: string }>(all: readonly T[]): (id: string) => T {
  return (id) => {
    const found = all.find((one) => one.id === id)
    if (!found) throw new Error(`there is no ${id}`)
    return found
  }
}

/** The first channel that matches. */
export function channelOf(hotline: Hotline, matches: (channel: Channel) => boolean = () => true): Channel {
  const found = hotline.channels.find(matches)
  if (!found) throw new Error(`${hotline.id} has no such channel`)
  return found
}

export async function readExamples(language: Language): Promise<Examples> {
  const hotlines = [...(await loadHotlines("US")), ...(await loadHotlines("MX"))]
  return {
    language,
    // A Tuesday, 5:30 p.m. in California.
    clock: { now: new Date("2026-11-25T01:30:00Z"), timeZone: "America/Los_Angeles" },
    hotlines,
    hotline: findById(hotlines),
    search: createHotlineSearch(hotlines, createVocabulary(everySearchWord)),
    places: placesOf(countries),
    builtIn: indexBuiltIn(hotlines),
    guides: guides[language],
    guide: findById(guides[language]),
    learnMore,
  }
}

export const aunt: AddedContact = { name: "Aunt Rosa", number: "(212) 555-0143", note: "After school, on any day" }
const people = [aunt, { name: "Coach Daniel", number: "(212) 555-0188", note: "" }]
const localHotlines = [{ name: "Counselor at school, Ms. Park", number: "(212) 555-0179", note: "Room 12" }]

const here: PartialSettings = {
  eraseMinutes: 30,
  keptSites: ["mail.example.org", "school.example"],
  exitDestination: "new-tab",
  topicsFirst: ["images", "ran-away"],
  addedPeople: people,
  addedHotlines: localHotlines,
}
const policy: PartialSettings = {
  eraseMinutes: 60,
  textSize: "large",
  addedHotlines: localHotlines,
  exitDestination: "previous-tab",
}

/** A policy as a school's administrator might write it, with mistakes of every kind. */
export const refused = parseSettings(
  {
    eraseMinute: 5,
    eraseMinutes: "30",
    region: "US-TX",
    exitDestination: "https://www.school.example",
    keptSites: ["*.canvas.school.example", "github.io", "10.0.0.7"],
    addedHotlines: [
      { name: "Front desk" },
      { name: "Counselor", number: 2125550143 },
      { name: "Nurse", number: "room 12" },
    ],
    addedPeople: [{ name: "Police", number: "911", note: "" }],
  },
  { isPlace: (region) => region === "US", impersonates: ({ number }) => (number === "911" ? "number" : null) },
).refused

export const snapshot = {
  nothing: snapshotOf(),
  here: snapshotOf(here),
  policy: snapshotOf({}, policy),
  both: snapshotOf(here, policy),
  refused: snapshotOf(here, policy, refused),
  onlyTab: snapshotOf({ eraseScope: "tab" }),
  full: snapshotOf({
    keptSites: Array.from({ length: 10 }, (_, index) => `site-${index}.example.org`),
    addedPeople: Array.from({ length: 10 }, (_, index) => ({
      name: `Person ${index + 1}`,
      number: `(212) 555-01${index}0`,
      note: "",
    })),
  }),
} as const
