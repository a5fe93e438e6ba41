import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

/**
 * Generates `core/places/shared-zones.json`. For each country's time zone, it lists the other countries whose systems
 * also use it, those with the most people first. The list includes the country itself if few of the zone's people live
 * there: then the zone alone is no reason to guess that country.
 *
 *     node scripts/shared-zones.ts zone.tab zone1970.tab windowsZones.json territoryInfo.json
 *
 * A system may use the zone of another country for two reasons:
 * - Windows knows only groups of zones. Browsers translate a group with ICU. It returns the zone of the region set in
 *   Windows, or the group's worldwide zone if that region is not in the group
 *   (https://github.com/unicode-org/icu/blob/main/icu4c/source/common/wintz.cpp;
 *   https://github.com/unicode-org/cldr/blob/main/common/supplemental/windowsZones.xml).
 * - `tzselect` and other programs offer one zone for all countries whose clocks have agreed since 1970
 *   (https://github.com/eggert/tz/blob/main/zone1970.tab).
 *
 * The two JSON files are in the folder `supplemental` of the package cldr-core.
 */
const [zoneTabFile, zone1970File, windowsZonesFile, populationFile] = process.argv.slice(2)
if (!zoneTabFile || !zone1970File || !windowsZonesFile || !populationFile)
  throw new Error(
    "usage: node scripts/shared-zones.ts <zone.tab> <zone1970.tab> <windowsZones.json> <territoryInfo.json>",
  )

interface WindowsZonesData {
  readonly supplemental: {
    readonly windowsZones: {
      readonly mapTimezones: readonly {
        readonly mapZone: { readonly _other: string; readonly _type: string; readonly _territory: string }
      }[]
    }
  }
}
interface PopulationData {
  readonly supplemental: { readonly territoryInfo: Readonly<Record<string, { readonly _population?: string }>> }
}

const readText = (file: string): string => readFileSync(file, "utf8")
const rowsOf = (file: string): string[][] =>
  readText(file)
    .split("\n")
    .filter((row) => row !== "" && !row.startsWith("#"))
    .map((row) => row.split("\t"))
const { mapTimezones } = (JSON.parse(readText(windowsZonesFile)) as WindowsZonesData).supplemental.windowsZones
const { territoryInfo } = (JSON.parse(readText(populationFile)) as PopulationData).supplemental

/** The browser's name for a zone. CLDR keeps some names that the time zone database has changed. */
const browserName = (zone: string): string =>
  new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone

const zoneRows = rowsOf(zoneTabFile).map(([country = "", , zone = "", comment = ""]) => ({ country, zone, comment }))
const countryOfZone = new Map(zoneRows.map(({ country, zone }) => [browserName(zone), country]))

/** A zone with this comment covers nearly all people of its country. */
const isMainZone = (comment: string): boolean => /^most of|mainland|^Beijing/.test(comment)

/** The share of a country's people in one of its zones. There are no statistics, so all zones count as equal. */
function shareOf(country: string, zones: readonly string[]): number {
  const names = zones.map(browserName)
  const ownRows = zoneRows.filter((row) => row.country === country)
  const mainRow = ownRows.find(({ comment }) => isMainZone(comment))
  if (mainRow) return names.includes(browserName(mainRow.zone)) ? 1 : 0.01
  return Math.min(1, names.length / Math.max(1, ownRows.length))
}

/** For each zone, the countries that use it, each with its own zones that are merged into this one. */
const sharingCountries = new Map<string, Map<string, readonly string[]>>()
function addSharingCountry(zone: string, country: string, zones: readonly string[]): void {
  if (!countryOfZone.has(zone)) return
  const countries = sharingCountries.get(zone) ?? new Map<string, readonly string[]>()
  const knownZones = countries.get(country) ?? []
  sharingCountries.set(zone, countries.set(country, knownZones.length < zones.length ? zones : knownZones))
}

/** CLDR's codes for the whole world and for no territory. */
const world = "001"
const noTerritory = "ZZ"
for (const { mapZone: group } of mapTimezones.filter(({ mapZone }) => mapZone._territory === world)) {
  for (const { mapZone: member } of mapTimezones)
    if (member._other === group._other && ![world, noTerritory].includes(member._territory))
      addSharingCountry(browserName(group._type), member._territory, member._type.split(" "))
}
for (const [countries = "", , zone = ""] of rowsOf(zone1970File))
  for (const country of countries.split(",")) addSharingCountry(browserName(zone), country, [zone])

/** If at least this share of a zone's people live in its own country, that country is certain: no others are listed. */
const minCertainShare = 0.9
/** If a smaller share of a zone's people live in its own country, that country is not the first guess. */
const minOwnShare = 0.1
/** A country with a smaller share of a zone's people, which rounds to zero percent, is left out. */
const minOtherShare = 0.005

function countriesSharing(zone: string, ownCountry: string): readonly string[] {
  const countries = new Map(sharingCountries.get(zone)).set(ownCountry, [])
  const people = [...countries].map(([country, zones]): [string, number] => [
    country,
    Number(territoryInfo[country]?._population ?? 0) * (country === ownCountry ? 1 : shareOf(country, zones)),
  ])
  const total = people.reduce((sum, [, count]) => sum + count, 0)
  const ownShare = (people.find(([country]) => country === ownCountry)?.[1] ?? 0) / total
  if (ownShare >= minCertainShare) return []
  return people
    .filter(([country, count]) => (country === ownCountry ? ownShare < minOwnShare : count >= total * minOtherShare))
    .sort(([, a], [, b]) => b - a)
    .map(([country]) => country)
}

const table = new Map<string, readonly string[]>()
for (const zone of sharingCountries.keys()) {
  const ownCountry = countryOfZone.get(zone) ?? ""
  const countries = [...new Set([...(table.get(ownCountry) ?? []), ...countriesSharing(zone, ownCountry)])]
  if (countries.length > 0) table.set(ownCountry, countries)
}
const sorted = [...table]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([country, countries]) => [country, countries.join(" ")])
const file = fileURLToPath(new URL("../core/places/shared-zones.json", import.meta.url))
writeFileSync(file, JSON.stringify(Object.fromEntries(sorted), null, 2) + "\n")
