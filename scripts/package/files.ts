import { readdirSync } from "node:fs"
import { join, relative, sep } from "node:path"

/** Lists every file below a folder as a relative path with `/`, in the same order on every system. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort((a, b) => (a < b ? -1 : 1))
}
