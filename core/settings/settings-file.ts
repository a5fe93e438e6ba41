import type { Region } from "../places/region"
import { isSameNumber } from "./added-number"
import { parseSettings, type Checks, type Path, type Refused } from "./refused"
import { parsePartialSettings } from "./partial-settings"
import { type PartialSettings } from "./settings"
import { findImpersonation, type BuiltIn } from "./impersonation"

export const fileName = "porchlight-settings.json"
/** Many times the size of the largest file that Porchlight writes. */
export const maxFileBytes = 512 * 1024
const version = 1

/** Why Porchlight refuses a file. `damaged`: it was a Porchlight file. `newer`: a later version of Porchlight wrote it. */
export type FileRefusal =
  "empty" | "notPorchlight" | "damaged" | "large" | "newer" | "unsupportedValues" | "impersonation"
export type FileReading =
  | { readonly settings: PartialSettings }
  /** `refusedValues`: the values that made Porchlight refuse the file. Set only if the caller asks. */
  | { readonly refused: FileRefusal; readonly refusedValues?: readonly Refused[] }

/** Porchlight's own data, against which a file is checked. */
export interface BuiltInData {
  readonly builtIn: BuiltIn
  readonly places: readonly Region[]
  readonly isShared?: ((site: string) => boolean) | undefined
}

const checksBy = ({ builtIn, places, isShared }: BuiltInData): Checks => ({
  isPlace: (region) => places.includes(region),
  isShared,
  impersonates: (contact) => findImpersonation(builtIn, contact),
})

type JsonObject = Readonly<Record<string, unknown>>

export function settingsFile(chosen: PartialSettings): string {
  return `${JSON.stringify({ porchlight: version, settings: chosen }, null, 2)}\n`
}

/**
 * Editors save text with a byte-order mark, some of them in UTF-16. Other encodings are not guessed: a wrong
 * guess would change names. Returns undefined if the bytes are not text in one of these encodings.
 */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const encoding = isUtf16 ? (first === 0xff ? "utf-16le" : "utf-16be") : "utf-8"
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Replaces no-break spaces outside strings, which editors and mail programs insert, by spaces. */
const plainSpaces = (text: string): string =>
  text.trim().replace(/"(?:[^"\\]|\\.)*"|\u00a0/g, (part) => (part === "\u00a0" ? " " : part))

/** Returns undefined if the text is not JSON. */
function parseText(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** Whether an unreadable file was probably a Porchlight settings file. */
function wasProbablySettingsFile(text: string): boolean {
  const withoutNulls = text.replaceAll("\0", "")
  return withoutNulls.includes('"porchlight"') || withoutNulls.startsWith("{")
}

const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Whether two values mean the same. Recurses only as deep as the first, which the parser made. */
function isSame(parsed: unknown, given: unknown): boolean {
  if (Array.isArray(parsed)) {
    return (
      Array.isArray(given) &&
      parsed.length === given.length &&
      parsed.every((value, index) => isSame(value, given[index]))
    )
  }
  if (!isJsonObject(parsed)) return parsed === given
  if (!isJsonObject(given) || Object.keys(given).length !== Object.keys(parsed).length) return false
  const isSameAs = (name: string): boolean =>
    isSame(parsed[name], given[name]) || (name === "number" && isSameNumber(parsed[name], given[name]))
  return Object.keys(parsed).every((name) => Object.hasOwn(given, name) && isSameAs(name))
}

/** Iterative, because a file can be nested deeper than the call stack allows. */
function countNames(value: unknown): number {
  const queue = [value]
  let count = 0
  for (const node of queue) {
    if (typeof node !== "object" || node === null) continue
    if (!Array.isArray(node)) count += Object.keys(node).length
    for (const child of Object.values<unknown>({ ...node })) queue.push(child)
  }
  return count
}

/** JSON.parse keeps only the last of two values with the same name, so the file would not mean what it shows. */
function hasDuplicateNames(text: string, value: unknown): boolean {
  const writtenNames = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon !== undefined)
  return writtenNames.length !== countNames(value)
}

interface OpenedFile {
  readonly text: string
  /** The whole file, parsed. */
  readonly content: JsonObject
  /** The part that should contain the settings. */
  readonly settings: JsonObject
}

