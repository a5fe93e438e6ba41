import { groupOf } from "./order"
import type { Line, Topic } from "./line"

/** A children's helpline hears of all that can happen to a child. */
const topicsOfChildren: readonly Topic[] = ["abuse", "suicide", "needs"]

/**
 * Whether one may call there with any trouble: a crisis line, or a helpline for children and young
 * people. The records have no field for it. A crisis line has the topic `suicide`; a children's
 * helpline is for young people, not for adults, and begins with what children's helplines are for.
 */
export function answersAnything(line: Line): boolean {
  if (line.operatorType === "emergency" || groupOf(line) === "authority") return false
  if (line.topics.includes("suicide")) return true
  const [first] = line.topics
  const forYoungPeople = line.audience[0] === "young-person" && !line.audience.includes("adult-survivor")
  return forYoungPeople && first !== undefined && topicsOfChildren.includes(first)
}

/** Where one tells an authority what one knows: nobody in distress is led there first who did not ask for it. */
export function isTipLine(line: Line): boolean {
  const isAuthority = groupOf(line) === "authority"
  if (isAuthority) return line.topics.includes("report")
  return line.operatorType === "government" && line.topics[0] === "report"
}

/** Crisis lines, then other helplines, then offices that must act on what they hear; the rest in its order. */
function order(line: Line): number {
  if (groupOf(line) === "report") return 2
  return line.topics.includes("suicide") ? 0 : 1
}

/** The lines for any trouble among these, those to begin with first. */
export function forAnyTrouble(lines: readonly Line[]): readonly Line[] {
  const weighed = lines.filter(answersAnything).map((line) => ({ line, weight: order(line) }))
  return weighed.sort((a, b) => a.weight - b.weight).map(({ line }) => line)
}
