import { computed, onUnmounted, ref, shallowRef, type Ref } from "vue"
import { snapshotOf, type SettingsSnapshot } from "@/core/settings/snapshot"
import { changedQuestions, type SettingQuestion } from "@/core/settings/set-by"
import type { Chosen, Settings } from "@/core/settings/settings"

/** Port: where settings are kept. */
export interface SettingsStore {
  read(): Promise<SettingsSnapshot>
  /** False: it could not be kept. */
  write(chosen: Chosen): Promise<boolean>
  watch(onChange: () => void): () => void
}

export interface KeptSettings {
  readonly snapshot: Readonly<Ref<SettingsSnapshot>>
  readonly settings: Readonly<Ref<Settings>>
  /** What was kept is there. */
  readonly isRead: Readonly<Ref<boolean>>
  /** Shows the change at once and takes it back when it could not be kept. */
  readonly change: (part: Chosen) => Promise<boolean>
  /** Puts these in the place of all that was chosen here. */
  readonly replace: (chosen: Chosen) => Promise<boolean>
  readonly canUndo: Readonly<Ref<boolean>>
  /** Back to what was chosen before the last change that was made on this page. */
  readonly undo: () => Promise<boolean>
  /** The questions whose answer an undo changes. */
  readonly undoes: Readonly<Ref<readonly SettingQuestion[]>>
  /** From now on there is nothing to undo. */
  readonly clearUndo: () => void
}

export function useSettings(store: SettingsStore): KeptSettings {
  const snapshot = shallowRef(snapshotOf())
  const before = shallowRef<readonly Chosen[]>([])
  const isRead = ref(false)
  const read = store.read().then((kept) => {
    snapshot.value = kept
    isRead.value = true
  })
  let changes = 0
  let writing = 0
  /** What was read before a change, or while it was being kept, is older than it: the browser tells of that one too. */
  async function refresh(): Promise<void> {
    const seen = changes
    const now = await store.read()
    if (changes === seen && writing === 0) snapshot.value = now
  }
  onUnmounted(store.watch(() => void refresh()))

  async function put(chosen: Chosen, earlier: readonly Chosen[]): Promise<boolean> {
    const [shown, previous] = [snapshot.value, before.value]
    const after = snapshotOf(chosen, shown.policy, shown.refused)
    snapshot.value = after
    before.value = earlier
    changes += 1
    writing += 1
    const kept = await store.write(chosen)
    writing -= 1
    if (!kept) {
      if (snapshot.value === after) snapshot.value = shown
      before.value = previous
    }
    return kept
  }
  async function replace(chosen: Chosen): Promise<boolean> {
    // A change made before the kept settings are read must not put defaults in their place.
    await read
    return put(chosen, [...before.value, snapshot.value.chosen])
  }
  return {
    snapshot,
    settings: computed(() => snapshot.value.settings),
    isRead,
    canUndo: computed(() => before.value.length > 0),
    undoes: computed(() => changedQuestions(before.value.at(-1) ?? snapshot.value.chosen, snapshot.value.chosen)),
    clearUndo: () => (before.value = []),
    replace,
    async change(part) {
      await read
      return replace({ ...snapshot.value.chosen, ...part })
    },
    async undo() {
      const last = before.value.at(-1)
      return last === undefined || put(last, before.value.slice(0, -1))
    },
  }
}
