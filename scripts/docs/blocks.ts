import { settingNames } from "../../core/settings/registry"
import { contents, importTable, type ImportRow } from "../../lint/import-table.js"
import { glossary } from "../../lint/words.js"
import storeTexts from "../../locales/en/store.json"
import wxtConfig from "../../wxt.config"
import { policyDocs } from "../policy/policy-docs"
import { defaultOf, valuesOf } from "../policy/value-docs"
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

const settings = (): string =>
  alignedTable(
    ["Name", "What it sets", "Values", "Default"],
    settingNames.map((name) => [code(name), policyDocs[name].title, valuesOf(name), defaultOf(name)]),
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
