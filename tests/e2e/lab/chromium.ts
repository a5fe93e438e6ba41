import { createHash } from "node:crypto"
import { realpathSync } from "node:fs"
import type { LabBrowser, LabPage, LaunchOptions, PageTask, Question } from "./browser.ts"
import { clickOn, expressionOf, waitUntilDrawn } from "./browser.ts"
import { startChromium } from "./chromium-process.ts"
import { askOwnPage, closePages, evaluate, isBlocked, pickFile, targetsOf, type Target } from "./chromium-targets.ts"
import { connect, type Connection, type DevTools } from "./connection.ts"
import type { Screen } from "./screen.ts"
import { until } from "./wait.ts"

/** Chromium derives an unpacked extension's id from the path of its folder. */
export function extensionId(folder: string): string {
  const digest = createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32)
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("")
}

function pageOf(connection: Connection<DevTools>, screen: Screen, targetId: string): LabPage {
  const run = async <T, A>(task: PageTask<A, T>, argument?: A) =>
    (await evaluate(connection, targetId, expressionOf(task, JSON.stringify(argument ?? null)))) as T
  return {
    run,
    async goTo(url) {
      await run((to: string) => location.assign(to), url)
      await loaded(run, url)
    },
    clickOn: (selector, how) => clickOn(screen, run, selector, how),
    pickFile: (selector, file) => pickFile(connection, targetId, selector, file),
    isOpen: async () => (await targetsOf(connection)).some((target) => target.targetId === targetId),
  }
}

function loaded(run: LabPage["run"], url: string): Promise<unknown> {
  return until(`${url} has loaded`, () =>
    run(() => document.readyState === "complete" && location.href !== "about:blank").catch(() => false),
  )
}

/** A hidden page of the extension, in no tab strip, so that evaluating there disturbs nothing. */
async function openInnerPage(connection: Connection<DevTools>, origin: string): Promise<string> {
  return until("the extension has loaded", async () => {
    const { targetId } = await connection.send("Target.createTarget", { url: `${origin}/manifest.json`, hidden: true })
    const ready = () =>
      evaluate(
        connection,
        targetId,
        expressionOf(() => location.origin !== "null" && "chrome" in globalThis),
      )
    if (await until("", ready, { timeoutMs: 500 }).catch(() => false)) return targetId
    await connection.send("Target.closeTarget", { targetId })
    return null
  })
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

/** Translates a shortcut as Chromium names it in its language ("Alt+Umschalttaste+L") for xdotool. Alt is Alt in every language. */
function keysOf(shortcut: string): string {
  const names: Readonly<Record<string, string>> = { alt: "alt", ctrl: "ctrl", strg: "ctrl" }
  const parts = shortcut.toLowerCase().split("+")
  return parts.map((part, index) => (index === parts.length - 1 ? part : (names[part] ?? "shift"))).join("+")
}

export async function launchChromium(options: LaunchOptions): Promise<LabBrowser> {
  const { screen, profile, extension } = options
  const { child, endpoint } = await startChromium(options)
  const connection = await connect<DevTools>(endpoint)
  const origin = `chrome-extension://${extensionId(extension)}`
  const inner = await openInnerPage(connection, origin)

  const find = async (url: string, patience = {}) => {
    const wanted = ({ type, url: address }: Target) => type === "page" && address.startsWith(url)
    const found = await until(`a page ${url}`, async () => (await targetsOf(connection)).find(wanted), patience)
    return pageOf(connection, screen, found.targetId)
  }
  const ask = async <T, A>(question: Question<A, T>, argument?: A) => {
    const given = ["globalThis.chrome", JSON.stringify(argument ?? null)]
    return (await evaluate(connection, inner, expressionOf(question, ...given))) as T
  }
  return {
    name: "chromium",
    profile,
    windowClass: "chromium",
    async open(url) {
      const { targetId } = await connection.send("Target.createTarget", { url })
      const page = pageOf(connection, screen, targetId)
      await loaded(page.run, url)
      return page
    },
    page: (url) => find(url),
    ask,
    askBrowser: async <T, A>(page: string, task: PageTask<A, T>, argument?: A) =>
      (await askOwnPage(connection, page, expressionOf(task, JSON.stringify(argument ?? null)))) as T,
    async openPopup() {
      const { path, key } = await ask(async (api) => {
        const command = (await api.commands.getAll()).find(({ name }) => name === "_execute_action")
        return { path: await api.action.getPopup({}), key: command?.shortcut }
      })
      await screen.focus("chromium")
      if (key) await screen.press(keysOf(key))
      else await ask((api) => api.action.openPopup())
      const popup = await find(path)
      await loaded(popup.run, "the popup")
      await waitUntilDrawn(popup.run)
      return popup
    },
    extensionUrl: (path) => `${origin}/${path}`,
    stopBackground: () => stopWorkers(connection, inner),
    async asksToLeave() {
      const pages = (await targetsOf(connection)).filter(({ type }) => type === "page" || type === "iframe")
      return (await Promise.all(pages.map((page) => isBlocked(connection, page)))).includes(true)
    },
    async splitWith(url) {
      await screen.focus("chromium")
      await screen.press("alt+shift+n")
      const isHalf = (address: string | undefined) => address?.includes("split_new_tab")
      const half = async () => (await ask((api) => api.tabs.query({ active: true }))).find((tab) => isHalf(tab.url))
      const { id } = await until("the window is split", half)
      await ask(async (api, to) => void (await api.tabs.update(to.id, { url: to.url })), { id, url })
    },
    closePages: () => closePages(connection, inner),
    async quit() {
      await connection.send("Browser.close").catch(() => null)
      await child.ended
    },
    kill: () => child.kill(),
  }
}
