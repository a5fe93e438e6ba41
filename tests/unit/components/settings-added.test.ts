// @vitest-environment jsdom
import { flushPromises } from "@vue/test-utils"
import { describe, expect, it } from "vitest"
import AddedQuestion from "@/components/settings/AddedQuestion.vue"
import KeptSitesField from "@/components/settings/KeptSitesField.vue"
import { inEveryLanguage } from "@/core/i18n/languages"
import { snapshotOf } from "@/core/settings/snapshot"
import { defaultSettings, type PartialSettings } from "@/core/settings/settings"
import { indexBuiltIn } from "@/core/settings/impersonation"
import { channel, hotline } from "../../fakes/hotlines"
import { findButton, submitFormOf, expectAccessible, findField, pageText, show, type } from "./mount"

const rosa = { name: "Aunt Rosa", number: "+1 619 555 0170", note: "After six" }
const ana = { name: "Ana", number: "619 555 0171", note: "" }
const builtIn = indexBuiltIn([
  hotline("night", {
    name: inEveryLanguage({ en: "Night Line for Young People", es: "Línea nocturna" }),
    channels: [channel({ value: "1-888-373-7888", e164: "+18883737888" })],
  }),
])

/** Renders the question in a parent that saves changes, or refuses them while `parent.canSave` is false. */
function showAddedQuestion(chosen: PartialSettings = {}, policy: PartialSettings = {}, parent = { canSave: true }) {
  const saved: PartialSettings[] = []
  const wrapper = show(AddedQuestion, {
    snapshot: snapshotOf(chosen, policy),
    loadBuiltIn: () => Promise.resolve(builtIn),
    save: async (part: PartialSettings) => {
      if (!parent.canSave) return false
      saved.push(part)
      await wrapper.setProps({ snapshot: snapshotOf({ ...chosen, ...part }, policy) })
      return true
    },
  })
  return { wrapper, saved }
}

async function press(name: string, { wrapper }: ReturnType<typeof showAddedQuestion>): Promise<void> {
  await flushPromises()
  findButton(wrapper, name).click()
  await flushPromises()
}

async function fill(contact: typeof rosa): Promise<void> {
  type(findField("Name"), contact.name)
  type(findField("Phone number"), contact.number)
  type(findField("Note (optional)"), contact.note)
  await submitFormOf(findField("Name"))
}

