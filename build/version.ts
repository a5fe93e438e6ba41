import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const rootFolder = fileURLToPath(new URL("..", import.meta.url))

/** The version of a build whose commit is unknown. It is lower than every release, and `npm run package` refuses it. */
export const unknownVersion = "0.0.1"

/**
 * Year, month, day and time of the commit, in UTC: 9:05 on November 30, 2026 is `2026.11.30.905`. Chrome and Firefox
 * accept it (at most four integers up to 65535, no leading zeros), and a later commit is a higher version.
 */
export function versionOf(commitSeconds: number): string {
  const time = new Date(commitSeconds * 1000)
  const hoursAndMinutes = time.getUTCHours() * 100 + time.getUTCMinutes()
  return [time.getUTCFullYear(), time.getUTCMonth() + 1, time.getUTCDate(), hoursAndMinutes].join(".")
}

/**
 * Returns the time of the current commit in seconds since 1970, or null if it is unknown. In a source archive,
 * `git archive` has written it into build/commit-time.txt (.gitattributes).
 */
export function readCommitTime(root = rootFolder): number | null {
  const archivedTime = readFileSync(join(root, "build", "commit-time.txt"), "utf8").trim()
  if (/^\d+$/.test(archivedTime)) return Number(archivedTime)
  // Without its own .git, git would use a repository above this folder.
  if (!existsSync(join(root, ".git"))) return null
  try {
    // In a container, another user often owns the folder; git would refuse to read it.
    const args = ["-c", "safe.directory=*", "log", "-1", "--format=%ct"]
    const seconds = Number(
      execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
    )
    return seconds > 0 ? seconds : null
  } catch {
    return null
  }
}

export function currentVersion(root = rootFolder): string {
  const seconds = readCommitTime(root)
  return seconds === null ? unknownVersion : versionOf(seconds)
}
