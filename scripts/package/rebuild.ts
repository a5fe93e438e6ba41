import { spawnSync } from "node:child_process"
import { mkdirSync } from "node:fs"
import { delimiter, join } from "node:path"
import { npmCommand } from "../programs.mjs"
import { Failure } from "./failure.ts"

/**
 * The environment without variables of npm or of a test run. With some values of NODE_ENV, Vite builds development
 * code.
 */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const excludedNames = /^(npm_|PORCHLIGHT_|VITEST|NODE_ENV$|NODE_OPTIONS$|INIT_CWD$|TEST$|DEV$|PROD$|MODE$)/i
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !excludedNames.test(name)))
}

/**
 * The environment of someone who has just unpacked the archive, without the programs of this checkout. Its time zone
 * and locale differ, so that a build that depends on them differs too.
 */
function environmentElsewhere(root: string): NodeJS.ProcessEnv {
  const env = cleanEnvironment()
  const path = (env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.startsWith(root))
  return { ...env, PATH: path.join(delimiter), TZ: "Pacific/Auckland", LC_ALL: "C" }
}

function runNpm(folder: string, env: NodeJS.ProcessEnv, ...args: string[]): void {
  const { command, args: firstArgs, shell } = npmCommand()
  const { status, stdout, stderr } = spawnSync(command, [...firstArgs, ...args], {
    cwd: folder,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    shell,
  })
  if (status === 0) return
  const lastLines = `${stdout}\n${stderr}`.trimEnd().split("\n").slice(-30).join("\n")
  throw new Failure(`npm ${args.join(" ")} failed in ${folder}:\n${lastLines}`)
}

export function buildHere(root: string): void {
  runNpm(root, cleanEnvironment(), "run", "build")
}

/**
 * Unpacks the source archive into a new folder below `parent`, builds it there as SOURCE_CODE_REVIEW.md says, and
 * returns the folder.
 */
export function buildElsewhere(root: string, archive: string, parent: string): string {
  const folder = join(parent, "unpacked", "by someone else")
  mkdirSync(folder, { recursive: true })
  const { status, stderr } = spawnSync("tar", ["-xzf", archive, "--strip-components=1"], {
    cwd: folder,
    encoding: "utf8",
  })
  if (status !== 0) throw new Failure(`The source archive can't be unpacked: ${stderr}`)
  const env = environmentElsewhere(root)
  runNpm(folder, env, "ci", "--prefer-offline")
  runNpm(folder, env, "run", "build")
  return folder
}
