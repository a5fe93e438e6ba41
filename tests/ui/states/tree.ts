import type { Protocol } from "devtools-protocol"
import type { CDPSession } from "playwright-core"

/** The DevTools protocol omits `aria-current`, so it is read from the page and added. */
interface Node extends Protocol.Accessibility.AXNode {
  readonly current?: string
}
type Value = Pick<Protocol.Accessibility.AXValue, "value">

/** Nameless groups are replaced by their content, because screen readers do not announce them. */
const silent = new Set(["none", "generic", "InlineTextBox", "LineBreak", "LabelText", "Legend"])
/** List bullets. */
const left = new Set(["ListMarker"])
const kept = [
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
/** Enough choices of a long menu, such as the countries of the world. */
const mostChoices = 4

const textOf = ({ value }: Value = {}): string => (typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "")

interface State {
  readonly name: string
  readonly value: Value
}

function stateOf({ name, value: { value } }: State, role: string): string {
  if (name === "expanded" && role === "button") return value === true ? "expanded" : "collapsed"
  if (!kept.includes(name) || [false, "false", "off"].includes(value as string)) return ""
  // Every menu has this state, and indentation already shows the depth of a list.
  if ((name === "hasPopup" && value === "menu") || (name === "level" && role !== "heading")) return ""
  return value === true || value === "true" ? name : `${name} ${String(value)}`
}

function statesOf(node: Node): string[] {
  const role = textOf(node.role)
  const current = node.current === undefined ? [] : [{ name: "current", value: { value: node.current } }]
  const told = [...(node.properties ?? []), ...current]
  const states = told.map((state) => stateOf(state, role)).filter((state) => state !== "")
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

/** Whether its only text is its name, which its own line already shows. */
function repeatsName(node: Node, lines: readonly string[]): boolean {
  return lines.every((line) => line.trim().startsWith('"')) && textOf(node.name) === lines.map(unquoted).join(" ")
}
const unquoted = (line: string): string => line.trim().slice(1, -1)

/** The accessibility tree as text: one line per node, children indented. */
export function treeText(nodes: readonly Node[]): string {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const hotlinesOf = (node: Node): string[] => {
    const inside = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id)
      return child ? hotlinesOf(child) : []
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
  return root ? `${hotlinesOf(root).join("\n")}\n` : ""
}

function shortened(choices: readonly string[]): string[] {
  if (choices.length <= mostChoices + 1) return [...choices]
  return [...choices.slice(0, mostChoices), `… ${choices.length - mostChoices} more`]
}

/** The elements with `aria-current` and their values. */
async function currentOnes(devtools: CDPSession): Promise<ReadonlyMap<number, string>> {
  const { root } = await devtools.send("DOM.getDocument")
  const { nodeIds } = await devtools.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "[aria-current]" })
  const found = nodeIds.map(async (nodeId): Promise<[number, string]> => {
    const { node } = await devtools.send("DOM.describeNode", { nodeId })
    const attributes = node.attributes ?? []
    return [node.backendNodeId, attributes[attributes.indexOf("aria-current") + 1] ?? ""]
  })
  return new Map(await Promise.all(found))
}

export async function readTree(devtools: CDPSession): Promise<string> {
  const { nodes } = await devtools.send("Accessibility.getFullAXTree")
  const current = await currentOnes(devtools)
  return treeText(
    nodes.map((node) => {
      const value = current.get(node.backendDOMNodeId ?? -1)
      return value === undefined ? node : { ...node, current: value }
    }),
  )
}
