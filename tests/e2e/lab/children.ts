import { spawn, type ChildProcess, type StdioOptions } from "node:child_process"

/** A program that the lab has started. It ends with the lab's process at the latest. */
export interface Child {
  readonly process: ChildProcess
  /** Resolves when the program has ended, for whatever reason. */
  readonly whenEnded: Promise<void>
  hasEnded(): boolean
  /** Kills the program and everything it started, without a chance to clean up. */
  kill(): Promise<void>
}

const runningIds = new Set<number>()

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL")
  } catch {
    // It has already ended.
  }
}

process.on("exit", () => runningIds.forEach(killGroup))
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    runningIds.forEach(killGroup)
    process.kill(process.pid, signal)
  })
}

export function startProgram(
  command: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; stdio?: StdioOptions } = {},
): Child {
  const child = spawn(command, args, { stdio: "ignore", ...options, detached: true })
  const { pid } = child
  let isOver = false
  const whenEnded = new Promise<void>((resolve) => {
    const end = () => {
      isOver = true
      // Its child processes may still be running and keep the profile locked.
      if (pid !== undefined) {
        killGroup(pid)
        runningIds.delete(pid)
      }
      resolve()
    }
    child.once("error", end)
    child.once("exit", end)
  })
  if (pid !== undefined) runningIds.add(pid)
  return {
    process: child,
    whenEnded,
    hasEnded: () => isOver,
    kill: async () => {
      if (pid !== undefined) killGroup(pid)
      await whenEnded
    },
  }
}
