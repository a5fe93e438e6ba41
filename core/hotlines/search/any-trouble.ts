import { anywhere, countryOf, type Region } from "../../places/region"
import { isConfirmed } from "../dial"
import { groupOf } from "../order"
import type { Hotline, Topic } from "../hotline"
import { nearness } from "../nearness"
import type { HelplineOrder } from "../sections"

/** A children's helpline answers calls about anything that can happen to a child. Its first topic is one of these. */
const childHelplineTopics: readonly Topic[] = ["abuse", "suicide", "needs"]

const isForYoungPeople = ({ audience }: Hotline): boolean =>
  audience[0] === "young-person" && !audience.includes("adult-survivor")

/**
 * Whether a person can call about any trouble: this is a crisis hotline, or a helpline for children and
 * young people. The records have no field for that. A crisis hotline has the topic `suicide`. A children's
 * helpline is for young people and not for adults, and its first topic is one of `childHelplineTopics`.
 */
export function answersAnything(hotline: Hotline): boolean {
  if (hotline.operatorType === "emergency" || groupOf(hotline) === "authority") return false
  if (hotline.topics.includes("suicide")) return true
  const [mainTopic] = hotline.topics
  return isForYoungPeople(hotline) && mainTopic !== undefined && childHelplineTopics.includes(mainTopic)
}

/**
 * Whether people call it to report something to an authority. A search never puts such a hotline first for
 * someone in distress who did not ask to report.
 */
export function isTipHotline(hotline: Hotline): boolean {
  if (groupOf(hotline) === "authority") return hotline.topics.includes("report")
  return hotline.operatorType === "government" && hotline.topics[0] === "report"
}

/** Whether it is for people who think of dying, rather than for young people with any trouble. */
export function isSuicideHotline(hotline: Hotline): boolean {
  return hotline.topics[0] === "suicide" && !isForYoungPeople(hotline)
}

/** Sorts crisis hotlines first, then other helplines, offices that must act on what they hear, unconfirmed numbers. */
function rankOf(hotline: Hotline): number {
  if (!isConfirmed(hotline)) return 3
  if (groupOf(hotline) === "report") return 2
  return hotline.topics.includes("suicide") ? 0 : 1
}

/**
 * The hotlines that answer calls about any trouble, the best one to start with first: of two equals, the one
 * with more topics. Those of another state are left out, unless there is no other.
 */
export function forAnyTrouble(hotlines: readonly Hotline[], region: Region): readonly Hotline[] {
  const helplines = hotlines
    .filter(answersAnything)
    .sort((a, b) => rankOf(a) - rankOf(b) || b.topics.length - a.topics.length)
  const reachable = helplines.filter((hotline) => nearness(hotline, region) !== 3)
  return reachable.length > 0 ? reachable : helplines
}

/** The hotlines of a place that answer calls about any trouble; if its country has none, those that answer anywhere. */
export function forAnyTroubleIn(
  region: Region,
  hotlinesOf: (country: string) => readonly Hotline[],
): readonly Hotline[] {
  const inCountry = forAnyTrouble(hotlinesOf(countryOf(region)), region)
  return inCountry.length > 0 ? inCountry : forAnyTrouble(hotlinesOf(anywhere), region)
}

/** Reorders helplines that `forAnyTrouble` has sorted, crisis hotlines first. */
export function orderHelplines(helplines: readonly Hotline[], order: HelplineOrder): readonly Hotline[] {
  if (order === "crisis-first") return helplines
  const others = helplines.filter((hotline) => !isSuicideHotline(hotline))
  const children = order === "children-first" ? youngPeoplesHelpline(others, true) : undefined
  return [...new Set([...(children === undefined ? [] : [children]), ...others, ...helplines])]
}

/**
 * The helpline to show a young person, or a relative of one: if there is a choice, one that is for families too. One
 * with an unconfirmed number, which no tap dials, is shown only if there is no other helpline.
 */
export function youngPeoplesHelpline(helplines: readonly Hotline[], isForFamily: boolean): Hotline | undefined {
  const confirmed = helplines.filter(isConfirmed)
  const forYoungPeople = (confirmed.length > 0 ? confirmed : helplines).filter(isForYoungPeople)
  const forFamily = forYoungPeople.find(({ audience }) => isForFamily && audience.includes("family"))
  return forFamily ?? forYoungPeople[0] ?? helplines[0]
}
