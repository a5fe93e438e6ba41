import { onUnmounted, ref, type Ref } from "vue"

interface ChunkedRender {
  /** How many items to render now. */
  readonly rendered: Readonly<Ref<number>>
  /** Starts at `count` items and adds a few after each frame, until all wanted items are rendered. */
  readonly renderFrom: (count: number) => void
}

/** How many items at the start of a list are the ones that it started with before. Rendered, they can stay. */
export function unchangedCount(now: readonly unknown[], before: readonly unknown[]): number {
  const firstChanged = now.findIndex((item, index) => item !== before[index])
  return firstChanged < 0 ? now.length : firstChanged
}

/** Renders a long list a few items at a time, so that it never blocks the page. */
export function useChunkedRender(chunkSize: number, wanted: () => number): ChunkedRender {
  const rendered = ref(0)
  let frame = 0
  let timer = 0

  function stop(): void {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  function renderFrom(count: number): void {
    stop()
    rendered.value = count
    if (count >= wanted()) return
    // Wait for the next frame, so that the browser paints the items rendered so far.
    frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => renderFrom(count + chunkSize))
    })
  }
  onUnmounted(stop)
  return { rendered, renderFrom }
}
