import type { Language } from "../core/languages.ts"
import { localesFolder, readTree } from "./locale-files.ts"

/** What the build itself writes into guides, or looks for in them: `locales/…/in-guides.json`. */
export type GuideWord = "text" | "textKeyword" | "chat" | "extension" | "exitWords"

const read = new Map<Language, ReturnType<typeof readTree>>()

export function guideWord(language: Language, word: GuideWord, values: Readonly<Record<string, string>> = {}): string {
  const words = read.get(language) ?? readTree(`${localesFolder}${language}/in-guides.json`)
  read.set(language, words)
  const said = words[word]
  if (typeof said !== "string") throw new Error(`locales/${language}/in-guides.json: write "${word}"`)
  return said.replace(/\{(\w+)\}/g, (written, name: string) => values[name] ?? written)
}
