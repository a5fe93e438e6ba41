import { ref, type Ref } from "vue"

/** Port: the exit from one of Porchlight's own pages. */
export interface PageExit {
  readonly exit: () => void
  /** The bound key. Null: no key is bound. */
  readonly bound: Promise<string | null>
}

/** What the exit button needs: its action, and the key shown below it (undefined: not known yet). */
export function useExit({ exit, bound }: PageExit): {
  readonly exit: () => void
  readonly shortcut: Readonly<Ref<string | null | undefined>>
} {
  const shortcut = ref<string | null>()
  void bound.then((key) => (shortcut.value = key))
  return { exit, shortcut }
}
