import { nextTick } from "vue"

/** Moves the view and the focus to a heading. The address does not change: a new one would add a page to the history. */
export function goToHeading(heading: HTMLElement | null): void {
  if (heading === null) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  heading.scrollIntoView({ block: "start" })
}

interface Focusable {
  focus(options?: FocusOptions): void
}

/**
 * Moves the focus when a view has just opened or closed. The element that had the focus may be gone, and
 * people who use a keyboard or a screen reader would have to start again at the top of the page. `find` runs
 * once the page shows the change.
 */
export async function focusAfterUpdate(
  find: () => Focusable | null | undefined,
  options?: FocusOptions,
): Promise<void> {
  await nextTick()
  find()?.focus(options)
}
