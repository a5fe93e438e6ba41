/** Moves the view and the focus to a heading. The address does not change: a new one would add a page to the history. */
export function goToHeading(heading: HTMLElement | null): void {
  if (heading === null) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  heading.scrollIntoView({ block: "start" })
}
