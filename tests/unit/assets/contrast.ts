type Color = readonly [red: number, green: number, blue: number]

/** Parses `#rrggbb` into channels from 0 to 255. */
export function colorOf(text: string): Color {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16))
  return [red, green, blue]
}

function luminance(color: Color): number {
  const [r = 0, g = 0, b = 0] = color.map((eight) => {
    const part = eight / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The WCAG contrast ratio, from 1 to 21. */
export function contrast(a: Color, b: Color): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((p, q) => q - p)
  return (light + 0.05) / (dark + 0.05)
}
