// cspell:ignore suicid
import type { Audience, Topic } from "../hotline"
import type { Trouble } from "./troubles"

/** How someone would rather reach a hotline: through one of these, or in any way that spares them talking. */
export type AskedChannel = "text" | "whatsapp" | "chat" | "written"

interface TopicWords {
  /** Words that leave little doubt. */
  readonly clear: readonly string[]
  /** Words that fit the topic and much else. */
  readonly hint: readonly string[]
}

/**
 * What people type, in one language. An entry is one or more words: `suicid*` is any word that starts
 * with these letters, `pic|photo` is either word, `take+down` is one directly after the other. A space
 * allows up to two other words in between. `=police` counts only if nothing else is typed. `20..29` is any number from
 * 20 to 29, `20..29yo` each of them with these letters after it. Case and accents do not matter. docs/LANGUAGES.md has more.
 */
export interface SearchWords {
  /** The countries where the language is spoken; empty for everywhere. Its short words and hints are used only there. */
  readonly countries: readonly string[]
  /** Words of nearly every sentence, which the search ignores: otherwise any hotline would fit any question. */
  readonly stopWords: string
  readonly topics: Readonly<Partial<Record<Topic, TopicWords>>>
  /** Words for what no topic, or a topic that is too wide, is about. Their topics need not list them too. */
  readonly troubles?: Readonly<Partial<Record<Trouble, readonly string[]>>> | undefined
  /** Words that say whom a person speaks of. */
  readonly audiences: Readonly<Partial<Record<Audience, readonly string[]>>>
  /** What people say who would rather write than call: "someone to text". */
  readonly channels?: Readonly<Partial<Record<AskedChannel, readonly string[]>>> | undefined
  /** What people say of someone who has taken too much of something. Minutes matter: the emergency number is first. */
  readonly hasOverdosed?: readonly string[] | undefined
  /** What people say who need a certain guide, by the id of the guide. Its topics find it too. */
  readonly guides?: Readonly<Record<string, readonly string[]>> | undefined
  /** Someone who types these wants to report to an authority. */
  readonly asksToReport: readonly string[]
  /** Phrases that express no topic, although one of their words alone would. */
  readonly ignored: readonly string[]
}
