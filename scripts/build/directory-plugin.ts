import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Plugin } from "vite"
import { helpSitesOf, toLine, isShown } from "../../core/lines/record.ts"
import { parseGuide } from "./guide.ts"
import { parseRecords } from "./records.ts"

const lines = fileURLToPath(new URL("../../directory/lines/", import.meta.url))
const helpSites = "virtual:help-sites"

function asModule(value: unknown): string {
  return `export default ${JSON.stringify(value)}`
}

/**
 * Turns the reviewed data into what ships: `us.json?lines` holds only what is shown, `x.md?guide`
 * is HTML, and `virtual:help-sites` names the pages that an exit always erases.
 */
export function directory(): Plugin {
  return {
    name: "porchlight:directory",
    enforce: "pre",
    resolveId: (id) => (id === helpSites ? `\0${helpSites}` : null),
    load(id) {
      if (id === `\0${helpSites}`) {
        const files = readdirSync(lines).filter((name) => name.endsWith(".json"))
        const records = files.flatMap((name) => parseRecords(name, readFileSync(lines + name, "utf8")))
        const sites = new Map(helpSitesOf(records).map((site) => [JSON.stringify(site), site]))
        return asModule([...sites.values()])
      }
      const [file = "", query] = id.split("?")
      if (query === "lines") {
        this.addWatchFile(file)
        return asModule(parseRecords(file, readFileSync(file, "utf8")).filter(isShown).map(toLine))
      }
      if (query === "guide") {
        this.addWatchFile(file)
        return asModule(parseGuide(file, readFileSync(file, "utf8")))
      }
      return null
    },
  }
}
