import type { LabBrowser, LabPage, LaunchOptions, PageTask, Question } from "./browser.ts"
import { clickOn, expressionOf, waitUntilDrawn } from "./browser.ts"
import { connect, type Connection, type WebDriverBiDi } from "./connection.ts"
import * as inside from "./firefox-inside.ts"
import { extensionId, innerHost, startFirefox } from "./firefox-process.ts"
import type { Screen } from "./screen.ts"
import { until } from "./wait.ts"

/** An extension whose calls were broken for a test (`faulty.ts`) keeps the working ones for the lab in `whole`. */
const workingApi = "globalThis.whole ?? browser"

type Commands = readonly { readonly name: string; readonly shortcut: string }[]

async function contextsOf(connection: Connection<WebDriverBiDi>, scope: "content" | "chrome") {
  return (await connection.send("browsingContext.getTree", { "moz:scope": scope })).contexts
}

async function evaluate(connection: Connection<WebDriverBiDi>, context: string, expression: string): Promise<unknown> {
  const params = { target: { context }, expression, awaitPromise: true }
  const answer = await connection.send("script.evaluate", params)
  if (answer.type === "exception") throw new Error(answer.exceptionDetails.text)
  if (answer.result.type !== "string") throw new Error("the expression did not return JSON")
  return JSON.parse(answer.result.value)
}

/** Evaluates in Firefox's own window, with the browser's rights. */
async function evaluateInBrowser(connection: Connection<WebDriverBiDi>, expression: string): Promise<unknown> {
  const [window] = await contextsOf(connection, "chrome")
  if (!window) throw new Error("Firefox has no window")
  return evaluate(connection, window.context, expression)
}

function pageOf(connection: Connection<WebDriverBiDi>, screen: Screen, context: string): LabPage {
  const run = async <T, A>(task: PageTask<A, T>, argument?: A) =>
    (await evaluate(connection, context, expressionOf(task, JSON.stringify(argument ?? null)))) as T
  return {
    run,
    async goTo(url) {
      await connection.send("browsingContext.navigate", { context, url, wait: "interactive" })
      await until(`${url} has loaded`, () => run(() => document.readyState === "complete").catch(() => false))
    },
    clickOn: (selector, how) => clickOn(screen, run, selector, how),
    async pickFile(selector, file) {
      const expression = `document.querySelector(${JSON.stringify(selector)})`
      const params = { target: { context }, expression, awaitPromise: false }
      const answer = await connection.send("script.evaluate", params)
      const sharedId = answer.type === "success" && answer.result.type === "node" ? answer.result.sharedId : undefined
      if (sharedId === undefined) throw new Error(`there is no ${selector}`)
      await connection.send("input.setFiles", { context, element: { sharedId }, files: [file] })
    },
    isOpen: async () => (await contextsOf(connection, "content")).some((one) => one.context === context),
  }
}

export async function launchFirefox(options: LaunchOptions): Promise<LabBrowser> {
  const { screen, profile, extension } = options
  const { child, endpoint } = await startFirefox(options)
  const connection = await connect<WebDriverBiDi>(endpoint)
  const unhandledPromptBehavior = { default: "ignore" } as const
  await connection.send("session.new", { capabilities: { alwaysMatch: { unhandledPromptBehavior } } })
  const id = extensionId(extension)
  const inBrowser = (task: string, given = {}) =>
    evaluateInBrowser(connection, expressionOf({ toString: () => task }, JSON.stringify({ id, ...given })))
  const inView = (type: "background" | "popup", expression: string) =>
    inBrowser(inside.evaluateInView, { type, expression })
  await until("the extension is ready", () => inBrowser(inside.extensionIsReady).catch(() => false))

  const popup: LabPage = {
    run: async <T, A>(task: PageTask<A, T>, argument?: A) =>
      (await inView("popup", expressionOf(task, JSON.stringify(argument ?? null)))) as T,
    goTo: () => Promise.reject(new Error("a popup can't navigate")),
    clickOn: (selector, how) => clickOn(screen, popup.run, selector, how),
    pickFile: () => Promise.reject(new Error("a popup closes when it opens a file dialog")),
    isOpen: async () => (await inBrowser(inside.popupIsShown)) === true,
  }
  return {
    name: "firefox",
    profile,
    windowClass: "firefox",
    async open(url) {
      const { context } = await connection.send("browsingContext.create", { type: "tab" })
      const page = pageOf(connection, screen, context)
      await page.goTo(url)
      return page
    },
    async page(url) {
      const wanted = (one: { readonly url: string }) => one.url.startsWith(url)
      const ask = async () => (await contextsOf(connection, "content")).find(wanted)
      return pageOf(connection, screen, (await until(`a page ${url}`, ask)).context)
    },
    ask: async <T, A>(question: Question<A, T>, argument?: A) =>
      (await inView("background", expressionOf(question, workingApi, JSON.stringify(argument ?? null)))) as T,
    askBrowser: async <T, A>(_: string, task: PageTask<A, T>, argument?: A) =>
      (await evaluateInBrowser(connection, expressionOf(task, JSON.stringify(argument ?? null)))) as T,
    async openPopup(how) {
      if (how === "by key") {
        const bound = `(${workingApi}).commands.getAll()`
        const commands = (await inView("background", `${bound}.then(JSON.stringify)`)) as Commands
        const { shortcut = "" } = commands.find(({ name }) => name === "_execute_action") ?? {}
        await screen.focus("firefox")
        await screen.press(shortcut.toLowerCase())
      } else {
        const { x, y } = (await inBrowser(inside.buttonPlace)) as { x: number; y: number }
        await screen.click(x, y)
      }
      await until("the popup is open", popup.isOpen)
      await waitUntilDrawn(popup.run)
      return popup
    },
    extensionUrl: (path) => `moz-extension://${innerHost}/${path}`,
    allowPrivateWindows: async () => void (await inBrowser(inside.allowPrivateWindows)),
    stopBackground: async () => void (await inBrowser(inside.stopBackground)),
    async reloadExtension() {
      await inBrowser(inside.reloadExtension)
      await until("the extension is ready", () => inBrowser(inside.extensionIsReady).catch(() => false))
    },
    asksToLeave: async () => (await inBrowser(inside.dialogIsShown)) === true,
    async splitWith(url) {
      const { context } = await connection.send("browsingContext.create", { type: "tab" })
      await pageOf(connection, screen, context).goTo(url)
      await inBrowser(inside.splitLastTwo)
    },
    closePages: async () => void (await inBrowser(inside.closePages)),
    async quit() {
      await inBrowser(inside.quitLikeAPerson).catch(() => null)
      await child.ended
    },
    kill: () => child.kill(),
  }
}
