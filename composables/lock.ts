import { computed, onUnmounted, shallowRef, type Ref } from "vue"
import type { LockNote, LockState } from "@/core/settings/lock"
import type { AttemptResult } from "@/core/settings/lock-attempts"

/** Port: where the lock is kept and opened. */
export interface LockStore {
  readLockState(): Promise<LockState>
  watchLock(onChange: () => void): () => void
  openLock(phrase: string): Promise<AttemptResult>
  closeLock(): void
  setLock(phrase: string): Promise<boolean>
  removeLock(): Promise<boolean>
}

const told = (what: LockNote["what"], milliseconds = 0): LockNote => ({ what, seconds: Math.ceil(milliseconds / 1000) })

export interface LockNow {
  readonly state: Readonly<Ref<LockState>>
  /** There is no lock, or it is open. */
  readonly mayChange: Readonly<Ref<boolean>>
  readonly busy: Readonly<Ref<boolean>>
  readonly note: Readonly<Ref<LockNote | null>>
  open(phrase: string): Promise<void>
  close(): Promise<void>
  set(phrase: string): Promise<void>
  /** The lock is open already: the phrase is asked all the same, of whoever sits there now. */
  change(current: string, next: string): Promise<void>
  remove(current: string): Promise<void>
}

export function useLock(store: LockStore): LockNow {
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
      note.value = told("failed")
    }
    await read()
    busy.value = false
  }

  /** Undefined: it opened. */
  async function attempt(phrase: string): Promise<LockNote | undefined> {
    const { opened, looked, wait } = await store.openLock(phrase)
    if (opened) return undefined
    if (wait > 0) timer = setTimeout(() => (note.value = told("again")), wait)
    return told(looked ? "wrong" : "early", wait)
  }
  const kept = (isKept: boolean, what: LockNote["what"]): LockNote => told(isKept ? what : "failed")

  return {
    state,
    mayChange: computed(() => state.value === "none" || state.value === "open"),
    busy,
    note,
    open: (phrase) => work(async () => (await attempt(phrase)) ?? told("opened")),
    close: () =>
      work(() => {
        store.closeLock()
        return Promise.resolve(told("closed"))
      }),
    set: (phrase) => work(async () => kept(await store.setLock(phrase), "set")),
    change: (current, next) => work(async () => (await attempt(current)) ?? kept(await store.setLock(next), "set")),
    remove: (current) => work(async () => (await attempt(current)) ?? kept(await store.removeLock(), "removed")),
  }
}
