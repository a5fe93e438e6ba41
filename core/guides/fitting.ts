import type { Audience, Topic } from "../hotlines/hotline"
import type { SearchMeaning } from "../hotlines/sections"
import type { Guide } from "./guide"

/** The topics of each guide by its id, the main one first. A guide without topics is found only by its own words. */
export type GuideTopics = Readonly<Record<string, readonly Topic[]>>

/** What decides whether a guide fits. */
type Candidate = Pick<Guide, "id" | "forWhom" | "country">

/** A guide as the results show it. */
export type FittingGuide = Pick<Guide, "id" | "title">

/** More would push the hotlines below them out of sight. */
const maxGuides = 2

/** Points for each reason. The words of a guide say more than a topic, which several guides share. */
const points = { words: 3, mainTopic: 2, otherTopic: 1, sameReader: 2 }

const readerOf = (audiences: ReadonlySet<Audience>): Guide["forWhom"] =>
  audiences.has("family") ? "family" : "young-person"

/**
 * The guides that fit a search, at most two, the best first. A guide for other readers fits only if the words ask for it.
 * A guide for another country never fits: its numbers and laws would mislead.
 */
export function fittingGuides<G extends Candidate>(
  guides: readonly G[],
  topicsOf: GuideTopics,
  { clearTopics, audiences, guides: askedFor }: SearchMeaning,
  countries: readonly string[],
): readonly G[] {
  const reader = readerOf(audiences)
  const topicPoints = (topic: Topic, position: number): number => {
    if (!clearTopics.has(topic)) return 0
    return position === 0 ? points.mainTopic : points.otherTopic
  }
  function pointsOf({ id, forWhom, country }: G): number {
    if (country !== null && !countries.includes(country)) return 0
    const forWords = askedFor.has(id) ? points.words : 0
    if (forWhom !== reader) return forWords
    const reasons = forWords + Math.max(0, ...(topicsOf[id] ?? []).map(topicPoints))
    return reasons === 0 ? 0 : reasons + points.sameReader
  }
  return guides
    .map((guide) => ({ guide, score: pointsOf(guide) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, maxGuides)
    .map(({ guide }) => guide)
}
