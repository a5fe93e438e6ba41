/** Checks for right-to-left pages. All run in the page and return a message for each problem. */

/**
 * Finds text that is still in plain letters. Ignores keyboard shortcuts, words in capitals, such as keywords, and the
 * texts that nobody translates.
 */
export function findPlainWords(untranslated: readonly string[]): readonly string[] {
  const ignored = new Set(untranslated)
  const plainTexts = new Set<string>()
  const isPlain = (text: string): boolean => {
    let rest = text
    for (const name of untranslated) {
      if (!rest.includes(name)) continue
      const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      rest = rest.replace(new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, "gu"), " ")
    }
    return /[A-Za-z]{4,}/.test(rest.replace(/\S*[.@/+]\S*|\b[A-Z0-9]+\b/g, " "))
  }
  const check = (text: string): void => {
    const trimmed = text.replace(/\s+/g, " ").trim()
    if (trimmed !== "" && !ignored.has(trimmed) && isPlain(trimmed)) plainTexts.add(trimmed.slice(0, 120))
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    const isOtherLanguage = parentElement?.closest("[lang]")?.getAttribute("lang") !== document.documentElement.lang
    if (!isOtherLanguage && !parentElement.closest("option, script, style")) check(textContent ?? "")
  }
  for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
    for (const name of ["aria-label", "title", "placeholder", "alt"]) check(element.getAttribute(name) ?? "")
  check(document.title)
  return [...plainTexts]
}

/**
 * Finds elements that are not where the mirror image of the left-to-right page has them. Physical properties, such as
 * `margin-left`, position them.
 */
export function findUnmirrored(): readonly string[] {
  const page = document.documentElement
  const elements = [
    ...document.querySelectorAll<HTMLElement>("button, a[href], h1, h2, h3, h4, p, li, input, select, label"),
  ]
  // Without inline elements: words in a sentence follow the direction of their own letters.
  const isBlock = (element: Element): boolean =>
    !element.closest(".unseen, svg") && getComputedStyle(element).display !== "inline"
  const visibleElements = elements.filter((element) => element.checkVisibility() && isBlock(element))
  // Measured from both edges, because the scrollbar changes sides too.
  const measureDistances = (): { left: number; right: number }[] => {
    const pageBox = page.getBoundingClientRect()
    return visibleElements.map((element) => {
      const { left, right } = element.getBoundingClientRect()
      return { left: left - pageBox.left, right: pageBox.right - right }
    })
  }
  const rtlDistances = measureDistances()
  page.dir = "ltr"
  const ltrDistances = measureDistances()
  page.dir = "rtl"
  return visibleElements.flatMap((element, index) => {
    const [rtl, ltr] = [rtlDistances[index], ltrDistances[index]]
    if (!rtl || !ltr) return []
    const isMirrored = Math.abs(rtl.right - ltr.left) <= 2 && Math.abs(rtl.left - ltr.right) <= 2
    return isMirrored ? [] : [element.outerHTML.replace(/\s+/g, " ").slice(0, 100)]
  })
}

/** Finds numbers whose digits are not in left-to-right order. People would dial a wrong number. */
export function findReversedNumbers(): readonly string[] {
  const faults: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (!node.parentElement?.checkVisibility()) continue
    for (const match of (node.textContent ?? "").matchAll(/[+(]?\d[\d()\u00a0 .+-]{3,}\d/g)) {
      let previousBox: DOMRect | null = null
      let isReversed = false
      for (let position = match.index; position < match.index + match[0].length; position += 1) {
        if (/\s/.test(node.textContent?.[position] ?? "")) continue
        const range = document.createRange()
        range.setStart(node, position)
        range.setEnd(node, position + 1)
        const box = range.getBoundingClientRect()
        const isOnSameLine = previousBox !== null && Math.abs(box.top - previousBox.top) < 2
        if (previousBox && isOnSameLine && box.left < previousBox.left) isReversed = true
        previousBox = box
      }
      if (isReversed) faults.push(`${match[0]} in "${(node.textContent ?? "").trim().slice(0, 80)}"`)
    }
  }
  return faults
}
