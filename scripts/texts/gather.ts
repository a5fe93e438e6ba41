import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { flat, readTree, typedWords } from "../../build/locale-files.ts"
import type { Texts } from "./compare.ts"
import { guideTexts } from "./guide-texts.ts"
import { isShownHotline, hotlineTexts, type WrittenHotline } from "./hotline-texts.ts"

/** Search vocabulary is written separately in each language, not translated. */
const isTranslated = (name: string): boolean => name.endsWith(".json") && name !== typedWords

/** Hotlines of these countries have texts in every language. For others, English may be used instead. */
const promised = ["us.json", "mx.json"]

export const project = fileURLToPath(new URL("../../", import.meta.url))

function interfaceTexts(root: string, language: string): Map<string, string> {
  const folder = `${root}locales/${language}/`
  const files = existsSync(folder) ? readdirSync(folder).filter(isTranslated) : []
  const texts = files.flatMap((file) =>
    [...flat(readTree(folder + file))].map(([key, text]) => [`locales/<code>/${file}:${key}`, text] as const),
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

/** Every text that a language must have, by a name that gives its place: `placeIn`. */
export function gatherTexts(language: string, root = project): Texts {
  const hotlines = promised.flatMap((name) => {
    const written = readList(root + hotlineFile(name)) as readonly WrittenHotline[]
    return [...hotlineTexts(hotlineFile(name), written.filter(isShownHotline), language)]
  })
  return new Map([
    ...interfaceTexts(root, language),
    ...guideTexts(root, language),
    ...learnMoreTexts(root, language),
    ...hotlines,
  ])
}

/** The same plus optional texts: hotlines of other countries, and hotlines that are not shown. */
export function gatherAllTexts(language: string, root = project): Texts {
  const files = readdirSync(`${root}directory/hotlines`).filter((name) => name.endsWith(".json"))
  const hotlines = files.flatMap((name) => [
    ...hotlineTexts(hotlineFile(name), readList(root + hotlineFile(name)) as readonly WrittenHotline[], language),
  ])
  return new Map([...gatherTexts(language, root), ...hotlines])
}
