import { readFileSync } from "node:fs"
import type { BrowserContext } from "playwright-core"

const tokens = readFileSync(new URL("../../assets/tokens.css", import.meta.url), "utf8")

/** A picture that Chromium draws from HTML. */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** HTML. */
  readonly body: string
  readonly style?: string
  readonly isTransparent?: boolean
}

export const dataUrl = (type: string, bytes: Buffer): string => `data:${type};base64,${bytes.toString("base64")}`

export const imageOf = (svg: string, style: string): string =>
  `<img src="${dataUrl("image/svg+xml", Buffer.from(svg))}" alt="" style="${style}">`

export async function draw(context: BrowserContext, drawing: Drawing, path: string): Promise<void> {
  const { width, height, body, style = "", isTransparent = false } = drawing
  const page = await context.newPage()
  await page.setViewportSize({ width, height })
  await page.setContent(
    `<!doctype html><html data-theme="light"><style>${tokens} body { margin: 0 } img { display: block } ${style}</style>${body}`,
  )
  await page.screenshot({ path, omitBackground: isTransparent })
  await page.close()
}
