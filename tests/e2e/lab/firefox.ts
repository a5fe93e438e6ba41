import type { LabBrowser, LabPage, LaunchOptions, PageTask, Question } from "./browser.ts"
import { clickOn, expressionOf, waitUntilRendered } from "./browser.ts"
import { connect, type Connection, type WebDriverBiDi } from "./connection.ts"
import * as inside from "./firefox-inside.ts"
import { extensionId, extensionHost, startFirefox } from "./firefox-process.ts"
import type { Screen } from "./screen.ts"
import { until } from "./wait.ts"

/** If a test has broken the extension's calls (`broken-build.ts`), the working ones are in `workingApi`. */
const workingApi = "globalThis.workingApi ?? browser"

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
  const run = async <Result, Argument>(task: PageTask<Argument, Result>, argument?: Argument) =>
    (await evaluate(connection, context, expressionOf(task, JSON.stringify(argument ?? null)))) as Result
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
    async print({ widthMm, heightMm }) {
      const page = { width: widthMm / 10, height: heightMm / 10 }
      const margin = { top: 0, bottom: 0, left: 0, right: 0 }
      const { data } = await connection.send("browsingContext.print", { context, page, margin })
      return Buffer.from(data, "base64")
    },
    isOpen: async () => (await contextsOf(connection, "content")).some((opened) => opened.context === context),
  }
}

export async function launchFirefox(options: LaunchOptions): Promise<LabBrowser> {
  const { screen, profile, extension } = options
  const { child, endpoint } = await startFirefox(options)
  const connection = await connect<WebDriverBiDi>(endpoint)
  const unhandledPromptBehavior = { default: "ignore" } as const
  await connection.send("session.new", { capabilities: { alwaysMatch: { unhandledPromptBehavior } } })
  const id = extensionId(extension)
  const runInBrowser = (task: string, taskArguments = {}) =>
    evaluateInBrowser(connection, expressionOf({ toString: () => task }, JSON.stringify({ id, ...taskArguments })))
  const evaluateInView = (type: "background" | "popup", expression: string) =>
    runInBrowser(inside.evaluateInView, { type, expression })
  await until("the extension is ready", () => runInBrowser(inside.extensionIsReady).catch(() => false))

  const popup: LabPage = {
    run: async <Result, Argument>(task: PageTask<Argument, Result>, argument?: Argument) =>
      (await evaluateInView("popup", expressionOf(task, JSON.stringify(argument ?? null)))) as Result,
    goTo: () => Promise.reject(new Error("a popup can't navigate")),
    clickOn: (selector, how) => clickOn(screen, popup.run, selector, how),
    pickFile: () => Promise.reject(new Error("a popup closes when it opens a file dialog")),
    print: () => Promise.reject(new Error("a popup closes when it prints")),
    isOpen: async () => (await runInBrowser(inside.popupIsShown)) === true,
  }
  async function waitForPopup(): Promise<LabPage> {
    await until("the popup is open", popup.isOpen)
    await waitUntilRendered(popup.run)
    return popup
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
    async waitForPage(url) {
      const isWanted = (opened: { readonly url: string }) => opened.url.startsWith(url)
      const find = async () => (await contextsOf(connection, "content")).find(isWanted)
      return pageOf(connection, screen, (await until(`a page ${url}`, find)).context)
    },
    async ask<Result, Argument>(question: Question<Argument, Result>, argument?: Argument) {
      const expression = expressionOf(question, workingApi, JSON.stringify(argument ?? null))
      return (await evaluateInView("background", expression)) as Result
    },
    askBrowser: async <Result, Argument>(_: string, task: PageTask<Argument, Result>, argument?: Argument) =>
      (await evaluateInBrowser(connection, expressionOf(task, JSON.stringify(argument ?? null)))) as Result,
    async openPopup(how) {
      if (how === "by key") {
        const expression = `(${workingApi}).commands.getAll().then(JSON.stringify)`
        const commands = (await evaluateInView("background", expression)) as Commands
        const { shortcut = "" } = commands.find(({ name }) => name === "_execute_action") ?? {}
        await screen.focus("firefox")
        await screen.press(shortcut.toLowerCase())
      } else {
        const { x, y } = (await runInBrowser(inside.buttonCenter)) as { x: number; y: number }
        await screen.click(x, y)
      }
      return waitForPopup()
    },
    waitForPopup,
    extensionUrl: (path) => `moz-extension://${extensionHost}/${path}`,
    allowPrivateWindows: async () => void (await runInBrowser(inside.allowPrivateWindows)),
    stopBackground: async () => void (await runInBrowser(inside.stopBackground)),
    async reloadExtension() {
      await runInBrowser(inside.reloadExtension)
      await until("the extension is ready", () => runInBrowser(inside.extensionIsReady).catch(() => false))
    },
    showsLeaveSiteDialog: async () => (await runInBrowser(inside.dialogIsShown)) === true,
    async openInSplitView(url) {
      const { context } = await connection.send("browsingContext.create", { type: "tab" })
      await pageOf(connection, screen, context).goTo(url)
      await runInBrowser(inside.splitLastTwoTabs)
    },
    closePages: async () => void (await runInBrowser(inside.closePages)),
    async quit() {
      await runInBrowser(inside.quitLikeAPerson).catch(() => null)
      await child.whenEnded
    },
    kill: () => child.kill(),
  }
}
