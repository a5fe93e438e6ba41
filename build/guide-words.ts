import { languages } from "../core/languages.ts"
import { filled, readLocaleFile, type Tree } from "./locale-files.ts"

/** What the build itself writes into guides, or looks for in them: `locales/…/in-guides.json`. */
export type GuideWord = "text" | "textKeyword" | "chat" | "extension" | "exitWords"

/** A language that is only begun takes from English the words that it lacks. */
function readWords(language: string): Tree {
  const own = readLocaleFile(language, "in-guides.json")
  return languages.some((known) => known === language) ? own : filled(readLocaleFile("en", "in-guides.json"), own)
}

const read = new Map<string, Tree>()

export function guideWord(language: string, word: GuideWord, values: Readonly<Record<string, string>> = {}): string {
  const words = read.get(language) ?? readWords(language)
  read.set(language, words)
  const said = words[word]
  if (typeof said !== "string") throw new Error(`locales/${language}/in-guides.json: write "${word}"`)
  return said.replace(/\{(\w+)\}/g, (written, name: string) => values[name] ?? written)
}
