import { languageInfo } from "@/core/i18n/languages"

/** Sets the page's language, for screen readers, hyphenation and fonts, and its writing direction. */
export function setHtmlLanguage(language: string): void {
  document.documentElement.lang = language
  document.documentElement.dir = languageInfo(language).direction
}
