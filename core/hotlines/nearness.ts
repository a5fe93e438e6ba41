import { countryOf, isSubregion, type Region, type Subregion } from "../places/region"
import type { Hotline } from "./hotline"

const localities: Readonly<Partial<Record<Subregion, string>>> = { "US-CA-SD": "San Diego County" }

/** A place in a country, in the fields of a hotline record. */
type RecordPlace = Pick<Hotline, "region" | "locality">

function recordPlaceOf(region: Region): RecordPlace {
  const subregion = isSubregion(region) ? region : null
  return {
    region: subregion?.slice(0, 5) ?? null,
    locality: subregion === null ? null : (localities[subregion] ?? null),
  }
}

/**
 * 0: this exact place. 1: its whole state. 2: its whole country. 3: another place in that country. Null:
 * another country.
 */
type Nearness = 0 | 1 | 2 | 3 | null

/** How near a hotline is to a place. A search asks this of all hotlines in the world, so the place is read once. */
export function nearnessTo(region: Region): (hotline: Hotline) => Nearness {
  const country = countryOf(region)
  const here = recordPlaceOf(region)
  return (hotline) => {
    if (hotline.country !== country) return null
    if (hotline.region === null) return 2
    if (hotline.region !== here.region) return 3
    if (hotline.locality === null) return 1
    return hotline.locality === here.locality ? 0 : 3
  }
}

export const nearness = (hotline: Hotline, region: Region): Nearness => nearnessTo(region)(hotline)

/** Whether the hotline is one for the whole country of this place. */
export function isNationwide(hotline: Hotline, region: Region): boolean {
  return nearness(hotline, region) === 2
}
