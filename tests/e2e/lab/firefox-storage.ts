import { execFileSync } from "node:child_process"
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** `storage.local` of an extension, in Firefox's files: https://searchfox.org/mozilla-central/source/dom/indexedDB/ActorsParent.cpp */
function databaseOf(profile: string): string | null {
  const folder = join(profile, "storage", "default")
  if (!existsSync(folder)) return null
  const file = readdirSync(folder, { recursive: true, encoding: "utf8" }).find((name) =>
    /wleabcEoxlt.*\.sqlite$/.test(name),
  )
  return file === undefined ? null : join(folder, file)
}

/** A key of plain letters lies there as a mark of its kind, each letter as the one after it, and a zero. */
function keyOf(hex: string): string {
  return [...Buffer.from(hex, "hex").subarray(1)].map((byte) => String.fromCharCode(byte - 1)).join("")
}

/** The names of what is stored, read from a copy: the browser may be open. */
export function storedKeys(profile: string): string[] {
  const database = databaseOf(profile)
  if (database === null) return []
  const folder = mkdtempSync(join(tmpdir(), "porchlight-storage-"))
  try {
    const copy = join(folder, "storage.sqlite")
    for (const end of ["", "-wal"]) if (existsSync(database + end)) copyFileSync(database + end, copy + end)
    const rows = execFileSync("sqlite3", [copy, "select hex(key) from object_data"], { encoding: "utf8" })
    return rows.split("\n").filter(Boolean).map(keyOf)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
