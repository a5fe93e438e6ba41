/** Resolves when the browser is idle, and after `timeoutMs` in any case. Both Firefox and Chromium have the call. */
export function whenIdle(timeoutMs = 500): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: timeoutMs }))
}
