import { computed, onUnmounted, shallowRef, type Ref } from "vue"
import type { LockNote, LockState } from "@/core/settings/lock"
import type { AttemptResult } from "@/core/settings/lock-attempts"

/** Port: stores and opens the lock. */
export interface LockStore {
  readLockState(): Promise<LockState>
  watchLock(onChange: () => void): () => void
  openLock(phrase: string): Promise<AttemptResult>
  closeLock(): void
  setLock(phrase: string): Promise<boolean>
  removeLock(): Promise<boolean>
}

const noteOf = (what: LockNote["what"], waitMs = 0): LockNote => ({ what, seconds: Math.ceil(waitMs / 1000) })

export interface Lock {
  readonly state: Readonly<Ref<LockState>>
  /** There is no lock, or it is open. */
  readonly mayChange: Readonly<Ref<boolean>>
  readonly busy: Readonly<Ref<boolean>>
  readonly note: Readonly<Ref<LockNote | null>>
  open(phrase: string): Promise<void>
  close(): Promise<void>
  set(phrase: string): Promise<void>
  /** Asks for the phrase although the lock is open, because someone else may be at the computer now. */
  change(current: string, next: string): Promise<void>
  remove(current: string): Promise<void>
}

export function useLock(store: LockStore): Lock {
  const state = shallowRef<LockState>("unread")
  const busy = shallowRef(false)
  const note = shallowRef<LockNote | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined

  const read = async (): Promise<void> => {
    state.value = await store.readLockState()
  }
  void read()
  const stop = store.watchLock(() => void read())
  onUnmounted(() => {
    stop()
    clearTimeout(timer)
  })

  async function work(task: () => Promise<LockNote>): Promise<void> {
    if (busy.value) return
    busy.value = true
    clearTimeout(timer)
    note.value = null
    try {
      note.value = await task()
    } catch {
      note.value = noteOf("failed")
    }
    await read()
    busy.value = false
  }

  /** Undefined: the lock opened. */
  async function attempt(phrase: string): Promise<LockNote | undefined> {
    const { opened, looked, wait } = await store.openLock(phrase)
    if (opened) return undefined
    if (wait > 0) timer = setTimeout(() => (note.value = noteOf("again")), wait)
    return noteOf(looked ? "wrong" : "early", wait)
  }
  const savedNote = (isSaved: boolean, what: LockNote["what"]): LockNote => noteOf(isSaved ? what : "failed")

  return {
    state,
    mayChange: computed(() => state.value === "none" || state.value === "open"),
    busy,
    note,
    open: (phrase) => work(async () => (await attempt(phrase)) ?? noteOf("opened")),
    close: () =>
      work(() => {
        store.closeLock()
        return Promise.resolve(noteOf("closed"))
      }),
    set: (phrase) => work(async () => savedNote(await store.setLock(phrase), "set")),
    change: (current, next) =>
      work(async () => (await attempt(current)) ?? savedNote(await store.setLock(next), "set")),
    remove: (current) => work(async () => (await attempt(current)) ?? savedNote(await store.removeLock(), "removed")),
  }
}
