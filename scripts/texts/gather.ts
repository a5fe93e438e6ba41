import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { flat, readTree, typedWords } from "../../build/locale-files.ts"
import type { Texts } from "./compare.ts"
import { guideTexts } from "./guide-texts.ts"
import { isShownLine, lineTexts, type WrittenLine } from "./line-texts.ts"

/** What people type is written in each language, and translated from none. */
const isTranslated = (name: string): boolean => name.endsWith(".json") && name !== typedWords

/** Lines of these countries are there in every language; elsewhere English may stand in. */
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

const lineFile = (name: string): string => `directory/lines/${name}`

/** Every text for people that a language must have, by a name that says where it stands: `placeIn`. */
export function gatherTexts(language: string, root = project): Texts {
  const lines = promised.flatMap((name) => {
    const written = readList(root + lineFile(name)) as readonly WrittenLine[]
    return [...lineTexts(lineFile(name), written.filter(isShownLine), language)]
  })
  return new Map([
    ...interfaceTexts(root, language),
    ...guideTexts(root, language),
    ...learnMoreTexts(root, language),
    ...lines,
  ])
}

/** The same, and what may be there in a language: lines of other countries, and lines that are not shown. */
export function gatherAllTexts(language: string, root = project): Texts {
  const files = readdirSync(`${root}directory/lines`).filter((name) => name.endsWith(".json"))
  const lines = files.flatMap((name) => [
    ...lineTexts(lineFile(name), readList(root + lineFile(name)) as readonly WrittenLine[], language),
  ])
  return new Map([...gatherTexts(language, root), ...lines])
}
