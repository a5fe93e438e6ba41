import { computed, ref, shallowRef, watch, watchEffect, type Ref } from "vue"
import { useI18n } from "vue-i18n"
import { setHtmlLanguage } from "./html-language"
import { browserLanguage, type Language } from "@/core/languages"
import type { Settings } from "@/core/settings/settings"
import { emptyPopupStart, type PopupPreferences } from "@/core/settings/popup-preferences"

export interface PageLanguage {
  readonly language: Readonly<Ref<Language>>
  /** What was chosen in this visit is there. */
  readonly arePreferencesRead: Readonly<Ref<boolean>>
  readonly choose: (language: Language) => void
}

/** Port: what was chosen in this visit, in memory. */
export interface PopupPreferencesStore {
  read(): Promise<PopupPreferences>
  write(preferences: PopupPreferences): Promise<void>
}

/**
 * Of a page beside the popup: the language of this visit, else the one that is set. The switch at the
 * top is for this visit alone; only the question among the settings is one, and its answer is shown.
 */
export function usePageLanguage(
  { settings, isRead }: { readonly settings: Readonly<Ref<Settings>>; readonly isRead: Readonly<Ref<boolean>> },
  store: PopupPreferencesStore,
  title: string,
): PageLanguage {
  const { t, locale } = useI18n()
  const preferences = shallowRef(emptyPopupStart.preferences)
  const arePreferencesRead = ref(false)
  const read = store.read().then((kept) => {
    preferences.value = { ...kept, language: preferences.value.language ?? kept.language }
    arePreferencesRead.value = true
  })
  const language = computed(
    () => preferences.value.language ?? settings.value.language ?? browserLanguage(navigator.languages),
  )
  watch([() => settings.value.language, isRead], (_now, [, wasRead]) => {
    if (wasRead) preferences.value = { ...preferences.value, language: null }
  })
  watchEffect(() => {
    locale.value = language.value
    setHtmlLanguage(language.value)
    document.title = t(title)
  })
  async function choose(chosen: Language): Promise<void> {
    preferences.value = { ...preferences.value, language: chosen }
    // The place of the visit is not lost, though it is read only now.
    await read
    await store.write(preferences.value)
  }
  return { language, arePreferencesRead, choose: (chosen) => void choose(chosen) }
}
