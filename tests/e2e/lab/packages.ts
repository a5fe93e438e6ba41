import { spawnSync } from "node:child_process"

const run = (command: string, ...args: string[]): { status: number | null; stderr: string } =>
  spawnSync(command, args, {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  })

/** Installs these Debian or Ubuntu packages if they are missing. For packages that only a single test needs. */
export function ensurePackages(...names: string[]): void {
  const missing = names.filter((name) => run("dpkg", "-s", name).status !== 0)
  if (missing.length === 0) return
  run("apt-get", "update")
  const flags = ["install", "--yes", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"]
  const { status, stderr } = run("apt-get", ...flags, ...missing)
  if (status !== 0) throw new Error(`install ${missing.join(" ")} (as root, with apt-get) and try again: ${stderr}`)
}
