import { anywhere } from "../../places/region"
import { groupOf } from "../order"
import type { Hotline, Topic } from "../hotline"

/** A children's helpline answers calls about anything that can happen to a child. Its first topic is one of these. */
const childHelplineTopics: readonly Topic[] = ["abuse", "suicide", "needs"]

/**
 * Whether a person can call about any trouble: this is a crisis line, or a helpline for children and
 * young people. The records have no field for that. A crisis line has the topic `suicide`. A children's
 * helpline is for young people and not for adults, and its first topic is one of `childHelplineTopics`.
 */
export function answersAnything(hotline: Hotline): boolean {
  if (hotline.operatorType === "emergency" || groupOf(hotline) === "authority") return false
  if (hotline.topics.includes("suicide")) return true
  const [mainTopic] = hotline.topics
  const isForYoungPeople = hotline.audience[0] === "young-person" && !hotline.audience.includes("adult-survivor")
  return isForYoungPeople && mainTopic !== undefined && childHelplineTopics.includes(mainTopic)
}

/**
 * Whether people call it to report something to an authority. A search never puts such a hotline first for
 * someone in distress who did not ask to report.
 */
export function isTipLine(hotline: Hotline): boolean {
  if (groupOf(hotline) === "authority") return hotline.topics.includes("report")
  return hotline.operatorType === "government" && hotline.topics[0] === "report"
}

/** Sorts crisis lines before other helplines, and offices that must act on what they hear last. */
function rankOf(hotline: Hotline): number {
  if (groupOf(hotline) === "report") return 2
  return hotline.topics.includes("suicide") ? 0 : 1
}

/** The hotlines that answer calls about any trouble, the best one to start with first. Hotlines of equal rank keep their order. */
export function forAnyTrouble(hotlines: readonly Hotline[]): readonly Hotline[] {
  const ranked = hotlines.filter(answersAnything).map((hotline) => ({ hotline, rank: rankOf(hotline) }))
  return ranked.sort((a, b) => a.rank - b.rank).map(({ hotline }) => hotline)
}

/** The hotlines of a country that answer calls about any trouble; if it has none, those that answer anywhere. */
export function forAnyTroubleIn(
  country: string,
  hotlinesOf: (country: string) => readonly Hotline[],
): readonly Hotline[] {
  const inCountry = forAnyTrouble(hotlinesOf(country))
  return inCountry.length > 0 ? inCountry : forAnyTrouble(hotlinesOf(anywhere))
}