describe("added people and hotlines", () => {
  it("are explained: where they are shown, and that nobody checked them", async () => {
    showAddedQuestion({ addedPeople: [rosa], addedHotlines: [ana] })
    expect(pageText()).toContain(
      "below Porchlight’s own hotlines, marked as added on this computer and not checked by Porchlight",
    )
    await expectAccessible()
  })

  it("can be added with the keyboard alone, and the focus returns to the add button", async () => {
    const question = showAddedQuestion()
    await press("Add a person", question)
    expect(document.activeElement).toBe(findField("Name"))
    await expectAccessible()
    await fill(rosa)
    expect(question.saved).toEqual([{ addedPeople: [rosa] }])
    expect(pageText()).toContain("Aunt Rosa +1 619 555 0170 After six")
    expect(document.activeElement).toBe(findButton(question.wrapper, "Add a person"))
  })

  it("are saved in separate lists", async () => {
    const question = showAddedQuestion({ addedPeople: [rosa] })
    await press("Add a hotline", question)
    await fill(ana)
    expect(question.saved).toEqual([{ addedHotlines: [ana] }])
  })

  it("keep their position when changed", async () => {
    const question = showAddedQuestion({ addedPeople: [rosa, ana] })
    await press("Change Aunt Rosa", question)
    expect(findField("Phone number").value).toBe(rosa.number)
    type(findField("Phone number"), "619 555 0175")
    await submitFormOf(findField("Phone number"))
    expect(question.saved).toEqual([{ addedPeople: [{ ...rosa, number: "619 555 0175" }, ana] }])
  })

  it("can be removed, and the focus stays in their list", async () => {
    const question = showAddedQuestion({ addedPeople: [rosa, ana] })
    await press("Remove Aunt Rosa", question)
    expect(question.saved).toEqual([{ addedPeople: [ana] }])
    expect(document.activeElement?.textContent).toBe("People to call")
  })

  it.each([
    [
      { ...rosa, name: "Night Line for Young People" },
      "Name",
      "This is the name of a hotline that Porchlight already has",
    ],
    [
      { ...rosa, number: "888 373 7888" },
      "Phone number",
      "This is the number of a hotline that Porchlight already has",
    ],
    [{ ...rosa, number: "ask her" }, "Phone number", "Please type one phone number with 3 to 17 digits,"],
    [{ ...rosa, note: "x".repeat(121) }, "Note (optional)", "Please shorten the note"],
  ])("are refused with a reason at the field, and all input is kept: %j", async (contact, name, sentence) => {
    const question = showAddedQuestion()
    await press("Add a person", question)
    await fill(contact)
    expect(question.saved).toEqual([])
    const invalidField = findField(name)
    expect(document.activeElement).toBe(invalidField)
    expect(invalidField.getAttribute("aria-invalid")).toBe("true")
    const descriptionIds = (invalidField.getAttribute("aria-describedby") ?? "").split(" ")
    expect(descriptionIds.map((id) => document.getElementById(id)?.textContent).join()).toContain(sentence)
    expect([findField("Name").value, findField("Phone number").value, findField("Note (optional)").value]).toEqual([
      contact.name,
      contact.number,
      contact.note,
    ])
    await expectAccessible()
  })

  it("stay in the form if saving fails", async () => {
    const parent = { canSave: false }
    const question = showAddedQuestion({}, {}, parent)
    await press("Add a person", question)
    await fill(rosa)
    expect(findField("Name").value).toBe("Aunt Rosa")
    parent.canSave = true
    await submitFormOf(findField("Name"))
    expect(question.saved).toEqual([{ addedPeople: [rosa] }])
  })

  it("are limited to ten of each", async () => {
    const question = showAddedQuestion({ addedPeople: Array(10).fill(rosa) })
    expect(pageText()).toContain("Ten people have been added. Remove one to add another.")
    expect(() => findButton(question.wrapper, "Add a person")).toThrow()
    expect(findButton(question.wrapper, "Add a hotline")).toBeDefined()
  })

  it("are folded if a file or a policy has many, and each can still be changed", async () => {
    const many = Array.from({ length: 200 }, (_, at) => ({ ...ana, name: `Line ${at}` }))
    const question = showAddedQuestion({ addedHotlines: many }, { addedHotlines: many })
    await flushPromises()
    expect(document.querySelectorAll(".contacts__one")).toHaveLength(10)
    expect(() => findButton(question.wrapper, "Add a hotline")).toThrow()
    await press("Show all 400", question)
    expect(document.querySelectorAll(".contacts__one")).toHaveLength(400)
    expect(document.activeElement?.textContent).toBe("Local hotlines")
    await press("Change Line 199", question)
    await fill(rosa)
    expect(question.saved).toEqual([{ addedHotlines: [...many.slice(0, -1), rosa] }])
  })

  it("from a policy are labeled and cannot be changed here", async () => {
    const question = showAddedQuestion({ addedPeople: [ana] }, { addedPeople: [rosa] })
    await flushPromises()
    expect(pageText()).toContain("Aunt Rosa +1 619 555 0170 After six Set by this browser’s administrator")
    expect(() => findButton(question.wrapper, "Change Aunt Rosa")).toThrow()
    expect(findButton(question.wrapper, "Change Ana")).toBeDefined()
  })

  const impersonator = { name: "Night Line for Young People", number: "619 555 0199", note: "Ask for Max" }
  const hiddenEntryNotice =
    "One entry is not shown. It uses the name or number of a hotline that Porchlight already has."

  it("that impersonate a built-in hotline are not shown, but can be removed", async () => {
    const question = showAddedQuestion({ addedPeople: [impersonator, ana] })
    expect(pageText()).not.toContain("0199")
    await flushPromises()
    expect(pageText()).toContain(hiddenEntryNotice)
    expect(pageText()).not.toMatch(/Night Line|0199|Max/)
    expect(() => findButton(question.wrapper, `Change ${impersonator.name}`)).toThrow()
    await expectAccessible()
    await press("Remove the entry that is not shown", question)
    expect(question.saved).toEqual([{ addedPeople: [ana] }])
    expect(pageText()).not.toContain(hiddenEntryNotice)
  })

  it("from a policy that impersonate a built-in hotline are not shown and cannot be removed", async () => {
    const question = showAddedQuestion(
      {},
      { addedHotlines: [{ ...impersonator, name: "Help", number: "888 373 7888" }] },
    )
    await flushPromises()
    expect(pageText()).toContain(`${hiddenEntryNotice} Set by this browser’s administrator`)
    expect(pageText()).not.toContain("373")
    expect(() => findButton(question.wrapper, "Remove the entry that is not shown")).toThrow()
  })

  it("are typed into fields that the browser neither remembers nor sends to a spelling service", async () => {
    await press("Add a person", showAddedQuestion())
    const fields = [...document.querySelectorAll("input")]
    expect(fields).toHaveLength(3)
    for (const field of fields) {
      expect([field.autocomplete, field.getAttribute("spellcheck"), field.name]).toEqual(["off", "false", ""])
    }
  })
})

