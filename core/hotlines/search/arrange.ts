import { answersAnything, isSuicideHotline, isTipHotline, youngPeoplesHelpline } from "./any-trouble"
import { askedChannelsFirst } from "./asked-channel"
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

/** Fills the visible results after the first: each is the best hotline for the strongest topic not yet covered. */
function coverTopics(hotlines: readonly Hotline[], topics: ReadonlyMap<Topic, number>): readonly Hotline[] {
  const chosen = hotlines.slice(0, 1)
  const remaining = hotlines.slice(1)
  const isUncovered = (topic: Topic): boolean => !chosen.some((hotline) => hotline.topics.includes(topic))
  const strongestFirst = [...topics].sort(([, a], [, b]) => b - a).map(([topic]) => topic)
  while (chosen.length < visibleCount && remaining.length > 0) {
    const topic = strongestFirst
      .filter(isUncovered)
      .find((uncovered) => remaining.some((hotline) => hotline.topics.includes(uncovered)))
    const index = topic === undefined ? 0 : indexOfBest(remaining, topic)
    chosen.push(...remaining.splice(index, 1))
  }
  return [...chosen, ...remaining]
}

/** The first hotline whose main topic this is, or else the first that lists it. */
function indexOfBest(hotlines: readonly Hotline[], topic: Topic): number {
  const withMainTopic = hotlines.findIndex((hotline) => hotline.topics[0] === topic && !isTipHotline(hotline))
  return withMainTopic >= 0 ? withMainTopic : hotlines.findIndex((hotline) => hotline.topics.includes(topic))
}

/** Puts a helpline for any trouble among the visible results, and before the first that does not suit the person. */
function withVisibleHelpline(
  hotlines: readonly Hotline[],
  helpline: Hotline | undefined,
  isUnsuitable: (hotline: Hotline) => boolean,
): readonly Hotline[] {
  const visible = hotlines.slice(0, visibleCount)
  const unsuitable = visible.findIndex(isUnsuitable)
  const suitable = unsuitable < 0 ? visible : visible.slice(0, unsuitable)
  if (helpline === undefined || suitable.some(answersAnything)) return hotlines

  const position = Math.min(suitable.length, visibleCount - 1)
  const others = hotlines.filter((hotline) => hotline !== helpline)
  return [...others.slice(0, position), helpline, ...others.slice(position)]
}

function crisisFirst(hotlines: readonly Hotline[], helplines: readonly Hotline[]): readonly Hotline[] {
  const [crisis = helplines[0]] = hotlines.filter(({ topics }) => topics.includes("suicide"))
  return crisis === undefined ? hotlines : [crisis, ...hotlines.filter((hotline) => hotline !== crisis)]
}

/** For an overdose, which counselors can't treat. */
const emergencyFirst = (hotlines: readonly Hotline[]): readonly Hotline[] =>
  moveToFront(hotlines, ({ operatorType }) => operatorType === "emergency")

/** Puts the first hotline that suits the person before those that do not, if there is one. */
function suitableFirst(hotlines: readonly Hotline[], isUnsuitable: (hotline: Hotline) => boolean): readonly Hotline[] {
  const suitable = hotlines.find((hotline) => !isUnsuitable(hotline) && groupOf(hotline) !== "authority")
  return suitable === undefined ? hotlines : [suitable, ...hotlines.filter((hotline) => hotline !== suitable)]
}

const isForAdults = ({ audience }: Hotline): boolean => !audience.includes("young-person")

/** Which hotlines suit the person, judged also by age, role and whether they asked to report. */
function createSuitability({ meaning, isNamed }: Pick<SearchContext, "meaning" | "isNamed">) {
  const { clearTopics, topics, audiences, asksToReport } = meaning
  const topicsMeant = clearTopics.size === 0 ? topics : new Map([...topics].filter(([topic]) => clearTopics.has(topic)))
  const isWanted = (hotline: Hotline): boolean =>
    isNamed(hotline) || (asksToReport && hotline.operatorType !== "immigration")
  const isAboutChild = audiences.has("family") && !clearTopics.has("suicide")
  const isYoung = audiences.has("young-person") && !audiences.has("adult-survivor") && !audiences.has("family")

  const isUnsuitable = (hotline: Hotline): boolean =>
    !isWanted(hotline) &&
    (isTipHotline(hotline) ||
      (hotline.topics[0] === "trafficking" && (!topicsMeant.has("trafficking") || (isYoung && isForAdults(hotline)))) ||
      (hotline.operatorType === "emergency" && !clearTopics.has("danger")) ||
      (isAboutChild && isSuicideHotline(hotline)))
  return { topicsMeant, isWanted, isUnsuitable }
}

