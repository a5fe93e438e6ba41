import { inEveryLanguage, languages, type Language } from "../core/i18n/languages"
import type { GuideTopics } from "../core/guides/fitting"
import type { Guide, LearnMore } from "../core/guides/guide"
import learnMoreList from "./guides/learn-more.json"
import topics from "./guides/topics.json"

/** The order in which the interface shows the guides, the same in every language. */
const order = [
  "missing-child",
  "missing-mexico",
  "happening-to-me",
  "images-young-person",
  "money-for-picture",
  "left-or-leaving",
  "hurt-or-pregnant",
  "family-member",
  "when-you-call",
  "friend-told-me",
  "foster-care",
  "this-computer",
  "loved-one",
  "police-and-papers",
  "home-still-bonded",
  "images-parent",
  "grooming",
  "home-again",
  "home-mexico",
  "work-at-school",
  "family-computer",
  "quick-exit",
]

const files = import.meta.glob<Guide>("./guides/*/*.md", { query: "?guide", import: "default", eager: true })

/** In a draft build, stands in for a guide without a translation: docs/LANGUAGES.md. */
function inEnglish(id: string): readonly Guide[] {
  const guide = files[`./guides/en/${id}.md`]
  return guide ? [{ ...guide, title: `[${guide.title}]` }] : []
}

const guidesIn = (language: Language): readonly Guide[] =>
  order.flatMap(
    (id) => files[`./guides/${language}/${id}.md`] ?? (import.meta.env.PORCHLIGHT_DRAFT ? inEnglish(id) : []),
  )

export const guides = Object.fromEntries(languages.map((language) => [language, guidesIn(language)])) as Readonly<
  Record<Language, readonly Guide[]>
>

export const learnMore: readonly LearnMore[] = learnMoreList.map((entry) => ({
  ...entry,
  title: inEveryLanguage(entry.title),
  note: inEveryLanguage(entry.note),
}))

/** For the search, which offers guides beside hotlines. */
export const guideTopics = topics as GuideTopics
