import { computed, onUnmounted, ref, shallowRef, type Ref } from "vue"
import { snapshotOf, type SettingsSnapshot } from "@/core/settings/snapshot"
import { changedQuestions, type SettingQuestion } from "@/core/settings/setting-groups"
import type { PartialSettings, Settings } from "@/core/settings/settings"

/** Port: stores the settings. */
export interface SettingsStore {
  read(): Promise<SettingsSnapshot>
  /** Resolves to false if the settings could not be saved. */
  write(chosen: PartialSettings): Promise<boolean>
  watch(onChange: () => void): () => void
}

export interface StoredSettings {
  readonly snapshot: Readonly<Ref<SettingsSnapshot>>
  readonly settings: Readonly<Ref<Settings>>
  /** The stored settings have been read. */
  readonly isRead: Readonly<Ref<boolean>>
}

/** The settings on a page that does not change them. They follow changes made on other pages. */
export function useStoredSettings(store: Omit<SettingsStore, "write">): StoredSettings {
  const snapshot = shallowRef(snapshotOf())
  const isRead = ref(false)
  async function refresh(): Promise<void> {
    snapshot.value = await store.read()
    isRead.value = true
  }
  void refresh()
  onUnmounted(store.watch(() => void refresh()))
  return { snapshot, settings: computed(() => snapshot.value.settings), isRead }
}

interface EditableSettings extends StoredSettings {
  /** Shows the change at once and reverts it if it could not be saved. */
  readonly change: (part: PartialSettings) => Promise<boolean>
  /** Replaces all settings chosen on this computer. */
  readonly replace: (chosen: PartialSettings) => Promise<boolean>
  readonly canUndo: Readonly<Ref<boolean>>
  /** Restores the settings from before the last change made on this page. */
  readonly undo: () => Promise<boolean>
  /** The questions whose answers an undo would change. */
  readonly undoQuestions: Readonly<Ref<readonly SettingQuestion[]>>
  /** Discards the undo history. */
  readonly clearUndo: () => void
}

export function useSettings(store: SettingsStore): EditableSettings {
  const snapshot = shallowRef(snapshotOf())
  const undoHistory = shallowRef<readonly PartialSettings[]>([])
  const isRead = ref(false)
  const firstRead = store.read().then((stored) => {
    snapshot.value = stored
    isRead.value = true
  })
  let changeCount = 0
  let pendingWrites = 0
  /**
   * Ignores the settings that it has read if this page has changed some meanwhile, or is still writing. The browser
   * reports that change too, and then this runs again.
   */
  async function refresh(): Promise<void> {
    const changeCountBefore = changeCount
    const stored = await store.read()
    if (changeCount === changeCountBefore && pendingWrites === 0) snapshot.value = stored
  }
  onUnmounted(store.watch(() => void refresh()))

  async function save(chosen: PartialSettings, newUndoHistory: readonly PartialSettings[]): Promise<boolean> {
    const [oldSnapshot, oldUndoHistory] = [snapshot.value, undoHistory.value]
    const newSnapshot = snapshotOf(chosen, oldSnapshot.policy, oldSnapshot.refused)
    snapshot.value = newSnapshot
    undoHistory.value = newUndoHistory
    changeCount += 1
    pendingWrites += 1
    const isSaved = await store.write(chosen)
    pendingWrites -= 1
    if (!isSaved) {
      if (snapshot.value === newSnapshot) snapshot.value = oldSnapshot
      undoHistory.value = oldUndoHistory
    }
    return isSaved
  }
  async function replace(chosen: PartialSettings): Promise<boolean> {
    // A change made before the stored settings are read must not replace them with defaults.
    await firstRead
    return save(chosen, [...undoHistory.value, snapshot.value.chosen])
  }
  return {
    snapshot,
    settings: computed(() => snapshot.value.settings),
    isRead,
    canUndo: computed(() => undoHistory.value.length > 0),
    undoQuestions: computed(() =>
      changedQuestions(undoHistory.value.at(-1) ?? snapshot.value.chosen, snapshot.value.chosen),
    ),
    clearUndo: () => (undoHistory.value = []),
    replace,
    async change(part) {
      await firstRead
      return replace({ ...snapshot.value.chosen, ...part })
    },
    async undo() {
      const last = undoHistory.value.at(-1)
      return last === undefined || save(last, undoHistory.value.slice(0, -1))
    },
  }
}
