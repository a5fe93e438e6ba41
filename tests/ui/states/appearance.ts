import type { Page } from "playwright-core"

/** The color preferences of the system. */
export const themes = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "light", forcedColors: "active" },
  "forced-dark": { colorScheme: "dark", forcedColors: "active" },
} as const
export type Theme = keyof typeof themes

/** In CSS pixels; `zoom` is the number of screen pixels per CSS pixel, along one side. */
export interface Size {
  readonly width: number
  readonly height: number
  readonly zoom: number
}

/** Browsers limit a popup to 800 by 600 pixels at 100%, which is 400 by 300 CSS pixels at 200% zoom. */
export const popupSizes = {
  "100": { width: 400, height: 600, zoom: 1 },
  "200": { width: 400, height: 300, zoom: 2 },
} as const satisfies Readonly<Record<string, Size>>

/** WCAG 1.4.10 requires the last size: no horizontal scrolling at 320 CSS pixels. */
export const tabSizes = {
  "100": { width: 1280, height: 800, zoom: 1 },
  "200": { width: 640, height: 400, zoom: 2 },
  "400": { width: 320, height: 256, zoom: 4 },
} as const satisfies Readonly<Record<string, Size>>

export const sizesOf = { popup: popupSizes, tab: tabSizes } as const

/** The size with at least the height of the open page, so that no content is under a sticky bar. */
export async function fullHeightSize(page: Page, size: Size): Promise<Size> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  return { ...size, height: Math.max(size.height, height) }
}
