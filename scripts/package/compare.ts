import { readFileSync } from "node:fs"
import { join } from "node:path"
import { filesIn } from "./files.ts"

/** Quotes both files around the first byte that differs. */
function quoteFirstDifference(ours: Buffer, theirs: Buffer): string {
  const position = ours.findIndex((byte, index) => byte !== theirs[index])
  const start = Math.max(0, (position === -1 ? ours.length : position) - 20)
  const quote = (bytes: Buffer): string => JSON.stringify(bytes.toString("utf8", start, start + 60))
  return `${quote(ours)} here, ${quote(theirs)} there`
}

/** Lists the differences between two folders, one line per file. */
export function compareFolders(here: string, there: string): readonly string[] {
  const [ourFiles, theirFiles] = [new Set(filesIn(here)), new Set(filesIn(there))]
  return [...ourFiles.union(theirFiles)].flatMap((file) => {
    if (!theirFiles.has(file)) return [`${file} is only in ${here}`]
    if (!ourFiles.has(file)) return [`${file} is only in ${there}`]
    const [ourContent, theirContent] = [readFileSync(join(here, file)), readFileSync(join(there, file))]
    return ourContent.equals(theirContent) ? [] : [`${file} differs: ${quoteFirstDifference(ourContent, theirContent)}`]
  })
}
