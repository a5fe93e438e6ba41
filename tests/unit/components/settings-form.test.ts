// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import PageLinks from "@/components/settings/PageLinks.vue"
import SavedBar from "@/components/settings/SavedBar.vue"
import SettingsForm from "@/components/settings/SettingsForm.vue"
import { snapshotOf } from "@/core/settings/snapshot"
import { indexBuiltIn } from "@/core/settings/impersonation"
import type { Chosen } from "@/core/settings/settings"
import { button, expectAccessible, link, pageText, radio, show } from "./mount"

function form(chosen: Chosen = {}, policy: Chosen = {}) {
  return show(SettingsForm, {
    snapshot: snapshotOf(chosen, policy),
    places: ["US", "MX"],
    loadBuiltIn: () => Promise.resolve(indexBuiltIn([])),
    save: () => Promise.resolve(true),
    readFile: () => Promise.resolve({ refused: "damaged" }),
  })
}

describe("the settings form", () => {
  it("has no accessibility violations", async () => {
    form({ topicsFirst: ["images"] }, { textSize: "large" })
    await expectAccessible()
  })

  it("does not mention an administrator if there is no policy", () => {
    form({ eraseMinutes: 5, region: "MX" })
    expect(pageText()).not.toContain("administrator")
  })

  it("marks only the questions that a policy answered", () => {
    form({}, { textSize: "large" })
    expect(radio("Large").checked).toBe(true)
    const notices = [...document.querySelectorAll(".notice")].filter((one) =>
      one.textContent.includes("Set by this browser's administrator."),
    )
    expect(notices).toHaveLength(1)
    expect(notices[0]?.parentElement?.textContent).toContain("How large should Porchlight's text be?")
  })

  it("lets a choice made here override the policy, and can remove that choice", () => {
    const shown = form({ eraseScope: "tab", exitDestination: "new-tab" }, { eraseMinutes: 30 })
    expect(radio("Only this tab and help pages").checked).toBe(true)
    expect(pageText()).toContain("Chosen here. Overrides")
    button(shown, "Use the administrator's setting").click()
    expect(shown.emitted("replace")).toEqual([[{ exitDestination: "new-tab" }]])
  })

  it("restores all defaults", () => {
    const shown = form({ exitDestination: "new-tab", region: "MX" })
    button(shown, "Restore all defaults").click()
    expect(shown.emitted("replace")).toEqual([[{}]])
  })

  it("restores nothing if nothing was chosen here", () => {
    const shown = form({}, { exitDestination: "new-tab" })
    expect(pageText()).toContain("What this browser's administrator set stays.")
    button(shown, "Restore all defaults").click()
    expect(shown.emitted("replace")).toBeUndefined()
  })
})

describe("the links to headings", () => {
  it("move the focus to the heading without changing the address", () => {
    const before = location.href
    const shown = show(PageLinks, { label: "On this page", links: [{ id: "here", label: "Here" }] })
    const heading = document.createElement("h2")
    heading.id = "here"
    heading.scrollIntoView = () => undefined
    document.querySelector("main")?.append(heading)
    link(shown, "Here").click()
    expect(document.activeElement).toBe(heading)
    expect(location.href).toBe(before)
  })
})

describe("the saved bar", () => {
  const press = (target: EventTarget, more: KeyboardEventInit = {}): boolean =>
    target.dispatchEvent(
      new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, cancelable: true, ...more }),
    )

  it("renders only its live region before the first change", async () => {
    show(SavedBar, { text: "", canUndo: false, undoName: "", typing: [] })
    expect(document.querySelector("button")).toBeNull()
    expect(document.querySelector('[role="status"]')).not.toBeNull()
    await expectAccessible()
  })

  it("undoes with its button and with Ctrl+Z or Cmd+Z", async () => {
    const shown = show(SavedBar, { text: "Saved.", canUndo: true, undoName: "", typing: [] })
    button(shown, "Undo the last change").click()
    press(document.body)
    press(document.body, { ctrlKey: false, metaKey: true })
    expect(shown.emitted("undo")).toHaveLength(3)
    await expectAccessible()
  })

  it("names the change that undo reverts", () => {
    const shown = show(SavedBar, { text: "", canUndo: true, undoName: "people to call", typing: [] })
    button(shown, "Undo: people to call").click()
    expect(shown.emitted("undo")).toHaveLength(1)
  })

  it("ignores Ctrl+Z in a text field, and other key combinations", () => {
    const shown = show(SavedBar, { text: "Saved.", canUndo: true, undoName: "", typing: [] })
    const field = document.createElement("input")
    document.body.append(field)
    press(field)
    press(document.body, { shiftKey: true })
    press(document.body, { ctrlKey: false })
    expect(shown.emitted("undo")).toBeUndefined()
  })

  it("keeps its button, and so the focus, when nothing is left to undo", async () => {
    const shown = show(SavedBar, { text: "Saved.", canUndo: true, undoName: "", typing: [] })
    const undo = button(shown, "Undo the last change")
    undo.focus()
    await shown.setProps({ canUndo: false, text: "" })
    expect(document.activeElement).toBe(undo)
    undo.click()
    press(document.body)
    expect(shown.emitted("undo")).toBeUndefined()
  })
})
