import { countryOf, isSubregion, subregions, type Region } from "./region"

/** The countries of the directory: country code to the number to call in danger, or null if none is confirmed. */
export type Countries = Readonly<Record<string, string | null>>

export function hasHotlines(region: Region, countries: Countries): boolean {
  return (isSubregion(region) || region.length === 2) && Object.hasOwn(countries, countryOf(region))
}

/** Every place that a person can choose. */
export function placesOf(countries: Countries): readonly Region[] {
  return [...subregions.filter((subregion) => hasHotlines(subregion, countries)), ...Object.keys(countries)]
}

/** The number to call in danger; null if none is confirmed. */
export function emergencyNumber(region: Region | null, countries: Countries): string | null {
  return region === null ? null : (countries[countryOf(region)] ?? null)
}
