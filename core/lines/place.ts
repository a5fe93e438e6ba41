import { countryOf, isPart, parts, type Part, type Region } from "../places/region"
import { digitsOf, firstNumber } from "./dial"
import type { Line } from "./line"
import zones from "./zones.json"

/** Where the directory has lines: country codes, each with the number to call in danger there, if one is confirmed. */
export type Countries = Readonly<Record<string, string | null>>

const localities: Readonly<Partial<Record<Part, string>>> = { "US-CA-SD": "San Diego County" }

/** Its clock is that of five states; Porchlight is at home in this county of it. */
const homes: Readonly<Record<string, Part>> = { "America/Los_Angeles": "US-CA-SD", "US/Pacific": "US-CA-SD" }

/** Where the national lines of another country answer too. */
const territories: Readonly<Record<string, string>> = { AS: "US", GU: "US", MP: "US", PR: "US", UM: "US", VI: "US" }

export function isKnown(region: Region, countries: Countries): boolean {
  return (isPart(region) || region.length === 2) && Object.hasOwn(countries, countryOf(region))
}

/** All that can be chosen. */
export function placesOf(countries: Countries): readonly Region[] {
  return [...parts.filter((part) => isKnown(part, countries)), ...Object.keys(countries)]
}

/**
 * Guessed from the clock's time zone, with no network: the smallest place known that the zone lies
 * in. Null: a clock that names no country, or a country without lines. The numbers of one country
 * are never a fallback for another.
 */
export function guessRegion(timeZone: string, countries: Countries): Region | null {
  const [place] = Object.entries(zones).find(([, names]) => names.split(" ").includes(timeZone)) ?? []
  if (place === undefined) return null
  const country = countryOf(place)
  const smallestFirst = [homes[timeZone] ?? place, place, territories[country] ?? country]
  return smallestFirst.find((region) => !(region in territories) && isKnown(region, countries)) ?? null
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
export function nearness(line: Line, region: Region): 0 | 1 | 2 | 3 | null {
  const here = placeOf(region)
  if (line.country !== here.country) return null
  if (line.region === null) return 2
  if (line.region !== here.region) return 3
  if (line.locality === null) return 1
  return line.locality === here.locality ? 0 : 3
}

/**
 * The emergency number is at the top of the popup already, before all lines and on every view. Its
 * line stays where it says more: other numbers, for an ambulance or the fire service.
 */
export function withoutTopNumber(lines: readonly Line[], number: string | null): readonly Line[] {
  const isTop = (line: Line): boolean =>
    line.operatorType === "emergency" &&
    line.channels.length === 1 &&
    digitsOf(firstNumber(line)?.value ?? "") === number
  return lines.filter((line) => !isTop(line))
}
