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

/** Firefox stores an ASCII key as a type byte, then each letter's code plus one. */
function keyOf(hex: string): string {
  return [...Buffer.from(hex, "hex").subarray(1)].map((byte) => String.fromCharCode(byte - 1)).join("")
}

/** The keys in `storage.local`, read from a copy because the browser may be running. */
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
