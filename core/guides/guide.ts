import type { Words } from "../languages"

/** HTML that was turned from Markdown at build time and passed through the sanitizer. */
export type SafeHtml = string & { readonly __safe: "html" }

export interface GuideStep {
  /** Stable across languages, so that a change of language keeps the place. */
  readonly id: string
  readonly title: string
  /** Turned from Markdown at build time; goes through the sanitizer before it is shown. */
  readonly html: string
}

export interface GuideSection {
  readonly id: string
  readonly title: string
  readonly steps: readonly GuideStep[]
}

export interface Guide {
  readonly id: string
  readonly language: string
  readonly title: string
  readonly forWhom: "young-person" | "family"
  readonly summary: string
  readonly lastReviewed: string
  /** Empty until a person has read it. */
  readonly reviewer: string
  readonly sections: readonly GuideSection[]
  readonly links: readonly {
    readonly title: string
    readonly note: string
    readonly url: string
    readonly language: string
  }[]
  readonly sources: readonly string[]
}

/** One page elsewhere, under "Learn more"; `language` is the page's, which need not be the reader's. */
export interface LearnMore {
  readonly id: string
  readonly title: Words
  /** One sentence: what is there. */
  readonly note: Words
  readonly url: string
  readonly language: string
  readonly publisher: string
}
