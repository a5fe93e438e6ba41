import { channelLink } from "../../core/hotlines/dial"
import { isShown, toHotline, type HotlineRecord } from "../../directory/schema/record"
import { fileOf, recordOf } from "./directory"
import type { Row } from "./tables"

/** A row of ledger/traps.tsv: a field of an entry or of one of its channels must have this value. */
type TrapColumn = "entry" | "number" | "field" | "must" | "text" | "why"
export type Trap = Row<TrapColumn>

type Channel = HotlineRecord["channels"][number]

const none = "-"
const listed = (values: readonly string[]): string => (values.length === 0 ? none : values.join(", "))
const yesOrNo = (value: boolean): string => (value ? "yes" : "no")

/** Whether a link opens one of these. */
function isDialed(record: HotlineRecord, channels: readonly Channel[]): boolean {
  const hotline = toHotline(record)
  return channels.some((channel) => channelLink(hotline, channel) !== null)
}

type Fields<T> = Readonly<Record<string, (of: T) => string>>

const ofEntry: Fields<HotlineRecord> = {
  "name.en": ({ name }) => name.en,
  "name.es": ({ name }) => name.es,
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
  topics: ({ topics }) => listed(topics),
  misprints: ({ misprints }) => listed(misprints),
  "contact.confidential": ({ contact }) => contact.confidential,
  "contact.mustReport": ({ contact }) => contact.mustReport,
  "contact.recorded": ({ contact }) => contact.recorded,
  sources: ({ sources }) => listed(sources.map(({ url }) => url)),
  source: ({ sources }) => sources[0]?.url ?? none,
  "source.date": ({ sources }) => sources[0]?.date ?? none,
  "source.kind": ({ sources }) => sources[0]?.kind ?? none,
  ways: ({ channels }) => listed(channels.map(({ type }) => type)),
  costs: ({ channels }) => listed([...new Set(channels.map(({ cost }) => cost))]),
  shown: (record) => yesOrNo(isShown(record)),
  dialed: (record) => yesOrNo(isDialed(record, record.channels)),
}

const ofChannel: Fields<{ record: HotlineRecord; channel: Channel }> = {
  number: ({ channel }) => channel.value,
  e164: ({ channel }) => channel.e164 ?? none,
  keyword: ({ channel }) => channel.keyword ?? none,
  hours: ({ channel }) => channel.hours ?? none,
  languages: ({ channel }) => listed(channel.languages),
  "note.en": ({ channel }) => channel.note?.en ?? none,
  "note.es": ({ channel }) => channel.note?.es ?? none,
  dialed: ({ record, channel }) => yesOrNo(isDialed(record, [channel])),
}

const meets: Readonly<Record<string, (said: string, text: string) => boolean>> = {
  is: (said, text) => said === text,
  contains: (said, text) => said.includes(text),
  lacks: (said, text) => !said.includes(text),
  matches: (said, text) => new RegExp(text, "u").test(said),
  "never matches": (said, text) => !new RegExp(text, "u").test(said),
}

/** The directory's values: of the entry, or of each channel with that number, that type, or both. */
function saidBy({ cells: { entry, number, field } }: Trap): string[] {
  const record = recordOf(entry)
  const read = ofEntry[field]
  if (number === none) return read ? [read(record)] : []
  const readChannel = ofChannel[field]
  const channels = record.channels.filter(({ value, type }) => [value, type, `${type} ${value}`].includes(number))
  return readChannel ? channels.map((channel) => readChannel({ record, channel })) : []
}

/** Rows that the directory does not match, and why that matters. */
export function trapProblems(traps: readonly Trap[]): string[] {
  return traps.flatMap((trap) => {
    const { place, cells } = trap
    const where = [cells.entry, ...(cells.number === none ? [] : [cells.number]), cells.field].join(", ")
    const isMet = meets[cells.must]
    const said = saidBy(trap)
    if (!isMet) return [`${place}: must "${cells.must}": write one of ${Object.keys(meets).join(", ")}`]
    if (said.length === 0) return [`${place}: ${where}: there is no such number or field: mend the row, or the entry`]
    return said
      .filter((text) => !isMet(text, cells.text))
      .map(
        (text) =>
          `${place}: ${where} must be this: ${cells.must} "${cells.text}". It is "${text}". Why: ${cells.why}. ` +
          `Mend ${fileOf(recordOf(cells.entry))}; if a source says that it changed, mend this row.`,
      )
  })
}
