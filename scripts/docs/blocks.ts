import { languages } from "../../core/languages"
import { topicChoices } from "../../core/hotlines/filter-by-need"
import { subregions } from "../../core/places/region"
import {
  defaultSettings,
  eraseMinutesChoices,
  maxAddedContacts,
  maxKeptSites,
  settingNames,
  textSizes,
  type Settings,
} from "../../core/settings/settings"
import { contents, importTable, type ImportRow } from "../../lint/import-table.js"
import { glossary } from "../../lint/words.js"
import storeTexts from "../../locales/en/store.json"
import managedSchema from "../../public/managed-schema.json"
import wxtConfig from "../../wxt.config"
import { alignedTable, type Blocks } from "./fill-blocks"

const code = (name: string | number): string => `\`${name}\``
const codes = (names: readonly (string | number)[]): string => names.map(code).join(", ")

function permissionsIn(browser: string): readonly string[] {
  const { manifest } = wxtConfig
  if (typeof manifest !== "function") throw new Error("wxt.config.ts no longer has a function that makes the manifest")
  const made = manifest({ browser, manifestVersion: 3, mode: "production", command: "build" })
  return ((made as { permissions?: string[] }).permissions ?? []).toSorted()
}

function permissions(): string {
  const everywhere = permissionsIn("chrome")
  const names = [...everywhere, ...permissionsIn("firefox").filter((name) => !everywhere.includes(name))]
  const reasons: Readonly<Record<string, string>> = storeTexts.permissions
  return alignedTable(
    ["Permission", "Why"],
    names.map((name) => [`[${code(name)}](#${name.toLowerCase()})`, reasons[name] ?? ""]),
  )
}

/** `core/exit/` for the pattern `core/exit/**`. */
const folderOf = ({ files: [pattern] }: ImportRow): string => pattern.replace("**", "")

function mayImportOf(row: ImportRow): string {
  const folder = folderOf(row)
  const hasRowsBelow = importTable.some((other) => folderOf(other).startsWith(folder) && other !== row)
  const others = row.mayImport.filter((name) => name !== folder)
  const types = row.mayImportTypes ?? []
  const exceptions = Object.entries(row.exceptions ?? {})
  const parts = [
    ...(hasRowsBelow ? [`${code(folder)}, by the rows below`] : []),
    ...(others.length > 0 ? [codes(others)] : []),
    ...(types.length > 0 ? [`types of ${codes(types)}`] : []),
    ...exceptions.map(([file, names]) => `in ${code(file.slice(folder.length))} also ${codes(names)}`),
  ]
  return parts.join("; ") || "nothing"
}

const imports = (): string =>
  alignedTable(
    ["Folder", "What is in it", "May import"],
    importTable.map((row) => [code(folderOf(row)), contents[row.files[0]] ?? "", mayImportOf(row)]),
  )

const explained = (meanings: Readonly<Record<string, string>>): string =>
  Object.entries(meanings)
    .map(([value, meaning]) => `${code(value)} (${meaning})`)
    .join(", ")

const contacts = `at most ${maxAddedContacts} entries, each with \`name\`, \`number\` and, if you want one, \`note\``

const values: Readonly<Record<keyof Settings, string>> = {
  eraseScope: explained({
    recent: "the last minutes too",
    tab: "only this tab and help pages",
  } satisfies Record<Settings["eraseScope"], string>),
  eraseMinutes: codes(eraseMinutesChoices),
  keptSites: `at most ${maxKeptSites} names of sites`,
  exitDestination: explained({
    "previous-tab": "the tab that was used before",
    "new-tab": "a new tab",
  } satisfies Record<Settings["exitDestination"], string>),
  language: codes(languages),
  region: `a country's two capital letters (${code("US")}), ${codes(subregions.toSorted())}, or ${code("ZZ")} for the whole world`,
  topicsFirst: `any of ${codes(topicChoices)}, in your order`,
  textSize: codes(textSizes),
  addedPeople: contacts,
  addedHotlines: contacts,
}

const guessed: Partial<Record<keyof Settings, string>> = {
  language: "the browser's language",
  region: "guessed from the time zone",
}

function defaultOf(name: keyof Settings): string {
  const value = defaultSettings[name]
  if (value === null) return guessed[name] ?? ""
  return typeof value === "object" ? "none" : code(value)
}

const settings = (): string =>
  alignedTable(
    ["Name", "What it sets", "Values", "Default"],
    settingNames.map((name) => [code(name), managedSchema.properties[name].title, values[name], defaultOf(name)]),
  )

const words = (): string =>
  alignedTable(
    ["Word", "What it means", "In the interface (English / Spanish)", "In the code", "Not"],
    glossary.map(({ word, meaning, en, es, code: inCode, retired = [] }) => [
      word,
      meaning,
      en === undefined || es === undefined ? "not shown" : `${en} / ${es}`,
      inCode,
      [...new Set(retired.map((one) => one.word))].join(", ") || "—",
    ]),
  )

/** What the pages of docs/ quote from the code and its data. `npm run make:docs` writes it. */
export const blocks: Blocks = {
  permissions: permissions(),
  imports: imports(),
  settings: settings(),
  glossary: words(),
}
