import { isTipLine } from "./any-trouble"
import type { Line, Topic } from "./line"
import type { Meaning } from "./meaning"
import { groupOf } from "./order"

/** So many are seen without scrolling: what a person says has to be answered among them. */
const inSight = 3

export interface Asked {
  readonly meaning: Meaning
  /** For any trouble: the country's own, or where it has none those that answer anywhere. */
  readonly helplines: readonly Line[]
  readonly isNamed: (line: Line) => boolean
}

function firstWhere(lines: readonly Line[], isFirst: (line: Line) => boolean): readonly Line[] {
  return [...lines.filter(isFirst), ...lines.filter((line) => !isFirst(line))]
}

/** Police and immigration authorities come last, unless they are named: a word such as "pimp" must not lead there first. */
export function authoritiesLast(lines: readonly Line[], stays: (line: Line) => boolean = () => false): readonly Line[] {
  return firstWhere(lines, (line) => groupOf(line) !== "authority" || stays(line))
}

/** Of the next ones in sight, each is the best for what none before it answers; the rest keep their order. */
function coverFirst(lines: readonly Line[], topics: ReadonlyMap<Topic, number>, start: number): readonly Line[] {
  const chosen = lines.slice(0, start)
  const rest = lines.slice(start)
  const isOpen = (topic: Topic): boolean => !chosen.some((line) => line.topics.includes(topic))
  while (chosen.length < inSight && rest.length > 0) {
    const open = [...topics].filter(([topic]) => isOpen(topic)).sort(([, a], [, b]) => b - a)
    const topic = open.find(([one]) => rest.some((line) => line.topics.includes(one)))?.[0]
    const at = topic === undefined || chosen.length === 0 ? 0 : bestFor(rest, topic)
    chosen.push(...rest.splice(at, 1))
  }
  return [...chosen, ...rest]
}

/** The first that is for this topic before all else, or the first that is for it at all. */
function bestFor(lines: readonly Line[], topic: Topic): number {
  const first = lines.findIndex((line) => line.topics[0] === topic && !isTipLine(line))
  return first >= 0 ? first : lines.findIndex((line) => line.topics.includes(topic))
}

function crisisFirst(lines: readonly Line[], helplines: readonly Line[]): readonly Line[] {
  const [crisis = helplines[0]] = lines.filter(({ topics }) => topics.includes("suicide"))
  return crisis === undefined ? lines : [crisis, ...lines.filter((line) => line !== crisis)]
}

/** Counselors can't treat an overdose. */
const emergencyFirst = (lines: readonly Line[]): readonly Line[] =>
  firstWhere(lines, ({ operatorType }) => operatorType === "emergency")

/**
 * The order in which a person sees what was found. Whoever has taken too much of something sees the
 * emergency number first; whoever speaks of dying a crisis line, whatever else they say; where two topics
 * meet, both are answered in sight; a tip line is first only for whoever asks to report, or names it. What
 * is only guessed at has a helpline for any trouble beside it.
 */
export function arrange(found: readonly Line[], { meaning, helplines, isNamed: isLineNamed }: Asked): readonly Line[] {
  const { clear, topics, asksToReport } = meaning
  const stays = (line: Line): boolean => isLineNamed(line) || (asksToReport && line.operatorType !== "immigration")
  if (found.length === 0) return []

  const isDying = clear.has("suicide")
  const calm = authoritiesLast(found, stays)
  const begun = isDying ? crisisFirst(calm, helplines) : calm
  const said = new Map([...topics].filter(([topic]) => clear.size === 0 || clear.has(topic)))
  const covering = coverFirst(begun, said, isDying ? 1 : 0)
  const isAuthorityFirst = covering[0] !== undefined && isTipLine(covering[0]) && !stays(covering[0])
  const safe = isAuthorityFirst ? [...new Set([...helplines.slice(0, 1), ...covering])] : covering
  if (meaning.hasTaken) return emergencyFirst(safe)
  return topics.size > 0 && clear.size === 0 ? withAnyTrouble(safe, helplines) : safe
}

function withAnyTrouble(lines: readonly Line[], helplines: readonly Line[]): readonly Line[] {
  const [any] = helplines
  if (any === undefined || lines.slice(0, inSight).includes(any)) return lines
  const others = lines.filter((line) => line !== any)
  return [...others.slice(0, inSight - 1), any, ...others.slice(inSight - 1)]
}
