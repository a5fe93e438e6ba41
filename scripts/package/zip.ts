import { readFileSync } from "node:fs"
import { join } from "node:path"
import { createZip } from "@aklinker1/zero-zip"
import { filesIn } from "./files.ts"

/**
 * Zips a folder with sorted entries and without times or permissions, so that the same files give the same bytes. This
 * holds within one version of Node, because another version of zlib may compress differently.
 */
export async function zipFolder(folder: string): Promise<Buffer> {
  const zip = createZip({ level: 9 })
  for (const file of filesIn(folder)) zip.addFile(file, readFileSync(join(folder, file)))
  return await zip.toBuffer()
}
