import { languages } from "../../core/languages.ts"
import { compareTexts, type Finding } from "./compare.ts"
import { begunLanguages, gatherTexts } from "./gather.ts"
import { isSameAsEnglish } from "./same-as-english.ts"

export interface LanguageReport {
  readonly language: string
  /** Whether what people install has it. */
  readonly ships: boolean
  readonly texts: number
  readonly findings: readonly Finding[]
}

export interface Place {
  /** The folder of the project, with a slash at its end. */
  readonly root?: string
  readonly shipped?: readonly string[]
}

/** Every language beside English, those that are only begun too. */
export function reportLanguages({ root, shipped = languages }: Place = {}): LanguageReport[] {
  const english = gatherTexts("en", root)
  const all = new Set([...shipped, ...begunLanguages(root)])
  return [...all]
    .filter((language) => language !== "en")
    .map((language) => ({
      language,
      ships: shipped.includes(language),
      texts: english.size,
      findings: compareTexts(english, gatherTexts(language, root), isSameAsEnglish(language)),
    }))
}

function told({ language, ships, texts, findings }: LanguageReport): string {
  const name = `${language}${ships ? "" : " (does not ship yet: it is not in core/languages.ts)"}`
  if (findings.length === 0) return `${name}: all ${texts} texts are there\n`
  const rows = findings.map(({ name: text, fault }) => `  ${fault}: ${text}`).sort()
  return `${name}: ${findings.length} to mend among ${texts} texts\n${rows.join("\n")}\n`
}

export const tellLanguages = (reports: readonly LanguageReport[]): string => reports.map(told).join("\n")

export const isWhole = (reports: readonly LanguageReport[]): boolean =>
  reports.every(({ ships, findings }) => !ships || findings.length === 0)
