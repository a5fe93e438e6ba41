import { computed, onUnmounted, ref, shallowRef, type Ref } from "vue"
import { knownSettings, type KnownSettings } from "@/core/settings/known"
import { changedQuestions, type SettingQuestion } from "@/core/settings/set-by"
import type { Chosen, Settings } from "@/core/settings/settings"

/** Port: where settings are kept. */
export interface SettingsStore {
  read(): Promise<KnownSettings>
  /** False: it could not be kept. */
  write(chosen: Chosen): Promise<boolean>
  watch(onChange: () => void): () => void
}

export interface KeptSettings {
  readonly known: Readonly<Ref<KnownSettings>>
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
  readonly forgetUndo: () => void
}

export function useSettings(store: SettingsStore): KeptSettings {
  const known = shallowRef(knownSettings())
  const before = shallowRef<readonly Chosen[]>([])
  const isRead = ref(false)
  const read = store.read().then((kept) => {
    known.value = kept
    isRead.value = true
  })
  let changes = 0
  let writing = 0
  /** What was read before a change, or while it was being kept, is older than it: the browser tells of that one too. */
  async function refresh(): Promise<void> {
    const seen = changes
    const now = await store.read()
    if (changes === seen && writing === 0) known.value = now
  }
  onUnmounted(store.watch(() => void refresh()))

  async function put(chosen: Chosen, earlier: readonly Chosen[]): Promise<boolean> {
    const [shown, previous] = [known.value, before.value]
    const after = knownSettings(chosen, shown.policy, shown.refused)
    known.value = after
    before.value = earlier
    changes += 1
    writing += 1
    const kept = await store.write(chosen)
    writing -= 1
    if (!kept) {
      if (known.value === after) known.value = shown
      before.value = previous
    }
    return kept
  }
  async function replace(chosen: Chosen): Promise<boolean> {
    // A change made before the kept settings are read must not put defaults in their place.
    await read
    return put(chosen, [...before.value, known.value.chosen])
  }
  return {
    known,
    settings: computed(() => known.value.settings),
    isRead,
    canUndo: computed(() => before.value.length > 0),
    undoes: computed(() => changedQuestions(before.value.at(-1) ?? known.value.chosen, known.value.chosen)),
    forgetUndo: () => (before.value = []),
    replace,
    async change(part) {
      await read
      return replace({ ...known.value.chosen, ...part })
    },
    async undo() {
      const last = before.value.at(-1)
      return last === undefined || put(last, before.value.slice(0, -1))
    },
  }
}
