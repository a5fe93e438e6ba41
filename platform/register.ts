/**
 * Registers listeners, one by one and at once. A browser that lacks an event loses what depends on that event, and
 * nothing else.
 */
export function registerEach(...registrations: readonly (() => void)[]): void {
  for (const register of registrations) {
    try {
      register()
    } catch {
      // This browser lacks the event.
    }
  }
}
