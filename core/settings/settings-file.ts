import type { Region } from "../places/region"
import { isSameNumber } from "./added-number"
import { parseSettings, type Checks, type Path, type Refused } from "./refused"
import { parseChosen } from "./chosen"
import { type Chosen } from "./settings"
import { findImpersonation, type BuiltIn } from "./impersonation"

export const fileName = "porchlight-settings.json"
/** Many times the size of our largest possible file. */
export const maxFileBytes = 64 * 1024
const version = 1

/** Why a file is not used. `foreign`: it contains something that cannot be set. `other`: it is not a Porchlight file. */
export type FileRefusal = "empty" | "other" | "damaged" | "large" | "newer" | "foreign" | "impersonation"
export type FileReading =
  | { readonly settings: Chosen }
  /** `because`: the values that prevent its use, if the caller asked for them. */
  | { readonly refused: FileRefusal; readonly because?: readonly Refused[] }

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

type Tree = Readonly<Record<string, unknown>>

export function settingsFile(chosen: Chosen): string {
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

/** Whether an unreadable file was probably a Porchlight file. */
function wasProbablyOurs(text: string): boolean {
  const withoutNulls = text.replaceAll("\0", "")
  return withoutNulls.includes('"porchlight"') || withoutNulls.startsWith("{")
}

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value)

/** Whether two values mean the same. Recurses only as deep as the first, which is ours. */
function isSame(ours: unknown, given: unknown): boolean {
  if (Array.isArray(ours)) {
    return (
      Array.isArray(given) && ours.length === given.length && ours.every((value, index) => isSame(value, given[index]))
    )
  }
  if (!isTree(ours)) return ours === given
  if (!isTree(given) || Object.keys(given).length !== Object.keys(ours).length) return false
  const isSameAs = (name: string): boolean =>
    isSame(ours[name], given[name]) || (name === "number" && isSameNumber(ours[name], given[name]))
  return Object.keys(ours).every((name) => Object.hasOwn(given, name) && isSameAs(name))
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

/** Detects duplicate names: JSON.parse keeps only the last, so the file would not mean what it shows. */
function hasDuplicateNames(text: string, value: unknown): boolean {
  const writtenNames = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon !== undefined)
  return writtenNames.length !== countNames(value)
}

interface OpenedFile {
  readonly text: string
  readonly value: Tree
  readonly given: Tree
}

/** Returns the JSON in the bytes, or why there is none. */
function readJson(bytes: Uint8Array): { readonly text: string; readonly value: unknown } | FileRefusal {
  const decoded = decode(bytes)
  if (decoded === undefined) return wasProbablyOurs(new TextDecoder("latin1").decode(bytes)) ? "damaged" : "other"
  const text = plainSpaces(decoded)
  if (text.replaceAll("\0", "") === "") return "empty"
  const read = parseText(text)
  if (read) return { text, ...read }
  return wasProbablyOurs(text) ? "damaged" : "other"
}

/** Opens a file of this version, without checking its settings. */
function openFile(bytes: Uint8Array): OpenedFile | FileRefusal {
  if (bytes.length > maxFileBytes) return "large"
  const read = readJson(bytes)
  if (typeof read === "string") return read

  const { text, value } = read
  if (!isTree(value) || !Object.hasOwn(value, "porchlight")) return "other"
  const { porchlight, settings: given } = value
  if (!Number.isInteger(porchlight)) return "damaged"
  if (Number(porchlight) > version) return "newer"
  return porchlight === version && isTree(given) ? { text, value, given } : "damaged"
}

/** Returns the path of the first difference; null if the values mean the same. Recurses only as deep as the first, which is ours. */
function firstDifference(ours: unknown, given: unknown, path: Path = []): Path | null {
  if (isSame(ours, given)) return null
  const differenceAt = (name: string | number, ourChild: unknown, givenChild: unknown) =>
    firstDifference(ourChild, givenChild, [...path, name])
  if (Array.isArray(ours) && Array.isArray(given) && ours.length === given.length) {
    const index = ours.findIndex((value, position) => !isSame(value, given[position]))
    return differenceAt(index, ours[index], given[index])
  }
  if (!isTree(ours) || !isTree(given)) return path
  const name = Object.keys(ours).find((key) => Object.hasOwn(given, key) && !isSame(ours[key], given[key]))
  return name === undefined ? path : differenceAt(name, ours[name], given[name])
}

/** Names beside the settings. A file that Porchlight has written has none. */
const refusedBeside = (value: Tree): readonly Refused[] =>
  Object.keys(value)
    .filter((name) => name !== "porchlight" && name !== "settings")
    .map((name) => ({ path: [name], reason: "beside", value: null }))

const isImpersonation = ({ reason }: Refused): boolean =>
  reason === "impersonatesName" || reason === "impersonatesNumber"

/** Returns everything that prevents the use of a file of this version. */
function refusedOf({ text, value, given }: OpenedFile, own: BuiltInData): readonly Refused[] {
  const refused = [...parseSettings(given, checksBy(own)).refused, ...refusedBeside(value)]
  const difference = refused.every(isImpersonation) ? firstDifference(parseChosen(given), given) : null
  if (difference) refused.push({ path: difference, reason: "written", value: null })
  if (hasDuplicateNames(text, value)) refused.push({ path: [], reason: "twice", value: null })
  return refused
}

/** Uses all of a file or nothing: one value that Porchlight would leave out makes it refuse the whole file. */
export function readSettingsFile(bytes: Uint8Array, own: BuiltInData): FileReading {
  const opened = openFile(bytes)
  if (typeof opened === "string") return { refused: opened }
  const refused = refusedOf(opened, own)
  if (refused.length > 0) return { refused: refused.every(isImpersonation) ? "impersonation" : "foreign" }
  return { settings: parseChosen(opened.given) }
}

/** Returns the values that make Porchlight refuse the file, each with its reason; empty if the file cannot be opened at all. */
export function refusedInFile(bytes: Uint8Array, own: BuiltInData): readonly Refused[] {
  const opened = openFile(bytes)
  return typeof opened === "string" ? [] : refusedOf(opened, own)
}
