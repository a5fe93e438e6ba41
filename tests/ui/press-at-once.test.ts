import { describe, expect } from "vitest"
import { headless } from "./headless.ts"
import { manySettings } from "./states/examples.ts"
import { popupSizes } from "./states/appearance.ts"
import { waitUntilUnchanged, waitUntilVisible } from "./states/steps.ts"
import type { Start } from "./states/view.ts"

const it = headless("chrome-mv3")

interface Watched {
  /** The number of hotlines in the list, after each change. */
  readonly rows: number[]
  /** The control's position in the page, after each move while it could be pressed. */
  readonly places: number[]
}
interface WatchedWindow {
  watched?: Watched
}

/** Watches from the first frame on. Runs in the popup before any other script. */
function watchControl(selector: string): void {
  const watched: Watched = { rows: [], places: [] }
  ;(window as WatchedWindow).watched = watched
  const note = (list: number[], value: number): void => {
    if (list.at(-1) !== value) list.push(value)
  }
  const look = (): void => {
    note(watched.rows, document.querySelectorAll("[data-hotline]").length)
    const control = document.querySelector(selector)
    if (control?.checkVisibility({ visibilityProperty: true })) {
      note(watched.places, Math.round(control.getBoundingClientRect().top + scrollY))
    }
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
}

/** A slow computer: each frame comes late, so that the list takes long to grow. Runs in the popup before any other script. */
function delayFrames(): void {
  const request = requestAnimationFrame.bind(globalThis)
  globalThis.requestAnimationFrame = (task) => request(() => setTimeout(() => request(task), 60))
}

const controls: readonly (readonly [name: string, selector: string, start: Start])[] = [
  ["the button that prints numbers", ".foot__open", {}],
  ["the button of a notice", ".late button", { answers: { key: "none" } }],
  ["a contact added here", ".contact .button", { local: manySettings }],
]

describe("the earliest possible press at the foot of the popup", () => {
  it.for(controls)("reaches %s, because the control no longer moves", async ([, selector, start], { view }) => {
    await view.setSize(popupSizes[100])
    const scripts = [await view.page.addInitScript(delayFrames), await view.page.addInitScript(watchControl, selector)]
    await view.open("popup.html", start)
    await waitUntilVisible(view.page, selector)
    await waitUntilUnchanged(view.page)
    const { rows, places } = await view.page.evaluate(
      () => (window as WatchedWindow).watched ?? { rows: [], places: [] },
    )
    await Promise.all(scripts.map((script) => script.dispose()))
    expect(rows.length, "the list grew in several steps").toBeGreaterThan(5)
    expect(places).toHaveLength(1)
  })
})
