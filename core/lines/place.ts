import type { Region } from "../settings/settings"
import { digitsOf, firstNumber } from "./dial"
import type { Line } from "./line"

/** Parts of the United States and of Mexico in the names of the time zone database. */
const otherUnitedStates = new Set(
  (
    "Adak Anchorage Boise Chicago Denver Detroit Fort_Wayne Indianapolis Juneau Louisville Menominee Metlakatla " +
    "New_York Nome Phoenix Puerto_Rico Shiprock Sitka St_Thomas Virgin Yakutat"
  ).split(" "),
)
const mexico = new Set(
  (
    "Bahia_Banderas Cancun Chihuahua Ciudad_Juarez Ensenada Hermosillo Matamoros Mazatlan Merida Mexico_City " +
    "Monterrey Ojinaga Santa_Isabel Tijuana"
  ).split(" "),
)
const unitedStatesInPacific = new Set(["Honolulu", "Johnston", "Guam", "Saipan", "Pago_Pago", "Samoa"])

/**
 * Guessed from the clock's time zone, with no network. Null: a country without lines here yet, or
 * a clock that does not say. Numbers of the United States are never a fallback for elsewhere.
 */
export function guessRegion(timeZone: string): Region | null {
  const [area = "", place = ""] = timeZone.split("/")
  if (timeZone === "America/Los_Angeles" || timeZone === "US/Pacific") return "US-CA-SD"
  if (area === "Mexico") return "MX"
  if (area === "US") return "US"
  if (area === "Pacific") return unitedStatesInPacific.has(place) ? "US" : null
  if (area !== "America") return null
  if (mexico.has(place)) return "MX"
  const isUnitedStates = otherUnitedStates.has(place) || ["Indiana", "Kentucky", "North_Dakota"].includes(place)
  return isUnitedStates ? "US" : null
}

interface Place {
  readonly country: string
  readonly region: string | null
  readonly locality: string | null
}

export const places: Readonly<Record<Region, Place>> = {
  "US-CA-SD": { country: "US", region: "US-CA", locality: "San Diego County" },
  "US-CA": { country: "US", region: "US-CA", locality: null },
  US: { country: "US", region: null, locality: null },
  MX: { country: "MX", region: null, locality: null },
}

/** The number to call in danger; null where Porchlight does not know the country. */
export function emergencyNumber(region: Region | null): string | null {
  return region === null ? null : "911"
}

/** 0: this very place. 1: its state. 2: its country. 3: another place in that country. Null: another country. */
export function nearness(line: Line, region: Region): 0 | 1 | 2 | 3 | null {
  const here = places[region]
  if (line.country !== here.country) return null
  if (line.region === null) return 2
  if (line.region !== here.region) return 3
  if (line.locality === null) return 1
  return line.locality === here.locality ? 0 : 3
}

/** The emergency line is at the top of the popup already, before all others and on every view. */
export function withoutTopNumber(lines: readonly Line[], region: Region | null): readonly Line[] {
  const number = emergencyNumber(region)
  const isTop = (line: Line): boolean =>
    line.operatorType === "emergency" && digitsOf(firstNumber(line)?.value ?? "") === number
  return lines.filter((line) => !isTop(line))
}
