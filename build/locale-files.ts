import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { languages } from "../core/languages.ts"

/** With slashes, on Windows too: Vite names files so. */
export const localesFolder = fileURLToPath(new URL("../locales/", import.meta.url)).replaceAll("\\", "/")

export type Tree = { readonly [key: string]: string | Tree }

/** What the popup says before its first hotline is drawn. */
const firstFiles: readonly string[] = ["popup.json", "hotlines.json"]
/** What people type in a language: written in it, and no translation. */
export const typedWords = "search-words.json"
/** What browsers, stores, the build and people say: no page of ours does. */
const unspoken: readonly string[] = ["manifest.json", "store.json", "in-guides.json", typedWords]

/** Every text by its whole key, as `t()` asks for it. */
export function flat(tree: Tree, path = ""): Map<string, string> {
  const found = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as const] : [...flat(value, `${path}${key}.`)],
  )
  return new Map(found)
}

export type Part = "first" | "whole"

export function readTree(file: string): Tree {
  return JSON.parse(readFileSync(file, "utf8")) as Tree
}

/** One file of a language. One that is only begun may not have it yet. */
export function readLocaleFile(language: string, name: string): Tree {
  const file = `${localesFolder}${language}/${name}`
  const ships = languages.some((known) => known === language)
  return ships || existsSync(file) ? readTree(file) : {}
}

/** Those that ship, and those that someone has begun. */
export function begunLanguages(folder = localesFolder): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}

export function interfaceFiles(language: string, part: Part = "whole", folder = localesFolder): readonly string[] {
  if (!existsSync(folder + language)) return []
  const spoken = readdirSync(folder + language).filter((name) => name.endsWith(".json") && !unspoken.includes(name))
  const wanted = part === "first" ? spoken.filter((name) => firstFiles.includes(name)) : spoken
  return wanted.map((name) => `${folder}${language}/${name}`)
}

/** The files of a language as one: each holds keys of its own. */
export function readInterface(language: string, part: Part = "whole", folder = localesFolder): Tree {
  const whole: Record<string, string | Tree> = {}
  for (const file of interfaceFiles(language, part, folder)) {
    for (const [key, texts] of Object.entries(readTree(file))) {
      if (key in whole) throw new Error(`${file}: "${key}" stands in another file of the language too, keep one`)
      whole[key] = texts
    }
  }
  return whole
}

/** What a language does not have yet, or has as in English, is said as `standIn` makes it of the English. */
export function filled(english: Tree, texts: Tree, standIn: (original: string) => string = (text) => text): Tree {
  const parts = Object.entries(english).map(([key, original]) => {
    const said = texts[key]
    if (typeof original === "string") {
      return [key, said === undefined || said === original ? standIn(original) : said] as const
    }
    return [key, typeof said === "string" ? said : filled(original, said ?? {}, standIn)] as const
  })
  return Object.fromEntries(parts)
}
