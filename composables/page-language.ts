import { computed, ref, shallowRef, watch, watchEffect, type Ref } from "vue"
import { useI18n } from "vue-i18n"
import { setHtmlLanguage } from "./html-language"
import { browserLanguage, type Language } from "@/core/languages"
import type { Settings } from "@/core/settings/settings"
import { nothingKept, type VisitChoice } from "@/core/settings/visit"

export interface PageLanguage {
  readonly language: Readonly<Ref<Language>>
  /** What was chosen in this visit is there. */
  readonly isVisitRead: Readonly<Ref<boolean>>
  readonly choose: (language: Language) => void
}

/** Port: what was chosen in this visit, in memory. */
export interface VisitStore {
  read(): Promise<VisitChoice>
  write(visit: VisitChoice): Promise<void>
}

/**
 * Of a page beside the popup: the language of this visit, else the one that is set. The switch at the
 * top is for this visit alone; only the question among the settings is one, and its answer is shown.
 */
export function usePageLanguage(
  { settings, isRead }: { readonly settings: Readonly<Ref<Settings>>; readonly isRead: Readonly<Ref<boolean>> },
  store: VisitStore,
  title: string,
): PageLanguage {
  const { t, locale } = useI18n()
  const visit = shallowRef(nothingKept.visit)
  const isVisitRead = ref(false)
  const read = store.read().then((kept) => {
    visit.value = { ...kept, language: visit.value.language ?? kept.language }
    isVisitRead.value = true
  })
  const language = computed(
    () => visit.value.language ?? settings.value.language ?? browserLanguage(navigator.languages),
  )
  watch([() => settings.value.language, isRead], (_now, [, wasRead]) => {
    if (wasRead) visit.value = { ...visit.value, language: null }
  })
  watchEffect(() => {
    locale.value = language.value
    setHtmlLanguage(language.value)
    document.title = t(title)
  })
  async function choose(chosen: Language): Promise<void> {
    visit.value = { ...visit.value, language: chosen }
    // The place of the visit is not lost, though it is read only now.
    await read
    await store.write(visit.value)
  }
  return { language, isVisitRead, choose: (chosen) => void choose(chosen) }
}
