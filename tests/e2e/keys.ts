import type { LabPage } from "./lab/browser.ts"
import type { Screen } from "./lab/screen.ts"
import { until } from "./lab/wait.ts"

interface Watched {
  lastStop?: Element | null
}

/**
 * `document.hasFocus()` is true a moment before the browser sends keys to the page, so the first key
 * would be lost. Press Ctrl, which does nothing by itself, until the page receives it.
 */
export async function hasKeyboard(page: LabPage, screen: Screen): Promise<void> {
  await page.run(() => {
    window.addEventListener("keyup", () => (document.documentElement.dataset["keyReceived"] = "yes"), { once: true })
  })
  const hasReceivedKey = () => page.run(() => document.documentElement.dataset["keyReceived"] === "yes")
  await until("the page has the keyboard", async () => {
    await screen.press("Control_L")
    return hasReceivedKey()
  })
}

/** What is wrong with the focused element; empty if nothing. */
export const focusFault = (page: LabPage): Promise<string> =>
  page.run(() => {
    const stop = document.activeElement
    if (!(stop instanceof HTMLElement) || stop === document.body) return "the focus is lost"
    const name = stop.outerHTML.slice(0, 200)
    const box = stop.getBoundingClientRect()
    const top = document.querySelector("header:is(.top, .page-top)")
    const covered = top && !top.contains(stop) ? top.getBoundingClientRect().bottom : 0
    if (box.height === 0 || box.top + 1 < covered || box.top >= window.innerHeight) return `out of sight: ${name}`
    const isVisible = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration): boolean =>
      outlineStyle !== "none" && parseFloat(outlineWidth) >= 2
    // A heading takes the focus only so that reading continues there; it needs no outline.
    const isHeading = stop.tabIndex < 0
    return isHeading || isVisible(getComputedStyle(stop)) || isVisible(getComputedStyle(stop, "::after"))
      ? ""
      : `no visible focus: ${name}`
  })

/** Presses a key once, and waits until the focus has moved and is visible. */
async function step(page: LabPage, screen: Screen, key = "Tab"): Promise<void> {
  await page.run(() => {
    const watched = window as Watched
    watched.lastStop = document.activeElement
  })
  await screen.press(key)
  await until(`${key} has moved the focus`, () =>
    page.run(() => {
      return document.activeElement !== (window as Watched).lastStop
    }),
  )
  await until("the focus is visible", async () => (await focusFault(page)) === "").catch(async () => {
    throw new Error(await focusFault(page))
  })
}

/** Presses a key until the element has the focus; returns the number of presses. */
export async function keyTo(page: LabPage, screen: Screen, selector: string, key = "Tab"): Promise<number> {
  const isThere = () => page.run((wanted: string) => document.activeElement?.matches(wanted) ?? false, selector)
  for (let presses = 0; presses < 40; presses += 1) {
    if (await isThere()) return presses
    await step(page, screen, key)
  }
  throw new Error(`${key} never reached ${selector}`)
}

/** Presses a key on the focused element, waits for the result, and checks that the focus is not lost. */
export async function press(page: LabPage, screen: Screen, key: string, what: string, isDone: () => unknown) {
  await screen.press(key)
  await until(what, isDone)
  await until(`the focus is kept: ${what}`, async () => (await focusFault(page)) === "").catch(async () => {
    throw new Error(`${what}: ${await focusFault(page)}`)
  })
}
