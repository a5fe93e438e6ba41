import type { Page } from "playwright-core"
import { describe, expect } from "vitest"
import { headless } from "./headless.ts"
import { sizesOf } from "./states/appearance.ts"
import { showUiState, uiStateNamed } from "./states/ui-states.ts"

/** The UI states that need no input after the page opens. */
const statesWithoutInput = [
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
  "print-numbers",
  "practice",
  "practice-no-key",
]

interface WindowWithShifts {
  shifts?: string[]
}

/** Records layout shifts. Runs in each page before any other script. */
function recordShifts(): void {
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
  ;(window as WindowWithShifts).shifts = shifts
  const describeMove = ({ node, previousRect, currentRect }: Shift["sources"][number]): string => {
    const element = node instanceof Element ? node.outerHTML : (node?.textContent ?? "")
    return `${element.slice(0, 80)} from ${previousRect.y} to ${currentRect.y}`
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      if (!entry.hadRecentInput) shifts.push(`${entry.value.toFixed(4)}: ${entry.sources.map(describeMove).join("; ")}`)
    }
  }).observe({ type: "layout-shift", buffered: true })
}

/**
 * Lets no timer fire before the page has rendered. A page waits a limited time for stored data. If the browser takes
 * longer, the page renders without the data, and docs/DESIGN.md allows something to move later. On a busy machine any
 * time limit can be too short; without it the browser always answers in time. Runs in each page before any other script.
 */
function delayTimersUntilRendered(): void {
  const startTimer = globalThis.setTimeout.bind(globalThis)
  const runOnceRendered = (task: () => void): void => {
    if (document.querySelector("main")) task()
    else requestAnimationFrame(() => runOnceRendered(task))
  }
  const delayedTimer = (task: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) =>
    startTimer(() => runOnceRendered(() => task(...args)), delay)
  globalThis.setTimeout = delayedTimer as typeof setTimeout
}

const it = headless("chrome-mv3").extend("scripts", { auto: true, scope: "file" }, async ({ view }) => {
  await view.page.addInitScript(recordShifts)
  await view.page.addInitScript(delayTimersUntilRendered)
  return view.page
})

const waitForTwoFrames = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))

/** A layout shift is visible content that moves without input: https://web.dev/articles/cls */
describe("the record of layout shifts", () => {
  it("contains a deliberate shift", async ({ view }) => {
    await view.setSize(sizesOf.popup[100])
    await view.open("popup.html")
    await view.page.evaluate(() => document.querySelector("main")?.before(document.createElement("p"), "Something"))
    await view.page.waitForFunction(() => ((window as WindowWithShifts).shifts?.length ?? 0) > 0)
  })

  it.for(statesWithoutInput)("is empty after the first render of the UI state %s", async (name, { view }) => {
    const uiState = uiStateNamed(name)
    await view.setSize(sizesOf[uiState.kind][100])
    await showUiState(view, uiState, "en")
    await waitForTwoFrames(view.page)
    expect(await view.page.evaluate(() => (window as WindowWithShifts).shifts)).toEqual([])
  })
})
