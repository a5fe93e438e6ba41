import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname } from "node:path"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { expectNone } from "../../../expect-none"
import { isComplete, reportLanguages } from "../../../../scripts/texts/report"
import { updateTranslations } from "../../../../scripts/texts/update"

const folder = mkdtempSync(`${tmpdir()}/porchlight-translations-`)
afterAll(() => rmSync(folder, { recursive: true }))

const head = (title: string, note: string): string =>
  [
    "---",
    `title: ${title}`,
    "for: family",
    `summary: ${title}.`,
    "lastReviewed: 2026-11-22",
    "reviewer:",
    "links:",
    `  - en | https://a.test/ | ${title} | ${note}`,
    "sources:",
    "  - https://a.test/",
    "---",
  ].join("\n")
const guide = (title: string, note: string, step: string): string =>
  `${head(title, note)}\n\n## ${title} {#now}\n\n### ${title} {#call}\n\n${step}\n`

const hotlineOf = (country: string) => ({
  id: `${country}-harbor`,
  status: "withheld",
  name: { en: "Harbor", es: "Puerto" },
  description: { en: "Trained people listen.", es: "Personas capacitadas escuchan." },
  channels: [{ note: { en: "At night.", es: "De noche." } }],
})

/** A project with one text of each kind. */
const files = {
  "locales/en/popup.json": { button: "Exit this page", view: { all: "Everything" } },
  "locales/es/popup.json": { button: "Salir de esta página", view: { all: "Todo" } },
  "directory/guides/en/grooming.md": guide("Grooming", "What it is.", "Call someone."),
  "directory/guides/es/grooming.md": guide("Engaño", "Qué es.", "Llame a alguien."),
  "directory/guides/learn-more.json": [
    { id: "ncmec", title: { en: "Missing?", es: "¿Desapareció?" }, note: { en: "What to do.", es: "Qué hacer." } },
  ],
  "directory/hotlines/us.json": [hotlineOf("us")],
  "directory/hotlines/ca.json": [hotlineOf("ca")],
}
type File = keyof typeof files

let root = ""
let projects = 0

function write(file: string, content: unknown): void {
  mkdirSync(dirname(root + file), { recursive: true })
  writeFileSync(root + file, typeof content === "string" ? content : JSON.stringify(content))
}
function change(file: File, from: string, to: string): void {
  const before = readFileSync(root + file, "utf8")
  expect(before).toContain(from)
  write(file, before.replace(from, to))
}
const recordedRows = (): string[] => readFileSync(`${root}locales/es/translated-from.txt`, "utf8").trimEnd().split("\n")
const reportRows = (): readonly string[] =>
  reportLanguages({ root, shipped: ["en", "es"] }).flatMap(({ drift }) => drift)
const button = "locales/es/popup.json:button"

beforeEach(() => {
  projects += 1
  root = `${folder}/${projects}/`
  for (const [file, content] of Object.entries(files)) write(file, content)
  updateTranslations([], root)
})

describe("the translations that ship", () => {
  it("match the current English", () => {
    const shipped = reportLanguages().filter(({ ships }) => ships)
    expectNone(shipped.flatMap(({ drift }) => drift))
  })
})

