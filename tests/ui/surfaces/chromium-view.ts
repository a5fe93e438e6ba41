import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { expressionOf, type ExtensionApi, type PageTask } from "../../e2e/lab/browser.ts"
import { extensionId } from "../../e2e/lab/chromium.ts"
import { startChromium } from "../../e2e/lab/chromium-process.ts"
import { evaluate, targetsOf, type Target } from "../../e2e/lab/chromium-targets.ts"
import { connect } from "../../e2e/lab/connection.ts"
import { openSite } from "../../e2e/lab/site.ts"
import { until, type Patience } from "../../e2e/lab/wait.ts"
import { mediaOf, type Size, type Theme } from "./appearance.ts"
import { answerInPage, type BrowserAnswers } from "./answers.ts"
import { boxOf } from "./box.ts"
import { attachToNewTab } from "./tab.ts"

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
  readonly answers?: BrowserAnswers
}

/** One tab of a Chromium that nobody sees, with the extension in it, for looking and listening. */
export interface View {
  /** Opens a page of the extension anew and waits until something is drawn. */
  open(page: string, start?: Start): Promise<void>
  /** Of the tab, and of what is opened in it later. */
  setTheme(theme: Theme): Promise<void>
  setSize(size: Size): Promise<void>
  /** As high as what the page holds, until the next size: nothing lies under what sticks to an edge. */
  unroll(): Promise<void>
  run<T>(task: PageTask<undefined, T>): Promise<T>
  run<T, A>(task: PageTask<A, T>, argument: A): Promise<T>
  /** Asks the page again and again until it answers. */
  until<T, A>(what: string, task: PageTask<A, T>, argument: A, patience?: Patience): Promise<unknown>
  /** Asks another page of the extension again and again, from before it is there until it says yes. */
  elsewhere(page: string, task: PageTask<undefined, boolean>): Promise<unknown>
  /** The protocol itself, for what has no name here. */
  send(method: string, params?: object): Promise<Record<string, unknown>>
  /** `whole`: all of the page, not what is in sight. `of`: an element's box alone. Answers the file's name. */
  picture(file: string, what?: { readonly whole?: boolean; readonly of?: string }): Promise<string>
  end(): Promise<void>
}

const usualZone = "America/Los_Angeles"
/** A picture that is higher repeats itself. */
const longestPicture = 16_000

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
  // The page that opens by itself after an install stands in front of what is to be looked at.
  const isFirst = ({ type, url }: Target): boolean => type === "page" && url === `${origin}/welcome.html`
  const first = await until("the first page is open", async () => (await targetsOf(connection)).find(isFirst), {
    atMost: 30_000,
  })
  await connection.send("Target.closeTarget", { targetId: first.targetId })

  const run = async <T, A>(task: PageTask<A, T>, argument?: A): Promise<T> =>
    (await evaluate(connection, targetId, expressionOf(task, JSON.stringify(argument ?? null)))) as T
  const goTo = async (url: string): Promise<void> => {
    await send("Page.navigate", { url })
    await until(`${url} is loaded`, () =>
      run((to: string) => location.href === to && document.readyState === "complete", url).catch(() => false),
    )
  }

  let size: Size = { width: 1280, height: 900, zoom: 1 }
  const take = async ({ width, height, zoom }: Size): Promise<void> => {
    await send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: zoom, mobile: false })
    const isSo = (wanted: { width: number; height: number }): boolean =>
      window.innerWidth === wanted.width && window.innerHeight === wanted.height
    await until("the page has its size", () => run(isSo, { width, height }))
  }
  const unroll = async (): Promise<void> => {
    const height = await run(() => document.documentElement.scrollHeight)
    await take({ ...size, height: Math.max(size.height, height) })
  }

  return {
    run,
    send,
    async open(page, { language = "en", kept = {}, memory = {}, timeZone = usualZone, answers = {} } = {}) {
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
      const answering = await send("Page.addScriptToEvaluateOnNewDocument", {
        source: `(${answerInPage.toString()})(${JSON.stringify(answers)})`,
      })
      await goTo(`${origin}/${page}`)
      await send("Page.removeScriptToEvaluateOnNewDocument", answering)
      // A page that lies behind another is drawn once a second.
      await send("Page.bringToFront")
      await until(`${page} is drawn`, () => run(() => document.querySelector("h1") !== null))
    },
    setTheme: async (theme) => void (await send("Emulation.setEmulatedMedia", { media: "", features: mediaOf(theme) })),
    async setSize(wanted) {
      size = wanted
      await take(wanted)
    },
    unroll,
    until: (what, task, argument, patience) => until(what, () => run(task, argument), patience),
    async elsewhere(page, task) {
      const isMeant = (url: string): boolean => url.startsWith(`${origin}/${page}`)
      return until(`${page} is ready`, async () => {
        const other = (await targetsOf(connection)).find(({ type, url }) => type === "page" && isMeant(url))
        // A page that still loads loses what it was asked, and is asked again.
        return other && evaluate(connection, other.targetId, expressionOf(task)).catch(() => false)
      })
    },
    async picture(file, { whole = false, of } = {}) {
      await send("Page.bringToFront")
      // What sticks to an edge would else stand in the middle of the picture.
      if (whole || of !== undefined) await unroll()
      const box = await run(boxOf, { of: of ?? null, whole })
      const scale = Math.min(1, longestPicture / (box.height * size.zoom))
      const { data } = await send("Page.captureScreenshot", { format: "png", clip: { ...box, scale } })
      if (whole || of !== undefined) await take(size)
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
