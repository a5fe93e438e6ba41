import { watch, watchEffect, type Ref } from "vue"
import { useI18n, type Composer } from "vue-i18n"
import { setHtmlLanguage } from "./html-language"
import type { Language } from "@/core/languages"

type AddTexts = (spoken: Composer, language: Language) => Promise<void>

/** The page speaks the wanted language as soon as its texts are there. Answers what waits for all of them. */
export function useLocaleMessages(language: Readonly<Ref<Language>>, addTexts: AddTexts): () => Promise<void> {
  const spoken = useI18n()
  watch(language, async (wanted) => {
    await addTexts(spoken, wanted)
    if (language.value === wanted) spoken.locale.value = wanted
  })
  watchEffect(() => setHtmlLanguage(spoken.locale.value))
  return () => addTexts(spoken, language.value)
}
