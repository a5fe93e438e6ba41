import { isTipLine } from "./any-trouble"
import type { Hotline, Topic } from "./hotline"
import type { Meaning } from "./meaning"
import { groupOf } from "./order"

/** So many are seen without scrolling: what a person says has to be answered among them. */
const inSight = 3

export interface Asked {
  readonly meaning: Meaning
  /** For any trouble: the country's own, or where it has none those that answer anywhere. */
  readonly helplines: readonly Hotline[]
  readonly isNamed: (hotline: Hotline) => boolean
}

function firstWhere(hotlines: readonly Hotline[], isFirst: (hotline: Hotline) => boolean): readonly Hotline[] {
  return [...hotlines.filter(isFirst), ...hotlines.filter((hotline) => !isFirst(hotline))]
}

/** Police and immigration authorities come last, unless they are named: a word such as "pimp" must not lead there first. */
export function authoritiesLast(
  hotlines: readonly Hotline[],
  stays: (hotline: Hotline) => boolean = () => false,
): readonly Hotline[] {
  return firstWhere(hotlines, (hotline) => groupOf(hotline) !== "authority" || stays(hotline))
}

/** Of the next ones in sight, each is the best for what none before it answers; the rest keep their order. */
function coverFirst(
  hotlines: readonly Hotline[],
  topics: ReadonlyMap<Topic, number>,
  start: number,
): readonly Hotline[] {
  const chosen = hotlines.slice(0, start)
  const rest = hotlines.slice(start)
  const isOpen = (topic: Topic): boolean => !chosen.some((hotline) => hotline.topics.includes(topic))
  while (chosen.length < inSight && rest.length > 0) {
    const open = [...topics].filter(([topic]) => isOpen(topic)).sort(([, a], [, b]) => b - a)
    const topic = open.find(([one]) => rest.some((hotline) => hotline.topics.includes(one)))?.[0]
    const at = topic === undefined || chosen.length === 0 ? 0 : bestFor(rest, topic)
    chosen.push(...rest.splice(at, 1))
  }
  return [...chosen, ...rest]
}

/** The first that is for this topic before all else, or the first that is for it at all. */
function bestFor(hotlines: readonly Hotline[], topic: Topic): number {
  const first = hotlines.findIndex((hotline) => hotline.topics[0] === topic && !isTipLine(hotline))
  return first >= 0 ? first : hotlines.findIndex((hotline) => hotline.topics.includes(topic))
}

function crisisFirst(hotlines: readonly Hotline[], helplines: readonly Hotline[]): readonly Hotline[] {
  const [crisis = helplines[0]] = hotlines.filter(({ topics }) => topics.includes("suicide"))
  return crisis === undefined ? hotlines : [crisis, ...hotlines.filter((hotline) => hotline !== crisis)]
}

/** Counselors can't treat an overdose. */
const emergencyFirst = (hotlines: readonly Hotline[]): readonly Hotline[] =>
  firstWhere(hotlines, ({ operatorType }) => operatorType === "emergency")

/**
 * The order in which a person sees what was found. Whoever has taken too much of something sees the
 * emergency number first; whoever speaks of dying a crisis line, whatever else they say; where two topics
 * meet, both are answered in sight; a tip line is first only for whoever asks to report, or names it. What
 * is only guessed at has a helpline for any trouble beside it.
 */
export function arrange(
  found: readonly Hotline[],
  { meaning, helplines, isNamed: isHotlineNamed }: Asked,
): readonly Hotline[] {
  const { clear, topics, asksToReport } = meaning
  const stays = (hotline: Hotline): boolean =>
    isHotlineNamed(hotline) || (asksToReport && hotline.operatorType !== "immigration")
  if (found.length === 0) return []

  const isDying = clear.has("suicide")
  const calm = authoritiesLast(found, stays)
  const begun = isDying ? crisisFirst(calm, helplines) : calm
  const said = new Map([...topics].filter(([topic]) => clear.size === 0 || clear.has(topic)))
  const covering = coverFirst(begun, said, isDying ? 1 : 0)
  const isAuthorityFirst = covering[0] !== undefined && isTipLine(covering[0]) && !stays(covering[0])
  const safe = isAuthorityFirst ? [...new Set([...helplines.slice(0, 1), ...covering])] : covering
  if (meaning.hasOverdosed) return emergencyFirst(safe)
  return topics.size > 0 && clear.size === 0 ? withAnyTrouble(safe, helplines) : safe
}

function withAnyTrouble(hotlines: readonly Hotline[], helplines: readonly Hotline[]): readonly Hotline[] {
  const [any] = helplines
  if (any === undefined || hotlines.slice(0, inSight).includes(any)) return hotlines
  const others = hotlines.filter((hotline) => hotline !== any)
  return [...others.slice(0, inSight - 1), any, ...others.slice(inSight - 1)]
}
