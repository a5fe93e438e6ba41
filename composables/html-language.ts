import { spoken } from "@/core/languages"

/** For screen readers, hyphens and fonts; and which way the page runs. */
export function setHtmlLanguage(language: string): void {
  document.documentElement.lang = language
  document.documentElement.dir = spoken(language).direction
}
