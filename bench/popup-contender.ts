import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { placeOnScreen, type LabPage } from "../tests/e2e/lab/browser.ts"
import { launch } from "../tests/e2e/lab/launch.ts"
import { openScreen, type Screen } from "../tests/e2e/lab/screen.ts"
import type { Site } from "../tests/e2e/lab/site.ts"
import { until } from "../tests/e2e/lab/wait.ts"
import { openPresser, whenSeen } from "./presser.ts"

const page = "http://news.test/plain?color=00ff00"
const green = "#00ff00"
/** The first hotline's number. Nothing else in the popup has its color at that place. */
const firstNumber = "li a[href^='tel:']"
const amber = "#fcebc8"

export interface PopupContender {
  readonly name: string
  readonly screen: Screen
  /** Opens the popup and closes it again; returns the milliseconds until its first hotline was on the screen. */
  open(): Promise<number>
  /** Opens it and leaves it open. */
  show(): Promise<LabPage>
  press(key: string): void
  end(): Promise<void>
}

function whenColorIs(screen: Screen, { x, y }: { x: number; y: number }, color: string): Promise<number> {
  return whenSeen(`${color} at ${x}, ${y}`, () => screen.pixel(x, y) === color, 20_000)
}

export async function enterPopup(plan: { name: string; extension: string }, site: Site): Promise<PopupContender> {
  const screen = await openScreen()
  const profile = mkdtempSync(join(tmpdir(), "porchlight-bench-"))
  const browser = await launch("chromium", { screen, site, profile, extension: plan.extension })
  await browser.open(page)
  const presser = openPresser(screen)

  // A first opening, which is not measured, finds out where the first hotline appears.
  const popup = await browser.openPopup()
  await screen.still()
  const middle = await popup.run(placeOnScreen, firstNumber)
  const width = await popup.run(
    (selector: string) => document.querySelector(selector)?.getBoundingClientRect().width ?? 0,
    firstNumber,
  )
  /** Next to the digits, on the number's background. */
  const place = { x: Math.round(middle.x - width / 2 + 6), y: middle.y }
  if (screen.pixel(place.x, place.y) !== amber) {
    throw new Error(`${plan.name}: ${screen.pixel(place.x, place.y)} where the first number should be`)
  }

  async function close(): Promise<void> {
    presser.press("Escape")
    await whenColorIs(screen, place, green)
    await screen.still()
  }
  await close()
  return {
    name: plan.name,
    screen,
    async open() {
      const begin = presser.press("alt+shift+l")
      const time = (await whenColorIs(screen, place, amber)) - begin
      await screen.still()
      await close()
      return time
    },
    show: () => browser.openPopup(),
    press: (key) => void presser.press(key),
    async end() {
      presser.close()
      await browser.kill()
      await screen.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

export interface Stroke {
  /** Milliseconds from the creation of the input event until the list has changed and is laid out. */
  readonly changed: number
  /** Milliseconds from the creation of the input event until the frame that shows the change is painted. */
  readonly painted: number
}

/** Measures every input event. Runs in the page. */
function watchStrokes(): void {
  const strokes: Stroke[] = []
  Object.assign(globalThis, { strokes })
  document.addEventListener("input", (event) => {
    const since = (): number => performance.now() - event.timeStamp
    // A microtask queued here runs after Vue's own, and before anything else.
    queueMicrotask(() => {
      document.body.getBoundingClientRect()
      const changed = since()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          strokes.push({ changed, painted: since() })
          document.dispatchEvent(new Event("stroke"))
        }
        port2.postMessage(null)
      })
    })
  })
}

/** Resolves in the page when there are more than `known` strokes. Polling from outside would add to the measured time. */
function strokesAfter(known: number): Promise<Stroke[]> {
  const { strokes } = globalThis as unknown as { strokes: Stroke[] }
  return new Promise((resolve) => {
    const look = (): void => {
      if (strokes.length > known) resolve(strokes)
      else document.addEventListener("stroke", look, { once: true })
    }
    look()
  })
}

export async function keyStrokes(contender: PopupContender, words: readonly string[]): Promise<Stroke[]> {
  const popup = await contender.show()
  /** The popup announces a result for every search, but only once the search is ready. The list itself still grows. */
  const isAnnounced = (): Promise<boolean> =>
    popup.run(() => (document.querySelector("[role='search'] ~ [role='status']")?.textContent ?? "") !== "")
  await popup.clickOn("#search")
  // The popup announces nothing for a letter or two.
  const first = ["h", "i", "t", "s"]
  for (const key of first) contender.press(key)
  await until("the search is ready", isAnnounced, { timeoutMs: 60_000 })
  first.forEach(() => contender.press("BackSpace"))
  await until("the whole list is back", async () => !(await isAnnounced()))
  await contender.screen.still()
  await popup.run(watchStrokes)
  let strokes: Stroke[] = []
  for (const word of words) {
    const keys = [...word].map((letter) => (letter === " " ? "space" : letter))
    for (const key of [...keys, ...keys.map(() => "BackSpace")]) {
      const next = popup.run(strokesAfter, strokes.length)
      contender.press(key)
      strokes = await next
    }
  }
  return strokes
}
