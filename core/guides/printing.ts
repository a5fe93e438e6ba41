import { languages, type Language } from "../languages"
import type { Guide } from "./guide"

/** A young person needs no paper that someone else may find. */
export function isPrintable(guide: Guide): boolean {
  return guide.forWhom === "family"
}

/** The guide with a card to fill in for the police. */
export function hasPoliceCard(guide: Guide): boolean {
  return guide.id === "missing-child"
}

export function printAddress(guide: Pick<Guide, "id" | "language">): string {
  return `${guide.id}.${guide.language}`
}

export interface PrintWish {
  readonly guideId: string
  readonly language: Language
}

/** What stands behind the "#" of the print page; null: nothing that could be printed. */
export function parsePrintAddress(hash: string): PrintWish | null {
  const [, guideId, wanted] = /^#?([a-z][a-z0-9-]*)\.([a-z]{2})$/.exec(hash) ?? []
  const language = languages.find((known) => known === wanted)
  return guideId !== undefined && language !== undefined ? { guideId, language } : null
}
