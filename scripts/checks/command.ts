import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/** A command of an installed package, such as `["eslint", "."]`. */
export type Command = readonly [name: string, ...args: string[]]

export interface Outcome {
  readonly passed: boolean
  readonly seconds: number
  /** The output of the command. Empty if it went to the terminal. */
  readonly output: string
}

export interface RunOptions {
  /** Whether the output goes to the terminal. */
  readonly printsToTerminal?: boolean
  readonly env?: Readonly<Record<string, string>>
  /** Aborting it stops the command. */
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
  const commandLines = readPackage(root).scripts?.[script]?.split(" && ")
  if (!commandLines) throw new Error(`package.json has no script "${script}"`)
  return commandLines.map((line) => {
    const [name = "", ...args] = line.match(/"[^"]*"|[^ ]+/g)?.map((word) => word.replaceAll('"', "")) ?? []
    return [name, ...args]
  })
}

/**
 * The JavaScript file of a command. Node runs it directly, because Windows can't start files in `node_modules/.bin`
 * without a shell.
 */
function entryFileOf(name: string): string {
  const folder = join(root, "node_modules", name)
  const { bin } = readPackage(folder)
  const path = typeof bin === "string" ? bin : bin?.[name]
  if (path === undefined) throw new Error(`the package ${name} has no command named ${name}`)
  return join(folder, path)
}

/** Runs a command to its end. A command that fails returns an outcome too. */
export async function runCommand(command: Command, options: RunOptions = {}): Promise<Outcome> {
  const [name, ...args] = command
  const startedAt = performance.now()
  const child = spawn(process.execPath, [entryFileOf(name), ...args], {
    cwd: root,
    env: { ...process.env, ...options.env },
    stdio: options.printsToTerminal ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
    signal: options.signal,
  })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text))
  }
  // An abort also raises an error. The command still emits "close".
  child.once("error", (error) => (output += `${error.message}\n`))

  const passed = await new Promise<boolean>((resolve) => child.once("close", (status) => resolve(status === 0)))
  return { passed, seconds: (performance.now() - startedAt) / 1000, output }
}
