import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Guide, LearnMore } from "../../core/guides/guide"
import { languages, type Language } from "../../core/languages"
import type { HotlineRecord } from "../../directory/schema/record"
import { parseGuide } from "../../build/guide"
import { fileProblems, recordProblems } from "../../build/record-checks"
import { latestDateOnEarth } from "../../build/record-days"
import { readRecordFile } from "../../build/record-file"

/** The directory, read once: the files of these tests share this module (`isolate: false`). */
const root = fileURLToPath(new URL("../../", import.meta.url))
const recordFolder = "directory/hotlines/"
const guideFolder = "directory/guides/"
const today = latestDateOnEarth(new Date())

const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(root + folder).filter((name) => name.endsWith(ending))

/** The build's errors for the directory, one row each: file, entry, field, what to write. */
const found: string[] = []
/** Files that could not be parsed. */
const unread: string[] = []

function reading<T>(file: string, read: (text: string) => T): T[] {
  try {
    return [read(readFileSync(root + file, "utf8"))]
  } catch (error) {
    unread.push(file)
    found.push((error instanceof Error ? error.message : String(error)).replaceAll(root, ""))
    return []
  }
}

function readRecords(name: string): HotlineRecord[] {
  const file = recordFolder + name
  return reading(file, (text) => {
    const read = readRecordFile(file, text)
    const problems = read.flatMap((record) =>
      recordProblems(record, today).map((problem) => `${record.id}: ${problem}`),
    )
    found.push(...[...problems, ...fileProblems(file, read)].map((problem) => `${file}, ${problem}`))
    return read
  }).flat()
}

export const recordFiles = namesIn(recordFolder, ".json")
export const records: readonly HotlineRecord[] = recordFiles.flatMap(readRecords)

export const guideNames = (language: Language): string[] => namesIn(`${guideFolder}${language}`, ".md")

/** Guides reference hotlines, so without these every guide would be reported. */
const writtenIn = unread.length > 0 ? [] : languages
export const guides: readonly Guide[] = writtenIn.flatMap((language) =>
  guideNames(language).flatMap((name) => {
    const file = `${guideFolder}${language}/${name}`
    return reading(file, (text) => parseGuide(root + file, text, records))
  }),
)
export const learnMore: readonly LearnMore[] = reading(
  `${guideFolder}learn-more.json`,
  (text) => JSON.parse(text) as readonly LearnMore[],
).flat()

export const buildProblems: readonly string[] = found
/** If this test fails, no other result is meaningful, so setup.ts skips all other tests. */
export const isUnread = unread.length > 0
export const readableTest = "can be read, and passes every check of the build"

export function fileOf({ country }: Pick<HotlineRecord, "country">): string {
  return `${recordFolder}${country.toLowerCase()}.json`
}

export function recordOf(id: string): HotlineRecord {
  const record = records.find((one) => one.id === id)
  if (!record) throw new Error(`no entry ${id}: bring it back, for one that has ended is "retired" and not deleted`)
  return record
}
