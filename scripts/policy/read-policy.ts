export type JsonObject = Readonly<Record<string, unknown>>

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Decodes the encodings that editors use: UTF-8 with a byte-order mark, or UTF-16. */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes)
  return new TextDecoder().decode(bytes)
}

function parse(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { problem: `This is no JSON that a browser can read: ${why}` }
  }
}

/** The value at this path of names, ignoring case. */
export function valueAt(value: unknown, ...[name, ...names]: readonly string[]): unknown {
  if (name === undefined || !isJsonObject(value)) return value
  const [, child] = Object.entries(value).find(([key]) => key.toLowerCase() === name.toLowerCase()) ?? []
  return valueAt(child, ...names)
}

/** Porchlight's part of a file for all extensions: the one that names most of its settings. */
function porchlightPart(extensions: JsonObject, names: readonly string[]): unknown {
  const parts = Object.values(extensions).filter(isJsonObject)
  const countSettings = (part: JsonObject): number => names.filter((name) => Object.hasOwn(part, name)).length
  return parts.toSorted((a, b) => countSettings(b) - countSettings(a))[0]
}

/** ChromeOS and the admin console write each value as `{ "Value": … }`. */
function unwrapValues(settings: JsonObject): JsonObject {
  const entries = Object.entries(settings)
  const isWrapped =
    entries.length > 0 && entries.every(([, value]) => isJsonObject(value) && Object.hasOwn(value, "Value"))
  return isWrapped ? Object.fromEntries(entries.map(([name, value]) => [name, valueAt(value, "Value")])) : settings
}

interface PolicyRead {
  /** The browser's policies. */
  readonly root: JsonObject
  /** Porchlight's settings among them. */
  readonly given: JsonObject
}

/** Reads any JSON file of docs/deployment or of the kit, or Porchlight's settings alone. */
export function readPolicy(text: string, names: readonly string[]): PolicyRead | { readonly problem: string } {
  const read = parse(text)
  if ("problem" in read) return read
  const root = valueAt(read.value, "policies") ?? read.value
  const extensions = valueAt(root, "3rdparty", "extensions")
  const given = isJsonObject(extensions) ? porchlightPart(extensions, names) : read.value
  if (isJsonObject(root) && isJsonObject(valueAt(root, "ExtensionSettings")) && !isJsonObject(extensions))
    return { root, given: {} }
  return isJsonObject(root) && isJsonObject(given)
    ? { root, given: unwrapValues(given) }
    : { problem: "There are no settings of Porchlight in this file." }
}
