type Tree = Readonly<Record<string, unknown>>

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value)

/** Decodes the encodings that editors use: UTF-8 with a byte-order mark, or UTF-16. */
function textOf(bytes: Uint8Array): string {
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

/** The value below these names, ignoring case. */
function below(tree: unknown, ...[name, ...names]: readonly string[]): unknown {
  if (name === undefined || !isTree(tree)) return tree
  const [, found] = Object.entries(tree).find(([key]) => key.toLowerCase() === name.toLowerCase()) ?? []
  return below(found, ...names)
}

/** Porchlight's part of a file for all extensions: the one that names most of its settings. */
function ourPart(extensions: Tree, names: readonly string[]): unknown {
  const parts = Object.values(extensions).filter(isTree)
  const ours = (part: Tree): number => names.filter((name) => Object.hasOwn(part, name)).length
  return parts.toSorted((a, b) => ours(b) - ours(a))[0]
}

/** ChromeOS and the admin console write each value as `{ "Value": … }`. */
function withoutValues(tree: Tree): Tree {
  const entries = Object.entries(tree)
  const isConsole = entries.length > 0 && entries.every(([, one]) => isTree(one) && Object.hasOwn(one, "Value"))
  return isConsole ? Object.fromEntries(entries.map(([name, one]) => [name, below(one, "Value")])) : tree
}

/** The settings from any JSON file of docs/deployment. */
export function readPolicy(
  bytes: Uint8Array,
  names: readonly string[],
): { readonly given: Tree } | { readonly problem: string } {
  const read = parse(textOf(bytes).trim())
  if ("problem" in read) return read
  const root = below(read.value, "policies") ?? read.value
  const extensions = below(root, "3rdparty", "extensions")
  const given = isTree(extensions) ? ourPart(extensions, names) : read.value
  return isTree(given)
    ? { given: withoutValues(given) }
    : { problem: "There are no settings of Porchlight in this file." }
}
