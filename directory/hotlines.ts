import type { Hotline } from "../core/hotlines/hotline"
import countries from "virtual:countries"
import { read } from "virtual:hotline-files"
import numbersDay from "virtual:numbers-day"

export { countries, numbersDay }

const codes = Object.keys(countries).map((country) => country.toLowerCase())

/** Resolves to an empty list for a country that is not in the directory. */
export async function loadHotlines(country: string): Promise<readonly Hotline[]> {
  const code = country.toLowerCase()
  return codes.includes(code) ? read(code) : []
}

/** All hotlines in the world, for the search. */
export async function loadAllHotlines(): Promise<readonly Hotline[]> {
  return (await Promise.all(codes.map(read))).flat()
}
