import { onMounted, onUnmounted, ref, watch, type Ref } from "vue"

/** The text is announced when nobody has typed for this long. */
const pauseMs = 500
/** For this long, a screen reader may still be speaking a count or have it queued behind other words. */
const speechMs = 2000

/**
 * Announces a text that is visible at once only when typing pauses: otherwise the count for each letter
 * would interrupt the one before. The text is cleared first, so that the same count is announced again.
 *
 * If the focus moves meanwhile, a screen reader stops to say where the focus is, and the count is lost
 * (https://github.com/nvaccess/nvda/issues/11299). It is then announced again.
 */
export function useDebouncedAnnouncement(
  text: Readonly<Ref<string>>,
  typed: Readonly<Ref<string>>,
): Readonly<Ref<string>> {
  const announcement = ref(text.value)
  let timer: ReturnType<typeof setTimeout> | undefined
  let mayBeUnheard = false
  let speechTimer: ReturnType<typeof setTimeout> | undefined

  function announceSoon(): void {
    clearTimeout(timer)
    announcement.value = ""
    timer = setTimeout(() => (announcement.value = text.value), pauseMs)
  }
  watch([text, typed], () => {
    announceSoon()
    mayBeUnheard = true
    clearTimeout(speechTimer)
    speechTimer = setTimeout(() => (mayBeUnheard = false), pauseMs + speechMs)
  })
  function onFocus(): void {
    if (mayBeUnheard && text.value !== "") announceSoon()
  }
  onMounted(() => document.addEventListener("focusin", onFocus))
  onUnmounted(() => {
    clearTimeout(timer)
    clearTimeout(speechTimer)
    document.removeEventListener("focusin", onFocus)
  })
  return announcement
}
