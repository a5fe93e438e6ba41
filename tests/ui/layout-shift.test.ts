import type { Page } from "playwright-core"
import { describe, expect } from "vitest"
import { headless } from "./headless.ts"
import { sizesOf } from "./states/appearance.ts"
import { showUiState, uiStateNamed } from "./states/ui-states.ts"

/** Each page as it is once open, before any input. */
const opened = [
  "popup-hotlines",
  "popup-largest",
  "popup-elsewhere",
  "popup-other-country",
  "popup-incomplete",
  "popup-still-open",
  "popup-no-key",
  "popup-no-erasing",
  "popup-added",
  "options",
  "options-much",
  "options-lock-closed",
  "welcome",
  "settings-overview",
  "settings-overview-much",
  "print",
  "practice",
  "practice-no-key",
]

interface Watching {
  shifts?: string[]
}

/** Runs in each page before anything else. */
function watchShifts(): void {
  interface Shift extends PerformanceEntry {
    readonly value: number
    readonly hadRecentInput: boolean
    readonly sources: readonly {
      readonly node: Node | null
      readonly previousRect: DOMRectReadOnly
      readonly currentRect: DOMRectReadOnly
    }[]
  }
  const shifts: string[] = []
  ;(window as Watching).shifts = shifts
  const what = ({ node, previousRect, currentRect }: Shift["sources"][number]): string => {
    const element = node instanceof Element ? node.outerHTML : (node?.textContent ?? "")
    return `${element.slice(0, 80)} from ${previousRect.y} to ${currentRect.y}`
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      if (!entry.hadRecentInput) shifts.push(`${entry.value.toFixed(4)}: ${entry.sources.map(what).join("; ")}`)
    }
  }).observe({ type: "layout-shift", buffered: true })
}

/**
 * A page waits a limited time for stored data, and renders without it if the browser takes longer. docs/DESIGN.md
 * allows something to move in that case. On a busy machine any time limit can be too short, so this script lets no
 * timer fire before the page is rendered: the browser always answers in time. Runs in each page first.
 */
function holdTimers(): void {
  const start = globalThis.setTimeout.bind(globalThis)
  const onceDrawn = (task: () => void): void => {
    if (document.querySelector("main")) task()
    else requestAnimationFrame(() => onceDrawn(task))
  }
  const hold = (task: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) =>
    start(() => onceDrawn(() => task(...given)), delay)
  globalThis.setTimeout = hold as typeof setTimeout
}

const it = headless("chrome-mv3").extend("watched", { auto: true, scope: "file" }, async ({ view }) => {
  await view.page.addInitScript(watchShifts)
  await view.page.addInitScript(holdTimers)
  return view.page
})

const nextFrames = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))

/** Cumulative layout shift, https://web.dev/articles/cls: nothing visible moves by itself. */
describe("after the first render nothing moves", () => {
  it("(the measurement notices an element that moves)", async ({ view }) => {
    await view.setSize(sizesOf.popup[100])
    await view.open("popup.html")
    await view.page.evaluate(() => document.querySelector("main")?.before(document.createElement("p"), "Something"))
    await view.page.waitForFunction(() => ((window as Watching).shifts?.length ?? 0) > 0)
  })

  it.for(opened)("%s", async (name, { view }) => {
    const uiState = uiStateNamed(name)
    await view.setSize(sizesOf[uiState.kind][100])
    await showUiState(view, uiState, "en")
    await nextFrames(view.page)
    expect(await view.page.evaluate(() => (window as Watching).shifts)).toEqual([])
  })
})
