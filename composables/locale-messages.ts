import { watch, watchEffect, type Ref } from "vue"
import { useI18n, type Composer } from "vue-i18n"
import { setHtmlLanguage } from "./html-language"
import type { Language } from "@/core/i18n/languages"

type AddTexts = (i18n: Composer, language: Language) => Promise<void>

/**
 * Switches the page to a language once the texts of that language are loaded.
 * Returns a function that loads all texts of the current language.
 */
export function useLocaleMessages(language: Readonly<Ref<Language>>, addTexts: AddTexts): () => Promise<void> {
  const i18n = useI18n()
  watch(language, async (newLanguage) => {
    await addTexts(i18n, newLanguage)
    if (language.value === newLanguage) i18n.locale.value = newLanguage
  })
  watchEffect(() => setHtmlLanguage(i18n.locale.value))
  return () => addTexts(i18n, language.value)
}
