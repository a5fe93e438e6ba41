import { settingNames } from "../../core/settings/settings"
import { contentsByPattern, importTable, type ImportRow } from "../../lint/import-table.js"
import { glossary } from "../../lint/words.js"
import { storageDescriptions, type StorageDescription } from "../../platform/storage"
import missingCalls from "../../tests/unit/entrypoints/missing-calls.json"
import wxtConfig from "../../wxt.config"
import { policyDocs } from "../policy/policy-docs"
import { defaultOf, valuesOf } from "../policy/value-docs"
import { reasonEverywhere } from "../store/reviewer-texts"
import { alignedTable, asCode, asCodeList, type Blocks } from "./fill-blocks"

function permissionsIn(browser: string): readonly string[] {
  const { manifest } = wxtConfig
  if (typeof manifest !== "function")
    throw new Error("wxt.config.ts must export the manifest as a function, which this script calls")
  const manifestOfBrowser = manifest({ browser, manifestVersion: 3, mode: "production", command: "build" })
  return ((manifestOfBrowser as { permissions?: string[] }).permissions ?? []).toSorted()
}

function permissionsTable(): string {
  const inChrome = permissionsIn("chrome")
  const names = [...inChrome, ...permissionsIn("firefox").filter((name) => !inChrome.includes(name))]
  return alignedTable(
    ["Permission", "Why"],
    names.map((name) => [`[${asCode(name)}](#${name.toLowerCase()})`, reasonEverywhere(name)]),
  )
}

/** `core/exit/` for the pattern `core/exit/**`. */
const folderOf = ({ files: [pattern] }: ImportRow): string => pattern.replace("**", "")

function allowedImportsOf(row: ImportRow): string {
  const folder = folderOf(row)
  const hasRowsBelow = importTable.some((other) => folderOf(other).startsWith(folder) && other !== row)
  const otherFolders = row.mayImport.filter((name) => name !== folder)
  const types = row.mayImportTypes ?? []
  const exceptions = Object.entries(row.exceptions ?? {})
  const parts = [
    ...(hasRowsBelow ? [`${asCode(folder)}, by the rows below`] : []),
    ...(otherFolders.length > 0 ? [asCodeList(otherFolders)] : []),
    ...(types.length > 0 ? [`types of ${asCodeList(types)}`] : []),
    ...exceptions.map(([file, names]) => `in ${asCode(file.slice(folder.length))} also ${asCodeList(names)}`),
  ]
  return parts.join("; ") || "nothing"
}

const importRulesTable = (): string =>
  alignedTable(
    ["Folder", "What is in it", "May import"],
    importTable.map((row) => [asCode(folderOf(row)), contentsByPattern[row.files[0]] ?? "", allowedImportsOf(row)]),
  )

const settingsTable = (): string =>
  alignedTable(
    ["Name", "What it sets", "Values", "Default"],
    settingNames.map((name) => [asCode(name), policyDocs[name].title, valuesOf(name), defaultOf(name)]),
  )

const glossaryTable = (): string =>
  alignedTable(
    ["Word", "What it means", "In the interface (English / Spanish)", "In the code", "Not"],
    glossary.map(({ word, meaning, en, es, code: inCode, retired = [] }) => [
      word,
      meaning,
      en === undefined || es === undefined ? "not shown" : `${en} / ${es}`,
      inCode,
      [...new Set(retired.map((entry) => entry.word))].join(", ") || "—",
    ]),
  )

const storageTable = (descriptions: Readonly<Record<string, StorageDescription>>): string =>
  alignedTable(
    ["Key", "What is in it", "How long", "Written by"],
    Object.entries(descriptions).map(([key, { whatIsInIt, howLong, writtenBy }]) => [
      asCode(key.replace(/:$/, ":…")),
      whatIsInIt,
      howLong,
      asCode(writtenBy),
    ]),
  )

const nothing = "—"

/** What the two browsers have in common is written once. An empty cell means that nothing changes. */
function joinCells(chromium = "", firefox = ""): string {
  if (chromium === firefox) return chromium || nothing
  const cells = { "Chrome, Edge": chromium, Firefox: firefox }
  return Object.entries(cells)
    .flatMap(([browser, cell]) => (cell === "" ? [] : `${browser}: ${cell}`))
    .join(". ")
}

function missingCallsTable(): string {
  const results: Readonly<Record<string, Readonly<Record<string, string>>>> = missingCalls
  const names = [...new Set(Object.values(results).flatMap(Object.keys))]
  const rows = names.map((name) => {
    const cellsOf = (fault: string) =>
      joinCells(results[`chromium ${fault}`]?.[name], results[`firefox ${fault}`]?.[name])
    return [/^[a-z]/.test(name) ? asCode(name) : name, cellsOf("missing"), cellsOf("hangs")]
  })
  return alignedTable(
    ["Call", "If it is missing", "If it never answers"],
    rows.filter(([, ...cells]) => cells.some((cell) => cell !== nothing)),
  )
}

/** The generated blocks of docs/. `npm run make:docs` writes them. */
export const blocks: Blocks = {
  permissions: permissionsTable(),
  "missing-calls": missingCallsTable(),
  imports: importRulesTable(),
  settings: settingsTable(),
  glossary: glossaryTable(),
  "storage-on-disk": storageTable(storageDescriptions.disk),
  "storage-in-memory": storageTable(storageDescriptions.memory),
}
