// cspell:ignore lgbtq
import type { Hotline, Topic } from "../hotline"

/**
 * What a person is in trouble with, where a topic is too wide: food, a bed, drugs and a pregnancy are all `needs`, and no
 * topic is about grief. The records have no field for it: the search reads what a record's own sentence says.
 */
export const troubles = [
  "drugs",
  "hardship",
  "housing",
  "pregnancy",
  "papers",
  "forced-marriage",
  "fgm",
  "lgbtq",
  "eating",
  "grief",
  "voices",
  "gambling",
  "caring",
  "newborn",
  "school",
  "prison",
  "disability",
] as const
export type Trouble = (typeof troubles)[number]

/** The topics that words for a trouble express clearly. People with any other trouble can talk with a helpline. */
const topicsByTrouble: Partial<Record<Trouble, readonly Topic[]>> = {
  drugs: ["needs"],
  hardship: ["needs"],
  housing: ["needs"],
  pregnancy: ["needs"],
  papers: ["rights"],
  "forced-marriage": ["abuse"],
  fgm: ["abuse"],
}

export const topicsOfTrouble = (trouble: Trouble): readonly Topic[] => topicsByTrouble[trouble] ?? []

/** The troubles that a hotline's own sentence names. */
export type TroublesOf = (hotline: Hotline) => ReadonlySet<Trouble>

/** Topics that are too wide: someone who is hungry needs none of the other hotlines for `needs`. */
const wideTopics: ReadonlySet<Topic> = new Set(["needs", "rights"])

/** The share of the points for a trouble that a hotline gets whose sentence names it: none if it has another topic. */
function shareOfTrouble(trouble: Trouble, topics: readonly Topic[]): number {
  const ofTrouble = topicsOfTrouble(trouble)
  const [mainTopic] = topics
  if (ofTrouble.length === 0 || (mainTopic !== undefined && ofTrouble.includes(mainTopic))) return 1
  return topics.some((topic) => ofTrouble.includes(topic)) ? 0.5 : 0
}

/** How hotlines fit someone who has certain troubles. */
export interface TroubleFit {
  /** Whether a hotline with this topic helps with it. */
  readonly helpsWith: (topic: Topic, hotline: Hotline) => boolean
  /** How much a hotline's own sentence is about the troubles: 1 for each, less if the topic is not its main one. */
  readonly shareOf: (hotline: Hotline) => number
  /** Whether a hotline has a topic that the person clearly means, or names their trouble. */
  readonly suits: (hotline: Hotline, clearTopics: ReadonlySet<Topic>) => boolean
  /** Whether a hotline is for lesbian, gay, bisexual and trans people, and the person has not said that they are. */
  readonly isForFew: (hotline: Hotline) => boolean
}

/** Prepares what depends only on the troubles, because each letter asks the fit of all hotlines in the world. */
export function createTroubleFit(asked: ReadonlySet<Trouble>, troublesOf: TroublesOf): TroubleFit {
  const isAbout = (topic: Topic) => (trouble: Trouble) => topicsOfTrouble(trouble).includes(topic)
  const askedByTopic = new Map([...wideTopics].map((topic) => [topic, [...asked].filter(isAbout(topic))]))

  function helpsWith(topic: Topic, hotline: Hotline): boolean {
    const askedAbout = askedByTopic.get(topic) ?? []
    if (askedAbout.length === 0) return true
    const own = troublesOf(hotline)
    if (askedAbout.some((trouble) => own.has(trouble))) return true
    return hotline.topics[0] === topic && ![...own].some(isAbout(topic))
  }

  function shareOf(hotline: Hotline): number {
    if (asked.size === 0) return 0
    const own = troublesOf(hotline)
    let share = 0
    for (const trouble of own) if (asked.has(trouble)) share += shareOfTrouble(trouble, hotline.topics)
    return share
  }

  return {
    helpsWith,
    shareOf,
    suits: (hotline, clearTopics) =>
      hotline.topics.some((topic) => clearTopics.has(topic) && helpsWith(topic, hotline)) || shareOf(hotline) > 0,
    isForFew: (hotline) => !asked.has("lgbtq") && troublesOf(hotline).has("lgbtq"),
  }
}
