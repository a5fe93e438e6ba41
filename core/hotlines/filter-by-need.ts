import type { Audience, Hotline, Topic } from "./hotline"
import type { GroupName } from "./order"
import { writtenChannels } from "./written-channels"

/** `writer`: anyone who can't talk aloud where they are. Only hotlines that answer in writing fit. */
type Who = Audience | "writer"

/** What a person chose to say about what is happening and about themselves; null for no answer. Never stored. */
export interface Need {
  readonly topic: Topic | null
  readonly who: Who | null
}

export const noNeed: Need = { topic: null, who: null }

/**
 * In the order in which the popup offers them. Danger is not one of them: the emergency number is above
 * everything else.
 */
export const topicChoices = [
  "trafficking",
  "images",
  "abuse",
  "violence",
  "ran-away",
  "missing",
  "suicide",
  "needs",
  "rights",
  "report",
] as const satisfies readonly Topic[]

export const whoChoices = [
  "young-person",
  "adult-survivor",
  "family",
  "witness",
  "writer",
] as const satisfies readonly Who[]

/** The audience that a person says they are. Null: they say none. */
export const audienceOf = ({ who }: Need): Audience | null => (who === "writer" ? null : who)

function isFor({ audience, channels }: Hotline, who: Who): boolean {
  if (who !== "writer") return audience.includes(who)
  return writtenChannels.some((written) => channels.some(({ type }) => type === written))
}

/** Always keeps emergency hotlines. Null if no other hotline fits, so that nobody ends up with an empty list. */
export function filterByNeed(hotlines: readonly Hotline[], { topic, who }: Need): readonly Hotline[] | null {
  if (topic === null && who === null) return hotlines
  const fits = (hotline: Hotline): boolean =>
    (topic === null || hotline.topics.includes(topic)) && (who === null || isFor(hotline, who))
  const isEmergency = (hotline: Hotline): boolean => hotline.operatorType === "emergency"
  const found = hotlines.filter((hotline) => isEmergency(hotline) || fits(hotline))
  return found.every(isEmergency) ? null : found
}

const familyFirst: readonly GroupName[] = ["emergency", "family"]
const reportFirst: readonly GroupName[] = ["emergency", "report"]

/**
 * The groups to show first, so that someone who looks for a child, or wants to report, need not scroll
 * past everyone else's hotlines. The other groups keep their order.
 */
export function groupsFirst({ topic, who }: Need): readonly GroupName[] {
  if (topic === "missing" || who === "family") return familyFirst
  return topic === "report" ? reportFirst : []
}
