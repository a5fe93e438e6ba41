import { computed, ref, shallowRef, watch, watchEffect, type Ref } from "vue"
import { useI18n } from "vue-i18n"
import { setHtmlLanguage } from "./html-language"
import { browserLanguage, type Language } from "@/core/i18n/languages"
import type { Settings } from "@/core/settings/settings"
import { emptyStoredState, type PopupPreferences } from "@/core/settings/popup-preferences"

export interface PageLanguage {
  readonly language: Readonly<Ref<Language>>
  /** The popup preferences have been read. */
  readonly arePreferencesRead: Readonly<Ref<boolean>>
  readonly choose: (language: Language) => void
}

/** Port: the popup preferences, which stay in memory. */
export interface PopupPreferencesStore {
  read(): Promise<PopupPreferences>
  write(preferences: PopupPreferences): Promise<void>
}

/**
 * The language of a page outside the popup: the popup preference if there is one, otherwise the setting.
 * The switch at the top of a page changes only the preference. A change of the setting replaces the
 * preference on the page, so that people see the language they set.
 */
export function usePageLanguage(
  { settings, isRead }: { readonly settings: Readonly<Ref<Settings>>; readonly isRead: Readonly<Ref<boolean>> },
  store: PopupPreferencesStore,
  titleKey: string,
  /** The language in the page's address, or null. It overrides the preference and the setting. */
  fixedLanguage?: Readonly<Ref<Language | null>>,
): PageLanguage {
  const { t, locale } = useI18n()
  const preferences = shallowRef(emptyStoredState.preferences)
  const arePreferencesRead = ref(false)
  const firstRead = store.read().then((stored) => {
    preferences.value = { ...stored, language: preferences.value.language ?? stored.language }
    arePreferencesRead.value = true
  })
  const language = computed(
    () =>
      fixedLanguage?.value ??
      preferences.value.language ??
      settings.value.language ??
      browserLanguage(navigator.languages),
  )
  watch([() => settings.value.language, isRead], (_now, [, wasRead]) => {
    if (wasRead) preferences.value = { ...preferences.value, language: null }
  })
  watchEffect(() => {
    locale.value = language.value
    setHtmlLanguage(language.value)
    document.title = t(titleKey)
  })
  async function choose(chosen: Language): Promise<void> {
    preferences.value = { ...preferences.value, language: chosen }
    // Wait for the stored place, which this write would otherwise erase.
    await firstRead
    await store.write(preferences.value)
  }
  return { language, arePreferencesRead, choose: (chosen) => void choose(chosen) }
}