describe("kept sites", () => {
  const label = "Name or address of a site, such as example.org"
  function showKeptSites(keptSites: readonly string[], otherSettings: Partial<typeof defaultSettings> = {}) {
    const saved: PartialSettings[] = []
    const wrapper = show(KeptSitesField, {
      settings: { ...defaultSettings, ...otherSettings, keptSites },
      save: async (part: PartialSettings) => {
        saved.push(part)
        await wrapper.setProps({ settings: { ...defaultSettings, ...part } })
        return true
      },
    })
    return { wrapper, saved }
  }

  it("are explained: what is never kept, and who can see the list", async () => {
    showKeptSites(["bank.example"])
    expect(pageText()).toMatch(
      /Help pages.*never stay.*What was typed into forms.*erased on these sites too.*Everyone can see this list/,
    )
    await expectAccessible()
  })

  it("can be added by name or address, and the field is ready for the next", async () => {
    const { saved } = showKeptSites(["bank.example"])
    type(findField(label), " https://www.School.example/page?q=1 ")
    await submitFormOf(findField(label))
    expect(saved).toEqual([{ keptSites: ["bank.example", "school.example"] }])
    expect(findField(label).value).toBe("")
    expect(document.activeElement).toBe(findField(label))
  })

  it.each([
    ["com", "This is not a site."],
    ["", "This is not a site."],
    ["https://www.bank.example/x", "This site is already on the list."],
  ])("are refused with one sentence and stay in the field: %j", async (typed, sentence) => {
    const { saved } = showKeptSites(["bank.example"])
    type(findField(label), typed)
    await submitFormOf(findField(label))
    expect(saved).toEqual([])
    expect(pageText()).toContain(sentence)
    expect(findField(label).value).toBe(typed)
    await expectAccessible()
  })

  it("can be removed, and the focus stays in the list", async () => {
    const { wrapper, saved } = showKeptSites(["bank.example", "school.example"])
    findButton(wrapper, "Remove bank.example").click()
    await flushPromises()
    expect(saved).toEqual([{ keptSites: ["school.example"] }])
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Sites the exit does not erase")
  })

  it("are limited to ten", () => {
    showKeptSites(Array.from({ length: 10 }, (_, index) => `site${index}.example`))
    expect(pageText()).toContain("Ten sites are listed. Remove one to add another.")
    expect(document.querySelector("input")).toBeNull()
  })

  it("are marked as having no effect if only the tab and help pages are erased", () => {
    showKeptSites([], { eraseScope: "tab" })
    expect(pageText()).toContain(
      "Right now, only the page someone exits, the pages that led to it and help pages are erased",
    )
  })
})
