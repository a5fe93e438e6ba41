import { onUnmounted, ref, type Ref } from "vue"

/** One sentence at a time for the live region of a page. */
export interface Announcer {
  readonly text: Readonly<Ref<string>>
  readonly say: (sentence: string) => void
}

/** Emptied first, so that the same sentence said twice is announced twice. */
export function useAnnouncer(forMs = 6_000): Announcer {
  const text = ref("")
  let timers: ReturnType<typeof setTimeout>[] = []
  const stop = (): void => timers.forEach(clearTimeout)
  onUnmounted(stop)
  return {
    text,
    say(sentence) {
      stop()
      text.value = ""
      timers = [setTimeout(() => (text.value = sentence), 50), setTimeout(() => (text.value = ""), forMs)]
    },
  }
}
