/** Resolves after the browser has painted the next frame, for work that can wait until the page is visible. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
