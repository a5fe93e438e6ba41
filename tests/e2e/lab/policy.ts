import { execFileSync } from "node:child_process"
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { BrowserName, Policies } from "./browser.ts"

/** Where Linux browsers read policies, below `/etc`; Chrome or Edge may replace Chromium. */
const places: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ["chromium", "opt/chrome", "opt/edge"].map((folder) => `${folder}/policies/managed/lab.json`),
  firefox: ["firefox/policies/policies.json"],
}

/** Overlays the files on `/etc` for this process and its children, then executes the program. */
const script = `set -e
mount -t tmpfs none "$1"
cp -r "$2" "$1/up"
mkdir "$1/work"
mount -t overlay overlay -o "lowerdir=/etc,upperdir=$1/up,workdir=$1/work" /etc
shift 2
exec "$@"`

/** A user who is not root can mount only as the root of a user namespace. */
const unshare = ["unshare", "--mount", ...(process.getuid?.() === 0 ? [] : ["--map-root-user"])]

function requireMounts(): void {
  try {
    const [command = "", ...given] = unshare
    execFileSync(command, [...given, "true"], { stdio: "ignore" })
  } catch {
    throw new Error(
      `Policies can't be tested here: "${unshare.join(" ")} true" failed. Run this on Linux as root, in a container with SYS_ADMIN, or where user namespaces are allowed.`,
    )
  }
}

/**
 * The command line that starts a browser with policies that no other browser on the machine sees.
 * `folder`: where to write the policy files; it is deleted with the profile.
 */
export function underPolicies(
  name: BrowserName,
  policies: Policies,
  folder: string,
  command: readonly string[],
): readonly string[] {
  requireMounts()
  const content = JSON.stringify(name === "firefox" ? { policies } : policies)
  rmSync(folder, { recursive: true, force: true })
  const files = join(folder, "files")
  for (const place of places[name]) {
    mkdirSync(dirname(join(files, place)), { recursive: true })
    writeFileSync(join(files, place), content)
  }
  const mount = join(folder, "mount")
  mkdirSync(mount)
  return [...unshare, "sh", "-c", script, "sh", mount, files, ...command]
}
