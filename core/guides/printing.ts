import { languages, type Language } from "../i18n/languages"
import type { Guide } from "./guide"

/** Guides for young people cannot be printed, because someone else may find the paper. */
export function isPrintable(guide: Guide): boolean {
  return guide.forWhom !== "young-person"
}

/** Whether the guide includes a card to fill in for the police. */
export function hasPoliceCard(guide: Guide): boolean {
  return guide.id === "missing-child"
}

/** The hash of the print page's address for this guide, without the `#`. */
export function printAddress(guide: Pick<Guide, "id" | "language">): string {
  return `${guide.id}.${guide.language}`
}

interface PrintRequest {
  readonly guideId: string
  readonly language: Language
}

/** Parses the hash of the print page's address. Returns null if it names no guide in a known language. */
export function parsePrintAddress(hash: string): PrintRequest | null {
  const [, guideId, code] = /^#?([a-z][a-z0-9-]*)\.([a-z]{2})$/.exec(hash) ?? []
  const language = languages.find((knownCode) => knownCode === code)
  return guideId !== undefined && language !== undefined ? { guideId, language } : null
}
