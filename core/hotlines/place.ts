import { countryOf, isPart, parts, type Part, type Region } from "../places/region"
import { digitsOf, firstNumber } from "./dial"
import type { Hotline } from "./hotline"
import { memoize } from "./memoize"
import sharedZones from "./shared-zones.json"
import { isZone } from "./wall-clock"
import zones from "./zones.json"

/** Where the directory has hotlines: country codes, each with the number to call in danger there, if one is confirmed. */
export type Countries = Readonly<Record<string, string | null>>

const localities: Readonly<Partial<Record<Part, string>>> = { "US-CA-SD": "San Diego County" }

/** Its clock is that of five states; Porchlight is at home in this county of it. */
const homes: Readonly<Record<string, Part>> = { "America/Los_Angeles": "US-CA-SD" }

/** Where the national hotlines of another country answer too. */
const territories: Readonly<Record<string, string>> = { AS: "US", GU: "US", MP: "US", PR: "US", UM: "US", VI: "US" }

export function hasHotlines(region: Region, countries: Countries): boolean {
  return (isPart(region) || region.length === 2) && Object.hasOwn(countries, countryOf(region))
}

/** All that can be chosen. */
export function placesOf(countries: Countries): readonly Region[] {
  return [...parts.filter((part) => hasHotlines(part, countries)), ...Object.keys(countries)]
}

/**
 * What Firefox says in place of the real zone where it hides it (`privacy.resistFingerprinting`); it was
 * `UTC` before, which names no country anyway: https://bugzilla.mozilla.org/show_bug.cgi?id=1330890
 */
const spoofedZone = "Atlantic/Reykjavik"

export interface PlaceGuess {
  /** Null: the clock names no country surely enough, or one without hotlines. */
  readonly region: Region | null
  /** Countries with hotlines whose clocks say the same, most people first; none where nothing is in doubt. */
  readonly alsoFits: readonly Region[]
}

const placesByArea: Readonly<Record<string, string>> = zones

function placeByName(zone: string): string | null {
  const [area = "", ...rest] = zone.includes("/") ? zone.split("/") : ["", zone]
  const name = rest.join("/")
  if (name === "" || !Object.hasOwn(placesByArea, area)) return null
  const rows = (placesByArea[area] ?? "").split(",").map((row) => row.split(" "))
  return rows.find(([, ...names]) => names.includes(name))?.[0] ?? null
}

/** The name by which a zone is in the table: a former one is the browser's to know. Never for `EST`, of which ICU makes Panama. */
function listedName(timeZone: string): string {
  if (placeByName(timeZone) !== null || !timeZone.includes("/") || !isZone(timeZone)) return timeZone
  return new Intl.DateTimeFormat("en-US", { timeZone }).resolvedOptions().timeZone
}

/** The zone by the name of the table, and the country or state that it lies in. */
function findZone(timeZone: string | undefined): { readonly zone: string; readonly place: string } | null {
  if (timeZone === undefined) return null
  const zone = listedName(timeZone)
  const place = placeByName(zone)
  return place === null ? null : { zone, place }
}

/** Whether a language of the reader is that of a country: `en-SG`, or `is`, which is at home in Iceland. */
function isSpokenIn(country: string, languages: readonly string[]): boolean {
  return languages.some((language) => {
    try {
      return new Intl.Locale(language).maximize().region === country
    } catch {
      return false
    }
  })
}

/** To which countries else systems give the zones of a country; itself among them where it is no ground for a guess. */
const sharers: Readonly<Record<string, string>> = sharedZones

/** The smallest place known that the zone lies in. The numbers of one country are never a fallback for another. */
export function guessRegion(timeZone: string, countries: Countries): Region | null {
  const found = timeZone === spoofedZone ? null : findZone(timeZone)
  return found === null ? null : smallestKnown(found.place, homes[found.zone] ?? found.place, countries)
}

function smallestKnown(place: string, home: string, countries: Countries): Region | null {
  const country = countryOf(place)
  const smallestFirst = [home, place, territories[country] ?? country]
  return smallestFirst.find((region) => !(region in territories) && hasHotlines(region, countries)) ?? null
}

/**
 * Guessed from the clock's time zone and the browser's languages, with no network.
 *
 * Systems give a zone to other countries, too: Windows where its region is set to a country outside the
 * zone's group, others where clocks agree (`scripts/shared-zones.ts`). A language of the zone's own country
 * settles it. Else it stays a guess, or there is none where hardly any of those people live in that country:
 * Windows gives Singapore's zone to the Philippines.
 */
export function guessPlace(
  timeZone: string | undefined,
  countries: Countries,
  languages: readonly string[] = [],
): PlaceGuess {
  const found = findZone(timeZone)
  if (found === null) return { region: null, alsoFits: [] }
  const { zone, place } = found
  const own = countryOf(place)
  const region = smallestKnown(place, homes[zone] ?? place, countries)
  if ([own, territories[own] ?? own].some((country) => isSpokenIn(country, languages))) return { region, alsoFits: [] }
  if (timeZone === spoofedZone) return { region: null, alsoFits: [] }

  const shared = (sharers[own] ?? "").split(" ")
  return {
    region: shared.includes(own) ? null : region,
    alsoFits: shared.filter((country) => hasHotlines(country, countries)),
  }
}

/**
 * The zone in which the reader's own time is told; null where the clock has none that a person lives by:
 * no answer at all, `Etc/Unknown`, `UTC`, or what Firefox says in place of the real one.
 */
export function readerZone(timeZone: string | undefined): string | null {
  if (timeZone === undefined || timeZone === spoofedZone) return null
  return memoize(`reader ${timeZone}`, () => (findZone(timeZone) !== null && isZone(timeZone) ? timeZone : null))
}

/** The number to call in danger; null where none is confirmed. */
export function emergencyNumber(region: Region | null, countries: Countries): string | null {
  return region === null ? null : (countries[countryOf(region)] ?? null)
}

interface Place {
  readonly country: string
  readonly region: string | null
  readonly locality: string | null
}

function placeOf(region: Region): Place {
  const part = isPart(region) ? region : null
  return {
    country: countryOf(region),
    region: part?.slice(0, 5) ?? null,
    locality: part === null ? null : (localities[part] ?? null),
  }
}

/** 0: this very place. 1: its state. 2: its country. 3: another place in that country. Null: another country. */
export function nearness(hotline: Hotline, region: Region): 0 | 1 | 2 | 3 | null {
  const here = placeOf(region)
  if (hotline.country !== here.country) return null
  if (hotline.region === null) return 2
  if (hotline.region !== here.region) return 3
  if (hotline.locality === null) return 1
  return hotline.locality === here.locality ? 0 : 3
}

/**
 * The emergency number is at the top of the popup already, before all hotlines and on every view. Its
 * hotline stays where it says more: other numbers, for an ambulance or the fire service.
 */
export function withoutPrimaryEmergencyNumber(hotlines: readonly Hotline[], number: string | null): readonly Hotline[] {
  const isTop = (hotline: Hotline): boolean =>
    hotline.operatorType === "emergency" &&
    hotline.channels.length === 1 &&
    digitsOf(firstNumber(hotline)?.value ?? "") === number
  return hotlines.filter((hotline) => !isTop(hotline))
}
