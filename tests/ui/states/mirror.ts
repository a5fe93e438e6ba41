/** Checks for right-to-left pages. All run in the page and return a message for each problem. */

/** Finds untranslated text in plain letters, except capitals in keys and keywords. `names` are those of the directory and the test. */
export function findPlainWords(names: readonly string[]): readonly string[] {
  const known = new Set(names)
  const found = new Set<string>()
  const isPlain = (text: string): boolean => {
    let rest = text
    for (const name of names) {
      if (!rest.includes(name)) continue
      const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      rest = rest.replace(new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, "gu"), " ")
    }
    return /[A-Za-z]{4,}/.test(rest.replace(/\S*[.@/]\S*|\b[A-Z0-9]+\b/g, " "))
  }
  const note = (text: string): void => {
    const said = text.replace(/\s+/g, " ").trim()
    if (said !== "" && !known.has(said) && isPlain(said)) found.add(said.slice(0, 120))
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    const isOther = parentElement?.closest("[lang]")?.getAttribute("lang") !== document.documentElement.lang
    if (!isOther && !parentElement.closest("option, script, style")) note(textContent ?? "")
  }
  for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
    for (const name of ["aria-label", "title", "placeholder", "alt"]) note(element.getAttribute(name) ?? "")
  note(document.title)
  return [...found]
}

/** Compares with the mirrored left-to-right page. An element that is elsewhere was positioned with physical properties. */
export function findUnmirrored(): readonly string[] {
  const page = document.documentElement
  const parts = [
    ...document.querySelectorAll<HTMLElement>("button, a[href], h1, h2, h3, h4, p, li, input, select, label"),
  ]
  // Words in a sentence follow the direction of their own letters.
  const isPlaced = (element: Element): boolean =>
    !element.closest(".unseen, svg") && getComputedStyle(element).display !== "inline"
  const seen = parts.filter((element) => element.checkVisibility() && isPlaced(element))
  // Measured from both edges, because the scrollbar changes sides too.
  const places = (): { left: number; right: number }[] => {
    const edge = page.getBoundingClientRect()
    return seen.map((element) => {
      const { left, right } = element.getBoundingClientRect()
      return { left: left - edge.left, right: edge.right - right }
    })
  }
  const fromRight = places()
  page.dir = "ltr"
  const fromLeft = places()
  page.dir = "rtl"
  return seen.flatMap((element, index) => {
    const [right, left] = [fromRight[index], fromLeft[index]]
    if (!right || !left) return []
    const isMirrored = Math.abs(right.right - left.left) <= 2 && Math.abs(right.left - left.right) <= 2
    return isMirrored ? [] : [element.outerHTML.replace(/\s+/g, " ").slice(0, 100)]
  })
}

/** Finds numbers whose digits are not in left-to-right order, so that people would dial a wrong number. */
export function findTurnedNumbers(): readonly string[] {
  const found: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (!node.parentElement?.checkVisibility()) continue
    for (const match of (node.textContent ?? "").matchAll(/[+(]?\d[\d()\u00a0 .+-]{3,}\d/g)) {
      let before: DOMRect | null = null
      let isTurned = false
      for (let at = match.index; at < match.index + match[0].length; at += 1) {
        if (/\s/.test(node.textContent?.[at] ?? "")) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const box = range.getBoundingClientRect()
        if (before && Math.abs(box.top - before.top) < 2 && box.left < before.left) isTurned = true
        before = box
      }
      if (isTurned) found.push(`${match[0]} in "${(node.textContent ?? "").trim().slice(0, 80)}"`)
    }
  }
  return found
}
