import { exit, type ExitReport } from "@/core/exit/exit"
import type { ExitPorts, OpenTab } from "@/core/exit/ports"
import type { Remaining } from "@/core/exit/remaining"

/** Runs an exit as the background does: `onVerified` receives what remains at the end of a real exit. */
export async function runExit(
  ports: ExitPorts,
  tabId: number | null,
  commandTab: OpenTab | null,
  onVerified: (remaining: Remaining) => void = () => undefined,
): Promise<ExitReport> {
  const { report, finalRemainingPromise } = await exit(ports, { tabId, commandTab })
  if (report.practicePage === undefined) void finalRemainingPromise?.then(onVerified)
  return report
}
