import { ref, type Ref } from "vue"

/** Port: the exit of a page of ours. */
export interface PageExit {
  readonly exit: () => void
  /** The key as it is bound; null: none is. */
  readonly bound: Promise<string | null>
}

/** For the exit's button: what it does, and the key that stands below it; undefined: not known yet. */
export function useExit({ exit, bound }: PageExit): {
  readonly exit: () => void
  readonly shortcut: Readonly<Ref<string | null | undefined>>
} {
  const shortcut = ref<string | null>()
  void bound.then((key) => (shortcut.value = key))
  return { exit, shortcut }
}
