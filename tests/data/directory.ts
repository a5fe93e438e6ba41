import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Guide, LearnMore } from "../../core/guides/guide"
import { languages, type Language } from "../../core/i18n/languages"
import type { HotlineRecord } from "../../directory/schema/record"
import { parseGuide } from "../../build/guide"
import { fileProblems, recordProblems } from "../../build/record-checks"
import { latestDateOnEarth } from "../../build/record-days"
import { readRecordFile } from "../../build/record-file"

// This module reads the directory once, because the test files share it (`isolate: false` in vitest.config.ts).

const root = fileURLToPath(new URL("../../", import.meta.url))
const recordFolder = "directory/hotlines/"
const guideFolder = "directory/guides/"
const today = latestDateOnEarth(new Date())

const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(root + folder).filter((name) => name.endsWith(ending))

/** The build's errors for the directory, one row each: file, entry, field, what to write. */
const problems: string[] = []
/** Files that could not be parsed. */
const unreadableFiles: string[] = []

/** Parses a file. If that fails, notes the error and returns an empty list. */
function tryToParse<T>(file: string, parse: (text: string) => T): T[] {
  try {
    return [parse(readFileSync(root + file, "utf8"))]
  } catch (error) {
    unreadableFiles.push(file)
    problems.push((error instanceof Error ? error.message : String(error)).replaceAll(root, ""))
    return []
  }
}

function readRecords(name: string): HotlineRecord[] {
  const file = recordFolder + name
  return tryToParse(file, (text) => {
    const recordsInFile = readRecordFile(file, text)
    const problemsInRecords = recordsInFile.flatMap((record) =>
      recordProblems(record, today).map((problem) => `${record.id}: ${problem}`),
    )
    const problemsInFile = [...problemsInRecords, ...fileProblems(file, recordsInFile)]
    problems.push(...problemsInFile.map((problem) => `${file}, ${problem}`))
    return recordsInFile
  }).flat()
}

export const recordFiles = namesIn(recordFolder, ".json")
export const records: readonly HotlineRecord[] = recordFiles.flatMap(readRecords)

export const guideNames = (language: Language): string[] => namesIn(`${guideFolder}${language}`, ".md")

/** None if a hotline file is unreadable: guides name hotlines, so every guide would be reported. */
const guideLanguages = unreadableFiles.length > 0 ? [] : languages
export const guides: readonly Guide[] = guideLanguages.flatMap((language) =>
  guideNames(language).flatMap((name) => {
    const file = `${guideFolder}${language}/${name}`
    return tryToParse(file, (text) => parseGuide(root + file, text, records))
  }),
)
export const learnMore: readonly LearnMore[] = tryToParse(
  `${guideFolder}learn-more.json`,
  (text) => JSON.parse(text) as readonly LearnMore[],
).flat()

export const buildProblems: readonly string[] = problems
export const isUnreadable = unreadableFiles.length > 0
/** The title of the one test that setup.ts does not skip if the directory is unreadable. */
export const readableTest = "can be read, and passes every check of the build"

export function fileOf({ country }: Pick<HotlineRecord, "country">): string {
  return `${recordFolder}${country.toLowerCase()}.json`
}

export function recordOf(id: string): HotlineRecord {
  const record = records.find((candidate) => candidate.id === id)
  if (!record) throw new Error(`no entry ${id}: restore it. A hotline that has ended stays, with the status "retired"`)
  return record
}
