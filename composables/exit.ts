import { ref, type Ref } from "vue"

/** Port: the exit from one of Porchlight's own pages. */
interface PageExit {
  readonly exit: () => void
  /** Resolves to the key that the browser has bound, or to null if it has bound none. */
  readonly shortcutPromise: Promise<string | null>
}

/** What the exit button needs: its action, and the key shown below it (undefined: not known yet). */
export function useExit({ exit, shortcutPromise }: PageExit): {
  readonly exit: () => void
  readonly shortcut: Readonly<Ref<string | null | undefined>>
} {
  const shortcut = ref<string | null>()
  void shortcutPromise.then((key) => (shortcut.value = key))
  return { exit, shortcut }
}
