/** Places smaller than a country that have hotlines of their own. */
export const parts = ["US-CA-SD", "US-CA"] as const
export type Part = (typeof parts)[number]

/**
 * Whose hotlines come first: a country by its code (`MX`), one of `parts`, or `ZZ`, anywhere in the
 * world. Which countries have hotlines the directory knows: a code that it does not know counts as null.
 */
export type Region = string

/** Hotlines that answer everywhere in the world, or name help everywhere. */
export const anywhere = "ZZ"

export function isPart(region: Region): region is Part {
  return parts.some((part) => part === region)
}

export function countryOf(region: Region): string {
  return region.slice(0, 2)
}
