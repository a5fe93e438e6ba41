// @vitest-environment jsdom
import { flushPromises } from "@vue/test-utils"
import { describe, expect, it } from "vitest"
import SavedBar from "@/components/settings/SavedBar.vue"
import SettingsForm from "@/components/settings/SettingsForm.vue"
import { snapshotOf } from "@/core/settings/snapshot"
import type { Chosen } from "@/core/settings/settings"
import { indexBuiltIn } from "@/core/settings/impersonation"
import { button, enter, expectAccessible, field, pageText, show, type } from "./mount"

const ana = { name: "Ana", number: "619 555 0171", note: "" }
const rosa = { name: "Rosa", number: "619 555 0172", note: "" }
const site = "Name or address of a site, such as example.org"

function form(chosen: Chosen = {}) {
  const emitted: (readonly string[])[] = []
  const shown = show(SettingsForm, {
    snapshot: snapshotOf(chosen),
    places: ["US"],
    loadBuiltIn: () => Promise.resolve(indexBuiltIn([])),
    save: async (part: Chosen) => {
      await shown.setProps({ snapshot: snapshotOf({ ...chosen, ...part }) })
      return true
    },
    readFile: () => Promise.resolve({ refused: "damaged" }),
    onTyping: (names: readonly string[]) => emitted.push(names),
  })
  const press = async (name: string): Promise<void> => {
    await flushPromises()
    button(shown, name).click()
    await flushPromises()
  }
  return { shown, press, lastTyping: () => emitted.at(-1) }
}

/** Dispatches the events of leaving a field with the Tab key. */
async function blur(from: HTMLInputElement): Promise<void> {
  from.dispatchEvent(new Event("change", { bubbles: true }))
  from.dispatchEvent(new FocusEvent("focusout", { bubbles: true }))
  await flushPromises()
}

describe("unsaved input", () => {
  it("is reported from the first letter, by name once the field loses focus, and no longer once added", async () => {
    const { lastTyping, press } = form()
    await press("Add a person")
    expect(lastTyping()).toBeUndefined()
    type(field("Name"), "Ana")
    await flushPromises()
    expect(lastTyping()).toEqual([""])
    await blur(field("Name"))
    expect(lastTyping()).toEqual(["Ana"])
    type(field("Phone number"), ana.number)
    await enter(field("Phone number"))
    expect(lastTyping()).toEqual([])
  })

  it("is reported for both lists and for a site, and no longer once canceled, cleared or unmounted", async () => {
    const { shown, lastTyping, press } = form({ addedPeople: [ana] })
    type(field(site), "bank.example")
    await blur(field(site))
    await press("Change Ana")
    type(field("Note (optional)"), "Late")
    await flushPromises()
    expect(lastTyping()).toEqual(["bank.example", "Ana"])
    await press("Cancel")
    expect(lastTyping()).toEqual(["bank.example"])
    type(field(site), " ")
    await flushPromises()
    expect(lastTyping()).toEqual([])
    await press("Add a hotline")
    type(field("Phone number"), "619")
    await flushPromises()
    expect(lastTyping()).toEqual([""])
    shown.unmount()
    expect(lastTyping()).toEqual([])
  })

  it("is not lost when another entry is opened: the focus returns to it", async () => {
    const { press } = form({ addedPeople: [ana, rosa] })
    await press("Change Ana")
    type(field("Name"), "Aunt Ana")
    await flushPromises()
    await press("Change Rosa")
    expect(field("Name").value).toBe("Aunt Ana")
    expect(document.activeElement).toBe(field("Name"))
    expect(pageText()).toContain("First save what you are typing here, or cancel it.")
    await press("Cancel")
    await press("Change Rosa")
    expect(field("Name").value).toBe("Rosa")
  })
})

describe("a number that looks incomplete", () => {
  const hint = "Is this the whole number?"

  it("is questioned once its field loses focus, but can still be saved", async () => {
    const { press } = form()
    await press("Add a person")
    type(field("Name"), "Ana")
    type(field("Phone number"), "619 555")
    await flushPromises()
    expect(pageText()).not.toContain(hint)
    await blur(field("Phone number"))
    expect(pageText()).toContain(hint)
    const described = field("Phone number").getAttribute("aria-describedby")?.split(" ") ?? []
    expect(described.map((id) => document.getElementById(id)?.textContent).join()).toContain(hint)
    await expectAccessible()
    await enter(field("Phone number"))
    expect(pageText()).toMatch(/Ana 619 555 Is this the whole number\?/)
  })

  it("is not questioned if it is complete", async () => {
    const { press } = form({ addedPeople: [ana] })
    await press("Change Ana")
    await blur(field("Phone number"))
    expect(pageText()).not.toContain(hint)
  })
})

describe("the bar at the bottom", () => {
  const bar = (typing: readonly string[], language: "en" | "es" = "en") =>
    show(SavedBar, { text: "", canUndo: true, undoName: "", typing }, language)

  it("lists unsaved input instead of saying that every change is saved", async () => {
    bar(["Ana", "School"])
    expect(pageText()).toContain("Not saved yet: Ana and School.")
    expect(pageText()).not.toContain("Every change is saved.")
    expect([...document.querySelectorAll("[role=status]")].map((one) => one.textContent)).toContain(
      "Not saved yet: Ana and School.",
    )
    await expectAccessible()
  })

  it("mentions unsaved input that has no name yet", () => {
    bar(["Ana", ""])
    expect(pageText()).toContain("What you are typing is not saved yet.")
    bar([""], "es")
    expect(pageText()).toContain("Lo que escribes aún no está guardado.")
  })

  it("says that every change is saved if there is no unsaved input", () => {
    bar([])
    expect(pageText()).toContain("Every change is saved.")
  })
})
