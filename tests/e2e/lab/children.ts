import { spawn, type ChildProcess, type StdioOptions } from "node:child_process"

/** A program that the lab started; it never outlives the process that started it. */
export interface Child {
  readonly process: ChildProcess
  /** Settles when the program has ended, whatever ended it. */
  readonly ended: Promise<void>
  hasEnded(): boolean
  /** Ends it and everything it started, with no chance to tidy up. */
  kill(): Promise<void>
}

const running = new Set<number>()

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL")
  } catch {
    // Gone already.
  }
}

process.on("exit", () => running.forEach(killGroup))
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    running.forEach(killGroup)
    process.kill(process.pid, signal)
  })
}

export function start(
  command: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; stdio?: StdioOptions } = {},
): Child {
  const child = spawn(command, args, { stdio: "ignore", ...options, detached: true })
  const { pid } = child
  let over = false
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      over = true
      // What it started may still be there, and holds the profile.
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
    hasEnded: () => over,
    kill: async () => {
      if (pid !== undefined) killGroup(pid)
      await ended
    },
  }
}
