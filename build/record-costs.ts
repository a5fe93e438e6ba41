import { parsePhoneNumberFromString as parse } from "libphonenumber-js/max"
import type { HotlineRecord } from "../directory/schema/record.ts"

type Channel = HotlineRecord["channels"][number]
type StatedCost = Exclude<Channel["cost"], "unknown">

/**
 * The toll-free numbers of the United States. Whoever is called pays for the call, so it is free for every caller there:
 * https://transition.fcc.gov/wcb/archives/888/
 */
const tollFreeInUnitedStates = /^\+1(800|833|844|855|866|877|888)/

const isTollFree = (country: string, { type, e164 }: Channel): boolean =>
  country === "US" && type === "call" && e164 !== null && tollFreeInUnitedStates.test(e164)

/** Fills in that toll-free calls are free. Entries leave it out, because the number itself says so. */
export function withTollFreeCosts(record: HotlineRecord): HotlineRecord {
  const channels = record.channels.map((channel) =>
    channel.cost === "unknown" && isTollFree(record.country, channel) ? { ...channel, cost: "free" as const } : channel,
  )
  return { ...record, channels }
}

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
  return record.channels.flatMap((channel, index) => {
    const { cost, value, e164 } = channel
    const field = `channels.${index}.cost`
    if (cost === "unknown" || (cost === "free" && isTollFree(record.country, channel))) return []
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
