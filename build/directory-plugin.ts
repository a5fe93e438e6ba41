import { readdirSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { parse } from "valibot"
import { normalizePath, type Plugin } from "vite"
import type { Guide, LearnMore } from "../core/guides/guide.ts"
import { topNumber } from "../core/lines/dial.ts"
import type { HelpSite, Line } from "../core/lines/line.ts"
import type { Countries } from "../core/lines/place.ts"
import { helpSitesOf, isShown, linkedSites, toLine, type LineRecord } from "../core/lines/record.ts"
import { asHelpSiteModule, withSharedDomains } from "./help-sites.ts"
import { parseGuide } from "./guide.ts"
import { parseRecords } from "./records.ts"
import { withMade } from "./reload.ts"
import { parseTabRules } from "./tab-rules.ts"
import { asWritten, type Wording } from "./wording.ts"

/** Vite writes every path with slashes, on Windows too. */
const pathOf = (place: string): string => normalizePath(fileURLToPath(new URL(place, import.meta.url)))

export const directoryFolder = pathOf("../directory/")
const folder = pathOf("../directory/lines/")
const helpSitesFile = pathOf("../directory/help-sites.json")
const tabRulesFile = pathOf("../directory/tab-rules.json")
const learnMoreFile = pathOf("../directory/guides/learn-more.json")

/** A string that is parsed: browsers read that faster than as much code. */
function asModule(value: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`
}

/** Each text is checked once, though several modules are made from it. */
const checked = new Map<string, { text: string; records: readonly LineRecord[] }>()

function recordsOf(file: string): readonly LineRecord[] {
  const text = readFileSync(file, "utf8")
  const known = checked.get(file)
  if (known?.text === text) return known.records
  const records = parseRecords(file, text)
  checked.set(file, { text, records })
  return records
}

/** One a country: `us.json`. */
const lineFiles = (): string[] => readdirSync(folder).filter((name) => name.endsWith(".json"))

const allRecords = (): LineRecord[] => lineFiles().flatMap((name) => recordsOf(folder + name))

const shownLines = (records: readonly LineRecord[]): Line[] => records.filter(isShown).map(toLine)

function countries(): Countries {
  const lines = shownLines(allRecords())
  const codes = [...new Set(lines.map(({ country }) => country))]
  return Object.fromEntries(codes.map((code) => [code, topNumber(lines.filter(({ country }) => country === code))]))
}

/** Each once: many lines of a country stand on one site. */
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

const lineCodes = (): string[] => lineFiles().map((name) => basename(name, ".json"))

/** For tests and `npm run dev`, which read the files where they are. */
function namedLineFiles(): string {
  const files = lineCodes().map((code) => `${code}: () => import(${JSON.stringify(`${folder}${code}.json?lines`)})`)
  return `const files = { ${files.join(", ")} }
export const read = (code) => files[code]().then((file) => file.default)`
}

/** In a build every file lies where its code says: a table of them all would cost each popup 2 kB before the first line. */
const foundLineFiles =
  'export const read = (code) => import(/* @vite-ignore */ "/lines/" + code + ".js").then((file) => file.default)'

const lineFilesId = "virtual:line-files"

const made: Readonly<Record<string, () => string>> = {
  "virtual:countries": () => asModule(countries()),
  "virtual:help-sites": helpSitesModule,
  "virtual:tab-rules": tabRulesModule,
}

/** Made of several files: a guide holds numbers of lines and titles of other guides. */
const isMade = (id: string): boolean => id.slice(1) in made || id.endsWith("?guide")

/**
 * Turns the reviewed data into what ships: `us.json?lines` holds only what is shown, `x.md?guide`
 * is HTML, `virtual:countries` names the countries that have lines, `virtual:help-sites` the pages
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
    resolveId: (id) => (id in made || id === lineFilesId ? `\0${id}` : null),
    load(id) {
      if (id === `\0${lineFilesId}`) {
        if (!isBuild) return namedLineFiles()
        for (const code of lineCodes()) {
          const file = `${folder}${code}.json?lines`
          this.emitFile({ type: "chunk", id: file, fileName: `lines/${code}.js`, preserveSignature: "strict" })
        }
        return foundLineFiles
      }
      const make = id.startsWith("\0") ? made[id.slice(1)] : undefined
      if (make) return make()
      const [file = "", query] = id.split("?")
      if (query === "lines") {
        this.addWatchFile(file)
        return asModule(shownLines(recordsOf(file)).map(wording.line))
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
