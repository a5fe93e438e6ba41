import { onMounted, onUnmounted, ref, watch, type Ref } from "vue"

const quiet = 500
/** As long as a count may still be spoken, or wait behind other words. */
const spoken = 2000

/**
 * What is seen at once is told when nothing was typed for a moment: a count for each letter would
 * be talked over by the next. Emptied first, so that the same count is announced again.
 *
 * Where the focus moves meanwhile, a screen reader breaks off to say where it is now, and the count is
 * lost (https://github.com/nvaccess/nvda/issues/11299): it is told once more, after that.
 */
export function useDebouncedAnnouncement(
  said: Readonly<Ref<string>>,
  typed: Readonly<Ref<string>>,
): Readonly<Ref<string>> {
  const told = ref(said.value)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isNews = false
  let newsTimer: ReturnType<typeof setTimeout> | undefined

  function announceSoon(): void {
    clearTimeout(timer)
    told.value = ""
    timer = setTimeout(() => (told.value = said.value), quiet)
  }
  watch([said, typed], () => {
    announceSoon()
    isNews = true
    clearTimeout(newsTimer)
    newsTimer = setTimeout(() => (isNews = false), quiet + spoken)
  })
  function onFocus(): void {
    if (isNews && said.value !== "") announceSoon()
  }
  onMounted(() => document.addEventListener("focusin", onFocus))
  onUnmounted(() => {
    clearTimeout(timer)
    clearTimeout(newsTimer)
    document.removeEventListener("focusin", onFocus)
  })
  return told
}
