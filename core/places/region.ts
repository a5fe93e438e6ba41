/** Places smaller than a country that have their own hotlines. */
export const subregions = ["US-CA-SD", "US-CA"] as const
export type Subregion = (typeof subregions)[number]

/**
 * The place whose hotlines come first: a country code (`MX`), one of `subregions`, or `ZZ` for anywhere
 * in the world. Only the directory knows which countries have hotlines; a code without any counts as null.
 */
export type Region = string

/** The country code of hotlines that answer everywhere in the world, or name help everywhere. */
export const anywhere = "ZZ"

export function isSubregion(region: Region): region is Subregion {
  return subregions.some((subregion) => subregion === region)
}

export function countryOf(region: Region): string {
  return region.slice(0, 2)
}
