import type { LabPage } from "./lab/browser.ts"
import type { Screen } from "./lab/screen.ts"
import { until } from "./lab/wait.ts"

interface Watched {
  lastStop?: Element | null
}

/**
 * A page says that it has the focus a moment before the browser gives it its keys: the first of them
 * would be lost. Ctrl by itself does nothing anywhere.
 */
export async function hasKeyboard(page: LabPage, screen: Screen): Promise<void> {
  await page.run(() => {
    window.addEventListener("keyup", () => (document.documentElement.dataset["heard"] = "yes"), { once: true })
  })
  const isHeard = () => page.run(() => document.documentElement.dataset["heard"] === "yes")
  await until("the page has the keyboard", async () => {
    await screen.press("Control_L")
    return isHeard()
  })
}

/** What is wrong with the place where the keyboard stands; empty: nothing. */
export const stopFault = (page: LabPage): Promise<string> =>
  page.run(() => {
    const stop = document.activeElement
    if (!(stop instanceof HTMLElement) || stop === document.body) return "the focus is lost"
    const name = stop.outerHTML.slice(0, 200)
    const box = stop.getBoundingClientRect()
    const top = document.querySelector("header:is(.top, .page-top)")
    const covered = top && !top.contains(stop) ? top.getBoundingClientRect().bottom : 0
    if (box.height === 0 || box.top + 1 < covered || box.top >= window.innerHeight) return `out of sight: ${name}`
    const isDrawn = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration): boolean =>
      outlineStyle !== "none" && parseFloat(outlineWidth) >= 2
    // A heading is where reading goes on: nothing can be pressed there.
    const isHeading = stop.tabIndex < 0
    return isHeading || isDrawn(getComputedStyle(stop)) || isDrawn(getComputedStyle(stop, "::after"))
      ? ""
      : `no focus to be seen: ${name}`
  })

/** One press, and what it led to: the focus has moved, can be seen, and is not lost. */
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
  await until("the focus can be seen", async () => (await stopFault(page)) === "").catch(async () => {
    throw new Error(await stopFault(page))
  })
}

/** Goes there press by press; answers how many it took. */
export async function keyTo(page: LabPage, screen: Screen, selector: string, key = "Tab"): Promise<number> {
  const isThere = () => page.run((wanted: string) => document.activeElement?.matches(wanted) ?? false, selector)
  for (let presses = 0; presses < 40; presses += 1) {
    if (await isThere()) return presses
    await step(page, screen, key)
  }
  throw new Error(`${key} never came to ${selector}`)
}

/** Presses what has the focus, and waits for what comes of it; the focus must not be lost by it. */
export async function press(page: LabPage, screen: Screen, key: string, what: string, came: () => unknown) {
  await screen.press(key)
  await until(what, came)
  await until(`the focus is kept: ${what}`, async () => (await stopFault(page)) === "").catch(async () => {
    throw new Error(`${what}: ${await stopFault(page)}`)
  })
}
