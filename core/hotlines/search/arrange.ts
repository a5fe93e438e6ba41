import { isTipLine } from "./any-trouble"
import type { Hotline, Topic } from "../hotline"
import type { Meaning } from "./meaning"
import { groupOf } from "../order"

/** How many results a person sees without scrolling. These must fit what the person typed. */
const visibleCount = 3

/** What the order of the results depends on. */
interface SearchContext {
  readonly meaning: Meaning
  /** Hotlines for any trouble: the country's own, or those that answer anywhere if the country has none. */
  readonly helplines: readonly Hotline[]
  readonly isNamed: (hotline: Hotline) => boolean
}

function moveToFront(hotlines: readonly Hotline[], isFirst: (hotline: Hotline) => boolean): readonly Hotline[] {
  return [...hotlines.filter(isFirst), ...hotlines.filter((hotline) => !isFirst(hotline))]
}

/**
 * Moves police and immigration authorities to the end, because a word such as "pimp" must not lead to
 * them first. Those for which `keepsPosition` is true, such as a named one, stay where they are.
 */
export function authoritiesLast(
  hotlines: readonly Hotline[],
  keepsPosition: (hotline: Hotline) => boolean = () => false,
): readonly Hotline[] {
  return moveToFront(hotlines, (hotline) => groupOf(hotline) !== "authority" || keepsPosition(hotline))
}

/**
 * Fills the visible results from `start` on: each is the best hotline for the strongest topic that no
 * earlier result covers. The rest keep their order.
 */
function coverTopicsFirst(
  hotlines: readonly Hotline[],
  topics: ReadonlyMap<Topic, number>,
  start: number,
): readonly Hotline[] {
  const chosen = hotlines.slice(0, start)
  const remaining = hotlines.slice(start)
  const isUncovered = (topic: Topic): boolean => !chosen.some((hotline) => hotline.topics.includes(topic))
  const strongestFirst = [...topics].sort(([, a], [, b]) => b - a).map(([topic]) => topic)
  while (chosen.length < visibleCount && remaining.length > 0) {
    const topic = strongestFirst
      .filter(isUncovered)
      .find((uncovered) => remaining.some((hotline) => hotline.topics.includes(uncovered)))
    const index = topic === undefined || chosen.length === 0 ? 0 : indexOfBest(remaining, topic)
    chosen.push(...remaining.splice(index, 1))
  }
  return [...chosen, ...remaining]
}

/** The first hotline whose main topic this is, or else the first that lists it. */
function indexOfBest(hotlines: readonly Hotline[], topic: Topic): number {
  const withMainTopic = hotlines.findIndex((hotline) => hotline.topics[0] === topic && !isTipLine(hotline))
  return withMainTopic >= 0 ? withMainTopic : hotlines.findIndex((hotline) => hotline.topics.includes(topic))
}

function crisisFirst(hotlines: readonly Hotline[], helplines: readonly Hotline[]): readonly Hotline[] {
  const [crisis = helplines[0]] = hotlines.filter(({ topics }) => topics.includes("suicide"))
  return crisis === undefined ? hotlines : [crisis, ...hotlines.filter((hotline) => hotline !== crisis)]
}

/** For an overdose, which counselors can't treat. */
const emergencyFirst = (hotlines: readonly Hotline[]): readonly Hotline[] =>
  moveToFront(hotlines, ({ operatorType }) => operatorType === "emergency")

/**
 * Puts what a search found into the order in which a person sees it:
 * - After an overdose, the emergency number is first.
 * - If the person speaks of dying, a crisis line is first, whatever else they say.
 * - If there are two topics, the visible results cover both.
 * - A tip line is first only if the person asks to report or names it.
 * - If the topic is only a guess, the visible results include a helpline for any trouble.
 */
export function arrange(
  found: readonly Hotline[],
  { meaning, helplines, isNamed: isHotlineNamed }: SearchContext,
): readonly Hotline[] {
  const { clearTopics, topics, asksToReport } = meaning
  const keepsPosition = (hotline: Hotline): boolean =>
    isHotlineNamed(hotline) || (asksToReport && hotline.operatorType !== "immigration")
  if (found.length === 0) return []

  const isDying = clearTopics.has("suicide")
  const helpBeforePolice = authoritiesLast(found, keepsPosition)
  const initialOrder = isDying ? crisisFirst(helpBeforePolice, helplines) : helpBeforePolice
  const topicsToCover = new Map([...topics].filter(([topic]) => clearTopics.size === 0 || clearTopics.has(topic)))
  const covering = coverTopicsFirst(initialOrder, topicsToCover, isDying ? 1 : 0)
  const isUnwantedTipLineFirst = covering[0] !== undefined && isTipLine(covering[0]) && !keepsPosition(covering[0])
  const ordered = isUnwantedTipLineFirst ? [...new Set([...helplines.slice(0, 1), ...covering])] : covering
  if (meaning.hasOverdosed) return emergencyFirst(ordered)
  return topics.size > 0 && clearTopics.size === 0 ? withVisibleHelpline(ordered, helplines) : ordered
}

function withVisibleHelpline(hotlines: readonly Hotline[], helplines: readonly Hotline[]): readonly Hotline[] {
  const [helpline] = helplines
  if (helpline === undefined || hotlines.slice(0, visibleCount).includes(helpline)) return hotlines
  const others = hotlines.filter((hotline) => hotline !== helpline)
  return [...others.slice(0, visibleCount - 1), helpline, ...others.slice(visibleCount - 1)]
}
