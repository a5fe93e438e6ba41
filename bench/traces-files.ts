import { readdirSync } from "node:fs"
import { join, relative } from "node:path"
import { readUnpacked } from "../tests/e2e/lab/mozlz4.ts"

/** Kind of file to what of the visit stands in it: `cookie`, `form`, …; `host` where it is the host alone. */
export type Found = Readonly<Record<string, readonly string[]>>

/** Names of files differ from run to run by numbers, and from site to site by the host; what they are for does not. */
export function kindOf(file: string, host: string): string {
  return file
    .replace(/^Default\//, "")
    .replaceAll(host, "SITE")
    .split("/")
    .slice(0, 2)
    .join("/")
    .replace(/[\d_]{5,}|[0-9a-f]{16,}|(?<=^WebStorage\/)\d+/gi, "…")
}

/** UTF-16 without its zeros is as good as UTF-8: marks and hosts are plain letters. */
function readable(bytes: Buffer): string {
  return bytes.toString("latin1").replaceAll("\0", "")
}

/** What a text, a file or its name, holds of a visit. */
export function tracesIn(text: string, { mark, host }: { mark: string; host: string }): string[] {
  const marks = [...text.matchAll(new RegExp(`${mark}([a-z]*)`, "g"))].map(([, kind = ""]) => kind)
  // A mark is often followed by another word: what it begins with is told.
  const kinds = marks.map(
    (kind) => /^(address|title|cookie|wide|sister|frame|storage|database|cache|icon|form|download)/.exec(kind)?.[1],
  )
  if (marks.length > 0) return [...new Set(kinds.map((kind) => kind ?? "word"))].toSorted()
  return text.includes(host) ? ["host"] : []
}

/**
 * Every file of a closed profile. What a browser packs in other ways (Snappy in LevelDB's older
 * tables, gzip in the cache) is not unpacked: a word that is not found is no proof that it is nowhere.
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

/** The extension's own files name the help sites, visited or not: where nothing but the host stands, and stood before, is no trace. */
export function without(found: Found, own: Found): Found {
  return Object.fromEntries(
    Object.entries(found).filter(([kind, traces]) => !(kind in own && traces.join() === "host")),
  )
}
