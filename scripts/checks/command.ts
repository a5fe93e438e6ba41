import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/** A command of an installed package, as `["eslint", "."]`. */
export type Command = readonly [name: string, ...args: string[]]

export interface Outcome {
  readonly passed: boolean
  readonly seconds: number
  /** What it printed, unless it printed to the terminal. */
  readonly output: string
}

export interface RunOptions {
  /** Whether it prints to the terminal while it runs. */
  readonly isShown?: boolean
  readonly env?: Readonly<Record<string, string>>
  /** Stops the command. */
  readonly signal?: AbortSignal | undefined
}

const root = fileURLToPath(new URL("../../", import.meta.url))

interface PackageFile {
  readonly bin?: string | Readonly<Record<string, string>>
  readonly scripts?: Readonly<Record<string, string>>
}

const readPackage = (folder: string): PackageFile =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageFile

/** The commands of an npm script, run directly because npm is slow and needs a shell. */
export function commandsOf(script: string): readonly Command[] {
  const lines = readPackage(root).scripts?.[script]?.split(" && ")
  if (!lines) throw new Error(`package.json has no script "${script}"`)
  return lines.map((line) => {
    const [name = "", ...args] = line.match(/"[^"]*"|[^ ]+/g)?.map((word) => word.replaceAll('"', "")) ?? []
    return [name, ...args]
  })
}

/** Windows can't start files in `node_modules/.bin` without a shell, so Node runs the package's own file. */
function fileOf(name: string): string {
  const folder = join(root, "node_modules", name)
  const { bin } = readPackage(folder)
  const path = typeof bin === "string" ? bin : bin?.[name]
  if (path === undefined) throw new Error(`the package ${name} has no command of its name`)
  return join(folder, path)
}

export async function run(command: Command, options: RunOptions = {}): Promise<Outcome> {
  const [name, ...args] = command
  const startedAt = performance.now()
  const child = spawn(process.execPath, [fileOf(name), ...args], {
    cwd: root,
    env: { ...process.env, ...options.env },
    stdio: options.isShown ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
    signal: options.signal,
  })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text))
  }
  // An abort is an error too; the command closes all the same.
  child.once("error", (error) => (output += `${error.message}\n`))

  const passed = await new Promise<boolean>((resolve) => child.once("close", (status) => resolve(status === 0)))
  return { passed, seconds: (performance.now() - startedAt) / 1000, output }
}
