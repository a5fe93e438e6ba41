import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { languages } from "../core/languages.ts"

/** With forward slashes even on Windows, as in Vite's file names. */
export const localesFolder = fileURLToPath(new URL("../locales/", import.meta.url)).replaceAll("\\", "/")

export type Tree = { readonly [key: string]: string | Tree }

/** The texts that the popup needs to render its first hotline. */
const firstFiles: readonly string[] = ["popup.json", "hotlines.json"]
/** What people type in a language. Written for each language, not translated. */
export const typedWords = "search-words.json"
/** Texts for browsers, stores, the build and the search. No page shows them. */
const notInInterface: readonly string[] = ["manifest.json", "store.json", "in-guides.json", typedWords]

/** Every text by its full key, as used in `t()`. */
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

/** Reads one file of a language. Empty if a draft language lacks the file. */
export function readLocaleFile(language: string, name: string): Tree {
  const file = `${localesFolder}${language}/${name}`
  const ships = languages.some((known) => known === language)
  return ships || existsSync(file) ? readTree(file) : {}
}

/** The languages that ship, and draft languages. */
export function languagesWithFolder(folder = localesFolder): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}

export function interfaceFiles(language: string, part: Part = "whole", folder = localesFolder): readonly string[] {
  if (!existsSync(folder + language)) return []
  const names = readdirSync(folder + language).filter((name) => name.endsWith(".json"))
  const shown = names.filter((name) => !notInInterface.includes(name))
  const wanted = part === "first" ? shown.filter((name) => firstFiles.includes(name)) : shown
  return wanted.map((name) => `${folder}${language}/${name}`)
}

/** Merges the files of a language. Throws if two files have the same top-level key. */
export function readInterface(language: string, part: Part = "whole", folder = localesFolder): Tree {
  const whole: Record<string, string | Tree> = {}
  for (const file of interfaceFiles(language, part, folder)) {
    for (const [key, texts] of Object.entries(readTree(file))) {
      if (key in whole) throw new Error(`${file}: another file of the language also has "${key}": keep one`)
      whole[key] = texts
    }
  }
  return whole
}

/** The texts of a language. A text that is missing or the same as in English becomes `fallback(english)`. */
export function withFallback(
  english: Tree,
  texts: Tree,
  fallback: (original: string) => string = (text) => text,
): Tree {
  const parts = Object.entries(english).map(([key, original]) => {
    const own = texts[key]
    if (typeof original === "string") {
      return [key, own === undefined || own === original ? fallback(original) : own] as const
    }
    return [key, typeof own === "string" ? own : withFallback(original, own ?? {}, fallback)] as const
  })
  return Object.fromEntries(parts)
}
