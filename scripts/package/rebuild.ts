import { spawnSync } from "node:child_process"
import { mkdirSync } from "node:fs"
import { delimiter, join } from "node:path"
import { npmCommand } from "../programs.mjs"
import { Failure } from "./failure.ts"

/** Without variables of npm or of a test run. Vite puts development code into a build if NODE_ENV says so. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(npm_|PORCHLIGHT_|VITEST|NODE_ENV$|NODE_OPTIONS$|INIT_CWD$|TEST$|DEV$|PROD$|MODE$)/i
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)))
}

/**
 * The environment of someone who has just unpacked the archive, without the programs of this checkout. It has another
 * time zone and locale, so that a build that depends on them differs.
 */
function elsewhere(root: string): NodeJS.ProcessEnv {
  const env = cleanEnvironment()
  const path = (env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.startsWith(root))
  return { ...env, PATH: path.join(delimiter), TZ: "Pacific/Auckland", LC_ALL: "C" }
}

function npm(folder: string, env: NodeJS.ProcessEnv, ...args: string[]): void {
  const { command, args: first, shell } = npmCommand()
  const { status, stdout, stderr } = spawnSync(command, [...first, ...args], {
    cwd: folder,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    shell,
  })
  if (status === 0) return
  const end = `${stdout}\n${stderr}`.trimEnd().split("\n").slice(-30).join("\n")
  throw new Failure(`npm ${args.join(" ")} failed in ${folder}:\n${end}`)
}

export function buildHere(root: string): void {
  npm(root, cleanEnvironment(), "run", "build")
}

/** Unpacks the source archive into a new folder below `place` and builds it there, as SOURCE_CODE_REVIEW.md says. */
export function buildElsewhere(root: string, archive: string, place: string): string {
  const folder = join(place, "unpacked", "by someone else")
  mkdirSync(folder, { recursive: true })
  const { status, stderr } = spawnSync("tar", ["-xzf", archive, "--strip-components=1"], {
    cwd: folder,
    encoding: "utf8",
  })
  if (status !== 0) throw new Failure(`The source archive can't be unpacked: ${stderr}`)
  const env = elsewhere(root)
  npm(folder, env, "ci", "--prefer-offline")
  npm(folder, env, "run", "build")
  return folder
}
