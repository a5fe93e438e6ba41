interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a picture is cut out; `of`: around an element. Runs in the page. */
export function boxOf({ of, whole }: { of: string | null; whole: boolean }): Box {
  const { scrollX, scrollY, innerWidth: width, innerHeight: height } = window
  const element = of === null ? null : document.querySelector(of)
  if (of !== null && element === null) throw new Error(`there is no ${of} on ${location.href}`)
  if (element) {
    const box = element.getBoundingClientRect()
    const edge = 8
    return {
      x: Math.max(0, box.x + scrollX - edge),
      y: Math.max(0, box.y + scrollY - edge),
      width: Math.min(width, box.width + 2 * edge),
      height: box.height + 2 * edge,
    }
  }
  if (!whole) return { x: scrollX, y: scrollY, width, height }
  return { x: 0, y: 0, width, height: Math.max(height, document.documentElement.scrollHeight) }
}
