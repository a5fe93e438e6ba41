export interface RetiredWord {
  readonly word: string
  readonly write: string
  readonly names?: readonly string[]
  readonly keys?: readonly string[]
  readonly phrases?: readonly string[]
  readonly en?: readonly string[]
  readonly es?: readonly string[]
}

export interface GlossaryEntry {
  readonly word: string
  readonly meaning: string
  /** Missing if no text of the interface uses the word. */
  readonly en?: string
  readonly es?: string
  /** In Markdown. */
  readonly code: string
  readonly retired?: readonly RetiredWord[]
}

/** A name in code, or a text, in which a retired word has another meaning. */
export interface AllowedWord {
  readonly name?: string
  readonly text?: string
  readonly reason: string
}

export const glossary: readonly GlossaryEntry[]
export const allowed: readonly AllowedWord[]
export function retiredInName(name: string, owner?: string): RetiredWord | undefined
export function retiredInPhrase(text: string): RetiredWord | undefined
export function retiredInMessage(language: "en" | "es", place: string, text: string): RetiredWord | undefined
