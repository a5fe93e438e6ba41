import { popupSizes, tabSizes } from "./appearance.ts"
import type { View } from "./view.ts"

/** Finds texts that have no room. The checks run in the page and return a message for each problem. */
type Check = () => readonly string[]

/** Each kind of page at its usual size and at the smallest size it must work in. */
const sizes = { popup: [popupSizes[100], popupSizes[200]], tab: [tabSizes[100], tabSizes[400]] } as const

export async function faultsAtEachSize(
  view: View,
  kind: keyof typeof sizes,
  checks: readonly Check[],
): Promise<readonly string[]> {
  const found: string[] = []
  for (const size of sizes[kind]) {
    await view.setSize(size)
    for (const check of checks) {
      found.push(...(await view.page.evaluate(check)).map((fault) => `${size.width} px: ${fault}`))
    }
  }
  return found
}

/** Finds text that is cut off or that overflows its box or page. */
export function findCutText(): readonly string[] {
  const page = document.documentElement
  const wide = page.clientWidth
  const found: string[] = []
  const told = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.className} "${element.textContent.replace(/\s+/g, " ").trim().slice(0, 60)}"`
  if (page.scrollWidth > wide) found.push(`the page scrolls sideways: ${page.scrollWidth} in ${wide}`)
  for (const element of document.querySelectorAll<HTMLElement>("body *")) {
    if (!element.checkVisibility() || element.closest(".unseen, .folded, svg")) continue
    const { overflowX, display, fontSize } = getComputedStyle(element)
    // A space at the end of a line overflows by design.
    const space = Number.parseFloat(fontSize) * 0.4
    if (overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1 && !element.matches("input, textarea"))
      found.push(`cut off, ${element.scrollWidth} in ${element.clientWidth}: ${told(element)}`)
    if (display === "inline" || display === "contents") continue
    const box = element.getBoundingClientRect()
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || (node.textContent ?? "").trim() === "") continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const { left, right, width } of range.getClientRects()) {
        if (width <= 1) continue
        if (left < box.left - space || right > box.right + space) found.push(`beyond its box: ${told(element)}`)
        else if (left < -space || right > wide + space) found.push(`beyond the page: ${told(element)}`)
      }
    }
  }
  return [...new Set(found)]
}

/** Finds cut-off menu choices and placeholders, which browsers clip without any overflow. */
export function findCutChoices(): readonly string[] {
  const canvas = document.createElement("canvas").getContext("2d")
  const found: string[] = []
  for (const field of document.querySelectorAll<HTMLSelectElement | HTMLInputElement>("select, input[placeholder]")) {
    if (!canvas || !field.checkVisibility() || field.closest(".unseen")) continue
    if (field instanceof HTMLInputElement && field.value !== "") continue
    const style = getComputedStyle(field)
    const said = field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.label ?? "") : field.placeholder
    const { fontSize } = field instanceof HTMLInputElement ? getComputedStyle(field, "::placeholder") : style
    canvas.font = `${style.fontStyle} ${style.fontWeight} ${fontSize} ${style.fontFamily}`
    // The arrow of a menu is about as wide as the font is high.
    const arrow = field instanceof HTMLSelectElement ? Number.parseFloat(style.fontSize) : 0
    const room =
      field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight) - arrow
    const needed = canvas.measureText(said).width
    if (needed > room + 1) found.push(`cut off, ${Math.round(needed)} in ${Math.round(room)}: "${said}"`)
  }
  return found
}

/** Finds two controls that overlap. A sticky bar may cover controls. */
export function findOverlaps(): readonly string[] {
  const controls = "button, a[href], select, textarea, input, summary"
  const stays = (element: Element): boolean => {
    for (let around: Element | null = element; around; around = around.parentElement)
      if (["sticky", "fixed"].includes(getComputedStyle(around).position)) return true
    return false
  }
  const all = [...document.querySelectorAll<HTMLElement>(controls)].filter((element) => {
    const { width, height } = element.getBoundingClientRect()
    return element.checkVisibility() && width > 1 && height > 1 && !element.matches(".unseen") && !stays(element)
  })
  const told = (element: HTMLElement): string => element.outerHTML.replace(/\s+/g, " ").slice(0, 80)
  const boxes = all.map((element) => ({ element, rects: [...element.getClientRects()] }))
  const found: string[] = []
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue
      const isOver = one.rects.some((a) =>
        other.rects.some((b) => {
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
          return across > 1 && down > 1
        }),
      )
      if (isOver) found.push(`${told(one.element)} and ${told(other.element)}`)
    }
  }
  return found
}
