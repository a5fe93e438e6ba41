import { parsePhoneNumberFromString as parse } from "libphonenumber-js/max"
import type { HotlineRecord } from "../directory/schema/record.ts"

type StatedCost = Exclude<HotlineRecord["channels"][number]["cost"], "unknown">

const evidencePatterns: Readonly<Record<StatedCost, RegExp>> = {
  free: /\b(toll-)?free\b/i,
  standard: /\b(local|usual|standard|normal) (call )?(rate|price|cost)/i,
  charged: /not free|price|charge|costs/i,
}

/** All English texts of an entry. They must contain the evidence for a cost. */
function englishTextOf({ description, channels, sources }: HotlineRecord): string {
  const notes = channels.map(({ note }) => note?.en ?? "")
  return [description.en, ...notes, ...sources.map(({ supports }) => supports)].join(" ")
}

/**
 * Checks the costs. Only short codes and toll-free numbers are free to call. A call to an office costs money even if
 * the service itself is free.
 */
export function costProblems(record: HotlineRecord): string[] {
  return record.channels.flatMap(({ cost, value, e164 }, index) => {
    const field = `channels.${index}.cost`
    if (cost === "unknown") return []
    if (!evidencePatterns[cost].test(englishTextOf(record))) {
      return [`${field}: no source of the entry says "${cost}": write in "supports" which one does, or remove it`]
    }
    const isFreeNumber = e164 === null || parse(e164)?.getType() === "TOLL_FREE"
    return cost !== "free" || isFreeNumber
      ? []
      : [
          `${field}: ${value} is an office or mobile number, so the call is not free even if the service is: remove "free"`,
        ]
  })
}
