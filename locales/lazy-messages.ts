import { createI18n } from "vue-i18n"
import type { Language } from "../core/languages"
import type { Texts } from "./texts"
import { readAll, readFirst } from "virtual:texts-later"

/** For the popup, where only the first words of one language are waited for. */
export async function createFirstTexts(language: Language) {
  const messages: Partial<Record<Language, Texts>> = { [language]: await readFirst[language]() }
  return createI18n({ legacy: false, locale: language, fallbackLocale: "en", messages })
}

interface LanguageInfo {
  setLocaleMessage(language: string, texts: Texts): void
}

/** The whole language is there once this has answered. */
export async function addTexts(spoken: LanguageInfo, language: Language): Promise<void> {
  spoken.setLocaleMessage(language, await readAll[language]())
}
