import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Plugin } from "vite"
import { build } from "wxt"
import { isShown } from "../directory/schema/record.ts"
import { readRecordFile } from "../build/record-file.ts"

/** Writes the extension to compare the popup with: it shows one hotline and has no script. Returns its folder. */
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

const hotlines = fileURLToPath(new URL("../directory/hotlines/", import.meta.url))

/** How many hotlines to keep per file, in proportion to what it has, so that there are `total` in all. */
function shares(total: number): ReadonlyMap<string, { from: number; count: number }> {
  const files = readdirSync(hotlines).map((name) => ({
    name,
    count: readRecordFile(name, readFileSync(hotlines + name, "utf8")).filter(isShown).length,
  }))
  const all = files.reduce((sum, { count }) => sum + count, 0)
  let [before, given] = [0, 0]
  return new Map(
    files.map(({ name, count }) => {
      before += count
      const share = Math.round((before * total) / all) - given
      given += share
      return [name, { from: count, count: share }]
    }),
  )
}

interface Named {
  readonly id: string
  readonly name: { readonly en: string; readonly es: string }
}

function repeated(known: readonly Named[], count: number): Named[] {
  return Array.from({ length: known.length === 0 ? 0 : count }, (_, at) => {
    const hotline = known[at % known.length] as Named
    const number = Math.floor(at / known.length)
    const more = number === 0 ? "" : ` ${number}`
    return { ...hotline, id: hotline.id + more, name: { en: hotline.name.en + more, es: hotline.name.es + more } }
  })
}

/** Replaces the directory plugin's hotlines with fewer or more of them. */
function scaled(total: number): Plugin {
  const wanted = shares(total)
  return {
    name: "porchlight:scaled",
    enforce: "post",
    transform(code, id) {
      const [file = "", query] = id.split("?")
      const literal = /^export default JSON\.parse\((.*)\)$/.exec(code)?.[1]
      if (query !== "hotlines" || literal === undefined) return null
      const known = JSON.parse(JSON.parse(literal) as string) as Named[]
      const hotlines = repeated(known, wanted.get(basename(file))?.count ?? 0)
      return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(hotlines))})`, map: null }
    },
  }
}

export async function buildWithHotlines(folder: string, total: number): Promise<string> {
  const root = fileURLToPath(new URL("../", import.meta.url))
  const hooks = {
    "vite:build:extendConfig": (_: unknown, config: { plugins?: unknown[] }) => {
      config.plugins = [...(config.plugins ?? []), scaled(total)]
    },
  }
  await build({ root, outDir: folder, browser: "chrome", manifestVersion: 3, hooks })
  return join(folder, "chrome-mv3")
}
