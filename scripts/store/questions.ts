import { readFileSync } from "node:fs"
import { isShown, type HotlineRecord } from "../../directory/schema/record.ts"

const template = readFileSync(new URL("questions.md", import.meta.url), "utf8")

function countsOf(records: readonly HotlineRecord[]): Readonly<Record<string, string>> {
  const shown = records.filter(isShown)
  const countriesOf = (some: readonly HotlineRecord[]) =>
    new Set(some.map(({ country }) => country).filter((country) => country !== "ZZ"))
  const countries = countriesOf(shown)
  const withHotline = countriesOf(shown.filter(({ operatorType }) => operatorType !== "emergency"))
  const readAgain = shown.filter(({ lastVerified }) => lastVerified !== null).length
  return {
    countries: String(countries.size),
    withHotline: String(withHotline.size),
    emergencyOnly: String(countries.size - withHotline.size),
    readOn:
      shown
        .map(({ listedOn }) => listedOn)
        .toSorted()
        .at(-1) ?? "",
    called:
      readAgain === 0
        ? "Since then, nobody has called one or read the page again."
        : `${readAgain} were checked again since.`,
  }
}

/** The questions of reviewers and their answers, with the figures of the directory. */
export function questionsFor(records: readonly HotlineRecord[]): string {
  const counts = countsOf(records)
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const count = counts[name]
    if (count === undefined) throw new Error(`questions.md uses {${name}}, which countsOf does not return`)
    return count
  })
}
