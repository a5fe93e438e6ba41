import { watch, watchEffect, type Ref } from "vue"
import { useI18n, type Composer } from "vue-i18n"
import { setHtmlLanguage } from "./html-language"
import type { Language } from "@/core/languages"

type AddTexts = (i18n: Composer, language: Language) => Promise<void>

/**
 * Switches the page to the wanted language as soon as its texts are loaded.
 * Returns a function that resolves once all texts of the current language are loaded.
 */
export function useLocaleMessages(language: Readonly<Ref<Language>>, addTexts: AddTexts): () => Promise<void> {
  const i18n = useI18n()
  watch(language, async (wanted) => {
    await addTexts(i18n, wanted)
    if (language.value === wanted) i18n.locale.value = wanted
  })
  watchEffect(() => setHtmlLanguage(i18n.locale.value))
  return () => addTexts(i18n, language.value)
}
