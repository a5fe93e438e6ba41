import type { Line } from "../core/lines/line"
import countries from "virtual:countries"
import { read } from "virtual:line-files"

export { countries }

const codes = Object.keys(countries).map((country) => country.toLowerCase())

/** No lines for a country that the directory does not know. */
export async function loadLines(country: string): Promise<readonly Line[]> {
  const code = country.toLowerCase()
  return codes.includes(code) ? read(code) : []
}

/** All lines of the world, for the search. */
export async function loadAllLines(): Promise<readonly Line[]> {
  return (await Promise.all(codes.map(read))).flat()
}
