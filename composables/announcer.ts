import { onUnmounted, ref, type Ref } from "vue"

/** Puts one sentence at a time into the page's live region. */
export interface Announcer {
  readonly text: Readonly<Ref<string>>
  readonly announce: (sentence: string) => void
}

/** Clears the text before each sentence, so that a repeated one is announced again, and `durationMs` after it. */
export function useAnnouncer(durationMs = 6_000): Announcer {
  const text = ref("")
  let timers: ReturnType<typeof setTimeout>[] = []
  const stop = (): void => timers.forEach(clearTimeout)
  onUnmounted(stop)
  return {
    text,
    announce(sentence) {
      stop()
      text.value = ""
      timers = [setTimeout(() => (text.value = sentence), 50), setTimeout(() => (text.value = ""), durationMs)]
    },
  }
}
