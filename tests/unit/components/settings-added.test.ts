// @vitest-environment jsdom
import { flushPromises } from "@vue/test-utils"
import { describe, expect, it } from "vitest"
import AddedQuestion from "@/components/settings/AddedQuestion.vue"
import KeptSitesField from "@/components/settings/KeptSitesField.vue"
import { inEveryLanguage } from "@/core/languages"
import { snapshotOf } from "@/core/settings/snapshot"
import { defaultSettings, type Chosen } from "@/core/settings/settings"
import { indexBuiltIn } from "@/core/settings/impersonation"
import { channel, hotline } from "../../fakes/hotlines"
import { button, enter, expectAccessible, field, pageText, show, type } from "./mount"

const rosa = { name: "Aunt Rosa", number: "+1 619 555 0170", note: "After six" }
const ana = { name: "Ana", number: "619 555 0171", note: "" }
const builtIn = indexBuiltIn([
  hotline("night", {
    name: inEveryLanguage({ en: "Night Line for Young People", es: "Línea nocturna" }),
    channels: [channel({ value: "1-888-373-7888", e164: "+18883737888" })],
  }),
])

/** Renders the question with a parent that saves, or refuses while `keeps.now` is false. */
function added(chosen: Chosen = {}, policy: Chosen = {}, keeps = { now: true }) {
  const saved: Chosen[] = []
  const shown = show(AddedQuestion, {
    snapshot: snapshotOf(chosen, policy),
    loadBuiltIn: () => Promise.resolve(builtIn),
    save: async (part: Chosen) => {
      if (!keeps.now) return false
      saved.push(part)
      await shown.setProps({ snapshot: snapshotOf({ ...chosen, ...part }, policy) })
      return true
    },
  })
  return { shown, saved }
}

async function press(name: string, { shown }: ReturnType<typeof added>): Promise<void> {
  await flushPromises()
  button(shown, name).click()
  await flushPromises()
}

async function fill(contact: typeof rosa): Promise<void> {
  type(field("Name"), contact.name)
  type(field("Phone number"), contact.number)
  type(field("Note (optional)"), contact.note)
  await enter(field("Name"))
}

describe("added people and hotlines", () => {
  it("are explained: where they are shown, and that nobody checked them", async () => {
    added({ addedPeople: [rosa], addedHotlines: [ana] })
    expect(pageText()).toContain(
      "below the built-in hotlines, marked as added on this computer and not checked by Porchlight",
    )
    await expectAccessible()
  })

  it("can be added with the keyboard alone, and the focus returns to the add button", async () => {
    const page = added()
    await press("Add a person", page)
    expect(document.activeElement).toBe(field("Name"))
    await expectAccessible()
    await fill(rosa)
    expect(page.saved).toEqual([{ addedPeople: [rosa] }])
    expect(pageText()).toContain("Aunt Rosa +1 619 555 0170 After six")
    expect(document.activeElement).toBe(button(page.shown, "Add a person"))
  })

  it("are saved in separate lists", async () => {
    const page = added({ addedPeople: [rosa] })
    await press("Add a hotline", page)
    await fill(ana)
    expect(page.saved).toEqual([{ addedHotlines: [ana] }])
  })

  it("keep their position when changed", async () => {
    const page = added({ addedPeople: [rosa, ana] })
    await press("Change Aunt Rosa", page)
    expect(field("Phone number").value).toBe(rosa.number)
    type(field("Phone number"), "619 555 0175")
    await enter(field("Phone number"))
    expect(page.saved).toEqual([{ addedPeople: [{ ...rosa, number: "619 555 0175" }, ana] }])
  })

  it("can be removed, and the focus stays in their list", async () => {
    const page = added({ addedPeople: [rosa, ana] })
    await press("Remove Aunt Rosa", page)
    expect(page.saved).toEqual([{ addedPeople: [ana] }])
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
    const page = added()
    await press("Add a person", page)
    await fill(contact)
    expect(page.saved).toEqual([])
    const invalid = field(name)
    expect(document.activeElement).toBe(invalid)
    expect(invalid.getAttribute("aria-invalid")).toBe("true")
    const described = (invalid.getAttribute("aria-describedby") ?? "").split(" ")
    expect(described.map((id) => document.getElementById(id)?.textContent).join()).toContain(sentence)
    expect([field("Name").value, field("Phone number").value, field("Note (optional)").value]).toEqual([
      contact.name,
      contact.number,
      contact.note,
    ])
    await expectAccessible()
  })

  it("stay in the form if saving fails", async () => {
    const keeps = { now: false }
    const page = added({}, {}, keeps)
    await press("Add a person", page)
    await fill(rosa)
    expect(field("Name").value).toBe("Aunt Rosa")
    keeps.now = true
    await enter(field("Name"))
    expect(page.saved).toEqual([{ addedPeople: [rosa] }])
  })

  it("are limited to ten of each", async () => {
    const page = added({ addedPeople: Array(10).fill(rosa) })
    expect(pageText()).toContain("Ten people have been added. Remove one to add another.")
    expect(() => button(page.shown, "Add a person")).toThrow()
    expect(button(page.shown, "Add a hotline")).toBeDefined()
  })

  it("from a policy are labeled and cannot be changed here", async () => {
    const page = added({ addedPeople: [ana] }, { addedPeople: [rosa] })
    await flushPromises()
    expect(pageText()).toContain("Aunt Rosa +1 619 555 0170 After six Set by this browser's administrator")
    expect(() => button(page.shown, "Change Aunt Rosa")).toThrow()
    expect(button(page.shown, "Change Ana")).toBeDefined()
  })

  const impersonator = { name: "Night Line for Young People", number: "619 555 0199", note: "Ask for Max" }
  const unused = "One entry is not shown. It uses the name or number of a hotline that Porchlight already has."

  it("that impersonate a built-in hotline are not shown, but can be removed", async () => {
    const page = added({ addedPeople: [impersonator, ana] })
    expect(pageText()).not.toContain("0199")
    await flushPromises()
    expect(pageText()).toContain(unused)
    expect(pageText()).not.toMatch(/Night Line|0199|Max/)
    expect(() => button(page.shown, `Change ${impersonator.name}`)).toThrow()
    await expectAccessible()
    await press("Remove the entry that is not shown", page)
    expect(page.saved).toEqual([{ addedPeople: [ana] }])
    expect(pageText()).not.toContain(unused)
  })

  it("from a policy that impersonate a built-in hotline are not shown and cannot be removed", async () => {
    const page = added({}, { addedHotlines: [{ ...impersonator, name: "Help", number: "888 373 7888" }] })
    await flushPromises()
    expect(pageText()).toContain(`${unused} Set by this browser's administrator`)
    expect(pageText()).not.toContain("373")
    expect(() => button(page.shown, "Remove the entry that is not shown")).toThrow()
  })

  it("are typed into fields that the browser neither remembers nor sends to a spelling service", async () => {
    await press("Add a person", added())
    const fields = [...document.querySelectorAll("input")]
    expect(fields).toHaveLength(3)
    for (const one of fields) {
      expect([one.autocomplete, one.getAttribute("spellcheck"), one.name]).toEqual(["off", "false", ""])
    }
  })
})

