import type { Page } from "playwright-core"

/** The colors that the system asks for. */
export const themes = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "light", forcedColors: "active" },
  "forced-dark": { colorScheme: "dark", forcedColors: "active" },
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

/** As high as the page that is open: then nothing lies under what sticks to an edge. */
export async function unrolled(page: Page, size: Size): Promise<Size> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  return { ...size, height: Math.max(size.height, height) }
}
