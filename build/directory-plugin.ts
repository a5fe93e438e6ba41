import { readdirSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { parse } from "valibot"
import { normalizePath, type Plugin } from "vite"
import type { Guide, LearnMore } from "../core/guides/guide.ts"
import { primaryEmergencyNumber } from "../core/hotlines/dial.ts"
import type { HelpSite, Hotline } from "../core/hotlines/hotline.ts"
import type { Countries } from "../core/hotlines/place.ts"
import { helpSitesOf, isShown, linkedSites, toHotline, type HotlineRecord } from "../core/hotlines/record.ts"
import { asHelpSiteModule, withSharedDomains } from "./help-sites.ts"
import { parseGuide } from "./guide.ts"
import { parseRecords } from "./records.ts"
import { withMade } from "./reload.ts"
import { parseTabRules } from "./tab-rules.ts"
import { asWritten, type Wording } from "./wording.ts"

/** Vite writes every path with slashes, on Windows too. */
const pathOf = (place: string): string => normalizePath(fileURLToPath(new URL(place, import.meta.url)))

export const directoryFolder = pathOf("../directory/")
const folder = pathOf("../directory/hotlines/")
const helpSitesFile = pathOf("../directory/help-sites.json")
const tabRulesFile = pathOf("../directory/tab-rules.json")
const learnMoreFile = pathOf("../directory/guides/learn-more.json")

/** A string that is parsed: browsers read that faster than as much code. */
function asModule(value: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`
}

/** Each text is checked once, though several modules are made from it. */
const checked = new Map<string, { text: string; records: readonly HotlineRecord[] }>()

function recordsOf(file: string): readonly HotlineRecord[] {
  const text = readFileSync(file, "utf8")
  const known = checked.get(file)
  if (known?.text === text) return known.records
  const records = parseRecords(file, text)
  checked.set(file, { text, records })
  return records
}

/** One a country: `us.json`. */
const hotlineFiles = (): string[] => readdirSync(folder).filter((name) => name.endsWith(".json"))

const allRecords = (): HotlineRecord[] => hotlineFiles().flatMap((name) => recordsOf(folder + name))

const shownHotlines = (records: readonly HotlineRecord[]): Hotline[] => records.filter(isShown).map(toHotline)

function countries(): Countries {
  const hotlines = shownHotlines(allRecords())
  const codes = [...new Set(hotlines.map(({ country }) => country))]
  return Object.fromEntries(
    codes.map((code) => [code, primaryEmergencyNumber(hotlines.filter(({ country }) => country === code))]),
  )
}

/** Each once: many hotlines of a country stand on one site. */
function helpSites(): readonly HelpSite[] {
  const linked = parse(linkedSites, JSON.parse(readFileSync(helpSitesFile, "utf8")))
  const all = [...helpSitesOf(allRecords()), ...linked]
  return [...new Map(all.map((site) => [JSON.stringify(site), site])).values()]
}

/** Null: of a language that is only begun. */
function guideFrom(file: string, wording: Wording): Guide | null {
  if (!wording.languages.includes(basename(dirname(file)))) return null
  const read = (from: string): Guide => parseGuide(from, readFileSync(from, "utf8"), allRecords(), wording.languages)
  return wording.guide(read(file), () => read(join(dirname(file), "..", "en", basename(file))))
}

function linksFrom(file: string, { words }: Wording): string {
  const links = JSON.parse(readFileSync(file, "utf8")) as readonly LearnMore[]
  return JSON.stringify(links.map((link) => ({ ...link, title: words(link.title), note: words(link.note) })))
}

export const helpSitesModule = (): string => asHelpSiteModule(withSharedDomains(helpSites()))

export const tabRulesModule = (): string => asModule(parseTabRules(readFileSync(tabRulesFile, "utf8")))

const hotlineCodes = (): string[] => hotlineFiles().map((name) => basename(name, ".json"))

/** For tests and `npm run dev`, which read the files where they are. */
function namedHotlineFiles(): string {
  const files = hotlineCodes().map(
    (code) => `${code}: () => import(${JSON.stringify(`${folder}${code}.json?hotlines`)})`,
  )
  return `const files = { ${files.join(", ")} }
export const read = (code) => files[code]().then((file) => file.default)`
}

/** In a build every file lies where its code says: a table of them all would cost each popup 2 kB before the first hotline. */
const foundHotlineFiles =
  'export const read = (code) => import(/* @vite-ignore */ "/hotlines/" + code + ".js").then((file) => file.default)'

const hotlineFilesId = "virtual:hotline-files"

const made: Readonly<Record<string, () => string>> = {
  "virtual:countries": () => asModule(countries()),
  "virtual:help-sites": helpSitesModule,
  "virtual:tab-rules": tabRulesModule,
}

/** Made of several files: a guide holds numbers of hotlines and titles of other guides. */
const isMade = (id: string): boolean => id.slice(1) in made || id.endsWith("?guide")

/**
 * Turns the reviewed data into what ships: `us.json?hotlines` holds only what is shown, `x.md?guide`
 * is HTML, `virtual:countries` names the countries that have hotlines, `virtual:help-sites` the pages
 * that an exit always erases, and `virtual:tab-rules` which tabs never come forward, and which stay.
 */
export function directory(wording = asWritten): Plugin {
  let isBuild = false
  return {
    name: "porchlight:directory",
    enforce: "pre",
    configResolved({ command }) {
      isBuild = command === "build"
    },
    resolveId: (id) => (id in made || id === hotlineFilesId ? `\0${id}` : null),
    load(id) {
      if (id === `\0${hotlineFilesId}`) {
        if (!isBuild) return namedHotlineFiles()
        for (const code of hotlineCodes()) {
          const file = `${folder}${code}.json?hotlines`
          this.emitFile({ type: "chunk", id: file, fileName: `hotlines/${code}.js`, preserveSignature: "strict" })
        }
        return foundHotlineFiles
      }
      const make = id.startsWith("\0") ? made[id.slice(1)] : undefined
      if (make) return make()
      const [file = "", query] = id.split("?")
      if (query === "hotlines") {
        this.addWatchFile(file)
        return asModule(shownHotlines(recordsOf(file)).map(wording.hotline))
      }
      if (query === "guide") {
        this.addWatchFile(file)
        return asModule(guideFrom(file, wording))
      }
      if (id === learnMoreFile) return linksFrom(id, wording)
      return null
    },
    hotUpdate({ file, modules }) {
      return file.startsWith(directoryFolder) ? withMade(this.environment, modules, isMade) : undefined
    },
  }
}
