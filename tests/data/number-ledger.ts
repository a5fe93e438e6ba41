import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { HotlineRecord } from "../../directory/schema/record"
import { fileOf } from "./directory"
import type { NumberColumn, Row, Table } from "./tables"

type Channel = HotlineRecord["channels"][number]
export type NumberTable = Table<NumberColumn>
type LedgerNumber = Readonly<Record<"way" | "number", string>>

/** A number as a ledger has it: with the keyword of a text number, or the extension. */
function toLedgerNumber({ type, value, keyword, extension }: Channel): LedgerNumber {
  const suffixes = [keyword, extension === null ? null : `x${extension}`].filter((suffix) => suffix !== null)
  return { way: type, number: [value, ...suffixes].join(" ") }
}

const online: LedgerNumber = { way: "online", number: "-" }

/** The numbers of an entry in its order. An entry without numbers is only online. */
function numbersOf({ channels }: HotlineRecord): readonly LedgerNumber[] {
  const numberChannels = channels.filter(({ type }) => ["call", "text", "whatsapp", "tty"].includes(type))
  return numberChannels.length === 0 ? [online] : numberChannels.map(toLedgerNumber)
}

const describeNumber = ({ way, number }: LedgerNumber): string =>
  way === "online" ? "no number (online)" : `${way} ${number}`

const root = fileURLToPath(new URL("../../", import.meta.url))

function filesBelow(folder: string): string[] {
  const paths = readdirSync(root + folder, { recursive: true, encoding: "utf8" })
  return paths
    .filter((path) => /\.(ts|tsv|txt|md|yml|json)$/.test(path))
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
}

/**
 * Other places that contain a number of this entry. For a short number, such as "116", only the lines that also name
 * the entry: many entries have the same one.
 */
export function otherPlaces(id: string, number: string, excludedFile: string): string[] {
  const isShort = number.replace(/\D/g, "").length <= 6
  const isMatch = (line: string): boolean => line.includes(number) && (!isShort || line.includes(id))
  return ["tests", "docs", "directory"].flatMap(filesBelow).flatMap((file) =>
    file === excludedFile
      ? []
      : readFileSync(root + file, "utf8")
          .split("\n")
          .flatMap((line, index) => (isMatch(line) ? [`${file}:${index + 1}`] : [])),
  )
}

/** One problem for each different number, or a single one if the counts differ. */
function numberProblems(rows: readonly Row<NumberColumn>[], record: HotlineRecord, file: string): string[] {
  const directoryNumbers = numbersOf(record)
  const [firstRow] = rows
  const ledgerNumbers = rows.map(({ cells }) => cells)
  const advice = `If the source shows what the directory says, type it here from the source; otherwise correct ${fileOf(record)}.`

  if (directoryNumbers.length !== rows.length) {
    const [inDirectory, inLedger] = [directoryNumbers, ledgerNumbers].map((numbers) =>
      numbers.map(describeNumber).join(", "),
    )
    return [
      `${firstRow?.place}: ${record.id}: the directory says ${inDirectory}; the ledger says ${inLedger}. ${advice} One row a number.`,
    ]
  }
  return rows.flatMap(({ place, cells }, index) => {
    const expected = directoryNumbers[index] ?? online
    if (expected.way === cells.way && expected.number === cells.number) return []
    const [inDirectory, inLedger] =
      expected.way === cells.way ? [expected.number, cells.number] : [describeNumber(expected), describeNumber(cells)]
    const places = otherPlaces(record.id, cells.number, file)
    const nextAdvice =
      places.length === 0
        ? ""
        : ` Then look at these places, too (npm run update:trees writes the trees): ${places.join(", ")}.`
    return [
      `${place}: ${record.id}, ${cells.way}: the directory says ${inDirectory}; the ledger says ${inLedger}. ${advice}${nextAdvice}`,
    ]
  })
}

/** The differences between a ledger and the directory, and what to do. */
export function ledgerProblems({ file, rows }: NumberTable, records: readonly HotlineRecord[]): string[] {
  const ids = [...new Set(rows.map(({ cells }) => cells.entry))]
  return ids.flatMap((id) => {
    const entryRows = rows.filter(({ cells }) => cells.entry === id)
    const record = records.find((candidate) => candidate.id === id)
    if (record) return numberProblems(entryRows, record, file)
    return [
      `${entryRows[0]?.place}: ${id} is not in the directory: restore it. A hotline that has ended stays, with the status "retired".`,
    ]
  })
}

/** The entries whose numbers the ledger lacks, and what to type. */
export function missingFrom({ file, rows }: NumberTable, records: readonly HotlineRecord[]): string[] {
  const ids = new Set(rows.map(({ cells }) => cells.entry))
  return records
    .filter(({ id }) => !ids.has(id))
    .map((record) => {
      const ways = numbersOf(record).map(({ way }) => way)
      return (
        `${file} has no row for ${record.id}: type its numbers from the source, not from ${fileOf(record)}, ` +
        `one row a number and a tab between the columns: ${record.id}, the way (${ways.join(", ")}), the number.`
      )
    })
}
