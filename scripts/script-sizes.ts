import { readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { gzipSync } from "node:zlib"

const gzipBytes = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).byteLength

/** The scripts that a page of the built extension loads before the first render, with their imports. */
function initialScriptsOf(folder: string, page: string): ReadonlySet<string> {
  const scripts = new Set<string>()
  const addWithImports = (path: string): void => {
    if (scripts.has(path)) return
    scripts.add(path)
    const code = readFileSync(join(folder, "chunks", path), "utf8")
    for (const [, name = ""] of code.matchAll(/(?:^|[;}])(?:import|export)[^;()]*?from\s*["'`]\.\/([^"'`]+)["'`]/g))
      addWithImports(name)
    for (const [, name = ""] of code.matchAll(/(?:^|;)import\s*["'`]\.\/([^"'`]+)["'`]/g)) addWithImports(name)
  }
  const html = readFileSync(join(folder, page), "utf8")
  for (const [, name = ""] of html.matchAll(/(?:src|href)="\/chunks\/([^"]+\.js)"/g)) addWithImports(name)
  return scripts
}

export interface ScriptSizes {
  /** The size of all initial scripts after gzip, with the longer of the two languages and without the hotlines. */
  readonly initialBytes: number
  readonly files: readonly string[]
  /** The country with the largest file of hotlines, and that file's size after gzip. */
  readonly largestCountry: { readonly name: string; readonly bytes: number }
}

export function scriptSizes(folder: string): ScriptSizes {
  const files = [...initialScriptsOf(folder, "popup.html")]
  const languages = readdirSync(join(folder, "chunks")).filter((name) => /^\w\w\.first-.*\.js$/.test(name))
  const textBytes = Math.max(...languages.map((name) => gzipBytes(join(folder, "chunks", name))))
  const countries = readdirSync(join(folder, "hotlines")).map((file) => ({
    name: basename(file, ".js").toUpperCase(),
    bytes: gzipBytes(join(folder, "hotlines", file)),
  }))
  const [largestCountry = { name: "", bytes: 0 }] = countries.sort((a, b) => b.bytes - a.bytes)
  const initialBytes = files.reduce((sum, name) => sum + gzipBytes(join(folder, "chunks", name)), textBytes)
  return { initialBytes, files, largestCountry }
}
