import { groupOf } from "./order"
import type { Hotline, Topic } from "./hotline"

/** A children's helpline hears of all that can happen to a child. */
const topicsOfChildren: readonly Topic[] = ["abuse", "suicide", "needs"]

/**
 * Whether one may call there with any trouble: a crisis line, or a helpline for children and young
 * people. The records have no field for it. A crisis line has the topic `suicide`; a children's
 * helpline is for young people, not for adults, and begins with what children's helplines are for.
 */
export function answersAnything(hotline: Hotline): boolean {
  if (hotline.operatorType === "emergency" || groupOf(hotline) === "authority") return false
  if (hotline.topics.includes("suicide")) return true
  const [first] = hotline.topics
  const forYoungPeople = hotline.audience[0] === "young-person" && !hotline.audience.includes("adult-survivor")
  return forYoungPeople && first !== undefined && topicsOfChildren.includes(first)
}

/** Where one tells an authority what one knows: nobody in distress is led there first who did not ask for it. */
export function isTipLine(hotline: Hotline): boolean {
  const isAuthority = groupOf(hotline) === "authority"
  if (isAuthority) return hotline.topics.includes("report")
  return hotline.operatorType === "government" && hotline.topics[0] === "report"
}

/** Crisis lines, then other helplines, then offices that must act on what they hear; the rest in its order. */
function order(hotline: Hotline): number {
  if (groupOf(hotline) === "report") return 2
  return hotline.topics.includes("suicide") ? 0 : 1
}

/** The hotlines for any trouble among these, those to begin with first. */
export function forAnyTrouble(hotlines: readonly Hotline[]): readonly Hotline[] {
  const weighed = hotlines.filter(answersAnything).map((hotline) => ({ hotline, weight: order(hotline) }))
  return weighed.sort((a, b) => a.weight - b.weight).map(({ hotline }) => hotline)
}
