import { readdirSync } from "node:fs"
import { join, relative } from "node:path"
import { readUnpacked } from "../tests/e2e/lab/mozlz4.ts"

/** Kinds of files and the traces in them: `cookie`, `form`, …; `host` if only the host was found. */
export type Found = Readonly<Record<string, readonly string[]>>

/** The kind of a file: its name without the numbers that differ between runs, and without the host. */
export function kindOf(file: string, host: string): string {
  return file
    .replace(/^Default\//, "")
    .replaceAll(host, "SITE")
    .split("/")
    .slice(0, 2)
    .join("/")
    .replace(/[\d_]{5,}|[0-9a-f]{16,}|(?<=^WebStorage\/)\d+/gi, "…")
}

/** Removes the zero bytes, so that UTF-16 reads like UTF-8: marks and hosts are plain ASCII. */
function readable(bytes: Buffer): string {
  return bytes.toString("latin1").replaceAll("\0", "")
}

/** The traces of a visit in a text (a file's content or name). */
export function tracesIn(text: string, { mark, host }: { mark: string; host: string }): string[] {
  const marks = [...text.matchAll(new RegExp(`${mark}([a-z]*)`, "g"))].map(([, kind = ""]) => kind)
  // Another word often follows a mark directly, so match only the beginning.
  const kinds = marks.map(
    (kind) => /^(address|title|cookie|wide|sister|frame|storage|database|cache|icon|form|download)/.exec(kind)?.[1],
  )
  if (marks.length > 0) return [...new Set(kinds.map((kind) => kind ?? "word"))].toSorted()
  return text.includes(host) ? ["host"] : []
}

/**
 * The traces of each visit in every file of a closed profile. It does not decompress other formats (Snappy
 * in LevelDB's older tables, gzip in the cache), so an empty result is no proof that a word is nowhere.
 */
export function filesOf(profile: string, visits: readonly { mark: string; host: string }[]): Found[] {
  const found = visits.map((): Record<string, string[]> => ({}))
  for (const entry of readdirSync(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const name = relative(profile, path)
    const text = `${readable(readUnpacked(path))}\n${name}`
    for (const [index, visit] of visits.entries()) {
      const traces = tracesIn(text, visit)
      const kinds = found[index]
      if (!kinds || traces.length === 0) continue
      const kind = kindOf(name, visit.host)
      const all = new Set([...(kinds[kind] ?? []), ...traces])
      if (all.size > 1) all.delete("host")
      kinds[kind] = [...all].toSorted()
    }
  }
  return found
}

/** Drops kinds of files where only the host was found and already was without a visit (`own`): the extension's own files name all help sites. */
export function without(found: Found, own: Found): Found {
  return Object.fromEntries(
    Object.entries(found).filter(([kind, traces]) => !(kind in own && traces.join() === "host")),
  )
}
