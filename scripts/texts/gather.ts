import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { flattenTexts, readTextFile, searchWordsFile } from "../../build/locale-files.ts"
import type { Texts } from "./compare.ts"
import { guideTexts } from "./guide-texts.ts"
import { isShownHotline, hotlineTexts, type TranslatableHotline } from "./hotline-texts.ts"

/** Search vocabulary is written for each language, not translated. */
const isTranslated = (name: string): boolean => name.endsWith(".json") && name !== searchWordsFile

/** Hotlines of these countries must have texts in every language. Those of other countries may have English only. */
const fullyTranslatedFiles = ["us.json", "mx.json"]

export const projectFolder = fileURLToPath(new URL("../../", import.meta.url))

function interfaceTexts(root: string, language: string): Map<string, string> {
  const folder = `${root}locales/${language}/`
  const files = existsSync(folder) ? readdirSync(folder).filter(isTranslated) : []
  const texts = files.flatMap((file) =>
    [...flattenTexts(readTextFile(folder + file))].map(
      ([key, text]) => [`locales/<code>/${file}:${key}`, text] as const,
    ),
  )
  return new Map(texts)
}

interface LearnMore {
  readonly id: string
  readonly title: Readonly<Record<string, string>>
  readonly note: Readonly<Record<string, string>>
}

function readList(file: string): readonly unknown[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as readonly unknown[]) : []
}

function learnMoreTexts(root: string, language: string): Map<string, string> {
  const file = "directory/guides/learn-more.json"
  const texts = (readList(root + file) as readonly LearnMore[]).flatMap(({ id, title, note }) => [
    [`${file}:${id}.title.<code>`, title[language]] as const,
    [`${file}:${id}.note.<code>`, note[language]] as const,
  ])
  return new Map(texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])))
}

const hotlineFile = (name: string): string => `directory/hotlines/${name}`

/** Every text that a language must have, by its name, as places.ts describes it. */
export function gatherRequiredTexts(language: string, root = projectFolder): Texts {
  const hotlines = fullyTranslatedFiles.flatMap((name) => {
    const hotlinesOfFile = readList(root + hotlineFile(name)) as readonly TranslatableHotline[]
    return [...hotlineTexts(hotlineFile(name), hotlinesOfFile.filter(isShownHotline), language)]
  })
  return new Map([
    ...interfaceTexts(root, language),
    ...guideTexts(root, language),
    ...learnMoreTexts(root, language),
    ...hotlines,
  ])
}

/** The required texts plus optional ones: hotlines of other countries, and hotlines that are not shown. */
export function gatherAllTexts(language: string, root = projectFolder): Texts {
  const files = readdirSync(`${root}directory/hotlines`).filter((name) => name.endsWith(".json"))
  const hotlines = files.flatMap((name) => [
    ...hotlineTexts(hotlineFile(name), readList(root + hotlineFile(name)) as readonly TranslatableHotline[], language),
  ])
  return new Map([...gatherRequiredTexts(language, root), ...hotlines])
}
