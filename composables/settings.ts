import { onUnmounted, shallowRef, type Ref } from "vue"
import { defaultSettings, type Settings } from "@/core/settings/settings"

/** Port: where settings are kept. */
export interface SettingsStore {
  read(): Promise<Settings>
  /** False: it could not be kept. */
  write(settings: Settings): Promise<boolean>
  watch(onChange: (settings: Settings) => void): () => void
}

export interface KeptSettings {
  readonly settings: Readonly<Ref<Settings>>
  /** Shows the change at once and takes it back when it could not be kept. */
  change(part: Partial<Settings>): Promise<boolean>
}

export function useSettings(store: SettingsStore): KeptSettings {
  const settings = shallowRef<Settings>(defaultSettings)
  const known = store.read().then((kept) => {
    settings.value = kept
  })
  onUnmounted(store.watch((changed) => (settings.value = changed)))
  return {
    settings,
    async change(part) {
      // A change made before the kept settings are read must not put defaults in their place.
      await known
      const before = settings.value
      const after = { ...before, ...part }
      settings.value = after
      const kept = await store.write(after)
      if (!kept && settings.value === after) settings.value = before
      return kept
    },
  }
}
