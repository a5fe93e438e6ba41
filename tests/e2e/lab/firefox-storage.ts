import { execFileSync } from "node:child_process"
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** The file in which Firefox stores an extension's `storage.local`: https://searchfox.org/mozilla-central/source/dom/indexedDB/ActorsParent.cpp */
function databaseOf(profile: string): string | null {
  const folder = join(profile, "storage", "default")
  if (!existsSync(folder)) return null
  const file = readdirSync(folder, { recursive: true, encoding: "utf8" }).find((name) =>
    /wleabcEoxlt.*\.sqlite$/.test(name),
  )
  return file === undefined ? null : join(folder, file)
}

/** Decodes an ASCII key. Firefox stores it as a type byte, then each letter's code plus one. */
function decodeKey(hex: string): string {
  return [...Buffer.from(hex, "hex").subarray(1)].map((byte) => String.fromCharCode(byte - 1)).join("")
}

/** The keys in `storage.local`. This reads a copy of the file, because the browser may be running. */
export function readStoredKeys(profile: string): string[] {
  const database = databaseOf(profile)
  if (database === null) return []
  const folder = mkdtempSync(join(tmpdir(), "porchlight-storage-"))
  try {
    const copy = join(folder, "storage.sqlite")
    for (const suffix of ["", "-wal"]) if (existsSync(database + suffix)) copyFileSync(database + suffix, copy + suffix)
    const rows = execFileSync("sqlite3", [copy, "select hex(key) from object_data"], { encoding: "utf8" })
    return rows.split("\n").filter(Boolean).map(decodeKey)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
