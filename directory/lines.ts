import type { Line } from "../core/lines/line"

/** One file a country, read when its lines are asked for. */
const files = import.meta.glob<readonly Line[]>("./lines/*.json", { query: "?lines", import: "default" })

export { default as countries } from "virtual:countries"

/** No lines for a country that the directory does not know. */
export async function loadLines(country: string): Promise<readonly Line[]> {
  return (await files[`./lines/${country.toLowerCase()}.json`]?.()) ?? []
}

/** All lines of the world, for the search. */
export async function loadAllLines(): Promise<readonly Line[]> {
  return (await Promise.all(Object.values(files).map((load) => load()))).flat()
}
