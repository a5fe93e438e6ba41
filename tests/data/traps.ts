import { channelLink } from "../../core/hotlines/dial"
import { isShown, toHotline, type HotlineRecord } from "../../directory/schema/record"
import { fileOf, recordOf } from "./directory"
import type { Row } from "./tables"

/** A row of ledger/traps.tsv: a field of an entry or of one of its channels must have this value. */
type TrapColumn = "entry" | "number" | "field" | "must" | "text" | "why"
export type Trap = Row<TrapColumn>

type Channel = HotlineRecord["channels"][number]

const none = "-"
const joinOrNone = (values: readonly string[]): string => (values.length === 0 ? none : values.join(", "))
const yesOrNo = (value: boolean): string => (value ? "yes" : "no")

/** Whether one of these channels has a link. */
function isDialed(record: HotlineRecord, channels: readonly Channel[]): boolean {
  const hotline = toHotline(record)
  return channels.some((channel) => channelLink(hotline, { ...channel, hours: null }) !== null)
}

type FieldReaders<T> = Readonly<Record<string, (subject: T) => string>>

const entryFields: FieldReaders<HotlineRecord> = {
  "name.en": ({ name }) => name.en,
  "name.es": ({ name }) => name.es,
  "purpose.en": ({ purpose }) => purpose?.en ?? none,
  "purpose.es": ({ purpose }) => purpose?.es ?? none,
  "description.en": ({ description }) => description.en,
  "description.es": ({ description }) => description.es,
  operator: ({ operator }) => operator,
  operatorType: ({ operatorType }) => operatorType,
  region: ({ region }) => region ?? none,
  locality: ({ locality }) => locality ?? none,
  ages: ({ ages }) => ages ?? none,
  hours: ({ hours }) => hours ?? none,
  grade: ({ grade }) => grade,
  gradeNote: ({ gradeNote }) => gradeNote,
  status: ({ status }) => status,
  topics: ({ topics }) => joinOrNone(topics),
  misprints: ({ misprints }) => joinOrNone(misprints),
  "contact.confidential": ({ contact }) => contact.confidential,
  "contact.mustReport": ({ contact }) => contact.mustReport,
  "contact.recorded": ({ contact }) => contact.recorded,
  sources: ({ sources }) => joinOrNone(sources.map(({ url }) => url)),
  source: ({ sources }) => sources[0]?.url ?? none,
  "source.date": ({ sources }) => sources[0]?.date ?? none,
  "source.kind": ({ sources }) => sources[0]?.kind ?? none,
  ways: ({ channels }) => joinOrNone(channels.map(({ type }) => type)),
  costs: ({ channels }) => joinOrNone([...new Set(channels.map(({ cost }) => cost))]),
  shown: (record) => yesOrNo(isShown(record)),
  dialed: (record) => yesOrNo(isDialed(record, record.channels)),
}

const channelFields: FieldReaders<{ record: HotlineRecord; channel: Channel }> = {
  number: ({ channel }) => channel.value,
  e164: ({ channel }) => channel.e164 ?? none,
  keyword: ({ channel }) => channel.keyword ?? none,
  hours: ({ channel }) => channel.hours ?? none,
  languages: ({ channel }) => joinOrNone(channel.languages),
  "note.en": ({ channel }) => channel.note?.en ?? none,
  "note.es": ({ channel }) => channel.note?.es ?? none,
  dialed: ({ record, channel }) => yesOrNo(isDialed(record, [channel])),
}

const requirements: Readonly<Record<string, (value: string, text: string) => boolean>> = {
  is: (value, text) => value === text,
  contains: (value, text) => value.includes(text),
  lacks: (value, text) => !value.includes(text),
  matches: (value, text) => new RegExp(text, "u").test(value),
  "never matches": (value, text) => !new RegExp(text, "u").test(value),
}

/** The directory's values: of the entry, or of each channel with that number, that type, or both. */
function valuesFor({ cells: { entry, number, field } }: Trap): string[] {
  const record = recordOf(entry)
  const readEntry = entryFields[field]
  if (number === none) return readEntry ? [readEntry(record)] : []
  const readChannel = channelFields[field]
  const channels = record.channels.filter(({ value, type }) => [value, type, `${type} ${value}`].includes(number))
  return readChannel ? channels.map((channel) => readChannel({ record, channel })) : []
}

/** The rows that the directory does not match, and why that matters. */
export function trapProblems(traps: readonly Trap[]): string[] {
  return traps.flatMap((trap) => {
    const { place, cells } = trap
    const where = [cells.entry, ...(cells.number === none ? [] : [cells.number]), cells.field].join(", ")
    const isMet = requirements[cells.must]
    const values = valuesFor(trap)
    if (!isMet) return [`${place}: must "${cells.must}": write one of ${Object.keys(requirements).join(", ")}`]
    if (values.length === 0)
      return [`${place}: ${where}: there is no such number or field: correct the row, or the entry`]
    return values
      .filter((value) => !isMet(value, cells.text))
      .map(
        (value) =>
          `${place}: ${where} must be this: ${cells.must} "${cells.text}". It is "${value}". Why: ${cells.why}. ` +
          `Correct ${fileOf(recordOf(cells.entry))}; if a source says that it changed, correct this row.`,
      )
  })
}
