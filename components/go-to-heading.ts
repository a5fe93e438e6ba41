/** Whoever reads or listens goes on there. The address stays as it is: a new one would be a page more in the history. */
export function goToHeading(heading: HTMLElement | null): void {
  if (heading === null) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  heading.scrollIntoView({ block: "start" })
}
