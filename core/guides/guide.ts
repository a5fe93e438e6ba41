import type { Localized } from "../i18n/languages"

/** HTML that has passed through the sanitizer. */
export type SafeHtml = string & { readonly __safe: "html" }

export interface GuideStep {
  /** The same in all languages, so that changing the language keeps the reader's place. */
  readonly id: string
  readonly title: string
  /** Made from Markdown at build time. It must pass through the sanitizer before it is shown. */
  readonly html: string
}

export interface GuideSection {
  readonly id: string
  readonly title: string
  readonly steps: readonly GuideStep[]
}

/** A screen of rules to read before the steps. */
export interface ShortForm {
  readonly title: string
  /** Unsanitized, as in a step. */
  readonly html: string
}

/** A guide that fits someone who opened the wrong one. */
export interface OtherGuide {
  readonly id: string
  /** The words of the link, in the voice of the reader: "It’s about me". */
  readonly title: string
}

/** For whom a guide is written, in the order of the lists. Young people come first: they have the least time, and nobody to ask. */
export const guideReaders = ["young-person", "family", "school"] as const

export interface Guide {
  readonly id: string
  readonly language: string
  readonly title: string
  readonly forWhom: (typeof guideReaders)[number]
  /** ISO 3166 code of the only country for which the guide was written; null if it names no country. */
  readonly country: string | null
  /** ISO 3166 codes of the countries whose phone numbers and laws the guide contains, from its front matter. */
  readonly numbersOf: readonly string[]
  readonly summary: string
  readonly lastReviewed: string
  /** Empty until a person has reviewed the guide. */
  readonly reviewer: string
  readonly notThisGuide: readonly OtherGuide[]
  readonly shortForm: ShortForm | null
  readonly sections: readonly GuideSection[]
  readonly links: readonly {
    readonly title: string
    readonly note: string
    readonly url: string
    readonly language: string
  }[]
  readonly sources: readonly string[]
}

/** A page on another site, listed under "Learn more". `language` is the page's language, which may differ from the reader's. */
export interface LearnMore {
  readonly id: string
  readonly title: Localized
  /** One sentence about what the page contains. */
  readonly note: Localized
  readonly url: string
  readonly language: string
  readonly publisher: string
}
