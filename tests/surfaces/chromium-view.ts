import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { expressionOf, type ExtensionApi, type PageTask } from "../lab/browser.ts"
import { extensionId } from "../lab/chromium.ts"
import { startChromium } from "../lab/chromium-process.ts"
import { evaluate, targetsOf } from "../lab/chromium-targets.ts"
import { connect, type Connection } from "../lab/connection.ts"
import { openSite } from "../lab/site.ts"
import { until, type Patience } from "../lab/wait.ts"
import { mediaOf, type Size, type Theme } from "./appearance.ts"
import { startClock } from "./clock.ts"

/** What a page finds when it opens. Everything else that was kept before is gone. */
export interface Start {
  /** Of the browser: Porchlight follows it where nothing is set. */
  readonly language?: string
  /** `storage.local`: the settings, the lock. */
  readonly kept?: Readonly<Record<string, unknown>>
  /** `storage.session`: what lasts until the browser is closed. */
  readonly memory?: Readonly<Record<string, unknown>>
  /** Of the computer's clock, from which the place is guessed. */
  readonly timeZone?: string
}

/** One tab of a Chromium that nobody sees, with the extension in it, for looking and listening. */
export interface View {
  /** Opens a page of the extension anew and waits until something is drawn. */
  open(page: string, start?: Start): Promise<void>
  /** Of the tab, and of what is opened in it later. */
  setTheme(theme: Theme): Promise<void>
  setSize(size: Size): Promise<void>
  run<T>(task: PageTask<undefined, T>): Promise<T>
  run<T, A>(task: PageTask<A, T>, argument: A): Promise<T>
  /** Asks the page again and again until it answers. */
  until<T, A>(what: string, task: PageTask<A, T>, argument: A, patience?: Patience): Promise<unknown>
  /** Asks another open page of the extension, once it is there. */
  elsewhere<T>(page: string, task: PageTask<undefined, T>): Promise<T>
  /** The protocol itself, for what has no name here. */
  send(method: string, params?: object): Promise<Record<string, unknown>>
  /** `whole`: all of the page, not what is in sight. `of`: an element's box alone. Answers the file's name. */
  picture(file: string, what?: { readonly whole?: boolean; readonly of?: string }): Promise<string>
  end(): Promise<void>
}

const usualZone = "America/Los_Angeles"
/** A picture that is higher repeats itself. */
const longestPicture = 16_000

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function boxOf({ of, whole }: { of: string | null; whole: boolean }): Box {
  const { scrollX, scrollY, innerWidth: width, innerHeight: height } = window
  const element = of === null ? null : document.querySelector(of)
  if (of !== null && element === null) throw new Error(`there is no ${of} on ${location.href}`)
  if (element) {
    const box = element.getBoundingClientRect()
    const edge = 8
    return {
      x: Math.max(0, box.x + scrollX - edge),
      y: Math.max(0, box.y + scrollY - edge),
      width: Math.min(width, box.width + 2 * edge),
      height: box.height + 2 * edge,
    }
  }
  if (!whole) return { x: scrollX, y: scrollY, width, height }
  return { x: 0, y: 0, width, height: Math.max(height, document.documentElement.scrollHeight) }
}

async function attachToNewTab(connection: Connection): Promise<{ targetId: string; session: string }> {
  // A window of its own: a tab behind another draws nothing.
  const made = await connection.send("Target.createTarget", { url: "about:blank", newWindow: true })
  const targetId = made["targetId"] as string
  const attached = await connection.send("Target.attachToTarget", { targetId, flatten: true })
  const session = attached["sessionId"] as string
  await connection.send("Page.enable", {}, session)
  await connection.send("Emulation.setFocusEmulationEnabled", { enabled: true }, session)
  await connection.send("Page.addScriptToEvaluateOnNewDocument", { source: `(${startClock.toString()})()` }, session)
  return { targetId, session }
}

/** `extension`: the folder of the build. */
export async function openChromiumView(extension: string): Promise<View> {
  const profile = mkdtempSync(join(tmpdir(), "porchlight-view-"))
  const site = await openSite()
  const screen = { env: process.env, width: 1280, height: 900 }
  const { child, endpoint } = await startChromium({ screen, site, profile, extension, headless: true })
  const connection = await connect(endpoint)
  const { targetId, session } = await attachToNewTab(connection)
  const origin = `chrome-extension://${extensionId(extension)}`
  const send: View["send"] = (method, params = {}) => connection.send(method, params, session)
  const { userAgent } = await connection.send("Browser.getVersion")

  const run = async <T, A>(task: PageTask<A, T>, argument?: A): Promise<T> =>
    (await evaluate(connection, targetId, expressionOf(task, JSON.stringify(argument ?? null)))) as T
  const goTo = async (url: string): Promise<void> => {
    await send("Page.navigate", { url })
    await until(`${url} is loaded`, () =>
      run((to: string) => location.href === to && document.readyState === "complete", url).catch(() => false),
    )
  }

  return {
    run,
    send,
    async open(page, { language = "en", kept = {}, memory = {}, timeZone = usualZone } = {}) {
      // From here, and not from the page itself: it is to find all this when it begins.
      await until("the extension is loaded", () =>
        goTo(`${origin}/manifest.json`).then(
          () => true,
          () => false,
        ),
      )
      await run(
        async (found: { kept: object; memory: object }) => {
          const { local, session } = (globalThis as unknown as { chrome: ExtensionApi }).chrome.storage
          await Promise.all([local.clear(), session.clear()])
          await Promise.all([local.set(found.kept), session.set(found.memory)])
        },
        { kept, memory },
      )
      await send("Emulation.setUserAgentOverride", { userAgent, acceptLanguage: language })
      await send("Emulation.setTimezoneOverride", { timezoneId: timeZone })
      await goTo(`${origin}/${page}`)
      await until(`${page} is drawn`, () => run(() => document.querySelector("h1") !== null))
    },
    setTheme: async (theme) => void (await send("Emulation.setEmulatedMedia", { features: mediaOf(theme) })),
    async setSize({ width, height, zoom }) {
      await send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: zoom, mobile: false })
      await until("the page has its size", () => run((wanted: number) => window.innerWidth === wanted, width))
    },
    until: (what, task, argument, patience) => until(what, () => run(task, argument), patience),
    async elsewhere(page, task) {
      const isMeant = (url: string): boolean => url.startsWith(`${origin}/${page}`)
      const other = await until(`${page} is open`, async () =>
        (await targetsOf(connection)).find(({ type, url }) => type === "page" && isMeant(url)),
      )
      return (await evaluate(connection, other.targetId, expressionOf(task))) as never
    },
    async picture(file, { whole = false, of } = {}) {
      const box = await run(boxOf, { of: of ?? null, whole })
      const density = await run(() => window.devicePixelRatio)
      const scale = Math.min(1, longestPicture / (box.height * density))
      await send("Page.bringToFront")
      const params = { format: "png", captureBeyondViewport: whole || of !== undefined, clip: { ...box, scale } }
      const { data } = await send("Page.captureScreenshot", params)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, Buffer.from(data as string, "base64"))
      return file
    },
    async end() {
      await connection.send("Browser.close").catch(() => null)
      await child.ended
      await site.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
