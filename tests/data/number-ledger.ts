import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { HotlineRecord } from "../../directory/schema/record"
import { fileOf } from "./directory"
import type { NumberColumn, Row, Table } from "./tables"

type Channel = HotlineRecord["channels"][number]
export type NumberTable = Table<NumberColumn>
type Number = Readonly<Record<"way" | "number", string>>

/** A number as written in a ledger: with the keyword of a text number, or the extension. */
function printed({ type, value, keyword, extension }: Channel): Number {
  const more = [keyword, extension === null ? null : `x${extension}`].filter((part) => part !== null)
  return { way: type, number: [value, ...more].join(" ") }
}

const online: Number = { way: "online", number: "-" }

/** The numbers of an entry in display order; an entry without numbers is reached online. */
function numbersOf({ channels }: HotlineRecord): readonly Number[] {
  const spoken = channels.filter(({ type }) => ["call", "text", "whatsapp", "tty"].includes(type))
  return spoken.length === 0 ? [online] : spoken.map(printed)
}

const say = ({ way, number }: Number): string => (way === "online" ? "no number (online)" : `${way} ${number}`)

const root = fileURLToPath(new URL("../../", import.meta.url))

function filesBelow(folder: string): string[] {
  const all = readdirSync(root + folder, { recursive: true, encoding: "utf8" })
  return all
    .filter((name) => /\.(ts|tsv|txt|md|yml|json)$/.test(name))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
}

/**
 * Other places that contain a number of this entry. For a short number, which many entries share, only the places
 * that also name the entry: "116" is everywhere.
 */
export function otherPlaces(id: string, number: string, besides: string): string[] {
  const isShort = number.replace(/\D/g, "").length <= 6
  const names = (line: string): boolean => line.includes(number) && (!isShort || line.includes(id))
  return ["tests", "docs", "directory"].flatMap(filesBelow).flatMap((file) =>
    file === besides
      ? []
      : readFileSync(root + file, "utf8")
          .split("\n")
          .flatMap((line, at) => (names(line) ? [`${file}:${at + 1}`] : [])),
  )
}

/** One different number, or several missing or additional ones. */
function numberProblems(rows: readonly Row<NumberColumn>[], record: HotlineRecord, file: string): string[] {
  const found = numbersOf(record)
  const [first] = rows
  const typed = rows.map(({ cells }) => cells)
  const mend = `If the source shows what the directory says, type it here from the source; otherwise mend ${fileOf(record)}.`

  if (found.length !== rows.length) {
    const [ours, theirs] = [found, typed].map((numbers) => numbers.map(say).join(", "))
    return [
      `${first?.place}: ${record.id}: the directory says ${ours}; the ledger says ${theirs}. ${mend} One row a number.`,
    ]
  }
  return rows.flatMap(({ place, cells }, at) => {
    const ours = found[at] ?? online
    if (ours.way === cells.way && ours.number === cells.number) return []
    const [inDirectory, inLedger] = ours.way === cells.way ? [ours.number, cells.number] : [say(ours), say(cells)]
    const others = otherPlaces(record.id, cells.number, file)
    const also =
      others.length === 0
        ? ""
        : ` Then look at these places, too (npm run update:trees writes the trees): ${others.join(", ")}.`
    return [
      `${place}: ${record.id}, ${cells.way}: the directory says ${inDirectory}; the ledger says ${inLedger}. ${mend}${also}`,
    ]
  })
}

/** The differences between a ledger and the directory, and what to do. */
export function ledgerProblems({ file, rows }: NumberTable, records: readonly HotlineRecord[]): string[] {
  const ids = [...new Set(rows.map(({ cells }) => cells.entry))]
  return ids.flatMap((id) => {
    const own = rows.filter(({ cells }) => cells.entry === id)
    const record = records.find((one) => one.id === id)
    if (record) return numberProblems(own, record, file)
    return [
      `${own[0]?.place}: ${id} is not in the directory: bring it back, for one that has ended is "retired" and not deleted.`,
    ]
  })
}

/** Entries whose numbers are missing from the ledger. */
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
