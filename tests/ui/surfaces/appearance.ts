/** How the page is to look: what the system would say of colors. */
const themes = {
  light: { "prefers-color-scheme": "light", "forced-colors": "none" },
  dark: { "prefers-color-scheme": "dark", "forced-colors": "none" },
  forced: { "prefers-color-scheme": "light", "forced-colors": "active" },
  "forced-dark": { "prefers-color-scheme": "dark", "forced-colors": "active" },
} as const
export type Theme = keyof typeof themes

/** In pixels of the style sheet; `zoom` is how many pixels of the screen each of them takes, a side. */
export interface Size {
  readonly width: number
  readonly height: number
  readonly zoom: number
}

/** A browser gives a popup 800 by 600 of its own pixels: at 200 % that is half as much of ours. */
export const popupSizes = {
  "100": { width: 400, height: 600, zoom: 1 },
  "200": { width: 400, height: 300, zoom: 2 },
} as const satisfies Readonly<Record<string, Size>>

/** The last is what WCAG 1.4.10 asks of a page: no scrolling sideways at 320 pixels. */
export const tabSizes = {
  "100": { width: 1280, height: 800, zoom: 1 },
  "200": { width: 640, height: 400, zoom: 2 },
  "400": { width: 320, height: 256, zoom: 4 },
} as const satisfies Readonly<Record<string, Size>>

export const sizesOf = { popup: popupSizes, tab: tabSizes } as const

/** What the protocol is told; nothing moves, so that each picture shows an end and not a way there. */
export function mediaOf(theme: Theme): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries({ ...themes[theme], "prefers-reduced-motion": "reduce" }).map(([name, value]) => ({
    name,
    value,
  }))
}
