import { channelLink } from "../../core/hotlines/dial"
import { isShown, toHotline, type HotlineRecord } from "../../directory/schema/record"
import { inEntry } from "./faults"
import { keypadDigits } from "./keypad"
import type { Row } from "./tables"
import { textsOf } from "./record-texts"

/**
 * A row of ledger/left-out.tsv: digits that must not be in any channel, or in any channel that is shown, or anywhere,
 * including texts.
 */
export type LeftOut = Row<"digits" | "where" | "why">

const digitsOf = (text: string): string => text.replace(/\D/g, "")

/** The digits of each number in an entry's channels, in every notation. */
function digitsInChannels(record: HotlineRecord): string[] {
  const hotline = isShown(record) ? toHotline(record) : null
  return record.channels.flatMap((channel) => {
    const link = hotline === null ? null : channelLink(hotline, { ...channel, hours: null })
    return [keypadDigits(channel.value), keypadDigits(channel.e164 ?? ""), digitsOf(link ?? "")]
  })
}

const digitsInTexts = (record: HotlineRecord): string[] =>
  textsOf(record).flatMap(({ text }) => [keypadDigits(text), digitsOf(text)])

const digitsFinders: Readonly<Record<string, (record: HotlineRecord) => readonly string[]>> = {
  channels: digitsInChannels,
  shown: (record) => (isShown(record) ? digitsInChannels(record) : []),
  anywhere: (record) => [...digitsInChannels(record), ...digitsInTexts(record)],
}

/** The entries that have digits of a row, and why those digits must stay out. */
export function leftOutProblems(rows: readonly LeftOut[], records: readonly HotlineRecord[]): string[] {
  return rows.flatMap(({ place, cells: { digits, where, why } }) => {
    const findDigits = digitsFinders[where]
    if (!findDigits) return [`${place}: where "${where}": write one of ${Object.keys(digitsFinders).join(", ")}`]
    if (!/^\d{8,}$/.test(digits)) return [`${place}: "${digits}": write the number's own digits, at least 8`]
    return records
      .filter((record) => findDigits(record).some((text) => text.includes(digits)))
      .map((record) => inEntry(record, `has the digits ${digits}: remove them, because ${why} (${place})`))
  })
}
