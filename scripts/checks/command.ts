import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/** One command of an installed package. */
export interface Command {
  readonly package: string
  readonly args: readonly string[]
}

export interface Outcome {
  readonly passed: boolean
  readonly seconds: number
  /** What it printed, unless it printed to the terminal. */
  readonly output: string
}

const root = fileURLToPath(new URL("../../", import.meta.url))

/** The script behind a package's command. Windows can't start what lies in `node_modules/.bin` without a shell. */
function scriptOf(name: string): string {
  const folder = join(root, "node_modules", name)
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly bin: string | Readonly<Record<string, string>>
  }
  const path = typeof bin === "string" ? bin : bin[name]
  if (path === undefined) throw new Error(`${name} has no command of that name`)
  return join(folder, path)
}

export interface RunOptions {
  /** Whether it prints to the terminal while it runs. */
  readonly isShown?: boolean
  readonly env?: Readonly<Record<string, string>>
  /** Stops the command. */
  readonly signal?: AbortSignal | undefined
}

export async function run(command: Command, { isShown = false, env = {}, signal }: RunOptions = {}): Promise<Outcome> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [scriptOf(command.package), ...command.args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: isShown ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
    signal,
  })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text))
  }

  const passed = await new Promise<boolean>((resolve) => {
    child.once("close", (status) => resolve(status === 0))
    // `close` follows, unless the command could not start.
    child.once("error", (error) => {
      output += `${error.message}\n`
      if (child.pid === undefined) resolve(false)
    })
  })
  return { passed, seconds: (performance.now() - startedAt) / 1000, output }
}
