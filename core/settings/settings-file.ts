import type { Region } from "../places/region"
import { isSameNumber } from "./added-number"
import { parseChosen, type Chosen } from "./settings"
import { takenBy, type BuiltIn } from "./taken"

export const fileName = "porchlight-settings.json"
/** Many times what the fullest of our files holds. */
export const largestFile = 64 * 1024
const version = 1

/** Why a file is not used. `foreign`: it holds something that cannot be set. */
export type FileRefusal = "damaged" | "large" | "newer" | "foreign" | "taken"
export type FileReading = { readonly settings: Chosen } | { readonly refused: FileRefusal }

/** What Porchlight has of its own, which no file may take or name otherwise. */
export interface OwnLines {
  readonly builtIn: BuiltIn
  readonly places: readonly Region[]
}

type Tree = Readonly<Record<string, unknown>>

export function settingsFile(chosen: Chosen): string {
  return `${JSON.stringify({ porchlight: version, settings: chosen }, null, 2)}\n`
}

/** Undefined: no JSON. A mark at the beginning that no file of ours has makes it none, too. */
function parseText(bytes: Uint8Array): { text: string; value: unknown } | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text, value: JSON.parse(text) }
  } catch {
    return undefined
  }
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

function countNames(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0
  const own = Array.isArray(value) ? 0 : Object.keys(value).length
  return Object.values(value).reduce<number>((sum, one) => sum + countNames(one), own)
}

/** Of a name that is written twice only the last one counts, so that the file would look other than it is. */
function namesTwice(text: string, value: unknown): boolean {
  const written = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon !== undefined)
  return written.length !== countNames(value)
}

function isAllowed({ region }: Chosen, places: readonly Region[]): boolean {
  return region === undefined || region === null || places.includes(region)
}

interface OpenedFile {
  readonly text: string
  readonly value: unknown
  readonly given: Tree
}

/** A file of this version, whatever it would set. */
function openFile(bytes: Uint8Array): OpenedFile | FileRefusal {
  if (bytes.length > largestFile) return "large"
  const read = parseText(bytes)
  if (!read || !isTree(read.value) || !Object.hasOwn(read.value, "porchlight")) return "damaged"
  const { porchlight, settings: given } = read.value
  if (!Number.isInteger(porchlight)) return "damaged"
  if (Number(porchlight) > version) return "newer"
  return porchlight === version && isTree(given) ? { ...read, given } : "damaged"
}

/** All of a file or nothing of it: what Porchlight would leave out makes it refuse the whole. */
export function readSettingsFile(bytes: Uint8Array, { builtIn, places }: OwnLines): FileReading {
  const opened = openFile(bytes)
  if (typeof opened === "string") return { refused: opened }

  const { text, value, given } = opened
  const settings = parseChosen(given)
  if (!isSame({ porchlight: version, settings }, value)) return { refused: "foreign" }
  if (namesTwice(text, value) || !isAllowed(settings, places)) return { refused: "foreign" }
  const added = [...(settings.people ?? []), ...(settings.lines ?? [])]
  return added.some((contact) => takenBy(builtIn, contact)) ? { refused: "taken" } : { settings }
}
