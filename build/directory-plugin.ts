import { readdirSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { parse } from "valibot"
import { normalizePath, type Plugin } from "vite"
import type { Guide, LearnMore } from "../core/guides/guide.ts"
import { primaryEmergencyNumber } from "../core/hotlines/dial.ts"
import type { HelpSite, Hotline } from "../core/hotlines/hotline.ts"
import type { Countries } from "../core/places/countries.ts"
import { helpSitesOf, isShown, linkedSites, toHotline, type HotlineRecord } from "../directory/schema/record.ts"
import { asHelpSiteModule, withSharedDomains } from "./help-sites.ts"
import { parseGuide } from "./guide.ts"
import { parseRecords } from "./record-checks.ts"
import { newestCheck } from "./record-days.ts"
import { withDerivedModules } from "./reload.ts"
import { asTabRulesModule, parseTabRules } from "./tab-rules.ts"
import { untransformed, type TextTransform } from "./text-transform.ts"

/** Vite uses forward slashes in every path, even on Windows. */
const pathOf = (relative: string): string => normalizePath(fileURLToPath(new URL(relative, import.meta.url)))

export const directoryFolder = pathOf("../directory/")
const hotlineFolder = pathOf("../directory/hotlines/")
const helpSitesFile = pathOf("../directory/help-sites.json")
const tabRulesFile = pathOf("../directory/tab-rules.json")
const learnMoreFile = pathOf("../directory/guides/learn-more.json")

/** A module that parses a JSON string. Browsers read that faster than the same data as code. */
function asModule(value: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`
}

/** Several modules use each file. The cache avoids parsing the same text twice. */
const recordCache = new Map<string, { text: string; records: readonly HotlineRecord[] }>()

function recordsOf(file: string): readonly HotlineRecord[] {
  const text = readFileSync(file, "utf8")
  const cached = recordCache.get(file)
  if (cached?.text === text) return cached.records
  const records = parseRecords(file, text)
  recordCache.set(file, { text, records })
  return records
}

/** One file per country: `us.json`. */
const hotlineFiles = (): string[] => readdirSync(hotlineFolder).filter((name) => name.endsWith(".json"))

const allRecords = (): HotlineRecord[] => hotlineFiles().flatMap((name) => recordsOf(hotlineFolder + name))

const shownHotlines = (records: readonly HotlineRecord[]): Hotline[] => records.filter(isShown).map(toHotline)

function countries(): Countries {
  const hotlines = shownHotlines(allRecords())
  const codes = [...new Set(hotlines.map(({ country }) => country))]
  return Object.fromEntries(
    codes.map((code) => [code, primaryEmergencyNumber(hotlines.filter(({ country }) => country === code))]),
  )
}

/** Every help site, without duplicates: many hotlines of a country share a site. */
function helpSites(): readonly HelpSite[] {
  const linked = parse(linkedSites, JSON.parse(readFileSync(helpSitesFile, "utf8")))
  const allSites = [...helpSitesOf(allRecords()), ...linked]
  return [...new Map(allSites.map((site) => [JSON.stringify(site), site])).values()]
}

/** Null if this build does not include the guide's language. */
function guideFrom(file: string, transform: TextTransform): Guide | null {
  if (!transform.languages.includes(basename(dirname(file)))) return null
  const readGuide = (path: string): Guide =>
    parseGuide(path, readFileSync(path, "utf8"), allRecords(), transform.languages)
  return transform.guide(readGuide(file), () => readGuide(join(dirname(file), "..", "en", basename(file))))
}

function linksFrom(file: string, { localized }: TextTransform): string {
  const links = JSON.parse(readFileSync(file, "utf8")) as readonly LearnMore[]
  return JSON.stringify(links.map((link) => ({ ...link, title: localized(link.title), note: localized(link.note) })))
}

export const helpSitesModule = (): string => asHelpSiteModule(withSharedDomains(helpSites()))

export const tabRulesModule = (): string => asTabRulesModule(parseTabRules(readFileSync(tabRulesFile, "utf8")))

const hotlineCodes = (): string[] => hotlineFiles().map((name) => basename(name, ".json"))

/** The source of `virtual:hotline-files` for tests and `npm run dev`. It imports the files from their folder. */
function hotlineFileImports(): string {
  const files = hotlineCodes().map(
    (code) => `${code}: () => import(${JSON.stringify(`${hotlineFolder}${code}.json?hotlines`)})`,
  )
  return `const files = { ${files.join(", ")} }
export const read = (code) => files[code]().then((file) => file.default)`
}

/**
 * The source of `virtual:hotline-files` for builds. It derives the path of each file from the country code. A table of
 * all files would cost every popup 2 kB before the first hotline.
 */
const hotlineFilesByPath =
  'export const read = (code) => import(/* @vite-ignore */ "/hotlines/" + code + ".js").then((file) => file.default)'

const hotlineFilesId = "virtual:hotline-files"

const virtualModules: Readonly<Record<string, () => string>> = {
  "virtual:countries": () => asModule(countries()),
  "virtual:numbers-day": () => asModule(newestCheck(allRecords().filter(isShown))),
  "virtual:help-sites": helpSitesModule,
  "virtual:tab-rules": tabRulesModule,
}

/**
 * Whether the module depends on several files. A guide does, because it contains numbers of hotlines and titles of
 * other guides.
 */
const isDerived = (id: string): boolean => id.slice(1) in virtualModules || id.endsWith("?guide")

/**
 * Turns the reviewed data into what ships:
 * - `us.json?hotlines` has only the hotlines and fields that the interface shows.
 * - `x.md?guide` is HTML.
 * - `virtual:countries` lists the countries that have hotlines.
 * - `virtual:numbers-day` is the day of the newest check of a hotline.
 * - `virtual:help-sites` lists the pages that an exit always erases.
 * - `virtual:tab-rules` says which tabs an exit never brings to the front, and which it keeps open.
 */
export function directory(transform = untransformed): Plugin {
  let isBuild = false
  return {
    name: "porchlight:directory",
    enforce: "pre",
    configResolved({ command }) {
      isBuild = command === "build"
    },
    resolveId: (id) => (id in virtualModules || id === hotlineFilesId ? `\0${id}` : null),
    load(id) {
      if (id === `\0${hotlineFilesId}`) {
        if (!isBuild) return hotlineFileImports()
        for (const code of hotlineCodes()) {
          const file = `${hotlineFolder}${code}.json?hotlines`
          this.emitFile({ type: "chunk", id: file, fileName: `hotlines/${code}.js`, preserveSignature: "strict" })
        }
        return hotlineFilesByPath
      }
      const makeSource = id.startsWith("\0") ? virtualModules[id.slice(1)] : undefined
      if (makeSource) return makeSource()
      const [file = "", query] = id.split("?")
      if (query === "hotlines") {
        this.addWatchFile(file)
        return asModule(shownHotlines(recordsOf(file)).map(transform.hotline))
      }
      if (query === "guide") {
        this.addWatchFile(file)
        return asModule(guideFrom(file, transform))
      }
      if (id === learnMoreFile) return linksFrom(id, transform)
      return null
    },
    hotUpdate({ file, modules }) {
      return file.startsWith(directoryFolder) ? withDerivedModules(this.environment, modules, isDerived) : undefined
    },
  }
}
