import { languagesWithFolder } from "../../build/locale-files.ts"
import { languages } from "../../core/languages.ts"
import { compareTexts, type Finding } from "./compare.ts"
import { gatherTexts, project } from "./gather.ts"
import { placeIn } from "./places.ts"
import { isSameAsEnglish } from "./same-as-english.ts"
import { driftOf, driftRows } from "./stale.ts"

export interface LanguageReport {
  readonly language: string
  /** Whether what people install has it. */
  readonly ships: boolean
  readonly texts: number
  readonly findings: readonly Finding[]
  /** A row for each translation to look at again, since its English has changed. */
  readonly drift: readonly string[]
}

export interface Place {
  /** The folder of the project, with a slash at its end. */
  readonly root?: string
  readonly shipped?: readonly string[]
}

/** Every language except English, including unfinished ones. */
export function reportLanguages({ root = project, shipped = languages }: Place = {}): LanguageReport[] {
  const english = gatherTexts("en", root)
  const all = new Set([...shipped, ...languagesWithFolder(`${root}locales/`)])
  return [...all]
    .filter((language) => language !== "en")
    .map((language) => ({
      language,
      ships: shipped.includes(language),
      texts: english.size,
      findings: compareTexts(english, gatherTexts(language, root), isSameAsEnglish(language)),
      drift: driftRows(language, driftOf(language, root)),
    }))
}

function told({ language, ships, texts, findings, drift }: LanguageReport): string {
  const name = `${language}${ships ? "" : " (does not ship yet: it is not in core/languages.ts)"}`
  const rows = findings.map(({ name: text, problem }) => `${problem}: ${placeIn(language, text)}`).sort()
  const first = rows.length === 0 ? `all ${texts} texts are there` : `${rows.length} to mend among ${texts} texts`
  return [`${name}: ${first}`, ...[...rows, ...drift].map((row) => `  ${row}`), ""].join("\n")
}

export const tellLanguages = (reports: readonly LanguageReport[]): string => reports.map(told).join("\n")

export const isWhole = (reports: readonly LanguageReport[]): boolean =>
  reports.every(({ ships, findings, drift }) => !ships || findings.length + drift.length === 0)
