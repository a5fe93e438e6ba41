import { spawn, type ChildProcess, type StdioOptions } from "node:child_process"

/** A program that the lab has started. It ends with the lab's process at the latest. */
export interface Child {
  readonly process: ChildProcess
  /** Resolves when the program has ended, for whatever reason. */
  readonly ended: Promise<void>
  hasEnded(): boolean
  /** Kills the program and everything it started, without a chance to clean up. */
  kill(): Promise<void>
}

const running = new Set<number>()

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL")
  } catch {
    // It has already ended.
  }
}

process.on("exit", () => running.forEach(killGroup))
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    running.forEach(killGroup)
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
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      isOver = true
      // Its child processes may still be running and keep the profile locked.
      if (pid !== undefined) {
        killGroup(pid)
        running.delete(pid)
      }
      resolve()
    }
    child.once("error", end)
    child.once("exit", end)
  })
  if (pid !== undefined) running.add(pid)
  return {
    process: child,
    ended,
    hasEnded: () => isOver,
    kill: async () => {
      if (pid !== undefined) killGroup(pid)
      await ended
    },
  }
}
