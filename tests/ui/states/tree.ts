import type { Protocol } from "devtools-protocol"
import type { CDPSession } from "playwright-core"

/** The DevTools protocol omits `aria-current`, so it is read from the page and added. */
interface Node extends Protocol.Accessibility.AXNode {
  readonly current?: string
}
type Value = Pick<Protocol.Accessibility.AXValue, "value">

/** Roles that screen readers do not announce without a name. The text shows only the content of such a node. */
const silentRoles = new Set(["none", "generic", "InlineTextBox", "LineBreak", "LabelText", "Legend"])
/** Roles that the text omits: list bullets. */
const omittedRoles = new Set(["ListMarker"])
const shownStates = [
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
/** The text shows this many choices of a long menu, such as the countries of the world. */
const maxChoices = 4

const textOf = ({ value }: Value = {}): string => (typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "")

interface State {
  readonly name: string
  readonly value: Value
}

function stateOf({ name, value: { value } }: State, role: string): string {
  if (name === "expanded" && role === "button") return value === true ? "expanded" : "collapsed"
  if (!shownStates.includes(name) || [false, "false", "off"].includes(value as string)) return ""
  // Every menu has this state, and indentation already shows the depth of a list.
  if ((name === "hasPopup" && value === "menu") || (name === "level" && role !== "heading")) return ""
  return value === true || value === "true" ? name : `${name} ${String(value)}`
}

function statesOf(node: Node): string[] {
  const role = textOf(node.role)
  const current = node.current === undefined ? [] : [{ name: "current", value: { value: node.current } }]
  const states = [...(node.properties ?? []), ...current]
    .map((state) => stateOf(state, role))
    .filter((state) => state !== "")
  const typed = /^(textbox|combobox|searchbox)$/.test(role) ? textOf(node.value) : ""
  return typed === "" ? states : [...states, `value "${typed}"`]
}

/** Describes a node without its children in one line. */
function describeNode(node: Node): string {
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

/** Whether the node's only content is its name, which its own line already shows. */
function repeatsName(node: Node, lines: readonly string[]): boolean {
  return lines.every((line) => line.trim().startsWith('"')) && textOf(node.name) === lines.map(unquoted).join(" ")
}
const unquoted = (line: string): string => line.trim().slice(1, -1)

/** The accessibility tree as text: one line per node, children indented. */
export function treeText(nodes: readonly Node[]): string {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const toLines = (node: Node): string[] => {
    const childLines = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id)
      return child ? toLines(child) : []
    })
    const role = textOf(node.role)
    if (omittedRoles.has(role)) return []
    if (role === "StaticText") return node.ignored || textOf(node.name) === "" ? [] : [describeNode(node)]
    if (node.ignored || (silentRoles.has(role) && textOf(node.name) === "") || role === "LabelText") return childLines
    if (role === "MenuListPopup") return shortenChoices(childLines)
    if (repeatsName(node, childLines)) return [describeNode(node)]
    return [describeNode(node), ...childLines.map((line) => `  ${line}`)]
  }
  const [root] = nodes
  return root ? `${toLines(root).join("\n")}\n` : ""
}

function shortenChoices(choices: readonly string[]): string[] {
  if (choices.length <= maxChoices + 1) return [...choices]
  return [...choices.slice(0, maxChoices), `… ${choices.length - maxChoices} more`]
}

/** The values of `aria-current`, by the DevTools id of their element. */
async function readAriaCurrent(devtools: CDPSession): Promise<ReadonlyMap<number, string>> {
  const { root } = await devtools.send("DOM.getDocument")
  const { nodeIds } = await devtools.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "[aria-current]" })
  const entries = nodeIds.map(async (nodeId): Promise<[number, string]> => {
    const { node } = await devtools.send("DOM.describeNode", { nodeId })
    const attributes = node.attributes ?? []
    return [node.backendNodeId, attributes[attributes.indexOf("aria-current") + 1] ?? ""]
  })
  return new Map(await Promise.all(entries))
}

export async function readTree(devtools: CDPSession): Promise<string> {
  const { nodes } = await devtools.send("Accessibility.getFullAXTree")
  const currentValues = await readAriaCurrent(devtools)
  return treeText(
    nodes.map((node) => {
      const value = currentValues.get(node.backendDOMNodeId ?? -1)
      return value === undefined ? node : { ...node, current: value }
    }),
  )
}
