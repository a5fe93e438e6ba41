import { watchEffect, type Ref } from "vue"
import { useI18n } from "vue-i18n"
import { setHtmlLanguage } from "./html-language"
import type { Language } from "@/core/languages"

/** Keeps a page in one language: its texts, its title, and the attributes that browsers and screen readers read. */
export function useDocumentLanguage(language: Readonly<Ref<Language>>, titleKey: string): void {
  const { t, locale } = useI18n()
  watchEffect(() => {
    locale.value = language.value
    setHtmlLanguage(language.value)
    document.title = t(titleKey)
  })
}
