import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Plugin } from "vite"
import { build } from "wxt"
import { isShown } from "../directory/schema/record.ts"
import { readRecordFile } from "../build/record-file.ts"

/** Writes an extension to compare the popup with. Its popup shows one hotline and has no script. Returns its folder. */
export function writeEmptyPopup(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const manifest = {
    manifest_version: 3,
    name: "empty",
    version: "1.0",
    action: { default_popup: "popup.html" },
    commands: { _execute_action: { suggested_key: { default: "Alt+Shift+L" } } },
  }
  const style =
    "body{margin:0;width:400px;height:600px}a{display:block;margin:240px 29px;padding:12px;background:#fcebc8}"
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest))
  writeFileSync(
    join(folder, "popup.html"),
    `<!doctype html><meta charset="utf-8"><style>${style}</style><li><a href="tel:1" data-hotline="1">1-888-555-0100</a></li>`,
  )
  return folder
}

const hotlineFolder = fileURLToPath(new URL("../directory/hotlines/", import.meta.url))

/** How many hotlines each file gets, in proportion to what it has, so that there are `total` in all. */
function countsByFile(total: number): ReadonlyMap<string, number> {
  const files = readdirSync(hotlineFolder).map((name) => ({
    name,
    count: readRecordFile(name, readFileSync(hotlineFolder + name, "utf8")).filter(isShown).length,
  }))
  const currentTotal = files.reduce((sum, { count }) => sum + count, 0)
  let [countSoFar, assigned] = [0, 0]
  return new Map(
    files.map(({ name, count }) => {
      countSoFar += count
      const share = Math.round((countSoFar * total) / currentTotal) - assigned
      assigned += share
      return [name, share]
    }),
  )
}

interface NamedHotline {
  readonly id: string
  readonly name: { readonly en: string; readonly es: string }
}

/** Repeats the hotlines, each time with another id and name, until there are `count`. */
function repeatHotlines(originals: readonly NamedHotline[], count: number): NamedHotline[] {
  return Array.from({ length: originals.length === 0 ? 0 : count }, (_, index) => {
    const hotline = originals[index % originals.length] as NamedHotline
    const repetition = Math.floor(index / originals.length)
    const suffix = repetition === 0 ? "" : ` ${repetition}`
    return { ...hotline, id: hotline.id + suffix, name: { en: hotline.name.en + suffix, es: hotline.name.es + suffix } }
  })
}

/** Replaces the directory plugin's hotlines with fewer or more of them. */
function scaleDirectory(total: number): Plugin {
  const counts = countsByFile(total)
  return {
    name: "porchlight:scaled",
    enforce: "post",
    transform(code, id) {
      const [file = "", query] = id.split("?")
      const literal = /^export default JSON\.parse\((.*)\)$/.exec(code)?.[1]
      if (query !== "hotlines" || literal === undefined) return null
      const originals = JSON.parse(JSON.parse(literal) as string) as NamedHotline[]
      const hotlines = repeatHotlines(originals, counts.get(basename(file)) ?? 0)
      return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(hotlines))})`, map: null }
    },
  }
}

export async function buildWithHotlines(folder: string, total: number): Promise<string> {
  const root = fileURLToPath(new URL("../", import.meta.url))
  const hooks = {
    "vite:build:extendConfig": (_: unknown, config: { plugins?: unknown[] }) => {
      config.plugins = [...(config.plugins ?? []), scaleDirectory(total)]
    },
  }
  await build({ root, outDir: folder, browser: "chrome", manifestVersion: 3, hooks })
  return join(folder, "chrome-mv3")
}
