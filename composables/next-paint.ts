/** For what may come after the page is first seen: a frame is drawn, and then there is time again. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
