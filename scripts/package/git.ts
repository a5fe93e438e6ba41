import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { Failure } from "./failure.ts"

const git = (root: string, ...args: string[]): string => execFileSync("git", args, { cwd: root, encoding: "utf8" })

/** Throws unless the folder is a git checkout without uncommitted changes. */
export function requireCleanTree(root: string): void {
  if (!existsSync(join(root, ".git")))
    throw new Failure("Packages can be made only in a git checkout: clone the repository and run this there.")
  const changedFiles = git(root, "status", "--porcelain", "-z").split("\0").filter(Boolean)
  if (changedFiles.length === 0) return
  const names = changedFiles.slice(0, 5).map((line) => line.slice(3))
  const more = changedFiles.length > names.length ? ` and ${changedFiles.length - names.length} more` : ""
  throw new Failure(
    `Packages contain only committed files. Commit, stash or remove these first: ${names.join(", ")}${more}.`,
  )
}

/** Writes every file of the current commit, dotfiles included, to a `.tar.gz`. */
export function archiveSource(root: string, folderInside: string, file: string): void {
  // Without tar.umask, the permissions in the archive would depend on the user's git configuration.
  git(
    root,
    ...["-c", "tar.umask=0022", "archive", "--format=tar.gz", `--prefix=${folderInside}/`, `--output=${file}`, "HEAD"],
  )
}
