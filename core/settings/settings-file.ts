import type { Region } from "../places/region"
import { isSameNumber } from "./added-number"
import { parseSettings, type Checks, type Path, type Refused } from "./refused"
import { parseChosen } from "./chosen"
import { type Chosen } from "./settings"
import { findImpersonation, type BuiltIn } from "./impersonation"

export const fileName = "porchlight-settings.json"
/** Many times what the fullest of our files holds. */
export const largestFile = 64 * 1024
const version = 1

/** Why a file is not used. `foreign`: it holds something that cannot be set. `other`: no file of ours. */
export type FileRefusal = "empty" | "other" | "damaged" | "large" | "newer" | "foreign" | "impersonation"
export type FileReading =
  | { readonly settings: Chosen }
  /** `because`: what it holds that keeps it from being used, as far as that was asked for. */
  | { readonly refused: FileRefusal; readonly because?: readonly Refused[] }

/** What Porchlight has of its own, which no file may take or name otherwise. */
export interface BuiltInData {
  readonly builtIn: BuiltIn
  readonly places: readonly Region[]
  readonly isShared?: ((site: string) => boolean) | undefined
}

const checksBy = ({ builtIn, places, isShared }: BuiltInData): Checks => ({
  isPlace: (region) => places.includes(region),
  isShared,
  takes: (contact) => findImpersonation(builtIn, contact),
})

type Tree = Readonly<Record<string, unknown>>

export function settingsFile(chosen: Chosen): string {
  return `${JSON.stringify({ porchlight: version, settings: chosen }, null, 2)}\n`
}

/**
 * Editors save text with a mark at its beginning, some of them in UTF-16. What is in no such form is not
 * guessed at: names would come out as other names. Undefined: no text.
 */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const form = isWide ? (first === 0xff ? "utf-16le" : "utf-16be") : "utf-8"
  try {
    return new TextDecoder(form, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A no-break space between two words of JSON is a space that an editor or a mail program has put there. */
const plainSpaces = (text: string): string =>
  text.trim().replace(/"(?:[^"\\]|\\.)*"|\u00a0/g, (part) => (part === "\u00a0" ? " " : part))

/** Undefined: no JSON. */
function parseText(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** Whether what cannot be read was ours once, as far as that can be told. */
function wasOurs(text: string): boolean {
  const letters = text.replaceAll("\0", "")
  return letters.includes('"porchlight"') || letters.startsWith("{")
}

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value)

/** Whether the two say the same; only as deep as the first goes, which is ours. */
function isSame(ours: unknown, given: unknown): boolean {
  if (Array.isArray(ours)) {
    return Array.isArray(given) && ours.length === given.length && ours.every((one, i) => isSame(one, given[i]))
  }
  if (!isTree(ours)) return ours === given
  if (!isTree(given) || Object.keys(given).length !== Object.keys(ours).length) return false
  const isSameAs = (name: string): boolean =>
    isSame(ours[name], given[name]) || (name === "number" && isSameNumber(ours[name], given[name]))
  return Object.keys(ours).every((name) => Object.hasOwn(given, name) && isSameAs(name))
}

/** Step by step: a file can be nested deeper than functions can call each other. */
function countNames(value: unknown): number {
  const waiting = [value]
  let count = 0
  for (const one of waiting) {
    if (typeof one !== "object" || one === null) continue
    if (!Array.isArray(one)) count += Object.keys(one).length
    for (const below of Object.values<unknown>({ ...one })) waiting.push(below)
  }
  return count
}

/** Of a name that is written twice only the last one counts, so that the file would look other than it is. */
function namesTwice(text: string, value: unknown): boolean {
  const written = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon !== undefined)
  return written.length !== countNames(value)
}

interface OpenedFile {
  readonly text: string
  readonly value: Tree
  readonly given: Tree
}

/** What JSON the bytes are, or why they are none. */
function readJson(bytes: Uint8Array): { readonly text: string; readonly value: unknown } | FileRefusal {
  const decoded = decode(bytes)
  if (decoded === undefined) return wasOurs(new TextDecoder("latin1").decode(bytes)) ? "damaged" : "other"
  const text = plainSpaces(decoded)
  if (text.replaceAll("\0", "") === "") return "empty"
  const read = parseText(text)
  if (read) return { text, ...read }
  return wasOurs(text) ? "damaged" : "other"
}

/** A file of this version, whatever it would set. */
function openFile(bytes: Uint8Array): OpenedFile | FileRefusal {
  if (bytes.length > largestFile) return "large"
  const read = readJson(bytes)
  if (typeof read === "string") return read

  const { text, value } = read
  if (!isTree(value) || !Object.hasOwn(value, "porchlight")) return "other"
  const { porchlight, settings: given } = value
  if (!Number.isInteger(porchlight)) return "damaged"
  if (Number(porchlight) > version) return "newer"
  return porchlight === version && isTree(given) ? { text, value, given } : "damaged"
}

/** Where the two first differ; only as deep as the first goes, which is ours. Null: they say the same. */
function firstDifference(ours: unknown, given: unknown, path: Path = []): Path | null {
  if (isSame(ours, given)) return null
  const below = (name: string | number, one: unknown, other: unknown) => firstDifference(one, other, [...path, name])
  if (Array.isArray(ours) && Array.isArray(given) && ours.length === given.length) {
    const at = ours.findIndex((one, place) => !isSame(one, given[place]))
    return below(at, ours[at], given[at])
  }
  if (!isTree(ours) || !isTree(given)) return path
  const name = Object.keys(ours).find((one) => Object.hasOwn(given, one) && !isSame(ours[one], given[one]))
  return name === undefined ? path : below(name, ours[name], given[name])
}

/** What stands beside the settings, in a file of ours nothing. */
const besideOf = (value: Tree): readonly Refused[] =>
  Object.keys(value)
    .filter((name) => name !== "porchlight" && name !== "settings")
    .map((name) => ({ path: [name], reason: "beside", value: null }))

const isImpersonation = ({ reason }: Refused): boolean =>
  reason === "impersonatesName" || reason === "impersonatesNumber"

/** What keeps a file of this version from being used: all of it is named. */
function refusedOf({ text, value, given }: OpenedFile, own: BuiltInData): readonly Refused[] {
  const named = [...parseSettings(given, checksBy(own)).refused, ...besideOf(value)]
  const other = named.every(isImpersonation) ? firstDifference(parseChosen(given), given) : null
  if (other) named.push({ path: other, reason: "written", value: null })
  if (namesTwice(text, value)) named.push({ path: [], reason: "twice", value: null })
  return named
}

/** All of a file or nothing of it: what Porchlight would leave out makes it refuse the whole. */
export function readSettingsFile(bytes: Uint8Array, own: BuiltInData): FileReading {
  const opened = openFile(bytes)
  if (typeof opened === "string") return { refused: opened }
  const refused = refusedOf(opened, own)
  if (refused.length > 0) return { refused: refused.every(isImpersonation) ? "impersonation" : "foreign" }
  return { settings: parseChosen(opened.given) }
}

/** What makes it refuse the whole, each with the reason; none where the file is not even read as far as that. */
export function refusedInFile(bytes: Uint8Array, own: BuiltInData): readonly Refused[] {
  const opened = openFile(bytes)
  return typeof opened === "string" ? [] : refusedOf(opened, own)
}
