import { memoize } from "../memoize"
import { hasHotlines, type Countries } from "./countries"
import { countryOf, type Region, type Subregion } from "./region"
import sharedZones from "./shared-zones.json"
import { isSupportedZone } from "./time-zone"
import zones from "./zones.json"

/** The place to guess in a time zone that several states share: the county that Porchlight serves first. */
const preferredPlaces: Readonly<Record<string, Subregion>> = { "America/Los_Angeles": "US-CA-SD" }

/** Territories, with the country whose national hotlines answer there too. */
const territories: Readonly<Record<string, string>> = { AS: "US", GU: "US", MP: "US", PR: "US", UM: "US", VI: "US" }

/**
 * What Firefox reports instead of the real zone with `privacy.resistFingerprinting`. Earlier versions
 * reported `UTC`, which names no country anyway: https://bugzilla.mozilla.org/show_bug.cgi?id=1330890
 */
const spoofedZone = "Atlantic/Reykjavik"

interface PlaceGuess {
  /** Null if the time zone does not identify a country clearly enough, or that country has no hotlines. */
  readonly region: Region | null
  /** Countries with hotlines where systems report the same zone, most people first; empty if there is no doubt. */
  readonly otherRegions: readonly Region[]
}

const placesByArea: Readonly<Record<string, string>> = zones

function placeByName(zone: string): string | null {
  const [area = "", ...rest] = zone.includes("/") ? zone.split("/") : ["", zone]
  const name = rest.join("/")
  if (name === "" || !Object.hasOwn(placesByArea, area)) return null
  const rows = (placesByArea[area] ?? "").split(",").map((row) => row.split(" "))
  return rows.find(([, ...names]) => names.includes(name))?.[0] ?? null
}

/**
 * The zone's name in the table. The browser resolves a former name. A name without a slash stays as it is, because
 * ICU resolves `EST` to Panama.
 */
function listedName(timeZone: string): string {
  if (placeByName(timeZone) !== null || !timeZone.includes("/") || !isSupportedZone(timeZone)) return timeZone
  return new Intl.DateTimeFormat("en-US", { timeZone }).resolvedOptions().timeZone
}

/** The zone's name in the table, and its country or state. */
function findZone(timeZone: string | undefined): { readonly zone: string; readonly place: string } | null {
  if (timeZone === undefined) return null
  const zone = listedName(timeZone)
  const place = placeByName(zone)
  return place === null ? null : { zone, place }
}

/** Whether one of the reader's languages belongs to a country: `en-SG`, or `is`, which is the language of Iceland. */
function isSpokenIn(country: string, languages: readonly string[]): boolean {
  return languages.some((language) => {
    try {
      return new Intl.Locale(language).maximize().region === country
    } catch {
      return false
    }
  })
}

/**
 * By country, the other countries to which systems also assign its zones. The list includes the country
 * itself if its zones alone are no reason to guess it.
 */
const sharingCountries: Readonly<Record<string, string>> = sharedZones

/** The smallest place with hotlines that contains the zone. The numbers of one country are never a fallback for another. */
export function guessRegion(timeZone: string, countries: Countries): Region | null {
  const found = timeZone === spoofedZone ? null : findZone(timeZone)
  return found === null ? null : smallestPlace(found.place, preferredPlaces[found.zone] ?? found.place, countries)
}

function smallestPlace(place: string, preferred: string, countries: Countries): Region | null {
  const country = countryOf(place)
  const smallestFirst = [preferred, place, territories[country] ?? country]
  return smallestFirst.find((region) => !(region in territories) && hasHotlines(region, countries)) ?? null
}

/**
 * Guesses the place from the time zone and the browser's languages, without the network.
 *
 * Systems also assign a zone to other countries: Windows if its region is set to a country outside the
 * zone's group, other systems if the clocks agree (`scripts/shared-zones.ts`). If the reader has a language of
 * the zone's own country, the guess is that country alone. Otherwise the other countries are listed too. There is
 * no guess if hardly anyone with that zone lives in its own country: Windows assigns Singapore's zone to the
 * Philippines.
 */
export function guessPlace(
  timeZone: string | undefined,
  countries: Countries,
  languages: readonly string[] = [],
): PlaceGuess {
  const found = findZone(timeZone)
  if (found === null) return { region: null, otherRegions: [] }
  const { zone, place } = found
  const country = countryOf(place)
  const region = smallestPlace(place, preferredPlaces[zone] ?? place, countries)
  if ([country, territories[country] ?? country].some((candidate) => isSpokenIn(candidate, languages)))
    return { region, otherRegions: [] }
  if (timeZone === spoofedZone) return { region: null, otherRegions: [] }

  const sharing = (sharingCountries[country] ?? "").split(" ")
  return {
    region: sharing.includes(country) ? null : region,
    otherRegions: sharing.filter((candidate) => hasHotlines(candidate, countries)),
  }
}

/**
 * The zone in which to show the reader's own time. Null if the browser reports none that a person lives
 * by: nothing at all, `Etc/Unknown`, `UTC`, or what Firefox reports instead of the real one.
 */
export function readerZone(timeZone: string | undefined): string | null {
  if (timeZone === undefined || timeZone === spoofedZone) return null
  return memoize(`reader ${timeZone}`, () =>
    findZone(timeZone) !== null && isSupportedZone(timeZone) ? timeZone : null,
  )
}
