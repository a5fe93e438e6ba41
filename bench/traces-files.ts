import { readdirSync } from "node:fs"
import { join, relative } from "node:path"
import { readUnpacked } from "../tests/e2e/lab/mozlz4.ts"

/** For each kind of file, the traces in it: `cookie`, `form` and so on, or `host` if only the host was found. */
export type TracesByKind = Readonly<Record<string, readonly string[]>>

/** The kind of a file: its name without the host and without the numbers that differ between runs. */
export function kindOf(file: string, host: string): string {
  return file
    .replace(/^Default\//, "")
    .replaceAll(host, "SITE")
    .split("/")
    .slice(0, 2)
    .join("/")
    .replace(/[\d_]{5,}|[0-9a-f]{16,}|(?<=^WebStorage\/)\d+/gi, "…")
}

/**
 * Decodes the bytes without zero bytes. This finds marks and hosts in UTF-16 as well as in UTF-8, because they are
 * plain ASCII.
 */
function asSearchableText(bytes: Buffer): string {
  return bytes.toString("latin1").replaceAll("\0", "")
}

/** The traces of a visit in a text, which is the content or the name of a file. */
export function tracesIn(text: string, { mark, host }: { mark: string; host: string }): string[] {
  const markSuffixes = [...text.matchAll(new RegExp(`${mark}([a-z]*)`, "g"))].map(([, suffix = ""]) => suffix)
  // Another word often follows a mark directly, so match only the beginning.
  const kinds = markSuffixes.map(
    (suffix) => /^(address|title|cookie|wide|sister|frame|storage|database|cache|icon|form|download)/.exec(suffix)?.[1],
  )
  if (markSuffixes.length > 0) return [...new Set(kinds.map((kind) => kind ?? "word"))].toSorted()
  return text.includes(host) ? ["host"] : []
}

/**
 * Searches every file of a closed profile for the traces of each visit. It decompresses only Firefox's mozLz4 files,
 * not Snappy (in LevelDB's older tables) or gzip (in the cache). So an empty result does not prove that there is no
 * trace.
 */
export function findTracesInFiles(profile: string, visits: readonly { mark: string; host: string }[]): TracesByKind[] {
  const tracesByVisit = visits.map((): Record<string, string[]> => ({}))
  for (const entry of readdirSync(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const name = relative(profile, path)
    const text = `${asSearchableText(readUnpacked(path))}\n${name}`
    for (const [index, visit] of visits.entries()) {
      const traces = tracesIn(text, visit)
      const tracesByKind = tracesByVisit[index]
      if (!tracesByKind || traces.length === 0) continue
      const kind = kindOf(name, visit.host)
      const merged = new Set([...(tracesByKind[kind] ?? []), ...traces])
      if (merged.size > 1) merged.delete("host")
      tracesByKind[kind] = [...merged].toSorted()
    }
  }
  return tracesByVisit
}

/**
 * Drops the kinds of files in which only the host was found and which name the host even without a visit (`baseline`).
 * The extension's own files name all help sites.
 */
export function withoutBaseline(traces: TracesByKind, baseline: TracesByKind): TracesByKind {
  return Object.fromEntries(
    Object.entries(traces).filter(([kind, names]) => !(kind in baseline && names.join() === "host")),
  )
}
