type Color = readonly [red: number, green: number, blue: number]

/** Parses `#rrggbb` into channels from 0 to 255. */
export function colorOf(text: string): Color {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((position) => parseInt(text.slice(position, position + 2), 16))
  return [red, green, blue]
}

/** The relative luminance as WCAG defines it, from 0 to 1. */
function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The WCAG contrast ratio, from 1 to 21. */
export function contrast(first: Color, second: Color): number {
  const [lighter = 0, darker = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}
