import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { Failure } from "./failure.ts"

const git = (root: string, ...args: string[]): string => execFileSync("git", args, { cwd: root, encoding: "utf8" })

/** Throws unless the folder is a git checkout in which everything is committed. */
export function requireCleanTree(root: string): void {
  if (!existsSync(join(root, ".git")))
    throw new Failure("Packages are made from a git checkout: clone the repository and run this there.")
  const changed = git(root, "status", "--porcelain", "-z").split("\0").filter(Boolean)
  if (changed.length === 0) return
  const names = changed.slice(0, 5).map((line) => line.slice(3))
  const more = changed.length > names.length ? ` and ${changed.length - names.length} more` : ""
  throw new Failure(
    `Packages are made from what is committed. Commit, stash or remove these first: ${names.join(", ")}${more}.`,
  )
}

/** Writes the commit as a `.tar.gz`: every tracked file, dotfiles included. */
export function archiveSource(root: string, folderInside: string, file: string): void {
  // Otherwise the permissions of the files depend on the user's git configuration.
  git(
    root,
    ...["-c", "tar.umask=0022", "archive", "--format=tar.gz", `--prefix=${folderInside}/`, `--output=${file}`, "HEAD"],
  )
}
