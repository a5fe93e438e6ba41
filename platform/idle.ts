/** Answers when the browser has nothing better to do, and after a while in any case. Firefox and Chromium both have the call. */
export function whenIdle(atMost = 500): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: atMost }))
}
