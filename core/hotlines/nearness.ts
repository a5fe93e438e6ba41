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
export function nearness(hotline: Hotline, region: Region): 0 | 1 | 2 | 3 | null {
  // First, because most hotlines of a search are those of other countries.
  if (hotline.country !== countryOf(region)) return null
  const here = recordPlaceOf(region)
  if (hotline.region === null) return 2
  if (hotline.region !== here.region) return 3
  if (hotline.locality === null) return 1
  return hotline.locality === here.locality ? 0 : 3
}

/** Whether the hotline is one for the whole country of this place. */
export function isNationwide(hotline: Hotline, region: Region): boolean {
  return nearness(hotline, region) === 2
}
