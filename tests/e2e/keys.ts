import type { LabPage } from "./lab/browser.ts"
import type { Screen } from "./lab/screen.ts"
import { until } from "./lab/wait.ts"

interface WatchedWindow {
  lastFocused?: Element | null
}

/**
 * Presses Ctrl, which does nothing by itself, until the page receives it. `document.hasFocus()` is true a
 * moment before the browser sends keys to the page, and a key in that moment would be lost.
 */
export async function waitForKeyboard(page: LabPage, screen: Screen): Promise<void> {
  await page.run(() => {
    window.addEventListener("keyup", () => (document.documentElement.dataset["keyReceived"] = "yes"), { once: true })
  })
  const hasReceivedKey = () => page.run(() => document.documentElement.dataset["keyReceived"] === "yes")
  await until("the page has the keyboard", async () => {
    await screen.press("Control_L")
    return hasReceivedKey()
  })
}

/** What is wrong with the focus, or an empty text if nothing is: it is lost, out of sight or not visible. */
export const findFocusProblem = (page: LabPage): Promise<string> =>
  page.run(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused === document.body) return "the focus is lost"
    const name = focused.outerHTML.slice(0, 200)
    const box = focused.getBoundingClientRect()
    const header = document.querySelector("header:is(.top, .page-top)")
    const coveredHeight = header && !header.contains(focused) ? header.getBoundingClientRect().bottom : 0
    const isAboveView = box.top + 1 < coveredHeight
    if (box.height === 0 || isAboveView || box.top >= window.innerHeight) return `out of sight: ${name}`
    const hasOutline = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration): boolean =>
      outlineStyle !== "none" && parseFloat(outlineWidth) >= 2
    // A heading gets the focus only so that reading continues there. It needs no outline.
    const isHeading = focused.tabIndex < 0
    return isHeading || hasOutline(getComputedStyle(focused)) || hasOutline(getComputedStyle(focused, "::after"))
      ? ""
      : `no visible focus: ${name}`
  })

/** Presses a key once, and waits until the focus has moved and is visible. */
async function moveFocus(page: LabPage, screen: Screen, key: string): Promise<void> {
  await page.run(() => {
    const watched = window as WatchedWindow
    watched.lastFocused = document.activeElement
  })
  await screen.press(key)
  await until(`${key} has moved the focus`, () =>
    page.run(() => {
      return document.activeElement !== (window as WatchedWindow).lastFocused
    }),
  )
  await until("the focus is visible", async () => (await findFocusProblem(page)) === "").catch(async () => {
    throw new Error(await findFocusProblem(page))
  })
}

/** Presses a key until the element has the focus; returns the number of presses. */
export async function moveFocusTo(page: LabPage, screen: Screen, selector: string, key = "Tab"): Promise<number> {
  const isFocused = () => page.run((wanted: string) => document.activeElement?.matches(wanted) ?? false, selector)
  for (let presses = 0; presses < 40; presses += 1) {
    if (await isFocused()) return presses
    await moveFocus(page, screen, key)
  }
  throw new Error(`${key} never reached ${selector}`)
}

/** Presses a key on the focused element, waits for the result, and checks that the focus is not lost. */
export async function pressAndWait(
  page: LabPage,
  screen: Screen,
  key: string,
  result: string,
  hasResult: () => unknown,
) {
  await screen.press(key)
  await until(result, hasResult)
  await until(`the focus is kept: ${result}`, async () => (await findFocusProblem(page)) === "").catch(async () => {
    throw new Error(`${result}: ${await findFocusProblem(page)}`)
  })
}
