import type { View } from "./chromium-view.ts"

interface Value {
  readonly value?: unknown
}
interface Node {
  readonly nodeId: string
  readonly backendDOMNodeId?: number
  readonly ignored: boolean
  readonly role?: Value
  readonly name?: Value
  readonly description?: Value
  readonly value?: Value
  readonly properties?: readonly { readonly name: string; readonly value: Value }[]
  readonly childIds?: readonly string[]
}

/** Groups without a name of their own say nothing: what is in them stands in their place. */
const silent = new Set(["none", "generic", "InlineTextBox", "LineBreak", "LabelText", "Legend"])
/** Dots before the entries of a list. */
const left = new Set(["ListMarker"])
const told = [
  "level",
  "checked",
  "pressed",
  "expanded",
  "invalid",
  "disabled",
  "required",
  "live",
  "hasPopup",
  "current",
]
/** Of a menu with the countries of the world. */
const mostChoices = 4

const textOf = ({ value }: Value = {}): string => (typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "")

type State = NonNullable<Node["properties"]>[number]

function stateOf({ name, value: { value } }: State, role: string): string {
  if (name === "expanded" && role === "button") return value === true ? "expanded" : "collapsed"
  if (!told.includes(name) || [false, "false", "off"].includes(value as string)) return ""
  // Every menu has one, and the depth of a list is seen from where it stands.
  if ((name === "hasPopup" && value === "menu") || (name === "level" && role !== "heading")) return ""
  return value === true || value === "true" ? name : `${name} ${String(value)}`
}

function statesOf(node: Node): string[] {
  const role = textOf(node.role)
  const states = (node.properties ?? []).map((state) => stateOf(state, role)).filter((state) => state !== "")
  const typed = /^(textbox|combobox|searchbox)$/.test(role) ? textOf(node.value) : ""
  return typed === "" ? states : [...states, `value "${typed}"`]
}

function lineOf(node: Node): string {
  const role = textOf(node.role)
  const name = textOf(node.name)
  if (role === "StaticText") return `"${name}"`
  const states = statesOf(node)
  const description = textOf(node.description)
  return [
    role,
    name === "" ? "" : `"${name}"`,
    states.length > 0 ? `[${states.join(", ")}]` : "",
    description === "" ? "" : `(${description})`,
  ]
    .filter((part) => part !== "")
    .join(" ")
}

/** Its only text is its name, which stands on its own line already. */
function repeatsName(node: Node, lines: readonly string[]): boolean {
  return lines.every((line) => line.trim().startsWith('"')) && textOf(node.name) === lines.map(unquoted).join(" ")
}
const unquoted = (line: string): string => line.trim().slice(1, -1)

/** What a screen reader is told, a line for each thing, those inside another indented. */
export function treeText(nodes: readonly Node[]): string {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const linesOf = (node: Node): string[] => {
    const inside = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id)
      return child ? linesOf(child) : []
    })
    const role = textOf(node.role)
    if (left.has(role)) return []
    if (role === "StaticText") return node.ignored || textOf(node.name) === "" ? [] : [lineOf(node)]
    if (node.ignored || (silent.has(role) && textOf(node.name) === "") || role === "LabelText") return inside
    if (role === "MenuListPopup") return shortened(inside)
    if (repeatsName(node, inside)) return [lineOf(node)]
    return [lineOf(node), ...inside.map((line) => `  ${line}`)]
  }
  const [root] = nodes
  return root ? `${linesOf(root).join("\n")}\n` : ""
}

function shortened(choices: readonly string[]): string[] {
  if (choices.length <= mostChoices + 1) return [...choices]
  return [...choices.slice(0, mostChoices), `… ${choices.length - mostChoices} more`]
}

/** What stands for the present page among others: the protocol leaves it out of the tree. */
async function currentOnes(view: View): Promise<ReadonlyMap<number, string>> {
  const { root } = await view.send("DOM.getDocument")
  const { nodeId } = root as { readonly nodeId: number }
  const { nodeIds } = await view.send("DOM.querySelectorAll", { nodeId, selector: "[aria-current]" })
  const found = (nodeIds as readonly number[]).map(async (id): Promise<[number, string]> => {
    const { node } = await view.send("DOM.describeNode", { nodeId: id })
    const { backendNodeId, attributes } = node as { backendNodeId: number; attributes: readonly string[] }
    return [backendNodeId, attributes[attributes.indexOf("aria-current") + 1] ?? ""]
  })
  return new Map(await Promise.all(found))
}

export async function readTree(view: View): Promise<string> {
  const { nodes } = await view.send("Accessibility.getFullAXTree")
  const current = await currentOnes(view)
  const told = (nodes as Node[]).map((node): Node => {
    const value = current.get(node.backendDOMNodeId ?? -1)
    if (value === undefined) return node
    return { ...node, properties: [...(node.properties ?? []), { name: "current", value: { value } }] }
  })
  return treeText(told)
}
