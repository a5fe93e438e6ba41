import { computed, shallowRef, watch, watchEffect, type Ref } from "vue"
import { useI18n } from "vue-i18n"
import { setHtmlLanguage } from "./html-language"
import { browserLanguage, type Language } from "@/core/languages"
import type { Chosen, Settings } from "@/core/settings/settings"

export interface PageLanguage {
  readonly language: Readonly<Ref<Language>>
  choose(language: Language): void
}

/** Of a page on which settings are made. While the lock is closed a choice is for this page alone. */
export function usePageLanguage(
  settings: Readonly<Ref<Settings>>,
  mayChange: Readonly<Ref<boolean>>,
  save: (part: Chosen) => unknown,
  title: string,
): PageLanguage {
  const { t, locale } = useI18n()
  const here = shallowRef<Language | null>(null)
  const language = computed(() => here.value ?? settings.value.language ?? browserLanguage(navigator.languages))
  watch(
    () => settings.value.language,
    () => (here.value = null),
  )
  watchEffect(() => {
    locale.value = language.value
    setHtmlLanguage(language.value)
    document.title = t(title)
  })
  return {
    language,
    choose(chosen) {
      if (mayChange.value) save({ language: chosen })
      else here.value = chosen
    },
  }
}
