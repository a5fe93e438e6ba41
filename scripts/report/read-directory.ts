import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { readRecordFile } from "../../build/record-file.ts"
import type { HotlineRecord } from "../../directory/schema/record.ts"

const folder = fileURLToPath(new URL("../../directory/hotlines/", import.meta.url))

/** Reads every hotline of the directory, also those that are not shown. */
export function readDirectory(): readonly HotlineRecord[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"))
  return files.flatMap((name) => readRecordFile(name, readFileSync(folder + name, "utf8")))
}
