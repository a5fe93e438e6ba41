import { onUnmounted, ref, watch, type Ref } from "vue"

/** At once, and after each frame. */
const part = 1

/** How many of `count` things are drawn: few at a time, so that many never hold up the page; anew when `what` changes. */
export function useInParts(count: () => number, what: () => unknown): Readonly<Ref<number>> {
  const drawn = ref(part)
  let frame = 0
  let timer = 0

  function stop(): void {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  function rest(): void {
    if (drawn.value >= count()) return
    // After the next frame, so that what is drawn already is seen first.
    frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => {
        drawn.value += part
        rest()
      })
    })
  }
  function begin(): void {
    stop()
    drawn.value = part
    rest()
  }
  watch(what, begin, { immediate: true })
  onUnmounted(stop)
  return drawn
}
