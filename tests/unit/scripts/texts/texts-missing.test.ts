import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { fileURLToPath } from "node:url"
import { afterAll, describe, expect, it } from "vitest"
import { languages } from "../../../../core/i18n/languages"
import { placeOfText } from "../../../../scripts/texts/places"
import { isComplete, reportLanguages, formatReports } from "../../../../scripts/texts/report"

const project = fileURLToPath(new URL("../../../../", import.meta.url))
const folder = mkdtempSync(`${tmpdir()}/porchlight-texts-`)
afterAll(() => rmSync(folder, { recursive: true }))

let copies = 0
/** Copies the real texts, with `from` replaced by `to` in one file. Returns the copy's folder. */
function copyWithChange(file: string, from: string, to: string): string {
  copies += 1
  const root = `${folder}/${copies}/`
  for (const source of ["locales", "directory/guides"])
    cpSync(project + source, root + source, { recursive: true, filter: (name) => !name.endsWith(".ts") })
  mkdirSync(`${root}directory/hotlines`)
  for (const country of ["us", "mx"])
    cpSync(`${project}directory/hotlines/${country}.json`, `${root}directory/hotlines/${country}.json`)
  const before = readFileSync(root + file, "utf8")
  expect(before).toContain(from)
  writeFileSync(root + file, before.replace(from, to))
  return root
}

const reportRows = (root: string): string[] =>
  reportLanguages({ root }).flatMap(({ language, findings }) =>
    findings.map(({ name, problem }) => `${problem}: ${placeOfText(language, name)}`),
  )

describe("the report of missing texts", () => {
  it("is empty for each language that ships", () => {
    const reports = reportLanguages().filter(({ ships }) => ships)
    expect(formatReports(reports)).toBe(
      reports.map(({ language, textCount }) => `${language}: complete, with ${textCount} texts\n`).join("\n"),
    )
    expect(reports.map(({ language }) => language)).toEqual(languages.filter((language) => language !== "en"))
    expect(reports[0]?.textCount).toBeGreaterThan(1000)
    expect(isComplete(reports)).toBe(true)
  })

  it.each([
    ["locales/es/options.json", `"saved": "Guardado.",`, "", "missing: locales/es/options.json:options.saved"],
    [
      "locales/es/options.json",
      `"saved": "Guardado."`,
      `"saved": " "`,
      "missing: locales/es/options.json:options.saved",
    ],
    ["locales/es/popup.json", `"product"`, `"name": "N", "product"`, "extra: locales/es/popup.json:name"],
    [
      "locales/es/popup.json",
      "Llama al {number}",
      "Llama",
      "different placeholders: locales/es/popup.json:danger.call",
    ],
    [
      "locales/es/popup.json",
      "1 línea de ayuda encontrada | {count} líneas de ayuda encontradas",
      "{count} líneas de ayuda encontradas",
      "lacks singular | plural forms: locales/es/popup.json:search.found",
    ],
    [
      "locales/es/popup.json",
      `"hotlines": "Líneas de ayuda"`,
      `"hotlines": "Hotlines"`,
      "same as in English: locales/es/popup.json:view.hotlines",
    ],
    ["locales/es/manifest.json", `"quickExit"`, `"other"`, "missing: locales/es/manifest.json:quickExit"],
    ["locales/es/store.json", `"summary"`, `"other"`, "missing: locales/es/store.json:summary"],
    [
      "directory/guides/es/grooming.md",
      "{#child-tells}",
      "{#told}",
      "missing: directory/guides/es/grooming.md:#child-tells",
    ],
    [
      "directory/guides/es/grooming.md",
      "- No ponga palabras en su boca.",
      "- Do not put words in your child’s mouth.",
      "has an untranslated line: directory/guides/es/grooming.md:#what-not-to-do",
    ],
    [
      "directory/guides/es/grooming.md",
      "Qué es, y consejos para hablar.",
      "What it is, and tips for talking.",
      "same as in English: directory/guides/es/grooming.md:links.1.note",
    ],
    [
      "directory/guides/es/grooming.md",
      "[[hotline:us-988]]",
      "",
      "different placeholders: directory/guides/es/grooming.md:#danger",
    ],
    [
      "directory/guides/learn-more.json",
      `"es": "Is Your`,
      `"fr": "Is Your`,
      "missing: directory/guides/learn-more.json:ncmec-missing-child.title.es",
    ],
    [
      "directory/hotlines/us.json",
      `"es": "Una organización`,
      `"fr": "Una organización`,
      "missing: directory/hotlines/us.json:us-ca-sd-ccs-crisis-line.description.es",
    ],
    [
      "directory/hotlines/us.json",
      `"es": "También puedes verlo como 1-888-DVLINKS`,
      `"fr": "Las`,
      "missing: directory/hotlines/us.json:us-ca-sd-ccs-crisis-line.channels.0.note.es",
    ],
  ])("has a row if %s has %j replaced by %j", (file, from, to, row) => {
    const root = copyWithChange(file, from, to)
    expect(reportRows(root)).toContain(row)
    expect(isComplete(reportLanguages({ root }))).toBe(false)
  })

  it("covers an unfinished language without failing", () => {
    const root = copyWithChange("locales/es/popup.json", "Porchlight", "Porchlight")
    mkdirSync(`${root}locales/fr`)
    writeFileSync(`${root}locales/fr/popup.json`, `{ "view": { "hotlines": "Lignes" } }`)
    const reports = reportLanguages({ root })
    const french = reports.find(({ language }) => language === "fr")
    expect(french?.findings.some(({ name }) => name === "locales/<code>/popup.json:view.hotlines")).toBe(false)
    expect(french?.findings.length).toBe((french?.textCount ?? 0) - 1)
    expect(formatReports(reports)).toContain("fr (does not ship yet: it is not in core/i18n/languages.ts)")
    expect(isComplete(reports)).toBe(true)
    expect(isComplete(reportLanguages({ root, shipped: [...languages, "fr"] }))).toBe(false)
  })

  it("lists every text of a language without a folder", () => {
    const [, french] = reportLanguages({ shipped: ["en", "es", "fr"] })
    expect(french?.findings.length).toBe(french?.textCount)
  })
})
