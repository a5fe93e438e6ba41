import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { flat, readTree } from "../../build/locale-files.ts"
import type { Texts } from "./compare.ts"
import { guideTexts } from "./guide-texts.ts"
import { lineTexts, type WrittenLine } from "./line-texts.ts"

/** Lines of these countries are there in every language; elsewhere English may stand in. */
const countries = ["us", "mx"]

const project = fileURLToPath(new URL("../../", import.meta.url))

function filesOf(folder: string): Map<string, string> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : []
  return new Map(
    names.flatMap((file) => [...flat(readTree(folder + file))].map(([key, text]) => [`${file} ${key}`, text])),
  )
}

interface LearnMore {
  readonly id: string
  readonly title: Readonly<Record<string, string>>
  readonly note: Readonly<Record<string, string>>
}

function readJson<T>(file: string): readonly T[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as readonly T[]) : []
}

function learnMoreTexts(root: string, language: string): Map<string, string> {
  const all = readJson<LearnMore>(`${root}directory/guides/learn-more.json`)
  const texts = all.flatMap(({ id, title, note }) => [
    [`learn-more.json ${id} title`, title[language]] as const,
    [`learn-more.json ${id} note`, note[language]] as const,
  ])
  return new Map(texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])))
}

/** Every text for people in one language, by a name that says where it stands. */
export function gatherTexts(language: string, root = project): Texts {
  const lines = countries.flatMap((country) => {
    const written = readJson<WrittenLine>(`${root}directory/lines/${country}.json`)
    return [...lineTexts(`${country}.json`, written, language)]
  })
  return new Map([
    ...filesOf(`${root}locales/${language}/`),
    ...guideTexts(`${root}directory/guides/`, language),
    ...learnMoreTexts(root, language),
    ...lines,
  ])
}

/** Those that ship, and those that someone has begun. */
export function begunLanguages(root = project): readonly string[] {
  const entries = readdirSync(`${root}locales`, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}
