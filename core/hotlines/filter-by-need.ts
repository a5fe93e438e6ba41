import type { Audience, Hotline, Topic } from "./hotline"
import type { GroupName } from "./order"

/** What a person may say of what is happening and of themselves. Null: nothing. Kept nowhere. */
export interface Need {
  readonly topic: Topic | null
  readonly who: Audience | null
}

export const noNeed: Need = { topic: null, who: null }

/** In the order in which they are offered. Danger is not among them: its number stands above all. */
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

export const whoChoices = ["young-person", "adult-survivor", "family", "witness"] as const satisfies readonly Audience[]

/** Emergency hotlines always stay. None fits: null, so that nobody is left before an empty list. */
export function filterByNeed(hotlines: readonly Hotline[], { topic, who }: Need): readonly Hotline[] | null {
  if (topic === null && who === null) return hotlines
  const fits = (hotline: Hotline): boolean =>
    (topic === null || hotline.topics.includes(topic)) && (who === null || hotline.audience.includes(who))
  const isEmergency = (hotline: Hotline): boolean => hotline.operatorType === "emergency"
  const found = hotlines.filter((hotline) => isEmergency(hotline) || fits(hotline))
  return found.every(isEmergency) ? null : found
}

const familyFirst: readonly GroupName[] = ["emergency", "family"]
const reportFirst: readonly GroupName[] = ["emergency", "report"]

/** Whoever looks for a child, or wants to report, is not led past everyone else's hotlines. The rest keep their order. */
export function groupsFirst({ topic, who }: Need): readonly GroupName[] {
  if (topic === "missing" || who === "family") return familyFirst
  return topic === "report" ? reportFirst : []
}
