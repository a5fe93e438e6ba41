import { createHash } from "node:crypto"
import { realpathSync } from "node:fs"
import type { LabBrowser, LabPage, LaunchOptions, PageTask, Question } from "./browser.ts"
import { clickOn, expressionOf, waitUntilRendered } from "./browser.ts"
import { startChromium } from "./chromium-process.ts"
import {
  askOwnPage,
  closePages,
  evaluate,
  isBlocked,
  pickFile,
  printToPdf,
  targetsOf,
  type Target,
} from "./chromium-targets.ts"
import { connect, type Connection, type DevTools } from "./connection.ts"
import type { Screen } from "./screen.ts"
import { until } from "./wait.ts"

/** Chromium derives an unpacked extension's id from the path of its folder. */
export function extensionId(folder: string): string {
  const digest = createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32)
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("")
}

/** After an update of the extension, its old pages can do nothing, and have no id. */
const ownApi = `chrome.runtime?.id ? chrome : (() => { throw new Error("Extension context invalidated") })()`

function pageOf(connection: Connection<DevTools>, screen: Screen, targetId: string): LabPage {
  const run = async <Result, Argument>(task: PageTask<Argument, Result>, argument?: Argument) =>
    (await evaluate(connection, targetId, expressionOf(task, JSON.stringify(argument ?? null)))) as Result
  return {
    run,
    async goTo(url) {
      await run((target: string) => location.assign(target), url)
      await waitUntilLoaded(run, url)
    },
    clickOn: (selector, how) => clickOn(screen, run, selector, how),
    pickFile: (selector, file) => pickFile(connection, targetId, selector, file),
    print: () => printToPdf(connection, targetId),
    isOpen: async () => (await targetsOf(connection)).some((target) => target.targetId === targetId),
  }
}

function waitUntilLoaded(run: LabPage["run"], url: string): Promise<unknown> {
  return until(`${url} has loaded`, () =>
    run(() => document.readyState === "complete" && location.href !== "about:blank").catch(() => false),
  )
}

/** Opens a hidden page of the extension, which no tab strip shows. Evaluating there disturbs nothing. */
async function openHiddenPage(connection: Connection<DevTools>, origin: string): Promise<string> {
  return until(
    "the extension has loaded",
    async () => {
      const { targetId } = await connection.send("Target.createTarget", {
        url: `${origin}/manifest.json`,
        hidden: true,
      })
      const isReady = () =>
        evaluate(
          connection,
          targetId,
          expressionOf(() => location.origin !== "null" && "chrome" in globalThis),
        )
      if (await until("the hidden page is ready", isReady, { timeoutMs: 500 }).catch(() => false)) return targetId
      await connection.send("Target.closeTarget", { targetId })
      return null
    },
    { timeoutMs: 30_000 },
  )
}

async function stopWorkers(connection: Connection<DevTools>, targetId: string): Promise<void> {
  const { sessionId: session } = await connection.send("Target.attachToTarget", { targetId, flatten: true })
  await connection.send("ServiceWorker.enable", undefined, session)
  // A pending event, such as a page that just loaded, may wake the worker again.
  await until(
    "the service worker has stopped",
    async () => {
      if (!(await targetsOf(connection)).some(({ type }) => type === "service_worker")) return true
      await connection.send("ServiceWorker.stopAllWorkers", undefined, session)
      return false
    },
    { intervalMs: 100 },
  )
  await connection.send("Target.detachFromTarget", { sessionId: session })
}

/** Translates a shortcut from Chromium's language ("Alt+Umschalttaste+L") into xdotool's names. Every language calls Alt "Alt". */
function toXdotoolKeys(shortcut: string): string {
  const names: Readonly<Record<string, string>> = { alt: "alt", ctrl: "ctrl", strg: "ctrl" }
  const parts = shortcut.toLowerCase().split("+")
  return parts.map((part, index) => (index === parts.length - 1 ? part : (names[part] ?? "shift"))).join("+")
}

export async function launchChromium(options: LaunchOptions): Promise<LabBrowser> {
  const { screen, profile, extension } = options
  const { child, endpoint } = await startChromium(options)
  const connection = await connect<DevTools>(endpoint)
  const origin = `chrome-extension://${options.idByPolicy ?? extensionId(extension)}`
  let hiddenPage = await openHiddenPage(connection, origin)

  const waitForPage = async (url: string) => {
    const isWanted = (target: Target) => target.type === "page" && target.url.startsWith(url)
    const target = await until(`a page ${url}`, async () => (await targetsOf(connection)).find(isWanted))
    return pageOf(connection, screen, target.targetId)
  }
  async function waitForPopup() {
    const popup = await waitForPage(await ask((api) => api.action.getPopup({})))
    await waitUntilLoaded(popup.run, "the popup")
    await waitUntilRendered(popup.run)
    return popup
  }
  const ask = async <Result, Argument>(question: Question<Argument, Result>, argument?: Argument) => {
    const expression = expressionOf(question, ownApi, JSON.stringify(argument ?? null))
    try {
      return (await evaluate(connection, hiddenPage, expression)) as Result
    } catch (error) {
      if (!/No target with given id|Extension context invalidated/.test(String(error))) throw error
      await connection.send("Target.closeTarget", { targetId: hiddenPage }).catch(() => null)
      hiddenPage = await openHiddenPage(connection, origin)
      return (await evaluate(connection, hiddenPage, expression)) as Result
    }
  }
  return {
    name: "chromium",
    profile,
    windowClass: "chromium",
    async open(url) {
      const { targetId } = await connection.send("Target.createTarget", { url })
      const page = pageOf(connection, screen, targetId)
      await waitUntilLoaded(page.run, url)
      return page
    },
    waitForPage,
    ask,
    askBrowser: async <Result, Argument>(page: string, task: PageTask<Argument, Result>, argument?: Argument) =>
      (await askOwnPage(connection, page, expressionOf(task, JSON.stringify(argument ?? null)))) as Result,
    async openPopup() {
      const key = await ask(async (api) => {
        const command = (await api.commands.getAll()).find(({ name }) => name === "_execute_action")
        return command?.shortcut
      })
      await screen.focus("chromium")
      if (key) await screen.press(toXdotoolKeys(key))
      else await ask((api) => api.action.openPopup())
      return waitForPopup()
    },
    waitForPopup,
    extensionUrl: (path) => `${origin}/${path}`,
    stopBackground: () => stopWorkers(connection, hiddenPage),
    async letExtensionRest() {
      await stopWorkers(connection, hiddenPage)
      await connection.send("Target.closeTarget", { targetId: hiddenPage })
    },
    async showsLeaveSiteDialog() {
      const pages = (await targetsOf(connection)).filter(({ type }) => type === "page" || type === "iframe")
      return (await Promise.all(pages.map((page) => isBlocked(connection, page)))).includes(true)
    },
    async openInSplitView(url) {
      await screen.focus("chromium")
      await screen.press("alt+shift+n")
      const isNewHalf = (address: string | undefined) => address?.includes("split_new_tab")
      const findNewHalf = async () => {
        const tabs = await ask((api) => api.tabs.query({ active: true }))
        return tabs.find((tab) => isNewHalf(tab.url))
      }
      const { id } = await until("the window is split", findNewHalf)
      await ask(async (api, target) => void (await api.tabs.update(target.id, { url: target.url })), { id, url })
    },
    closePages: () => closePages(connection, hiddenPage),
    async quit() {
      await connection.send("Browser.close").catch(() => null)
      await child.whenEnded
    },
    kill: () => child.kill(),
  }
}
