import { readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { gzipSync } from "node:zlib"

const zipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).byteLength

/** The scripts that a page of the built extension loads before the first render, with their imports. */
function scriptsOf(folder: string, page: string): ReadonlySet<string> {
  const found = new Set<string>()
  const read = (path: string): void => {
    if (found.has(path)) return
    found.add(path)
    const code = readFileSync(join(folder, "chunks", path), "utf8")
    for (const [, name = ""] of code.matchAll(/(?:^|[;}])(?:import|export)[^;()]*?from\s*["'`]\.\/([^"'`]+)["'`]/g))
      read(name)
    for (const [, name = ""] of code.matchAll(/(?:^|;)import\s*["'`]\.\/([^"'`]+)["'`]/g)) read(name)
  }
  const html = readFileSync(join(folder, page), "utf8")
  for (const [, name = ""] of html.matchAll(/(?:src|href)="\/chunks\/([^"]+\.js)"/g)) read(name)
  return found
}

export interface ScriptSizes {
  /** With the longer of the two languages, without the hotlines themselves; gzip. */
  readonly first: number
  readonly files: readonly string[]
  /** The country whose hotlines are the most; gzip. */
  readonly largest: { readonly name: string; readonly bytes: number }
}

export function scriptSizes(folder: string): ScriptSizes {
  const files = [...scriptsOf(folder, "popup.html")]
  const languages = readdirSync(join(folder, "chunks")).filter((name) => /^\w\w\.first-.*\.js$/.test(name))
  const words = Math.max(...languages.map((name) => zipped(join(folder, "chunks", name))))
  const countries = readdirSync(join(folder, "hotlines")).map((file) => ({
    name: basename(file, ".js").toUpperCase(),
    bytes: zipped(join(folder, "hotlines", file)),
  }))
  const [largest = { name: "", bytes: 0 }] = countries.sort((a, b) => b.bytes - a.bytes)
  const first = files.reduce((sum, name) => sum + zipped(join(folder, "chunks", name)), words)
  return { first, files, largest }
}
