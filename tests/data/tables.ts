import { readFileSync } from "node:fs"

/**
 * Reads the tables in ledger/, whose values someone typed a second time, so that mistakes in the directory show. One row
 * per line, columns separated by tabs, "-" for nothing. docs/DIRECTORY.md explains how to change a table.
 */
const folder = "tests/data/ledger/"

export interface Row<Column extends string> {
  /** `tests/data/ledger/us.tsv:38`, which editors and terminals can open. */
  readonly place: string
  readonly cells: Readonly<Record<Column, string>>
}

export interface Table<Column extends string> {
  readonly file: string
  readonly rows: readonly Row<Column>[]
}

/** The format errors of the tables read so far. */
export const tableProblems: string[] = []

function rowProblem(cells: readonly string[], columns: readonly string[]): string | null {
  if (cells.length !== columns.length) {
    return `has ${cells.length} columns: write ${columns.length}, with a tab between them: ${columns.join(", ")}`
  }
  const invalid = cells.findIndex((cell) => cell === "" || cell !== cell.trim())
  return invalid < 0 ? null : `"${columns[invalid]}" is empty or has a space around it: write it, or - for nothing`
}

/** Rows must be sorted by the first column. Rows with the same value have the order of the directory. */
function readTable<Column extends string>(name: string, columns: readonly Column[]): Table<Column> {
  const file = `${folder}${name}.tsv`
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8").replaceAll("\r\n", "\n")
  const [head = "", ...lines] = text.replace(/\n$/, "").split("\n")
  if (head !== columns.join("\t")) tableProblems.push(`${file}:1: begin with the columns ${columns.join(", ")}`)

  const rows = lines.flatMap((line, index) => {
    const place = `${file}:${index + 2}`
    const cells = line.split("\t")
    const problem = rowProblem(cells, columns)
    if (problem !== null) tableProblems.push(`${place}: ${problem}`)
    const byColumn = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]))
    return problem === null ? [{ place, firstCell: cells[0] ?? "", cells: byColumn as Record<Column, string> }] : []
  })
  rows.forEach(({ place, firstCell }, index) => {
    const previous = rows[index - 1]?.firstCell ?? ""
    if (firstCell < previous)
      tableProblems.push(`${place}: "${firstCell}" belongs before "${previous}": keep the rows in order`)
  })
  return { file, rows }
}

const numberColumns = ["entry", "way", "number"] as const
export type NumberColumn = (typeof numberColumns)[number]

export const ledger = {
  us: readTable("us", numberColumns),
  mx: readTable("mx", numberColumns),
  world: readTable("world", numberColumns),
  emergency: readTable("emergency", numberColumns),
  firstList: readTable("first-list", [...numberColumns, "international", "label", "operator"]),
  hours: readTable("hours", ["entry", "hours", "zone", "read", "seal"]),
  letters: readTable("letters", ["entry", "letters", "number"]),
  abroad: readTable("abroad", ["entry", "way", "number", "abroad"]),
  leftOut: readTable("left-out", ["digits", "where", "why"]),
  traps: readTable("traps", ["entry", "number", "field", "must", "text", "why"]),
} as const
