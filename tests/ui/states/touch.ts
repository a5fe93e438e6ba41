/** Checks every visible control. Both checks run in the page and return a message for each problem. */

/** Each control has a touch area of 44 by 44 pixels, even if it is drawn smaller. A link in a sentence is as high as its line. */
export function findSmallTargets(smallest: number): readonly string[] {
  const targets = "button, a[href], select, textarea, input, summary, [role='button'], [tabindex='0']"
  const isInSentence = (element: Element): boolean => {
    const around = element.parentElement?.closest("p, li, dd")
    return (
      element.matches("a[href]") &&
      getComputedStyle(element).display === "inline" &&
      (around?.textContent.trim().length ?? 0) > element.textContent.trim().length
    )
  }
  const small: string[] = []
  for (const element of document.querySelectorAll<HTMLElement>(targets)) {
    const box = element.getBoundingClientRect()
    if (!element.checkVisibility() || box.width <= 1 || isInSentence(element)) continue
    element.scrollIntoView({ block: "center" })
    const { x, y, width, height } = element.getBoundingClientRect()
    const label = (element as HTMLInputElement).labels?.[0] ?? null
    const isHit = (at: number, down: number): boolean => {
      const top = document.elementFromPoint(at, down)
      return top !== null && (element.contains(top) || (label?.contains(top) ?? false))
    }
    const [middle, center] = [x + width / 2, y + height / 2]
    /** How far from its center the control reacts, up to the required distance. */
    const reach = (stepX: number, stepY: number, atMost: number): number => {
      let length = 0
      while (length < atMost && isHit(middle + stepX * (length + 1), center + stepY * (length + 1))) length += 1
      return length
    }
    const left = reach(-1, 0, smallest - 1)
    const wide = left + 1 + reach(1, 0, smallest - 1 - left)
    const above = reach(0, -1, smallest - 1)
    const high = above + 1 + reach(0, 1, smallest - 1 - above)
    if (wide < smallest || high < smallest) small.push(`${wide} by ${high}: ${element.outerHTML.slice(0, 160)}`)
  }
  window.scrollTo(0, 0)
  return small
}

/** Each control shows a focus indicator and is not covered while focused. Press a key first, or browsers show none. */
export function findUnseenFocus(): readonly string[] {
  const controls = "button, a[href], select, textarea, input:not([type='hidden']), summary, [tabindex='0']"
  const isDrawn = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration): boolean =>
    outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2
  const unseen: string[] = []
  for (const element of document.querySelectorAll<HTMLElement>(controls)) {
    if (!element.checkVisibility() || element.matches(":disabled")) continue
    element.focus()
    const label = element.nextElementSibling
    const places = [getComputedStyle(element), getComputedStyle(element, "::after")]
    if (label?.matches("label")) places.push(getComputedStyle(label))
    const told = element.outerHTML.slice(0, 160)
    if (document.activeElement !== element) unseen.push(`takes no focus: ${told}`)
    else if (!places.some(isDrawn)) unseen.push(`shows no focus: ${told}`)
    const shown = element.matches(".unseen") && label ? label : element
    const { x, y, width, height } = shown.getBoundingClientRect()
    const top = document.elementFromPoint(x + width / 2, y + Math.min(height, innerHeight - y) / 2)
    if (top && !shown.contains(top) && !top.contains(shown)) {
      unseen.push(`lies under ${top.outerHTML.slice(0, 80)}: ${told}`)
    }
  }
  return unseen
}
