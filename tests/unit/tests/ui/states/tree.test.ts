import type { Protocol } from "devtools-protocol"
import { describe, expect, it } from "vitest"
import { treeText } from "../../../../ui/states/tree.ts"

type AXNode = Protocol.Accessibility.AXNode

const node = (
  nodeId: string,
  role: string,
  name: string,
  childIds: string[] = [],
  otherFields: object = {},
): AXNode => ({
  nodeId,
  ignored: false,
  role: { type: "role", value: role },
  name: { type: "computedString", value: name },
  childIds,
  ...otherFields,
})
const state = (name: string, value: unknown) => ({ name, value: { value } })

describe("treeText", () => {
  it("shows a name once, and skips nodes without content", () => {
    const nodes = [
      node("1", "main", "", ["2", "5"]),
      node("2", "generic", "", ["3"]),
      node("3", "button", "Exit", ["4"], { description: { value: "or press Alt+X" } }),
      node("4", "StaticText", "Exit"),
      node("5", "paragraph", "", ["6"], { ignored: true }),
      node("6", "StaticText", "  two   words "),
    ]
    expect(treeText(nodes)).toBe('main\n  button "Exit" (or press Alt+X)\n  "two words"\n')
  })

  it("shows a control's text if it differs from the name", () => {
    const nodes = [node("1", "link", "Call 911", ["2"]), node("2", "StaticText", "911")]
    expect(treeText(nodes)).toBe('link "Call 911"\n  "911"\n')
  })

  it("shows states (checked, invalid, live, collapsed) and heading levels", () => {
    const nodes = [
      node("1", "main", "", ["2", "3", "4", "5", "6"]),
      node("2", "checkbox", "Done", [], { properties: [state("checked", "true"), state("invalid", "false")] }),
      node("3", "status", "", [], { properties: [state("live", "polite")] }),
      node("4", "button", "Change", [], { properties: [state("expanded", false)] }),
      node("5", "heading", "Lines", [], { properties: [state("level", 2)] }),
      node("6", "listitem", "", [], { properties: [state("level", 1)] }),
    ]
    expect(treeText(nodes).trim().split("\n").slice(1)).toEqual([
      '  checkbox "Done" [checked]',
      "  status [live polite]",
      '  button "Change" [collapsed]',
      '  heading "Lines" [level 2]',
      "  listitem",
    ])
  })

  it("shortens a menu with many choices, and says how many it omits", () => {
    const choices = Array.from({ length: 9 }, (_, index) => node(`o${index}`, "option", `Place ${index}`))
    const nodes = [
      node(
        "1",
        "MenuListPopup",
        "",
        choices.map(({ nodeId }) => nodeId),
      ),
      ...choices,
    ]
    expect(treeText(nodes).trim().split("\n").slice(3)).toEqual(['option "Place 3"', "… 5 more"])
  })
})
