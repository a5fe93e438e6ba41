import { computed, onUnmounted, shallowRef, type Ref } from "vue"
import type { LockNote, LockState } from "@/core/settings/lock"
import type { AttemptResult } from "@/core/settings/lock-attempts"

/** Port: stores and opens the lock. */
interface LockStore {
  readLockState(): Promise<LockState>
  watchLock(onChange: () => void): () => void
  openLock(phrase: string): Promise<AttemptResult>
  closeLock(): void
  setLock(phrase: string): Promise<boolean>
  removeLock(): Promise<boolean>
}

const noteOf = (what: LockNote["what"], waitMs = 0): LockNote => ({ what, seconds: Math.ceil(waitMs / 1000) })

export interface PageLock {
  readonly state: Readonly<Ref<LockState>>
  /** True if there is no lock, or if it is open. */
  readonly canChangeSettings: Readonly<Ref<boolean>>
  readonly busy: Readonly<Ref<boolean>>
  readonly note: Readonly<Ref<LockNote | null>>
  open(phrase: string): Promise<void>
  close(): Promise<void>
  set(phrase: string): Promise<void>
  /** Asks for the phrase although the lock is open, because someone else may be at the computer now. */
  change(current: string, next: string): Promise<void>
  remove(current: string): Promise<void>
}

export function useLock(store: LockStore): PageLock {
  const state = shallowRef<LockState>("unread")
  const busy = shallowRef(false)
  const note = shallowRef<LockNote | null>(null)
  let waitTimer: ReturnType<typeof setTimeout> | undefined

  const readState = async (): Promise<void> => {
    state.value = await store.readLockState()
  }
  void readState()
  const stopWatching = store.watchLock(() => void readState())
  onUnmounted(() => {
    stopWatching()
    clearTimeout(waitTimer)
  })

  async function run(task: () => Promise<LockNote>): Promise<void> {
    if (busy.value) return
    busy.value = true
    clearTimeout(waitTimer)
    note.value = null
    try {
      note.value = await task()
    } catch {
      note.value = noteOf("failed")
    }
    await readState()
    busy.value = false
  }

  /** Returns undefined if the lock opened, otherwise the reason why it did not. */
  async function tryToOpen(phrase: string): Promise<LockNote | undefined> {
    const { opened, wasChecked, waitMs } = await store.openLock(phrase)
    if (opened) return undefined
    if (waitMs > 0) waitTimer = setTimeout(() => (note.value = noteOf("again")), waitMs)
    return noteOf(wasChecked ? "wrong" : "early", waitMs)
  }
  const noteOfSaving = (isSaved: boolean, what: LockNote["what"]): LockNote => noteOf(isSaved ? what : "failed")

  return {
    state,
    canChangeSettings: computed(() => state.value === "none" || state.value === "open"),
    busy,
    note,
    open: (phrase) => run(async () => (await tryToOpen(phrase)) ?? noteOf("opened")),
    close: () =>
      run(() => {
        store.closeLock()
        return Promise.resolve(noteOf("closed"))
      }),
    set: (phrase) => run(async () => noteOfSaving(await store.setLock(phrase), "set")),
    change: (current, next) =>
      run(async () => (await tryToOpen(current)) ?? noteOfSaving(await store.setLock(next), "set")),
    remove: (current) =>
      run(async () => (await tryToOpen(current)) ?? noteOfSaving(await store.removeLock(), "removed")),
  }
}