describe("kept sites", () => {
  const label = "Name or address of a site, such as example.org"
  function sites(keptSites: readonly string[], more: Partial<typeof defaultSettings> = {}) {
    const saved: Chosen[] = []
    const shown = show(KeptSitesField, {
      settings: { ...defaultSettings, ...more, keptSites },
      save: async (part: Chosen) => {
        saved.push(part)
        await shown.setProps({ settings: { ...defaultSettings, ...part } })
        return true
      },
    })
    return { shown, saved }
  }

  it("are explained: what is never kept, and who can see the list", async () => {
    sites(["bank.example"])
    expect(pageText()).toMatch(
      /Help pages.*never stay.*Form entries.*erased on these sites too.*Everyone can see this list/,
    )
    await expectAccessible()
  })

  it("can be added by name or address, and the field is ready for the next", async () => {
    const { saved } = sites(["bank.example"])
    type(field(label), " https://www.School.example/page?q=1 ")
    await enter(field(label))
    expect(saved).toEqual([{ keptSites: ["bank.example", "school.example"] }])
    expect(field(label).value).toBe("")
    expect(document.activeElement).toBe(field(label))
  })

  it.each([
    ["com", "This is not a site."],
    ["", "This is not a site."],
    ["https://www.bank.example/x", "This site is already on the list."],
  ])("are refused with one sentence and stay in the field: %j", async (typed, sentence) => {
    const { saved } = sites(["bank.example"])
    type(field(label), typed)
    await enter(field(label))
    expect(saved).toEqual([])
    expect(pageText()).toContain(sentence)
    expect(field(label).value).toBe(typed)
    await expectAccessible()
  })

  it("can be removed, and the focus stays in the list", async () => {
    const { shown, saved } = sites(["bank.example", "school.example"])
    button(shown, "Remove bank.example").click()
    await flushPromises()
    expect(saved).toEqual([{ keptSites: ["school.example"] }])
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Sites that stay")
  })

  it("are limited to ten", () => {
    sites(Array.from({ length: 10 }, (_, index) => `site${index}.example`))
    expect(pageText()).toContain("Ten sites are listed. Remove one to add another.")
    expect(document.querySelector("input")).toBeNull()
  })

  it("are marked as having no effect if only the tab and help pages are erased", () => {
    sites([], { eraseScope: "tab" })
    expect(pageText()).toContain("Right now, only this tab and help pages are erased")
  })
})
