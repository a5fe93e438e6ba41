import type { Connection } from "../../e2e/lab/connection.ts"
import { startClock } from "./clock.ts"

/** Stays attached: what is told to a tab of colors and sizes lasts no longer than that. */
export async function attachToNewTab(connection: Connection): Promise<{ targetId: string; session: string }> {
  // A window of its own: a tab behind another draws nothing.
  const made = await connection.send("Target.createTarget", { url: "about:blank", newWindow: true })
  const targetId = made["targetId"] as string
  const attached = await connection.send("Target.attachToTarget", { targetId, flatten: true })
  const session = attached["sessionId"] as string
  await connection.send("Page.enable", {}, session)
  // As wide as they are on a screen.
  await connection.send("Emulation.setScrollbarsHidden", { hidden: false }, session)
  await connection.send("Emulation.setFocusEmulationEnabled", { enabled: true }, session)
  await connection.send("Page.addScriptToEvaluateOnNewDocument", { source: `(${startClock.toString()})()` }, session)
  return { targetId, session }
}
