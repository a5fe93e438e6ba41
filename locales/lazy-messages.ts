import { createI18n } from "vue-i18n"
import type { Language } from "../core/i18n/languages"
import type { Texts } from "./texts"
import { readAll, readFirst } from "virtual:texts-later"

/** For the popup, which waits only for the first texts of one language. */
export async function createFirstTexts(language: Language) {
  const messages: Partial<Record<Language, Texts>> = { [language]: await readFirst[language]() }
  return createI18n({ legacy: false, locale: language, fallbackLocale: "en", messages })
}

interface MessageTarget {
  setLocaleMessage(language: string, texts: Texts): void
}

/** Resolves once the whole language is loaded. */
export async function addTexts(i18n: MessageTarget, language: Language): Promise<void> {
  i18n.setLocaleMessage(language, await readAll[language]())
}
