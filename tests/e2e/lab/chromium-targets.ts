import { setTimeout as pause } from "node:timers/promises"
import { expressionOf } from "./browser.ts"
import type { Protocol } from "devtools-protocol/types/protocol.js"
import type { Connection, DevTools } from "./connection.ts"
import { until } from "./wait.ts"

export type Target = Protocol.Target.TargetInfo

export async function targetsOf(connection: Connection<DevTools>): Promise<Target[]> {
  return (await connection.send("Target.getTargets")).targetInfos
}

/** Returns null for the error of a tab between two pages, which has no execution context: nothing ran, so the caller can retry. */
function allowRetryBetweenPages(error: unknown): null {
  if (String(error).includes("Cannot find default execution context")) return null
  throw error
}

/** Attaches only while it evaluates. Returns the parsed JSON result; throws the page's error. */
export async function evaluate(
  connection: Connection<DevTools>,
  targetId: string,
  expression: string,
): Promise<unknown> {
  const { sessionId: session } = await connection.send("Target.attachToTarget", { targetId, flatten: true })
  try {
    const params = { expression, awaitPromise: true, returnByValue: true, userGesture: false }
    const { result, exceptionDetails } = await until("the page can evaluate", () =>
      connection.send("Runtime.evaluate", params, session).catch(allowRetryBetweenPages),
    )
    if (exceptionDetails) {
      const { exception, text } = exceptionDetails
      throw new Error(exception?.description ?? text)
    }
    return JSON.parse(String(result.value))
  } finally {
    await connection.send("Target.detachFromTarget", { sessionId: session }).catch(() => null)
  }
}

/** Evaluates on one of the browser's own pages, in a background tab: Chromium quits if that page is opened hidden. */
export async function askOwnPage(connection: Connection<DevTools>, url: string, expression: string): Promise<unknown> {
  const { targetId } = await connection.send("Target.createTarget", { url, background: true })
  const isLoaded = expressionOf(() => document.readyState === "complete" && location.protocol === "chrome:")
  try {
    await until(`${url} has loaded`, () => evaluate(connection, targetId, isLoaded).catch(() => false))
    return await evaluate(connection, targetId, expression)
  } finally {
    await connection.send("Target.closeTarget", { targetId }).catch(() => null)
  }
}

/** Opens an empty page, and closes every other page except the lab's hidden one. Chromium closes a target without a "Leave site?" dialog. */
export async function closePages(connection: Connection<DevTools>, hiddenPage: string): Promise<void> {
  const isOpenPage = ({ type, targetId }: Target): boolean => type === "page" && targetId !== hiddenPage
  const pagesToClose = (await targetsOf(connection)).filter(isOpenPage)
  await connection.send("Target.createTarget", { url: "about:blank" })
  for (const { targetId } of pagesToClose) await connection.send("Target.closeTarget", { targetId }).catch(() => null)

  const isStillOpen = ({ targetId }: Target): boolean => pagesToClose.some((page) => page.targetId === targetId)
  await until("the pages are closed", async () => !(await targetsOf(connection)).some(isStillOpen))
}

export async function pickFile(
  connection: Connection<DevTools>,
  targetId: string,
  selector: string,
  file: string,
): Promise<void> {
  const { sessionId: session } = await connection.send("Target.attachToTarget", { targetId, flatten: true })
  try {
    const expression = `document.querySelector(${JSON.stringify(selector)})`
    const { result } = await connection.send("Runtime.evaluate", { expression }, session)
    const { objectId } = result
    if (objectId === undefined) throw new Error(`there is no ${selector}`)
    await connection.send("DOM.setFileInputFiles", { objectId, files: [file] }, session)
  } finally {
    await connection.send("Target.detachFromTarget", { sessionId: session }).catch(() => null)
  }
}

export async function printToPdf(connection: Connection<DevTools>, targetId: string): Promise<Buffer> {
  const { sessionId: session } = await connection.send("Target.attachToTarget", { targetId, flatten: true })
  try {
    const { data } = await connection.send("Page.printToPDF", { preferCSSPageSize: true }, session)
    return Buffer.from(data, "base64")
  } finally {
    await connection.send("Target.detachFromTarget", { sessionId: session }).catch(() => null)
  }
}

/** On a busy machine a page may take more than a second to answer. */
const blockedAfterMs = 3_000

/** Whether a page or frame does not evaluate, as happens while its own dialog is open. */
export async function isBlocked(connection: Connection<DevTools>, { targetId }: Target): Promise<boolean> {
  const answered = evaluate(
    connection,
    targetId,
    expressionOf(() => true),
  ).then(
    () => false,
    () => false,
  )
  return Promise.race([answered, pause(blockedAfterMs, true, { ref: false })])
}
