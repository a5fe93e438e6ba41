import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { projectFolder } from "./gather.ts"

/**
 * `locales/es/translated-from.txt` records the place of each Spanish text and a hash of the English from which it was
 * translated. It is sorted and has one line per text, so that two people rarely change the same lines.
 */
const fileOf = (language: string, root: string): string => `${root}locales/${language}/translated-from.txt`

/** The hash of the English, by the place of the translation. */
export type TranslatedFrom = ReadonlyMap<string, string>

export function hashOf(english: string): string {
  return createHash("sha256").update(english).digest("hex").slice(0, 8)
}

export function readTranslatedFrom(language: string, root = projectFolder): TranslatedFrom {
  const file = fileOf(language, root)
  const lines = existsSync(file) ? readFileSync(file, "utf8").split(/\r?\n/) : []
  const rows = lines.flatMap((line) => {
    const [place, hash] = line.split(" ")
    return place && hash ? [[place, hash] as const] : []
  })
  return new Map(rows)
}

export function writeTranslatedFrom(language: string, translatedFrom: TranslatedFrom, root = projectFolder): void {
  const lines = [...translatedFrom].map(([place, hash]) => `${place} ${hash}\n`)
  writeFileSync(fileOf(language, root), lines.sort().join(""))
}