describe("a translation", () => {
  it("is reported with its place, both texts and what to do once its English changed", () => {
    expect(reportRows()).toEqual([])
    change("locales/en/popup.json", "Exit this page", "Leave this page")
    expect(reportRows()).toEqual([
      `${button}: the English has changed. English now: "Leave this page". Spanish now: "Salir de esta página". ` +
        `Check the Spanish, then run: npm run update:translations -- ${button}`,
    ])
    expect(isComplete(reportLanguages({ root, shipped: ["en", "es"] }))).toBe(false)
  })

  it.each<[File, string, string]>([
    ["directory/guides/en/grooming.md", "Call someone.", "directory/guides/es/grooming.md:#call"],
    ["directory/guides/en/grooming.md", "Grooming {#call}", "directory/guides/es/grooming.md:#call.title"],
    ["directory/guides/en/grooming.md", "Grooming.", "directory/guides/es/grooming.md:summary"],
    ["directory/guides/en/grooming.md", "What it is.", "directory/guides/es/grooming.md:links.0.note"],
    ["directory/guides/learn-more.json", "What to do.", "directory/guides/learn-more.json:ncmec.note.es"],
    ["directory/hotlines/us.json", "Trained", "directory/hotlines/us.json:us-harbor.description.es"],
    ["directory/hotlines/ca.json", "At night.", "directory/hotlines/ca.json:ca-harbor.channels.0.note.es"],
  ])("in %s, after %j changed, is reported as %s", (file, text, outdated) => {
    change(file, text, text.replace(/^\w+/, "Other"))
    expect(reportRows()).toEqual([expect.stringMatching(/: the English has changed\. /)])
    expect(reportRows()[0]?.split(": the English")[0]).toBe(outdated)
  })

  it("is up to date once its name is passed to the update, unlike the others", () => {
    change("locales/en/popup.json", "Exit this page", "Leave this page")
    change("locales/en/popup.json", "Everything", "All")
    const before = recordedRows()
    expect(updateTranslations([button], root).isDone).toBe(false)
    expect(recordedRows().filter((row) => !before.includes(row))).toEqual([
      expect.stringMatching(`^${button} [0-9a-f]{8}$`),
    ])
    expect(reportRows()).toEqual([expect.stringMatching(/^locales\/es\/popup\.json:view\.all: /)])
    expect(updateTranslations(["locales/es/popup.json:view.all"], root)).toEqual({ rows: [], isDone: true })
    expect(reportRows()).toEqual([])
  })

  it("stays outdated if the update does not name it", () => {
    change("locales/en/popup.json", "Exit this page", "Leave this page")
    expect(updateTranslations([], root)).toEqual({ rows: reportRows(), isDone: false })
    expect(reportRows()).toHaveLength(1)
  })

  it.each([
    [["all"], /^Name each text that you compared with its English/],
    [["locales/es/popup.json"], /^locales\/es\/popup\.json is not the place of a translation: copy one/],
    [["locales/en/popup.json:button"], /^locales\/en\/popup\.json:button is not the place of a translation/],
    [[button, "locales/es/popup.json:buttons"], /buttons is not the place of a translation/],
  ])("is not recorded if the update gets the wrong arguments %j", (names, answer) => {
    change("locales/en/popup.json", "Exit this page", "Leave this page")
    const before = recordedRows()
    expect(updateTranslations(names, root)).toEqual({ rows: [expect.stringMatching(answer)], isDone: false })
    expect(recordedRows()).toEqual(before)
  })

  it("is up to date, and so are all others, after `all --i-read-every-one`", () => {
    change("locales/en/popup.json", "Exit this page", "Leave this page")
    expect(updateTranslations(["all", "--i-read-every-one"], root)).toEqual({ rows: [], isDone: true })
    expect(reportRows()).toEqual([])
  })

  it("is reported if new, and recorded without being named", () => {
    write("locales/en/print.json", { print: "Print this" })
    write("locales/es/print.json", { print: "Imprimir esto" })
    expect(reportRows()).toEqual(["locales/es/print.json:print: new in Spanish. Run: npm run update:translations"])
    expect(updateTranslations([], root)).toEqual({ rows: [], isDone: true })
  })

  it("is not recorded if it is missing or the same as the English", () => {
    expect(recordedRows().some((row) => row.startsWith(button))).toBe(true)
    change("locales/es/popup.json", "Salir de esta página", "Exit this page")
    change("locales/es/popup.json", `"all":"Todo"`, "")
    updateTranslations([], root)
    expect(recordedRows().filter((row) => row.startsWith("locales/"))).toEqual([])
  })

  it("has one row in translated-from.txt, which is sorted by place", () => {
    const places = recordedRows().map((row) => row.split(" ")[0])
    expect(places).toEqual(places.toSorted())
    expect(new Set(places).size).toBe(places.length)
    expect(places.length).toBe(17)
  })
})
