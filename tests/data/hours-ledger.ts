import { createHash } from "node:crypto"
import type { HotlineRecord } from "../../directory/schema/record"
import { addDays } from "../../build/record-days"
import { fileOf } from "./directory"
import type { Row, Table } from "./tables"

/**
 * The ledger does not repeat the hours. It ensures that someone read them: the hours and the day on which someone
 * read them must change together, and the entry itself must not name an older day.
 */
export type HoursColumn = "entry" | "hours" | "zone" | "read" | "seal"
export type HoursRow = Row<HoursColumn>
type Cells = HoursRow["cells"]

const file = "tests/data/ledger/hours.tsv"

/** All hours of an entry in one text: its own and those of its channels. */
export function hoursOf({ hours, channels }: HotlineRecord): string {
  const channelHours = channels.flatMap((channel, index) =>
    channel.hours === null ? [] : [`channels.${index}: ${channel.hours}`],
  )
  return [hours ?? "unknown", ...channelHours].join(" | ")
}

/** The last day on which someone read the sources of an entry. */
const lastRead = ({ listedOn, lastVerified }: HotlineRecord): string =>
  lastVerified !== null && lastVerified > listedOn ? lastVerified : listedOn

const shortHash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 4)

/** A checksum in two halves: one for the hours, one for the day. It shows which of them changed. */
function sealOf({ entry, hours, zone, read }: Omit<Cells, "seal">): string {
  return `${shortHash([entry, hours, zone].join("\t"))}-${shortHash([entry, read].join("\t"))}`
}

/** The row that the ledger needs if someone read an entry's hours on this day. */
export function rowFor(record: HotlineRecord, read: string): string {
  const cells = { entry: record.id, hours: hoursOf(record), zone: record.timeZone, read }
  return [cells.entry, cells.hours, cells.zone, cells.read, sealOf(cells)].join("\t")
}

function changedProblem({ place, cells }: HoursRow, record: HotlineRecord, today: string): string {
  const day = lastRead(record) > cells.read ? lastRead(record) : today
  return (
    `${place}: ${record.id}: the directory says "${hoursOf(record)}" in ${record.timeZone}; ` +
    `the ledger says "${cells.hours}" in ${cells.zone}, as read on ${cells.read}. ` +
    `If the source shows what the directory says, write the day on which you read it into ${fileOf(record)} ` +
    `(lastVerified, and nextCheck from there), and here the row of that day; otherwise correct ${fileOf(record)}. ` +
    `Read on ${day}, the row is:\n${rowFor(record, day)}`
  )
}

/** Whether the hours are new but the day is old, so nobody has read them. A day can stay if it is at most two days old. */
function keepsOldDay({ cells }: HoursRow, today: string): boolean {
  const [hoursHalf, dayHalf] = sealOf(cells).split("-")
  const [oldHours, oldDay] = cells.seal.split("-")
  return hoursHalf !== oldHours && dayHalf === oldDay && cells.read < addDays(today, -2)
}

function rowProblems(row: HoursRow, record: HotlineRecord, today: string): string[] {
  const { place, cells } = row
  const where = `${place}: ${record.id}`
  if (cells.hours !== hoursOf(record) || cells.zone !== record.timeZone) return [changedProblem(row, record, today)]
  if (!/^\d{4}-\d\d-\d\d$/.test(cells.read) || cells.read < record.listedOn)
    return [`${where}: "${cells.read}": write the day on which these hours were read, ${record.listedOn} or later`]
  if (cells.read > lastRead(record)) {
    return [
      `${where}: read on ${cells.read}, but ${fileOf(record)} names no day after ${lastRead(record)}: ` +
        `write lastVerified ${cells.read} there, and nextCheck from there`,
    ]
  }
  if (keepsOldDay(row, today)) {
    return [
      `${where}: the hours are new and the day, ${cells.read}, is the old one: write the day on which they were read`,
    ]
  }
  const seal = sealOf(cells)
  return cells.seal === seal ? [] : [`${where}: hours and day changed: with both right, the seal is ${seal}`]
}

/** The differences between directory and ledger, and what to do. */
export function hoursProblems(
  { rows }: Table<HoursColumn>,
  records: readonly HotlineRecord[],
  today: string,
): string[] {
  const rowsWithoutEntry = rows.filter(({ cells }) => !records.some(({ id }) => id === cells.entry))
  const problems = records.flatMap((record) => {
    const [row, ...duplicates] = rows.filter(({ cells }) => cells.entry === record.id)
    if (!row)
      return [
        `${file} has no row for ${record.id}. If they were read on ${lastRead(record)}, it is:\n${rowFor(record, lastRead(record))}`,
      ]
    const duplicateProblems = duplicates.map(({ place }) => `${place}: ${record.id} is here twice`)
    return [...rowProblems(row, record, today), ...duplicateProblems]
  })
  return [
    ...problems,
    ...rowsWithoutEntry.map(({ place, cells }) => `${place}: ${cells.entry} is not in the directory: restore it`),
  ]
}
