import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { centerOnScreen, type LabPage } from "../tests/e2e/lab/browser.ts"
import { launch } from "../tests/e2e/lab/launch.ts"
import { openScreen, type Screen } from "../tests/e2e/lab/screen.ts"
import type { Site } from "../tests/e2e/lab/site.ts"
import { until } from "../tests/e2e/lab/wait.ts"
import { openPresser, waitWithoutPause } from "./presser.ts"

const newsPage = "http://news.test/plain?color=00ff00"
const green = "#00ff00"
/** The number of the first hotline. Nothing else in the popup has its color in that position. */
const firstNumber = "li a[href^='tel:']"
const amber = "#fcebc8"

export interface PopupPlan {
  readonly name: string
  /** The folder of a build. */
  readonly extension: string
  /** The storage of a computer that someone has set up. */
  readonly stored?: { readonly settings: object }
}

export interface PopupContender {
  readonly name: string
  readonly screen: Screen
  /** Opens and closes the popup, and returns the milliseconds until its first hotline was on the screen. */
  measureOpening(): Promise<number>
  /** Opens the popup and leaves it open. */
  openPopup(): Promise<LabPage>
  press(key: string): void
  end(): Promise<void>
}

/** Waits until a pixel has the color, and returns that time. */
function waitForColor(screen: Screen, { x, y }: { x: number; y: number }, color: string): Promise<number> {
  return waitWithoutPause(`${color} at ${x}, ${y}`, () => screen.pixel(x, y) === color, 20_000)
}

/** Starts a browser with the extension. */
export async function startPopupContender(plan: PopupPlan, site: Site): Promise<PopupContender> {
  const screen = await openScreen()
  const profile = mkdtempSync(join(tmpdir(), "porchlight-bench-"))
  const browser = await launch("chromium", { screen, site, profile, extension: plan.extension })
  if (plan.stored) await browser.ask((api, stored) => api.storage.local.set(stored), plan.stored)
  await browser.open(newsPage)
  const presser = openPresser(screen)

  // The first opening is not measured. It shows where on the screen the first hotline appears.
  const popup = await browser.openPopup()
  await screen.waitUntilStill()
  const middleOfNumber = await popup.run(centerOnScreen, firstNumber)
  const width = await popup.run(
    (selector: string) => document.querySelector(selector)?.getBoundingClientRect().width ?? 0,
    firstNumber,
  )
  /** A point beside the digits, on the number's background. */
  const point = { x: Math.round(middleOfNumber.x - width / 2 + 6), y: middleOfNumber.y }
  if (screen.pixel(point.x, point.y) !== amber) {
    throw new Error(`${plan.name}: the color is ${screen.pixel(point.x, point.y)} where the first number should be`)
  }

  async function closePopup(): Promise<void> {
    presser.press("Escape")
    await waitForColor(screen, point, green)
    await screen.waitUntilStill()
  }
  await closePopup()
  return {
    name: plan.name,
    screen,
    async measureOpening() {
      const pressedAt = presser.press("alt+shift+l")
      const openedAfterMs = (await waitForColor(screen, point, amber)) - pressedAt
      await screen.waitUntilStill()
      await closePopup()
      return openedAfterMs
    },
    openPopup: () => browser.openPopup(),
    press: (key) => void presser.press(key),
    async end() {
      presser.close()
      await browser.kill()
      await screen.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

export interface KeyStroke {
  /** From the creation of the input event until the list has changed and is laid out. */
  readonly changedAfterMs: number
  /** From the creation of the input event until the frame that shows the change is painted. */
  readonly paintedAfterMs: number
}

/** Measures every input event. Runs in the page. */
function watchKeyStrokes(): void {
  const strokes: KeyStroke[] = []
  Object.assign(globalThis, { strokes })
  document.addEventListener("input", (event) => {
    const elapsedMs = (): number => performance.now() - event.timeStamp
    // A microtask queued here runs after Vue's own, and before anything else.
    queueMicrotask(() => {
      document.body.getBoundingClientRect()
      const changedAfterMs = elapsedMs()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          strokes.push({ changedAfterMs, paintedAfterMs: elapsedMs() })
          document.dispatchEvent(new Event("stroke"))
        }
        port2.postMessage(null)
      })
    })
  })
}

/**
 * Runs in the page. Resolves when there are more than `knownCount` strokes. Polling from outside would add to the
 * measured time.
 */
function waitForNextStroke(knownCount: number): Promise<KeyStroke[]> {
  const { strokes } = globalThis as unknown as { strokes: KeyStroke[] }
  return new Promise((resolve) => {
    const checkStrokes = (): void => {
      if (strokes.length > knownCount) resolve(strokes)
      else document.addEventListener("stroke", checkStrokes, { once: true })
    }
    checkStrokes()
  })
}

/** Types each search letter by letter, deletes it again, and measures every key stroke. */
export async function measureKeyStrokes(contender: PopupContender, searches: readonly string[]): Promise<KeyStroke[]> {
  const popup = await contender.openPopup()
  /**
   * Whether the popup announces a result. It does so for every search, once the search is ready. The list may grow
   * after that.
   */
  const isAnnounced = (): Promise<boolean> =>
    popup.run(() => (document.querySelector("[role='search'] ~ [role='status']")?.textContent ?? "") !== "")
  await popup.clickOn("#search")
  // The popup announces nothing for one or two letters.
  const firstSearch = ["h", "i", "t", "s"]
  for (const key of firstSearch) contender.press(key)
  await until("the search is ready", isAnnounced, { timeoutMs: 60_000 })
  firstSearch.forEach(() => contender.press("BackSpace"))
  await until("the whole list is back", async () => !(await isAnnounced()))
  await contender.screen.waitUntilStill()
  await popup.run(watchKeyStrokes)
  let strokes: KeyStroke[] = []
  for (const search of searches) {
    const keys = [...search].map((letter) => (letter === " " ? "space" : letter))
    for (const key of [...keys, ...keys.map(() => "BackSpace")]) {
      const nextStrokes = popup.run(waitForNextStroke, strokes.length)
      contender.press(key)
      strokes = await nextStrokes
    }
  }
  return strokes
}
