import { languagesWithFolder } from "../../build/locale-files.ts"
import { languages } from "../../core/i18n/languages.ts"
import { compareTexts, type Finding } from "./compare.ts"
import { gatherRequiredTexts, projectFolder } from "./gather.ts"
import { placeOfText } from "./places.ts"
import { mayBeSameAsEnglish } from "./same-as-english.ts"
import { findDrift, driftRows } from "./stale.ts"

export interface LanguageReport {
  readonly language: string
  /** Whether the language is part of the release. */
  readonly ships: boolean
  readonly textCount: number
  readonly findings: readonly Finding[]
  /** One row for each translation that someone must check, because its English has changed. */
  readonly drift: readonly string[]
}

export interface ReportOptions {
  /** The folder of the project, with a slash at the end. */
  readonly root?: string
  readonly shipped?: readonly string[]
}

/** Every language except English, including unfinished ones. */
export function reportLanguages({ root = projectFolder, shipped = languages }: ReportOptions = {}): LanguageReport[] {
  const english = gatherRequiredTexts("en", root)
  const allLanguages = new Set([...shipped, ...languagesWithFolder(`${root}locales/`)])
  return [...allLanguages]
    .filter((language) => language !== "en")
    .map((language) => ({
      language,
      ships: shipped.includes(language),
      textCount: english.size,
      findings: compareTexts(english, gatherRequiredTexts(language, root), mayBeSameAsEnglish(language)),
      drift: driftRows(language, findDrift(language, root)),
    }))
}

function formatReport({ language, ships, textCount, findings, drift }: LanguageReport): string {
  const name = `${language}${ships ? "" : " (does not ship yet: it is not in core/i18n/languages.ts)"}`
  const rows = findings.map(({ name: textName, problem }) => `${problem}: ${placeOfText(language, textName)}`).sort()
  const summary =
    rows.length === 0 ? `complete, with ${textCount} texts` : `${rows.length} of ${textCount} texts need work`
  return [`${name}: ${summary}`, ...[...rows, ...drift].map((row) => `  ${row}`), ""].join("\n")
}

export const formatReports = (reports: readonly LanguageReport[]): string => reports.map(formatReport).join("\n")

export const isComplete = (reports: readonly LanguageReport[]): boolean =>
  reports.every(({ ships, findings, drift }) => !ships || findings.length + drift.length === 0)
