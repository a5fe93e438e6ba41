import { inLanguage } from "../i18n/languages"
import type { Audience, Hotline, Topic } from "./hotline"

/** What a hotline is for and for whom: a written sentence, or the keys of the texts that say it together. */
type Purpose =
  | { readonly text: string }
  | {
      readonly key: "hotline.purpose"
      readonly whom: readonly `hotline.audience.${Audience | "everyone"}`[]
      readonly topics: readonly `hotline.topic.${Topic}`[]
    }

/** As many topics as fit in two lines of the popup. The first is the main one. */
const maxTopics = 3

/** Names witnesses only if the hotline is for them first. */
function audienceOf({ audience }: Hotline): readonly (Audience | "everyone")[] {
  const whom = audience.filter((who, index) => who !== "witness" || index === 0)
  const isForEveryone = (["young-person", "adult-survivor", "family"] as const).every((who) => whom.includes(who))
  return isForEveryone ? ["everyone"] : whom
}

const offices = ["police", "immigration", "prosecutor", "child-protection", "government"] as const

/**
 * The kind of office that answers, where a row must name it: nobody should tell the police or immigration officers
 * what happened without knowing it. Null if those who answer are there to help.
 */
export function namedOffice({ operatorType }: Hotline): (typeof offices)[number] | null {
  return offices.find((office) => office === operatorType) ?? null
}

export function purposeOf(hotline: Hotline, language: string): Purpose {
  if (hotline.purpose) return { text: inLanguage(hotline.purpose, language) }
  return {
    key: "hotline.purpose",
    whom: audienceOf(hotline).map((who) => `hotline.audience.${who}` as const),
    topics: hotline.topics.slice(0, maxTopics).map((topic) => `hotline.topic.${topic}` as const),
  }
}
