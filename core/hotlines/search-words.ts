// cspell:ignore suicid
import type { Audience, Topic } from "./hotline"

interface TopicWords {
  /** Leave little doubt. */
  readonly clear: readonly string[]
  /** Fit the topic, and much else. */
  readonly hint: readonly string[]
}

/**
 * What people type, in one language. An entry is one or more words: `suicid*` is any word that begins
 * so, `pic|photo` either word, `take+down` the one directly after the other; after a space up to two
 * other words may stand between them. Capitals and accents do not matter. docs/LANGUAGES.md has more.
 */
export interface SearchWords {
  /** Where it is spoken; empty: everywhere. Short words and hints of a language count only there. */
  readonly countries: readonly string[]
  /** Words that nearly every sentence holds: with them, any hotline would fit any question. */
  readonly small: string
  readonly topics: Readonly<Partial<Record<Topic, TopicWords>>>
  /** Of whom a person speaks, where the words say it. */
  readonly audiences: Readonly<Partial<Record<Audience, readonly string[]>>>
  /** Said of someone who has taken too much of something: minutes count, and the emergency number comes first. */
  readonly hasOverdosed?: readonly string[] | undefined
  /** Whoever types these wants to tell an authority. */
  readonly asksToReport: readonly string[]
  /** Mean nothing here, though one of their words alone would. */
  readonly ignored: readonly string[]
}
