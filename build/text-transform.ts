import type { Guide } from "../core/guides/guide.ts"
import { inEveryLanguage, languages, type Localized } from "../core/i18n/languages.ts"
import type { Hotline } from "../core/hotlines/hotline.ts"
import type { NestedTexts } from "./locale-files.ts"

/**
 * How a build changes its texts. A release uses `untransformed`. Drafts and tests of the layout use other transforms.
 */
export interface TextTransform {
  /** The languages of the build. */
  readonly languages: readonly string[]
  /** Transforms the English texts of the interface. */
  readonly texts: (english: NestedTexts) => NestedTexts
  /** The text to use in a language that lacks its own. */
  readonly fallback: (english: string, language: string) => string
  readonly localized: (text: Localized) => Localized
  readonly hotline: (hotline: Hotline) => Hotline
  /** `english` returns the same guide in English. */
  readonly guide: (guide: Guide, english: () => Guide) => Guide
}

/** Returns a function that transforms every localized text of a hotline. */
export function transformHotlineWith(localized: TextTransform["localized"]): TextTransform["hotline"] {
  return (hotline) => {
    const { name, purpose, description, channels } = hotline
    return {
      ...hotline,
      name: localized(name),
      ...(purpose && { purpose: localized(purpose) }),
      description: localized(description),
      channels: channels.map((channel) => ({ ...channel, note: channel.note && localized(channel.note) })),
    }
  }
}

export const untransformed: TextTransform = {
  languages,
  texts: (english) => english,
  fallback: (english) => english,
  // Drops texts in draft languages, which never ship.
  localized: inEveryLanguage,
  hotline: transformHotlineWith(inEveryLanguage),
  guide: (guide) => guide,
}
