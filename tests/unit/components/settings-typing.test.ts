// @vitest-environment jsdom
import { flushPromises } from "@vue/test-utils"
import { describe, expect, it } from "vitest"
import SavedBar from "@/components/settings/SavedBar.vue"
import SettingsForm from "@/components/settings/SettingsForm.vue"
import { snapshotOf } from "@/core/settings/snapshot"
import type { PartialSettings } from "@/core/settings/settings"
import { indexBuiltIn } from "@/core/settings/impersonation"
import { findButton, submitFormOf, expectAccessible, findField, pageText, show, type } from "./mount"

const ana = { name: "Ana", number: "619 555 0171", note: "" }
const rosa = { name: "Rosa", number: "619 555 0172", note: "" }
const site = "Name or address of a site, such as example.org"

function showForm(chosen: PartialSettings = {}) {
  const emittedNames: (readonly string[])[] = []
  const wrapper = show(SettingsForm, {
    snapshot: snapshotOf(chosen),
    places: ["US"],
    loadBuiltIn: () => Promise.resolve(indexBuiltIn([])),
    save: async (part: PartialSettings) => {
      await wrapper.setProps({ snapshot: snapshotOf({ ...chosen, ...part }) })
      return true
    },
    readFile: () => Promise.resolve({ refused: "damaged" }),
    onTyping: (names: readonly string[]) => emittedNames.push(names),
  })
  const press = async (name: string): Promise<void> => {
    await flushPromises()
    findButton(wrapper, name).click()
    await flushPromises()
  }
  return { wrapper, press, lastUnsavedNames: () => emittedNames.at(-1) }
}

/** Dispatches the events of leaving a field with the Tab key. */
async function blur(field: HTMLInputElement): Promise<void> {
  field.dispatchEvent(new Event("change", { bubbles: true }))
  field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }))
  await flushPromises()
}

describe("unsaved input", () => {
  it("is reported from the first letter on, by name once the field loses focus, until the entry is added", async () => {
    const { lastUnsavedNames, press } = showForm()
    await press("Add a person")
    expect(lastUnsavedNames()).toBeUndefined()
    type(findField("Name"), "Ana")
    await flushPromises()
    expect(lastUnsavedNames()).toEqual([""])
    await blur(findField("Name"))
    expect(lastUnsavedNames()).toEqual(["Ana"])
    type(findField("Phone number"), ana.number)
    await submitFormOf(findField("Phone number"))
    expect(lastUnsavedNames()).toEqual([])
  })

  it("is reported for both lists and for a site, until it is canceled, cleared or unmounted", async () => {
    const { wrapper, lastUnsavedNames, press } = showForm({ addedPeople: [ana] })
    type(findField(site), "bank.example")
    await blur(findField(site))
    await press("Change Ana")
    type(findField("Note (optional)"), "Late")
    await flushPromises()
    expect(lastUnsavedNames()).toEqual(["bank.example", "Ana"])
    await press("Cancel")
    expect(lastUnsavedNames()).toEqual(["bank.example"])
    type(findField(site), " ")
    await flushPromises()
    expect(lastUnsavedNames()).toEqual([])
    await press("Add a hotline")
    type(findField("Phone number"), "619")
    await flushPromises()
    expect(lastUnsavedNames()).toEqual([""])
    wrapper.unmount()
    expect(lastUnsavedNames()).toEqual([])
  })

  it("is not lost when another entry is opened: the focus returns to it", async () => {
    const { press } = showForm({ addedPeople: [ana, rosa] })
    await press("Change Ana")
    type(findField("Name"), "Aunt Ana")
    await flushPromises()
    await press("Change Rosa")
    expect(findField("Name").value).toBe("Aunt Ana")
    expect(document.activeElement).toBe(findField("Name"))
    expect(pageText()).toContain("First save what you are typing here, or cancel it.")
    await press("Cancel")
    await press("Change Rosa")
    expect(findField("Name").value).toBe("Rosa")
  })
})

describe("a number that looks incomplete", () => {
  const hint = "Is this the whole number?"

  it("is questioned once its field loses focus, but can still be saved", async () => {
    const { press } = showForm()
    await press("Add a person")
    type(findField("Name"), "Ana")
    type(findField("Phone number"), "619 555")
    await flushPromises()
    expect(pageText()).not.toContain(hint)
    await blur(findField("Phone number"))
    expect(pageText()).toContain(hint)
    const descriptionIds = findField("Phone number").getAttribute("aria-describedby")?.split(" ") ?? []
    expect(descriptionIds.map((id) => document.getElementById(id)?.textContent).join()).toContain(hint)
    await expectAccessible()
    await submitFormOf(findField("Phone number"))
    expect(pageText()).toMatch(/Ana 619 555 Is this the whole number\?/)
  })

  it("is not questioned if it is complete", async () => {
    const { press } = showForm({ addedPeople: [ana] })
    await press("Change Ana")
    await blur(findField("Phone number"))
    expect(pageText()).not.toContain(hint)
  })
})

describe("the bar at the bottom", () => {
  const showBar = (typing: readonly string[], language: "en" | "es" = "en") =>
    show(SavedBar, { text: "", canChange: true, canUndo: true, undoName: "", typing }, language)

  it("lists unsaved input instead of saying that every change is saved", async () => {
    showBar(["Ana", "School"])
    expect(pageText()).toContain("Not saved yet: Ana and School.")
    expect(pageText()).not.toContain("Your settings are saved.")
    expect([...document.querySelectorAll("[role=status]")].map(({ textContent }) => textContent)).toContain(
      "Not saved yet: Ana and School.",
    )
    await expectAccessible()
  })

  it("mentions unsaved input that has no name yet", () => {
    showBar(["Ana", ""])
    expect(pageText()).toContain("What you are typing is not saved yet.")
    showBar([""], "es")
    expect(pageText()).toContain("Lo que escribes aún no está guardado.")
  })

  it("says that every change is saved if there is no unsaved input", () => {
    showBar([])
    expect(pageText()).toContain("Your settings are saved.")
  })
})
