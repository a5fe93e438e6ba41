import { onUnmounted, ref, type Ref } from "vue"

interface Parts {
  /** How many things are drawn. */
  readonly drawn: Readonly<Ref<number>>
  /** Goes on from so many, a few after each frame, until all that is wanted is drawn. */
  readonly drawFrom: (count: number) => void
}

/** Draws a long row of things a few at a time, so that it never holds up the page. */
export function useChunkedRender(atOnce: number, wanted: () => number): Parts {
  const drawn = ref(0)
  let frame = 0
  let timer = 0

  function stop(): void {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  function drawFrom(count: number): void {
    stop()
    drawn.value = count
    if (count >= wanted()) return
    // After the next frame, so that what is drawn already is seen first.
    frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => drawFrom(count + atOnce))
    })
  }
  onUnmounted(stop)
  return { drawn, drawFrom }
}
