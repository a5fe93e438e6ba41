// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import SavedBar from "@/components/settings/SavedBar.vue"
import SettingsForm from "@/components/settings/SettingsForm.vue"
import { snapshotOf } from "@/core/settings/snapshot"
import { indexBuiltIn } from "@/core/settings/impersonation"
import type { PartialSettings } from "@/core/settings/settings"
import { findButton, expectAccessible, pageText, findRadio, show } from "./mount"

function showForm(chosen: PartialSettings = {}, policy: PartialSettings = {}) {
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
    showForm({ topicsFirst: ["images"] }, { textSize: "large" })
    await expectAccessible()
  })

  it("does not mention an administrator if there is no policy", () => {
    showForm({ eraseMinutes: 5, region: "MX" })
    expect(pageText()).not.toContain("administrator")
  })

  it("marks only the questions that a policy answered", () => {
    showForm({}, { textSize: "large" })
    expect(findRadio("Large").checked).toBe(true)
    const notices = [...document.querySelectorAll(".notice")].filter(({ textContent }) =>
      textContent.includes("Set by the person or school that manages this browser (administrator)."),
    )
    expect(notices).toHaveLength(1)
    expect(notices[0]?.parentElement?.textContent).toContain("How large should Porchlight’s text be?")
  })

  it("shows a choice that overrides the policy, and can remove it", () => {
    const wrapper = showForm({ eraseScope: "tab", exitDestination: "new-tab" }, { eraseMinutes: 30 })
    expect(findRadio("Only that page, the pages that led to it, and help pages").checked).toBe(true)
    expect(pageText()).toContain("Chosen here. Overrides")
    findButton(wrapper, "Use the administrator’s setting").click()
    expect(wrapper.emitted("replace")).toEqual([[{ exitDestination: "new-tab" }]])
  })

  it("restores all defaults", () => {
    const wrapper = showForm({ exitDestination: "new-tab", region: "MX" })
    findButton(wrapper, "Reset Porchlight’s settings").click()
    expect(wrapper.emitted("replace")).toEqual([[{}]])
  })

  it("restores nothing if nothing was chosen here", () => {
    const wrapper = showForm({}, { exitDestination: "new-tab" })
    expect(pageText()).toContain("What this browser’s administrator set stays.")
    findButton(wrapper, "Reset Porchlight’s settings").click()
    expect(wrapper.emitted("replace")).toBeUndefined()
  })
})

describe("the saved bar", () => {
  const pressCtrlZ = (target: EventTarget, changes: KeyboardEventInit = {}): boolean =>
    target.dispatchEvent(
      new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, cancelable: true, ...changes }),
    )

  it("says from the start that all is saved, and offers no undo before the first change", async () => {
    show(SavedBar, { text: "", canChange: true, canUndo: false, undoName: "", typing: [] })
    expect(pageText()).toContain("Your settings are saved.")
    expect(document.querySelector("button")).toBeNull()
    expect(document.querySelector('[role="status"]')).not.toBeNull()
    await expectAccessible()
  })

  it("says nothing while the settings are locked", () => {
    show(SavedBar, { text: "", canChange: false, canUndo: false, undoName: "", typing: [] })
    expect(pageText().trim()).toBe("")
    expect(document.querySelector('[role="status"]')).not.toBeNull()
  })

  it("undoes with its button and with Ctrl+Z or Cmd+Z", async () => {
    const wrapper = show(SavedBar, { text: "Saved.", canChange: true, canUndo: true, undoName: "", typing: [] })
    findButton(wrapper, "Undo the last change").click()
    pressCtrlZ(document.body)
    pressCtrlZ(document.body, { ctrlKey: false, metaKey: true })
    expect(wrapper.emitted("undo")).toHaveLength(3)
    await expectAccessible()
  })

  it("names the change that undo reverts", () => {
    const wrapper = show(SavedBar, { text: "", canChange: true, canUndo: true, undoName: "people to call", typing: [] })
    findButton(wrapper, "Undo: people to call").click()
    expect(wrapper.emitted("undo")).toHaveLength(1)
  })

  it("ignores Ctrl+Z in a text field, and other key combinations", () => {
    const wrapper = show(SavedBar, { text: "Saved.", canChange: true, canUndo: true, undoName: "", typing: [] })
    const field = document.createElement("input")
    document.body.append(field)
    pressCtrlZ(field)
    pressCtrlZ(document.body, { shiftKey: true })
    pressCtrlZ(document.body, { ctrlKey: false })
    expect(wrapper.emitted("undo")).toBeUndefined()
  })

  it("keeps its button, and so the focus, when nothing is left to undo", async () => {
    const wrapper = show(SavedBar, { text: "Saved.", canChange: true, canUndo: true, undoName: "", typing: [] })
    const undoButton = findButton(wrapper, "Undo the last change")
    undoButton.focus()
    await wrapper.setProps({ canUndo: false, text: "" })
    expect(document.activeElement).toBe(undoButton)
    undoButton.click()
    pressCtrlZ(document.body)
    expect(wrapper.emitted("undo")).toBeUndefined()
  })
})
