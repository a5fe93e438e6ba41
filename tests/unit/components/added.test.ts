// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import { firstNumber } from "@/core/hotlines/dial"
import { snapshotOf } from "@/core/settings/snapshot"
import type { PartialSettings } from "@/core/settings/settings"
import { loadAllHotlines } from "@/directory/hotlines"
import AddedPage from "@/entrypoints/popup/AddedPage.vue"
import { findButton, expectAccessible, findLinks, pageText, show } from "./mount"
import { eventually } from "../../eventually"

const aunt = { name: "Aunt Maria", number: "(619) 555-0123", note: "After school" }
const school = { name: "Counselor Lee", number: "619 555 0199", note: "" }
const allHotlines = await loadAllHotlines()

const showPage = (chosen: PartialSettings, policy: PartialSettings = {}, language: "en" | "es" = "en") =>
  show(AddedPage, { snapshot: snapshotOf(chosen, policy) }, language)
const waitForText = (text: string) => eventually(() => expect(pageText()).toContain(text))

describe("the page of added contacts", () => {
  it("says before each number who added it and that nobody checked it, and offers copying but no dialing", async () => {
    const wrapper = showPage({ addedPeople: [aunt] }, { addedHotlines: [school] })
    await waitForText("619 555 0199")
    const byUser = ["Added on this computer, not checked by Porchlight", "Someone who uses this computer", aunt.number]
    const byPolicy = [
      "Added by this browser’s administrator, not checked by Porchlight",
      "Anyone who can put a browser settings file",
      school.number,
    ]
    const positions = [...byUser, ...byPolicy].map((text) => pageText().indexOf(text))
    expect(positions).toEqual(positions.toSorted((a, b) => a - b))
    expect(positions).not.toContain(-1)
    expect(findLinks()).toEqual([])
    findButton(wrapper, "Copy (619) 555-0123").click()
    expect(wrapper.emitted("copy")).toEqual([["(619) 555-0123"]])
    await expectAccessible()
  })

  it("is shown in Spanish", async () => {
    showPage({ addedPeople: [aunt] }, {}, "es")
    await waitForText("Agregado en esta computadora, no revisado por Porchlight")
    await expectAccessible()
  })

  it("shows no contact with a built-in name or number, from the settings or from a policy", async () => {
    const impersonating = allHotlines
      .filter((hotline) => hotline.country === "US")
      .flatMap((hotline) => {
        const number = firstNumber(hotline)?.value
        return [{ ...aunt, name: hotline.name.en }, ...(number ? [{ ...aunt, number }] : [])]
      })
      .slice(0, 9)
    showPage({ addedPeople: [...impersonating, aunt] }, { addedHotlines: [...impersonating, school] })
    await waitForText("619 555 0199")
    expect(document.querySelectorAll(".contact")).toHaveLength(2)
  })

  it("shows ten of many, and the others when someone asks for them", async () => {
    const many = Array.from({ length: 200 }, (_, at) => ({ ...school, name: `Local hotline ${at % 90}` }))
    const wrapper = showPage({}, { addedHotlines: many })
    await waitForText("Local hotline 9")
    expect(document.querySelectorAll(".contact")).toHaveLength(10)
    findButton(wrapper, "Show all 200").click()
    await eventually(() => expect(document.querySelectorAll(".contact")).toHaveLength(200))
    const [, eleventh] = [...document.querySelectorAll(".contact")].slice(9)
    await eventually(() => expect(eleventh?.contains(document.activeElement)).toBe(true))
    expect(() => findButton(wrapper, "Show all 200")).toThrow()
  })

  it("is empty if nothing was added", () => {
    showPage({})
    expect(pageText().trim()).toBe("")
  })
})

describe("a search in the added contacts", () => {
  const showSearch = async (typed: string, isFound: boolean) => {
    const wrapper = show(AddedPage, {
      snapshot: snapshotOf({ addedPeople: [aunt] }, { addedHotlines: [school] }),
      typed: "",
      isFound,
    })
    await waitForText(school.name)
    await wrapper.setProps({ typed })
    return wrapper
  }

  it.each([
    ["maria", aunt.name, school.name],
    ["aunt mar", aunt.name, school.name],
    ["LÉE", school.name, aunt.name],
  ])("for %j shows only the contact with that name", async (typed, matching, other) => {
    const wrapper = await showSearch(typed, true)
    expect(pageText()).toContain(matching)
    expect(pageText()).not.toContain(other)
    expect(wrapper.emitted("found")).toEqual([[true]])
    await wrapper.setProps({ typed: "" })
    expect(pageText()).toContain(other)
    expect(wrapper.emitted("found")).toEqual([[true], [false]])
  })

  it("for another name hides all contacts while hotlines are found, and shows them again with the whole list", async () => {
    const wrapper = await showSearch("nightline", true)
    expect(document.querySelectorAll(".contact")).toHaveLength(0)
    expect(pageText()).not.toContain("Added")
    await wrapper.setProps({ isFound: false })
    expect(document.querySelectorAll(".contact")).toHaveLength(2)
    expect(wrapper.emitted("found")).toBeUndefined()
  })

  it("matches neither notes nor the middle of a word", async () => {
    await showSearch("school unt", true)
    expect(document.querySelectorAll(".contact")).toHaveLength(0)
  })
})

describe("the notice about kept sites", () => {
  it("names the kept sites, and what is never kept", async () => {
    showPage({ keptSites: ["school.test", "bank.test"] })
    expect(pageText()).toContain(
      "An exit does not erase visits to school.test and bank.test from this browser’s history.",
    )
    expect(pageText()).toContain("The page you exit, the pages that led to it, and help pages are always erased.")
    await expectAccessible()
  })

  it("is not shown if only the tab and help pages are erased", () => {
    showPage({ keptSites: ["school.test"], eraseScope: "tab" })
    expect(pageText()).not.toContain("school.test")
  })
})
