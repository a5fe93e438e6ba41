import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openChromiumView, type View } from "./surfaces/chromium-view.ts"
import { sizesOf } from "./surfaces/appearance.ts"
import { showSurface } from "./surfaces/surface.ts"
import { surfaceNamed } from "./surfaces/surfaces.ts"
import { extensionFor } from "../e2e/journey.ts"

/** As each page stands once it is open, before anything is pressed. */
const opened = [
  "popup-lines",
  "popup-elsewhere",
  "popup-no-key",
  "popup-no-erasing",
  "options",
  "options-much",
  "options-lock-closed",
  "welcome",
  "set-here",
  "set-here-much",
  "print",
  "drill",
  "drill-no-key",
]

/** Storage that takes longer than the popup waits for it changes what is drawn already: then it is opened again. */
const setBefore = ["popup-largest", "popup-other-country", "popup-added", "popup-incomplete"]

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

/** https://web.dev/articles/cls: nothing that is in sight moves by itself. */
describe("once it is drawn, nothing moves", () => {
  let view: View
  beforeAll(async () => {
    view = await openChromiumView(extensionFor("chromium"))
    await view.send("Page.addScriptToEvaluateOnNewDocument", { source: `(${watchShifts.toString()})()` })
  })
  afterAll(() => view.end())

  const drawn = () =>
    view.run(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))

  it("and what moves is noticed", async () => {
    await view.setSize(sizesOf.popup["100"])
    await view.open("popup.html")
    await view.run(() => document.querySelector("main")?.before(document.createElement("p"), "Something"))
    await drawn()
    await view.until("the shift is told", () => ((window as Watching).shifts?.length ?? 0) > 0, undefined)
  })

  async function expectStill(name: string): Promise<void> {
    const surface = surfaceNamed(name)
    await view.setSize(sizesOf[surface.kind]["100"])
    await showSurface(view, surface, "en")
    await drawn()
    expect(await view.run(() => (window as Watching).shifts)).toEqual([])
  }
  it.each(opened)("%s", expectStill)
  it.each(setBefore)("%s", { retry: 4 }, expectStill)
})
