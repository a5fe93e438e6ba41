import { popupSizes, tabSizes } from "./appearance.ts"
import type { View } from "./view.ts"

/** Runs in the page and returns a message for each problem. */
type LayoutCheck = () => readonly string[]

/** Each kind of page at its usual size and at the smallest size it must work in. */
const sizes = { popup: [popupSizes[100], popupSizes[200]], tab: [tabSizes[100], tabSizes[400]] } as const

export async function findFaultsAtEachSize(
  view: View,
  kind: keyof typeof sizes,
  checks: readonly LayoutCheck[],
): Promise<readonly string[]> {
  const faults: string[] = []
  for (const size of sizes[kind]) {
    await view.setSize(size)
    for (const check of checks) {
      const faultsAtSize = await view.page.evaluate(check)
      faults.push(...faultsAtSize.map((fault) => `${size.width} px: ${fault}`))
    }
  }
  return faults
}

/** Finds text that is cut off or that overflows its box or page. */
export function findCutText(): readonly string[] {
  const page = document.documentElement
  const pageWidth = page.clientWidth
  const faults: string[] = []
  const describe = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.className} "${element.textContent.replace(/\s+/g, " ").trim().slice(0, 60)}"`
  if (page.scrollWidth > pageWidth) faults.push(`the page scrolls sideways: ${page.scrollWidth} in ${pageWidth}`)
  for (const element of document.querySelectorAll<HTMLElement>("body *")) {
    if (!element.checkVisibility() || element.closest(".unseen, .folded, svg")) continue
    const { overflowX, display, fontSize } = getComputedStyle(element)
    // A space at the end of a line overflows by design.
    const spaceWidth = Number.parseFloat(fontSize) * 0.4
    if (overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1 && !element.matches("input, textarea"))
      faults.push(`cut off, ${element.scrollWidth} in ${element.clientWidth}: ${describe(element)}`)
    if (display === "inline" || display === "contents") continue
    const box = element.getBoundingClientRect()
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || (node.textContent ?? "").trim() === "") continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const { left, right, width } of range.getClientRects()) {
        if (width <= 1) continue
        if (left < box.left - spaceWidth || right > box.right + spaceWidth)
          faults.push(`beyond its box: ${describe(element)}`)
        else if (left < -spaceWidth || right > pageWidth + spaceWidth)
          faults.push(`beyond the page: ${describe(element)}`)
      }
    }
  }
  return [...new Set(faults)]
}

/** Finds cut-off menu choices and placeholders, which browsers clip without any overflow. */
export function findCutChoices(): readonly string[] {
  const canvas = document.createElement("canvas").getContext("2d")
  const faults: string[] = []
  for (const field of document.querySelectorAll<HTMLSelectElement | HTMLInputElement>("select, input[placeholder]")) {
    // A transparent menu lies over words that `findCutText` checks.
    if (!canvas || !field.checkVisibility({ opacityProperty: true }) || field.closest(".unseen")) continue
    if (field instanceof HTMLInputElement && field.value !== "") continue
    const style = getComputedStyle(field)
    const text = field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.label ?? "") : field.placeholder
    const { fontSize } = field instanceof HTMLInputElement ? getComputedStyle(field, "::placeholder") : style
    canvas.font = `${style.fontStyle} ${style.fontWeight} ${fontSize} ${style.fontFamily}`
    // The arrow of a menu is about as wide as the font is high.
    const arrowWidth = field instanceof HTMLSelectElement ? Number.parseFloat(style.fontSize) : 0
    const room =
      field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight) - arrowWidth
    const textWidth = canvas.measureText(text).width
    if (textWidth > room + 1) faults.push(`cut off, ${Math.round(textWidth)} in ${Math.round(room)}: "${text}"`)
  }
  return faults
}

/** Finds pairs of controls that overlap. Controls in a sticky bar may cover others. */
export function findOverlaps(): readonly string[] {
  const selector = "button, a[href], select, textarea, input, summary"
  const isSticky = (element: Element): boolean => {
    for (let ancestor: Element | null = element; ancestor; ancestor = ancestor.parentElement)
      if (["sticky", "fixed"].includes(getComputedStyle(ancestor).position)) return true
    return false
  }
  const elements = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
    const { width, height } = element.getBoundingClientRect()
    return element.checkVisibility() && width > 1 && height > 1 && !element.matches(".unseen") && !isSticky(element)
  })
  const describe = (element: HTMLElement): string => element.outerHTML.replace(/\s+/g, " ").slice(0, 80)
  const controls = elements.map((element) => ({ element, boxes: [...element.getClientRects()] }))
  const faults: string[] = []
  for (const [index, first] of controls.entries()) {
    for (const second of controls.slice(index + 1)) {
      if (first.element.contains(second.element) || second.element.contains(first.element)) continue
      const isOverlapping = first.boxes.some((a) =>
        second.boxes.some((b) => {
          const overlapX = Math.min(a.right, b.right) - Math.max(a.left, b.left)
          const overlapY = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
          return overlapX > 1 && overlapY > 1
        }),
      )
      if (isOverlapping) faults.push(`${describe(first.element)} and ${describe(second.element)}`)
    }
  }
  return faults
}
