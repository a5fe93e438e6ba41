import type { Guide } from "../core/guides/guide.ts"
import { inEveryLanguage, languages, type Words } from "../core/languages.ts"
import type { Line } from "../core/lines/line.ts"
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
  readonly line: (line: Line) => Line
  /** `english`: the same guide in English. */
  readonly guide: (guide: Guide, english: () => Guide) => Guide
}

/** Everything in a line that has a text in each language. */
export function lineWith(words: Wording["words"]): Wording["line"] {
  return (line) => {
    const channels = line.channels.map((channel) => ({ ...channel, note: channel.note && words(channel.note) }))
    return { ...line, name: words(line.name), description: words(line.description), channels }
  }
}

export const asWritten: Wording = {
  languages,
  texts: (english) => english,
  standIn: (english) => english,
  // What is written in a language that is only begun ships nowhere.
  words: inEveryLanguage,
  line: lineWith(inEveryLanguage),
  guide: (guide) => guide,
}
