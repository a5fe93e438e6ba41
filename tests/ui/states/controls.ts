/** Checks every visible control that reacts. Both checks run in the page and return a message for each problem. */

/**
 * Finds controls whose touch area is smaller than a square of this many pixels. A control may look smaller than its
 * touch area. Ignores links in a sentence, which are as high as their line.
 */
export function findSmallTargets(requiredPx: number): readonly string[] {
  const targets = "button, a[href], select, textarea, input, summary, [role='button'], [tabindex='0']"
  const isInSentence = (element: Element): boolean => {
    const sentence = element.parentElement?.closest("p, li, dd")
    return (
      element.matches("a[href]") &&
      getComputedStyle(element).display === "inline" &&
      (sentence?.textContent.trim().length ?? 0) > element.textContent.trim().length
    )
  }
  const small: string[] = []
  for (const element of document.querySelectorAll<HTMLElement>(targets)) {
    const box = element.getBoundingClientRect()
    if (!element.checkVisibility() || box.width <= 1 || isInSentence(element) || element.matches("[inert] *")) continue
    element.scrollIntoView({ block: "center" })
    const { x, y, width, height } = element.getBoundingClientRect()
    const label = (element as HTMLInputElement).labels?.[0] ?? null
    const reactsAt = (pointX: number, pointY: number): boolean => {
      const top = document.elementFromPoint(pointX, pointY)
      return top !== null && (element.contains(top) || (label?.contains(top) ?? false))
    }
    const [centerX, centerY] = [x + width / 2, y + height / 2]
    /** How far from its center the control reacts in one direction, up to a limit. */
    const reach = (stepX: number, stepY: number, limit: number): number => {
      let length = 0
      while (length < limit && reactsAt(centerX + stepX * (length + 1), centerY + stepY * (length + 1))) length += 1
      return length
    }
    const reachLeft = reach(-1, 0, requiredPx - 1)
    const areaWidth = reachLeft + 1 + reach(1, 0, requiredPx - 1 - reachLeft)
    const reachUp = reach(0, -1, requiredPx - 1)
    const areaHeight = reachUp + 1 + reach(0, 1, requiredPx - 1 - reachUp)
    if (areaWidth < requiredPx || areaHeight < requiredPx)
      small.push(`${areaWidth} by ${areaHeight}: ${element.outerHTML.slice(0, 160)}`)
  }
  window.scrollTo(0, 0)
  return small
}

/**
 * Finds controls that show no focus indicator, or that another element covers while they have the focus. Press a key
 * first: browsers show the indicator only to people who use the keyboard.
 */
export function findHiddenFocus(): readonly string[] {
  const controls = "button, a[href], select, textarea, input:not([type='hidden']), summary, [tabindex='0']"
  const hasOutline = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration): boolean =>
    outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2
  const faults: string[] = []
  for (const element of document.querySelectorAll<HTMLElement>(controls)) {
    if (!element.checkVisibility() || element.matches(":disabled, [inert] *")) continue
    element.focus()
    const label = element.nextElementSibling
    const styles = [getComputedStyle(element), getComputedStyle(element, "::after")]
    if (label?.matches("label")) styles.push(getComputedStyle(label))
    const html = element.outerHTML.slice(0, 160)
    if (document.activeElement !== element) faults.push(`takes no focus: ${html}`)
    else if (!styles.some(hasOutline)) faults.push(`shows no focus: ${html}`)
    const visiblePart = element.matches(".unseen") && label ? label : element
    const { x, y, width, height } = visiblePart.getBoundingClientRect()
    const top = document.elementFromPoint(x + width / 2, y + Math.min(height, innerHeight - y) / 2)
    if (top && !visiblePart.contains(top) && !top.contains(visiblePart)) {
      faults.push(`is under ${top.outerHTML.slice(0, 80)}: ${html}`)
    }
  }
  return faults
}