/** Returns the JSON in the bytes, or why there is none. */
function readJson(bytes: Uint8Array): { readonly text: string; readonly value: unknown } | FileRefusal {
  const decoded = decode(bytes)
  if (decoded === undefined)
    return wasProbablySettingsFile(new TextDecoder("latin1").decode(bytes)) ? "damaged" : "notPorchlight"
  const text = plainSpaces(decoded)
  if (text.replaceAll("\0", "") === "") return "empty"
  const read = parseText(text)
  if (read) return { text, ...read }
  return wasProbablySettingsFile(text) ? "damaged" : "notPorchlight"
}

/** Opens a file of this version, without checking its settings. */
function openFile(bytes: Uint8Array): OpenedFile | FileRefusal {
  if (bytes.length > maxFileBytes) return "large"
  const read = readJson(bytes)
  if (typeof read === "string") return read

  const { text, value: content } = read
  if (!isJsonObject(content) || !Object.hasOwn(content, "porchlight")) return "notPorchlight"
  const { porchlight: fileVersion, settings } = content
  if (!Number.isInteger(fileVersion)) return "damaged"
  if (Number(fileVersion) > version) return "newer"
  return fileVersion === version && isJsonObject(settings) ? { text, content, settings } : "damaged"
}

/** Returns the path of the first difference; null if the values mean the same. Recurses only as deep as the first value, which the parser made. */
function firstDifference(parsed: unknown, given: unknown, path: Path = []): Path | null {
  if (isSame(parsed, given)) return null
  const differenceAt = (name: string | number, parsedChild: unknown, givenChild: unknown) =>
    firstDifference(parsedChild, givenChild, [...path, name])
  if (Array.isArray(parsed) && Array.isArray(given) && parsed.length === given.length) {
    const index = parsed.findIndex((value, position) => !isSame(value, given[position]))
    return differenceAt(index, parsed[index], given[index])
  }
  if (!isJsonObject(parsed) || !isJsonObject(given)) return path
  const name = Object.keys(parsed).find((key) => Object.hasOwn(given, key) && !isSame(parsed[key], given[key]))
  return name === undefined ? path : differenceAt(name, parsed[name], given[name])
}

/** Names outside `settings`. A file that Porchlight has written has none. */
const refusedOutsideSettings = (content: JsonObject): readonly Refused[] =>
  Object.keys(content)
    .filter((name) => name !== "porchlight" && name !== "settings")
    .map((name) => ({ path: [name], reason: "outsideSettings", value: null }))

const isImpersonation = ({ reason }: Refused): boolean =>
  reason === "impersonatesName" || reason === "impersonatesNumber"

/** Returns everything that prevents the use of a file of this version. */
function refusedOf({ text, content, settings }: OpenedFile, builtInData: BuiltInData): readonly Refused[] {
  const refused = [...parseSettings(settings, checksBy(builtInData)).refused, ...refusedOutsideSettings(content)]
  const difference = refused.every(isImpersonation) ? firstDifference(parsePartialSettings(settings), settings) : null
  if (difference) refused.push({ path: difference, reason: "writtenDifferently", value: null })
  if (hasDuplicateNames(text, content)) refused.push({ path: [], reason: "duplicateName", value: null })
  return refused
}

/** Uses all of a file or nothing: one value that Porchlight would leave out makes it refuse the whole file. */
export function readSettingsFile(bytes: Uint8Array, builtInData: BuiltInData): FileReading {
  const opened = openFile(bytes)
  if (typeof opened === "string") return { refused: opened }
  const refused = refusedOf(opened, builtInData)
  if (refused.length > 0) return { refused: refused.every(isImpersonation) ? "impersonation" : "unsupportedValues" }
  return { settings: parsePartialSettings(opened.settings) }
}

/** Returns the values that make Porchlight refuse the file, each with its reason; empty if the file cannot be opened at all. */
export function refusedInFile(bytes: Uint8Array, builtInData: BuiltInData): readonly Refused[] {
  const opened = openFile(bytes)
  return typeof opened === "string" ? [] : refusedOf(opened, builtInData)
}
