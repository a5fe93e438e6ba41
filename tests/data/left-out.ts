import { channelLink } from "../../core/hotlines/dial"
import { isShown, toHotline, type HotlineRecord } from "../../directory/schema/record"
import { named } from "./faults"
import { keyed } from "./keypad"
import type { Row } from "./tables"
import { textsOf } from "./record-texts"

/**
 * A row of ledger/left-out.tsv: digits that must not be in any channel, or in any channel that is shown, or anywhere,
 * including texts.
 */
export type LeftOut = Row<"digits" | "where" | "why">

const digitsOf = (text: string): string => text.replace(/\D/g, "")

/** Every form in which an entry contains a number. */
function dialedBy(record: HotlineRecord): string[] {
  const hotline = isShown(record) ? toHotline(record) : null
  return record.channels.flatMap((channel) => {
    const link = hotline === null ? null : channelLink(hotline, channel)
    return [keyed(channel.value), keyed(channel.e164 ?? ""), digitsOf(link ?? "")]
  })
}

const saidBy = (record: HotlineRecord): string[] => textsOf(record).flatMap(({ text }) => [keyed(text), digitsOf(text)])

const places: Readonly<Record<string, (record: HotlineRecord) => readonly string[]>> = {
  channels: dialedBy,
  shown: (record) => (isShown(record) ? dialedBy(record) : []),
  anywhere: (record) => [...dialedBy(record), ...saidBy(record)],
}

/** Entries with digits that must stay out, and why. */
export function leftOutProblems(rows: readonly LeftOut[], records: readonly HotlineRecord[]): string[] {
  return rows.flatMap(({ place, cells: { digits, where, why } }) => {
    const find = places[where]
    if (!find) return [`${place}: where "${where}": write one of ${Object.keys(places).join(", ")}`]
    if (!/^\d{8,}$/.test(digits)) return [`${place}: "${digits}": write the number's own digits, at least 8`]
    return records
      .filter((record) => find(record).some((text) => text.includes(digits)))
      .map((record) => named(record, `has the digits ${digits}: take them out, because ${why} (${place})`))
  })
}
