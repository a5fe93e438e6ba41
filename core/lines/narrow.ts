import type { Audience, Line, Topic } from "./line"
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

/** Emergency lines always stay. None fits: null, so that nobody is left before an empty list. */
export function narrowed(lines: readonly Line[], { topic, who }: Need): readonly Line[] | null {
  if (topic === null && who === null) return lines
  const fits = (line: Line): boolean =>
    (topic === null || line.topics.includes(topic)) && (who === null || line.audience.includes(who))
  const isEmergency = (line: Line): boolean => line.operatorType === "emergency"
  const found = lines.filter((line) => isEmergency(line) || fits(line))
  return found.every(isEmergency) ? null : found
}

const familyFirst: readonly GroupName[] = ["emergency", "family"]
const reportFirst: readonly GroupName[] = ["emergency", "report"]

/** Whoever looks for a child, or wants to report, is not led past everyone else's lines. The rest keep their order. */
export function groupsFirst({ topic, who }: Need): readonly GroupName[] {
  if (topic === "missing" || who === "family") return familyFirst
  return topic === "report" ? reportFirst : []
}
