import { setTimeout as pause } from "node:timers/promises"
import { expressionOf } from "./browser.ts"
import type { Connection } from "./connection.ts"
import { until } from "./wait.ts"

export interface Target {
  readonly targetId: string
  readonly type: string
  readonly url: string
  readonly attached: boolean
}

export async function targetsOf(connection: Connection): Promise<Target[]> {
  return (await connection.send("Target.getTargets"))["targetInfos"] as Target[]
}

/** Between two pages a tab has nothing that could answer; nothing was run, so it is asked again. */
function ifBetweenPages(error: unknown): null {
  if (String(error).includes("Cannot find default execution context")) return null
  throw error
}

/** Attaches for the length of one evaluation only. */
export async function evaluate(connection: Connection, targetId: string, expression: string): Promise<unknown> {
  const attached = await connection.send("Target.attachToTarget", { targetId, flatten: true })
  const session = attached["sessionId"] as string
  try {
    const params = { expression, awaitPromise: true, returnByValue: true, userGesture: false }
    const { result, exceptionDetails } = await until("the page can be asked", () =>
      connection.send("Runtime.evaluate", params, session).catch(ifBetweenPages),
    )
    if (exceptionDetails) {
      const { exception, text } = exceptionDetails as { exception?: { description?: string }; text: string }
      throw new Error(exception?.description ?? text)
    }
    return JSON.parse((result as { value: string }).value)
  } finally {
    await connection.send("Target.detachFromTarget", { sessionId: session }).catch(() => null)
  }
}

/** A page of the browser's own, opened behind the others for one question: Chromium ends when it is asked for a hidden one. */
export async function askOwnPage(connection: Connection, url: string, expression: string): Promise<unknown> {
  const made = await connection.send("Target.createTarget", { url, background: true })
  const targetId = made["targetId"] as string
  const isLoaded = expressionOf(() => document.readyState === "complete" && location.protocol === "chrome:")
  try {
    await until(`${url} is loaded`, () => evaluate(connection, targetId, isLoaded).catch(() => false))
    return await evaluate(connection, targetId, expression)
  } finally {
    await connection.send("Target.closeTarget", { targetId }).catch(() => null)
  }
}

/** Closes every page but a new, empty one. Chromium closes a target without asking "Leave site?". */
export async function closePages(connection: Connection, kept: string): Promise<void> {
  const others = (await targetsOf(connection)).filter(({ type, targetId }) => type === "page" && targetId !== kept)
  await connection.send("Target.createTarget", { url: "about:blank" })
  for (const { targetId } of others) await connection.send("Target.closeTarget", { targetId }).catch(() => null)

  const isOld = ({ targetId }: Target): boolean => others.some((other) => other.targetId === targetId)
  await until("the pages are closed", async () => !(await targetsOf(connection)).some(isOld))
}

export async function pickFile(
  connection: Connection,
  targetId: string,
  selector: string,
  file: string,
): Promise<void> {
  const attached = await connection.send("Target.attachToTarget", { targetId, flatten: true })
  const session = attached["sessionId"] as string
  try {
    const expression = `document.querySelector(${JSON.stringify(selector)})`
    const { result } = await connection.send("Runtime.evaluate", { expression }, session)
    const { objectId } = result as { objectId?: string }
    await connection.send("DOM.setFileInputFiles", { objectId, files: [file] }, session)
  } finally {
    await connection.send("Target.detachFromTarget", { sessionId: session }).catch(() => null)
  }
}

/** While a question stands on the screen, the page or frame that asks it answers nothing else. */
export async function isBlocked(connection: Connection, { targetId }: Target): Promise<boolean> {
  const answered = evaluate(
    connection,
    targetId,
    expressionOf(() => true),
  ).then(
    () => false,
    () => false,
  )
  return Promise.race([answered, pause(1_000, true, { ref: false })])
}
