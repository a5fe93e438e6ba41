import { languages } from "../core/i18n/languages.ts"
import { withFallback, readLocaleFile, type NestedTexts } from "./locale-files.ts"

/** Texts that the build writes into guides or looks for in them, from `locales/…/in-guides.json`. */
type GuideWord = "text" | "textKeyword" | "chat" | "extension" | "exitWords"

/** A draft language uses English for the words that it lacks. */
function readWords(language: string): NestedTexts {
  const words = readLocaleFile(language, "in-guides.json")
  const ships = languages.some((code) => code === language)
  return ships ? words : withFallback(readLocaleFile("en", "in-guides.json"), words)
}

const cache = new Map<string, NestedTexts>()

export function guideWord(language: string, word: GuideWord, values: Readonly<Record<string, string>> = {}): string {
  const words = cache.get(language) ?? readWords(language)
  cache.set(language, words)
  const text = words[word]
  if (typeof text !== "string") throw new Error(`locales/${language}/in-guides.json: write "${word}"`)
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder)
}
