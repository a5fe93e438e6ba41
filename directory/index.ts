import type { Guide } from "../core/guides/guide"
import type { Language, Line, Words } from "../core/lines/line"
import missingChildEn from "./guides/en/missing-child.md?guide"
import missingChildEs from "./guides/es/missing-child.md?guide"
import learnMoreList from "./guides/learn-more.json"
import mexico from "./lines/mx.json?lines"
import unitedStates from "./lines/us.json?lines"

/** A page of others that is worth reading, with one sentence on what is there. */
export interface LearnMoreLink {
  readonly id: string
  readonly title: Words
  readonly note: Words
  readonly url: string
  readonly language: string
  readonly publisher: string
}

export const lines: readonly Line[] = [...unitedStates, ...mexico]

/** In every language the same guides, with the same ids. */
export const guides: Readonly<Record<Language, readonly Guide[]>> = {
  en: [missingChildEn],
  es: [missingChildEs],
}

export const learnMore: readonly LearnMoreLink[] = learnMoreList
