import type { Guide } from "../core/guides/guide.ts"
import { inEveryLanguage, languages, type Words } from "../core/languages.ts"
import type { Hotline } from "../core/hotlines/hotline.ts"
import type { Tree } from "./locale-files.ts"

/** How texts ship: as they are written, or changed for looking and for tests. */
export interface Wording {
  /** The languages that the build has. */
  readonly languages: readonly string[]
  /** The English of the interface. */
  readonly texts: (english: Tree) => Tree
  /** What is said in a language that has no text of its own for this. */
  readonly standIn: (english: string, language: string) => string
  readonly words: (words: Words) => Words
  readonly hotline: (hotline: Hotline) => Hotline
  /** `english`: the same guide in English. */
  readonly guide: (guide: Guide, english: () => Guide) => Guide
}

/** Everything in a hotline that has a text in each language. */
export function hotlineWith(words: Wording["words"]): Wording["hotline"] {
  return (hotline) => {
    const channels = hotline.channels.map((channel) => ({ ...channel, note: channel.note && words(channel.note) }))
    return { ...hotline, name: words(hotline.name), description: words(hotline.description), channels }
  }
}

export const asWritten: Wording = {
  languages,
  texts: (english) => english,
  standIn: (english) => english,
  // What is written in a language that is only begun ships nowhere.
  words: inEveryLanguage,
  hotline: hotlineWith(inEveryLanguage),
  guide: (guide) => guide,
}
