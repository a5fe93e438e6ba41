import { execFileSync } from "node:child_process"
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { BrowserName, Policies } from "./browser.ts"

/** The files below `/etc` from which browsers on Linux read policies. Chrome or Edge may stand in for Chromium. */
const policyFiles: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ["chromium", "opt/chrome", "opt/edge"].map((folder) => `${folder}/policies/managed/lab.json`),
  firefox: ["firefox/policies/policies.json"],
}

/** A shell script that overlays the files on `/etc`, for itself and its children, and then executes the program. */
const overlayScript = `set -e
mount -t tmpfs none "$1"
cp -r "$2" "$1/up"
mkdir "$1/work"
mount -t overlay overlay -o "lowerdir=/etc,upperdir=$1/up,workdir=$1/work" /etc
shift 2
exec "$@"`

/** Without root, a user can mount only as the root of a user namespace. */
const unshare = ["unshare", "--mount", ...(process.getuid?.() === 0 ? [] : ["--map-root-user"])]

function requireMounts(): void {
  try {
    const [command = "", ...args] = unshare
    execFileSync(command, [...args, "true"], { stdio: "ignore" })
  } catch {
    throw new Error(
      `Policies can't be tested here: "${unshare.join(" ")} true" failed. Run this on Linux as root, in a container with SYS_ADMIN, or where user namespaces are allowed.`,
    )
  }
}

/**
 * Writes the policies into `folder`, and returns the command line that starts a browser with them. No other
 * browser on the machine sees these policies. The folder is in the profile and is deleted with it.
 */
export function commandWithPolicies(
  name: BrowserName,
  policies: Policies,
  folder: string,
  command: readonly string[],
): readonly string[] {
  requireMounts()
  const content = JSON.stringify(name === "firefox" ? { policies } : policies)
  rmSync(folder, { recursive: true, force: true })
  const files = join(folder, "files")
  for (const policyFile of policyFiles[name]) {
    mkdirSync(dirname(join(files, policyFile)), { recursive: true })
    writeFileSync(join(files, policyFile), content)
  }
  const mountPoint = join(folder, "mount")
  mkdirSync(mountPoint)
  return [...unshare, "sh", "-c", overlayScript, "sh", mountPoint, files, ...command]
}
