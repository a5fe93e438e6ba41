import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

/**
 * Generates `core/places/zones.json` from the time zone database, which is in the public domain
 * (https://www.iana.org/time-zones): `node scripts/time-zones.ts zone.tab tzdata.zi`.
 * A zone within one state of the United States is listed under that state (ISO 3166-2).
 */
const [tabFile, ziFile] = process.argv.slice(2)
if (!tabFile || !ziFile) throw new Error("usage: node scripts/time-zones.ts <zone.tab> <tzdata.zi>")

/** States that a single zone covers, by the first word of the zone's comment. */
const statesByFirstWord: Readonly<Record<string, string>> = { Alaska: "US-AK", Hawaii: "US-HI" }

/**
 * The state of a zone, if its comment names only one: `Eastern - MI (most areas)`, not `Mountain - ID (south), OR
 * (east)`.
 */
function stateOf(comment: string): string | null {
  const namedState = statesByFirstWord[comment.split(" ")[0] ?? ""]
  if (namedState) return namedState
  const abbreviations = [...(comment.split(" - ")[1] ?? "").matchAll(/\b([A-Z]{2})(?= \(|$)/g)].map(
    ([, state]) => state,
  )
  const [state = "", ...otherStates] = abbreviations
  return state !== "" && otherStates.length === 0 ? `US-${state}` : null
}

const places = new Map<string, string>()
for (const row of readFileSync(tabFile, "utf8").split("\n")) {
  const [country, , zone, comment = ""] = row.split("\t")
  if (!zone || country?.startsWith("#")) continue
  places.set(zone, country === "US" ? (stateOf(comment) ?? "US") : (country ?? ""))
}

/** The browser's own name for a zone, or null if it does not know the zone. */
const browserName = (zone: string): string | null => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return null
  }
}
const placesByBrowserName = new Map([...places].map(([zone, place]) => [browserName(zone), place]))
/**
 * Former names of zones, which browsers still report, from rows such as `L target name`. The target can be in another
 * country whose clocks have agreed since 1970. Zones that a browser treats as the same are never in different
 * countries.
 */
const formerNames = readFileSync(ziFile, "utf8")
  .split("\n")
  .filter((row) => row.startsWith("L "))
  .map((row) => row.split(" ")[2] ?? "")
for (const name of formerNames) {
  const place = placesByBrowserName.get(browserName(name))
  if (place && !places.has(name) && !name.startsWith("Etc/")) places.set(name, place)
  else if (!places.has(name)) console.log(`left out, because it has no country: ${name}`)
}

/**
 * Whether the table needs a zone. It leaves out a former name if browsers report the new one, because the popup reads
 * the whole table before it renders. Names without a slash, such as `Iceland`, always stay: ICU maps `EST` to Panama.
 */
const isNeeded = (zone: string): boolean =>
  !zone.includes("/") || !formerNames.includes(zone) || browserName(zone) === zone

/**
 * For each area (`America`) and each country or state (`AR`), the rest of the zones' names (`Argentina/Buenos_Aires`).
 */
const areas = new Map<string, Map<string, string[]>>()
for (const [zone, place] of [...places].filter(([name]) => isNeeded(name)).sort(([a], [b]) => (a < b ? -1 : 1))) {
  const area = zone.includes("/") ? zone.slice(0, zone.indexOf("/")) : ""
  const namesByPlace = areas.get(area) ?? new Map<string, string[]>()
  areas.set(area, namesByPlace.set(place, [...(namesByPlace.get(place) ?? []), zone.slice(zone.indexOf("/") + 1)]))
}
const zones = Object.fromEntries(
  [...areas].map(([area, namesByPlace]) => [
    area,
    [...namesByPlace]
      .map(([place, names]) => [place, ...names].join(" "))
      .sort()
      .join(","),
  ]),
)
const file = fileURLToPath(new URL("../core/places/zones.json", import.meta.url))
writeFileSync(file, JSON.stringify(zones, null, 2) + "\n")
