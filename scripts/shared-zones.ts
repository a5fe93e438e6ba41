import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

/**
 * Generates `core/places/shared-zones.json`: for each country's time zone, the other countries whose systems use
 * it, most people first. The country itself is listed too if so few of these people live there that the zone is no
 * basis for a guess:
 * `node scripts/shared-zones.ts zone.tab zone1970.tab windowsZones.json territoryInfo.json`.
 *
 * - Windows has only groups of zones. Browsers use ICU, which takes the zone of the region set in Windows, or the
 *   group's worldwide zone if that region is not in the group
 *   (https://github.com/unicode-org/icu/blob/main/icu4c/source/common/wintz.cpp;
 *   https://github.com/unicode-org/cldr/blob/main/common/supplemental/windowsZones.xml).
 * - `tzselect` and others offer one zone to all countries whose clocks agree since 1970
 *   (https://github.com/eggert/tz/blob/main/zone1970.tab).
 *
 * The two JSON files are those of the package cldr-core, folder `supplemental`.
 */
const [tabFile, sinceFile, windowsFile, peopleFile] = process.argv.slice(2)
if (!tabFile || !sinceFile || !windowsFile || !peopleFile)
  throw new Error(
    "write: node scripts/shared-zones.ts <zone.tab> <zone1970.tab> <windowsZones.json> <territoryInfo.json>",
  )

interface WindowsFile {
  readonly supplemental: {
    readonly windowsZones: {
      readonly mapTimezones: readonly {
        readonly mapZone: { readonly _other: string; readonly _type: string; readonly _territory: string }
      }[]
    }
  }
}
interface PeopleFile {
  readonly supplemental: { readonly territoryInfo: Readonly<Record<string, { readonly _population?: string }>> }
}

const read = (file: string): string => readFileSync(file, "utf8")
const rowsOf = (file: string): string[][] =>
  read(file)
    .split("\n")
    .filter((row) => row !== "" && !row.startsWith("#"))
    .map((row) => row.split("\t"))
const { mapTimezones } = (JSON.parse(read(windowsFile)) as WindowsFile).supplemental.windowsZones
const { territoryInfo } = (JSON.parse(read(peopleFile)) as PeopleFile).supplemental

/** The browser's name for a zone: CLDR keeps some names that the database has changed. */
const browserName = (zone: string): string =>
  new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone

const tab = rowsOf(tabFile).map(([country = "", , zone = "", comment = ""]) => ({ country, zone, comment }))
const ownCountry = new Map(tab.map(({ country, zone }) => [browserName(zone), country]))

/** A zone with this comment covers nearly all people of its country. */
const isMain = (comment: string): boolean => /^most of|mainland|^Beijing/.test(comment)

/** The share of a country's people in one of its zones. There are no statistics, so all zones count as equal. */
function shareOf(country: string, zones: readonly string[]): number {
  const names = zones.map(browserName)
  const own = tab.filter((row) => row.country === country)
  const main = own.find(({ comment }) => isMain(comment))
  if (main) return names.includes(browserName(main.zone)) ? 1 : 0.01
  return Math.min(1, names.length / Math.max(1, own.length))
}

/** Zone, then country, then the country's own zones among the merged ones. */
const shared = new Map<string, Map<string, readonly string[]>>()
function share(zone: string, country: string, zones: readonly string[]): void {
  if (!ownCountry.has(zone)) return
  const countries = shared.get(zone) ?? new Map<string, readonly string[]>()
  const before = countries.get(country) ?? []
  shared.set(zone, countries.set(country, before.length < zones.length ? zones : before))
}

const world = "001"
const nowhere = "ZZ"
for (const { mapZone: whole } of mapTimezones.filter(({ mapZone }) => mapZone._territory === world)) {
  for (const { mapZone: part } of mapTimezones)
    if (part._other === whole._other && ![world, nowhere].includes(part._territory))
      share(browserName(whole._type), part._territory, part._type.split(" "))
}
for (const [countries = "", , zone = ""] of rowsOf(sinceFile))
  for (const country of countries.split(",")) share(browserName(zone), country, [zone])

/** With at least this share of the people in the zone's own country, no other country is considered. */
const sure = 0.9
/** With less than this share, that country is not the first guess. */
const tooFew = 0.1
/** A country whose share rounds to zero is not offered. */
const nobody = 0.005

function sharersOf(zone: string, own: string): readonly string[] {
  const countries = new Map(shared.get(zone)).set(own, [])
  const people = [...countries].map(([country, zones]): [string, number] => [
    country,
    Number(territoryInfo[country]?._population ?? 0) * (country === own ? 1 : shareOf(country, zones)),
  ])
  const all = people.reduce((sum, [, count]) => sum + count, 0)
  const ownShare = (people.find(([country]) => country === own)?.[1] ?? 0) / all
  if (ownShare >= sure) return []
  return people
    .filter(([country, count]) => (country === own ? ownShare < tooFew : count >= all * nobody))
    .sort(([, a], [, b]) => b - a)
    .map(([country]) => country)
}

const table = new Map<string, readonly string[]>()
for (const zone of shared.keys()) {
  const own = ownCountry.get(zone) ?? ""
  const sharers = [...new Set([...(table.get(own) ?? []), ...sharersOf(zone, own)])]
  if (sharers.length > 0) table.set(own, sharers)
}
const sorted = [...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([own, sharers]) => [own, sharers.join(" ")])
const file = fileURLToPath(new URL("../core/places/shared-zones.json", import.meta.url))
writeFileSync(file, JSON.stringify(Object.fromEntries(sorted), null, 2) + "\n")
