import { parsePhoneNumberFromString as parse } from "libphonenumber-js/max"
import type { HotlineRecord } from "../core/hotlines/record.ts"

type Told = Exclude<HotlineRecord["channels"][number]["cost"], "unknown">

const evidence: Readonly<Record<Told, RegExp>> = {
  free: /\b(toll-)?free\b/i,
  standard: /\b(local|usual|standard|normal) (call )?(rate|price|cost)/i,
  charged: /not free|price|charge|costs/i,
}

/** What the entry says in English: a cost is told only where one of these tells it. */
function saidBy({ description, channels, sources }: HotlineRecord): string {
  const notes = channels.map(({ note }) => note?.en ?? "")
  return [description.en, ...notes, ...sources.map(({ supports }) => supports)].join(" ")
}

/** A service can be free and the call to its office not: only short codes and toll-free numbers are free to call. */
export function costProblems(record: HotlineRecord): string[] {
  return record.channels.flatMap(({ cost, value, e164 }, index) => {
    const field = `channels.${index}.cost`
    if (cost === "unknown") return []
    if (!evidence[cost].test(saidBy(record))) {
      return [`${field}: no source of the entry says "${cost}": write into "supports" which one does, or take it out`]
    }
    const isFreeNumber = e164 === null || parse(e164)?.getType() === "TOLL_FREE"
    return cost !== "free" || isFreeNumber
      ? []
      : [`${field}: ${value} is an office's or a mobile number, though the service is free: take "free" out`]
  })
}