/** What a search found in the country. */
interface Arranged {
  readonly here: readonly Hotline[]
  /** Tip hotlines and immigration authorities that the person did not ask for. */
  readonly authorities?: readonly Hotline[]
}

/**
 * Puts what a search found into the order in which a person sees it:
 * - After an overdose, the emergency number is first. Otherwise, it is first only if the words speak of danger.
 * - If the person speaks of dying, a crisis hotline is first, whatever else they say.
 * - If a relative speaks of a child and not of dying, a suicide hotline is not first.
 * - If there are two topics, the visible results cover both.
 * - If the person asks for someone to text or chat with, hotlines that offer it are first.
 * - The visible results include a helpline for any trouble, unless the person names a hotline or asks to report.
 * - If a whole description only hints at a topic, a helpline for any trouble is first.
 * - A tip hotline is kept apart unless the person asks to report or names it, and an immigration authority unless the
 *   person names it.
 * - Hotlines against trafficking offer food, a bed or a lawyer only to people who were trafficked, so anyone else sees a
 *   helpline before them.
 */
export function arrange(found: readonly Hotline[], context: SearchContext): Arranged {
  const { meaning, helplines } = context
  const { topicsMeant, isWanted, isUnsuitable } = createSuitability(context)

  const covering = coverTopics(authoritiesLast(found, isWanted), topicsMeant)
  const byChannel = askedChannelsFirst(covering, helplines, meaning)
  const [first] = byChannel
  if (first === undefined) return { here: [] }
  const helpline = youngPeoplesHelpline(helplines, meaning.audiences.has("family"))
  // A word of a description, such as a city, may be in a name without naming the hotline.
  const needsHelpline = !isWanted(first) || (meaning.isDescription && !meaning.asksToReport)
  const helpful = needsHelpline ? withVisibleHelpline(byChannel, helpline, isUnsuitable) : byChannel
  const understood = withHelplineBeforeHints(helpful, helpline, meaning, isWanted)
  const suited = understood.slice(0, 1).some(isUnsuitable) ? suitableFirst(understood, isUnsuitable) : understood
  const ordered = meaning.clearTopics.has("suicide") ? crisisFirst(suited, helplines) : suited
  return withAuthoritiesApart(meaning.hasOverdosed ? emergencyFirst(ordered) : ordered, isWanted)
}

/** Puts a helpline for any trouble first if a whole description only hints at what it is about. */
function withHelplineBeforeHints(
  hotlines: readonly Hotline[],
  helpline: Hotline | undefined,
  { isDescription, clearTopics, troubles, askedChannels, asksToReport }: Meaning,
  isWanted: (hotline: Hotline) => boolean,
): readonly Hotline[] {
  const isUnderstood = clearTopics.size + troubles.size + askedChannels.size > 0 || asksToReport || !isDescription
  if (helpline === undefined || isUnderstood || hotlines.slice(0, 1).some(isWanted)) return hotlines
  return [helpline, ...hotlines.filter((hotline) => hotline !== helpline)]
}

/** Takes out the authorities that the person did not ask for, unless the country would have nothing else to show. */
function withAuthoritiesApart(hotlines: readonly Hotline[], isWanted: (hotline: Hotline) => boolean): Arranged {
  const isImmigration = ({ operatorType }: Hotline): boolean => operatorType === "immigration"
  const isApart = (hotline: Hotline): boolean => (isTipHotline(hotline) || isImmigration(hotline)) && !isWanted(hotline)
  const apart = hotlines.filter(isApart)
  const authorities = moveToFront(apart, (hotline) => !isImmigration(hotline))
  const others = hotlines.filter((hotline) => !isApart(hotline))
  if (authorities.length === 0) return { here: hotlines }
  const hasOwn = others.some(({ country }) => country === authorities[0]?.country)
  return hasOwn ? { here: others, authorities } : { here: [...others, ...authorities] }
}
