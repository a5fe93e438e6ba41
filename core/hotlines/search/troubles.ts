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

/** The topics that words for a trouble express clearly. Of any other trouble, one can talk with a helpline. */
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

/** Topics that are too wide: whoever is hungry needs none of the other hotlines for `needs`. */
const wideTopics: ReadonlySet<Topic> = new Set(["needs", "rights"])

/** Whether a hotline with this topic helps with it someone who has these troubles. */
export function helpsWith(
  topic: Topic,
  hotline: Hotline | undefined,
  asked: ReadonlySet<Trouble>,
  troublesOf: TroublesOf,
): boolean {
  if (hotline === undefined || !wideTopics.has(topic)) return true
  const isAbout = (trouble: Trouble): boolean => topicsOfTrouble(trouble).includes(topic)
  const askedAbout = [...asked].filter(isAbout)
  const own = troublesOf(hotline)
  if (askedAbout.length === 0 || askedAbout.some((trouble) => own.has(trouble))) return true
  return hotline.topics[0] === topic && ![...own].some(isAbout)
}

/** The share of the points for a trouble that a hotline gets whose sentence names it: none if it has another topic. */
function shareOfTrouble(trouble: Trouble, topics: readonly Topic[]): number {
  const ofTrouble = topicsOfTrouble(trouble)
  const [mainTopic] = topics
  if (ofTrouble.length === 0 || (mainTopic !== undefined && ofTrouble.includes(mainTopic))) return 1
  return topics.some((topic) => ofTrouble.includes(topic)) ? 0.5 : 0
}

/** How much a hotline's own sentence is about these troubles: 1 for each, less if the topic is not its main one. */
export function sharesOfTroubles(hotline: Hotline, asked: ReadonlySet<Trouble>, troublesOf: TroublesOf): number {
  const own = troublesOf(hotline)
  if (own.size === 0) return 0
  const shared = [...asked].filter((trouble) => own.has(trouble))
  return shared.reduce((sum, trouble) => sum + shareOfTrouble(trouble, hotline.topics), 0)
}

/** Whether a hotline has a topic that the person clearly means, or names their trouble. */
export function suits(
  hotline: Hotline,
  clearTopics: ReadonlySet<Topic>,
  asked: ReadonlySet<Trouble>,
  troublesOf: TroublesOf,
): boolean {
  const hasTopic = hotline.topics.some(
    (topic) => clearTopics.has(topic) && helpsWith(topic, hotline, asked, troublesOf),
  )
  return hasTopic || sharesOfTroubles(hotline, asked, troublesOf) > 0
}

/** Whether a hotline is for lesbian, gay, bisexual and trans people, and the person has not said that they are. */
export const isForFew = (hotline: Hotline, asked: ReadonlySet<Trouble>, troublesOf: TroublesOf): boolean =>
  !asked.has("lgbtq") && troublesOf(hotline).has("lgbtq")
