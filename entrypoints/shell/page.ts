import { computed, onMounted, shallowRef, type Ref } from "vue"
import { useAnnouncer } from "@/composables/announcer"
import { useAppearance } from "@/composables/appearance"
import { useExit } from "@/composables/exit"
import { usePageLanguage } from "@/composables/page-language"
import { useStoredSettings, type StoredSettings } from "@/composables/settings"
import type { Language } from "@/core/i18n/languages"
import { abilities } from "@/platform/abilities"
import { history } from "@/platform/history"
import { setUpPageExit } from "@/platform/page-exit"
import { readPopupPreferences, writePopupPreferences } from "@/platform/popup-preferences-store"
import { watchSettings } from "@/platform/raw-settings"
import { readSnapshotSoon } from "@/platform/settings-store"
import { answerOrNull } from "@/platform/timer"

const preferencesStore = { read: readPopupPreferences, write: writePopupPreferences }

interface PageOptions {
  /** For a page that changes settings. Otherwise the page only reads them. */
  readonly settings?: StoredSettings
  /** For a page whose address may name its language. */
  readonly language?: Readonly<Ref<Language | null>>
  /** Wraps the exit, for a page that must do something before or after it. */
  readonly aroundExit?: (exit: () => void) => void
}

/** What the words on the exit button may promise: a policy can keep the history that the browser could erase. */
function useExitAbilities() {
  const exitAbilities = shallowRef(abilities)
  onMounted(async () => {
    const mayErase = await answerOrNull(() => history.canDeleteHistory())
    if (mayErase === false) exitAbilities.value = { ...abilities, history: false }
  })
  return exitAbilities
}

/** What every page in a tab needs for its `PageShell`: the appearance, the language, the exit and the live region. */
export function usePage(titleKey: string, { settings, language, aroundExit }: PageOptions = {}) {
  const stored = settings ?? useStoredSettings({ read: readSnapshotSoon, watch: watchSettings })
  useAppearance(stored.settings, stored.isRead)
  const pageLanguage = usePageLanguage(stored, preferencesStore, titleKey, language)
  const { exit, shortcut } = useExit(setUpPageExit(aroundExit))
  const { text: announcement, announce } = useAnnouncer()
  return {
    /** The settings and the language have been read. */
    isRead: computed(() => stored.isRead.value && pageLanguage.arePreferencesRead.value),
    language: pageLanguage.language,
    chooseLanguage: pageLanguage.choose,
    exit,
    shortcut,
    abilities,
    exitAbilities: useExitAbilities(),
    announcement,
    announce,
  }
}
