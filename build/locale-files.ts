import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { languages } from "../core/i18n/languages.ts"

/** With forward slashes even on Windows, as in Vite's file names. */
export const localesFolder = fileURLToPath(new URL("../locales/", import.meta.url)).replaceAll("\\", "/")

export type NestedTexts = { readonly [key: string]: string | NestedTexts }

/** The texts that the popup needs to render its first hotline. */
const filesForFirstHotline: readonly string[] = ["popup.json", "hotlines.json"]
/** The words that people type into the search. They are written for each language, not translated. */
export const searchWordsFile = "search-words.json"
/** Texts for browsers, stores, the static site, the build and the search. No page of the extension shows them. */
const notInInterface: readonly string[] = [
  "manifest.json",
  "store.json",
  "site.json",
  "in-guides.json",
  searchWordsFile,
]

/** Each text by its full key, as `t()` takes it: `exit.button`. */
export function flattenTexts(texts: NestedTexts, path = ""): Map<string, string> {
  const entries = Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as const] : [...flattenTexts(value, `${path}${key}.`)],
  )
  return new Map(entries)
}

/** `first`: the texts for the first hotline. `whole`: all texts of the interface. */
export type TextPart = "first" | "whole"

export function readTextFile(file: string): NestedTexts {
  return JSON.parse(readFileSync(file, "utf8")) as NestedTexts
}

/** Reads one file of a language. Returns no texts if a draft language lacks the file. */
export function readLocaleFile(language: string, name: string): NestedTexts {
  const file = `${localesFolder}${language}/${name}`
  const ships = languages.some((code) => code === language)
  return ships || existsSync(file) ? readTextFile(file) : {}
}

/** The languages that ship, and draft languages. */
export function languagesWithFolder(folder = localesFolder): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}

export function interfaceFiles(language: string, part: TextPart = "whole", folder = localesFolder): readonly string[] {
  if (!existsSync(folder + language)) return []
  const names = readdirSync(folder + language).filter((name) => name.endsWith(".json"))
  const shown = names.filter((name) => !notInInterface.includes(name))
  const wanted = part === "first" ? shown.filter((name) => filesForFirstHotline.includes(name)) : shown
  return wanted.map((name) => `${folder}${language}/${name}`)
}

/** Adds the texts of one file to those of others. Throws if another file has the same key. */
function merge(merged: NestedTexts, added: NestedTexts, file: string, path = ""): NestedTexts {
  const entries = Object.entries(added).map(([key, texts]) => {
    const present = merged[key]
    if (present === undefined) return [key, texts] as const
    if (typeof present === "string" || typeof texts === "string")
      throw new Error(`${file}: another file of the language also has "${path}${key}": keep one`)
    return [key, merge(present, texts, file, `${path}${key}.`)] as const
  })
  return { ...merged, ...Object.fromEntries(entries) }
}

/** Merges the files of a language. */
export function readInterface(language: string, part: TextPart = "whole", folder = localesFolder): NestedTexts {
  const files = interfaceFiles(language, part, folder)
  return files.reduce<NestedTexts>((merged, file) => merge(merged, readTextFile(file), file), {})
}

/**
 * Returns the texts of a language. Replaces each text that is missing or the same as in English with
 * `fallback(english)`.
 */
export function withFallback(
  english: NestedTexts,
  texts: NestedTexts,
  fallback: (original: string) => string = (text) => text,
): NestedTexts {
  const parts = Object.entries(english).map(([key, original]) => {
    const translated = texts[key]
    if (typeof original === "string") {
      return [key, translated === undefined || translated === original ? fallback(original) : translated] as const
    }
    return [
      key,
      typeof translated === "string" ? translated : withFallback(original, translated ?? {}, fallback),
    ] as const
  })
  return Object.fromEntries(parts)
}
