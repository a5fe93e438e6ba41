import { onUnmounted, ref, type Ref } from "vue"

/** Puts one sentence at a time into the page's live region. */
interface Announcer {
  readonly text: Readonly<Ref<string>>
  readonly announce: (sentence: string, durationMs?: number) => void
}

/** How long the region stays empty before a sentence. A screen reader must notice that it was empty. */
const emptyMs = 50

/**
 * Clears the region before each sentence, so that screen readers announce a repeated sentence again. Clears it
 * again after `usualMs`, or after the time that comes with the sentence.
 */
export function useAnnouncer(usualMs = 6_000): Announcer {
  const text = ref("")
  let timers: ReturnType<typeof setTimeout>[] = []
  const clearTimers = (): void => timers.forEach(clearTimeout)
  onUnmounted(clearTimers)
  return {
    text,
    announce(sentence, durationMs = usualMs) {
      clearTimers()
      text.value = ""
      timers = [setTimeout(() => (text.value = sentence), emptyMs), setTimeout(() => (text.value = ""), durationMs)]
    },
  }
}
