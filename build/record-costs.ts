import { parsePhoneNumberFromString as parse } from "libphonenumber-js/max"
import type { HotlineRecord } from "../directory/schema/record.ts"

type StatedCost = Exclude<HotlineRecord["channels"][number]["cost"], "unknown">

const evidence: Readonly<Record<StatedCost, RegExp>> = {
  free: /\b(toll-)?free\b/i,
  standard: /\b(local|usual|standard|normal) (call )?(rate|price|cost)/i,
  charged: /not free|price|charge|costs/i,
}

/** All English text of an entry. It must contain the evidence for a cost. */
function englishTextOf({ description, channels, sources }: HotlineRecord): string {
  const notes = channels.map(({ note }) => note?.en ?? "")
  return [description.en, ...notes, ...sources.map(({ supports }) => supports)].join(" ")
}

/**
 * Checks the costs. A service can be free while the call to its office is not: only short codes and
 * toll-free numbers are free to call.
 */
export function costProblems(record: HotlineRecord): string[] {
  return record.channels.flatMap(({ cost, value, e164 }, index) => {
    const field = `channels.${index}.cost`
    if (cost === "unknown") return []
    if (!evidence[cost].test(englishTextOf(record))) {
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
