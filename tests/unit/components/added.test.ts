// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest"
import { firstNumber } from "@/core/hotlines/dial"
import { snapshotOf } from "@/core/settings/snapshot"
import type { Chosen } from "@/core/settings/settings"
import { loadAllHotlines } from "@/directory/hotlines"
import AddedPage from "@/entrypoints/popup/AddedPage.vue"
import { button, expectAccessible, links, pageText, show } from "./mount"

const aunt = { name: "Aunt Maria", number: "(619) 555-0123", note: "After school" }
const school = { name: "Counselor Lee", number: "619 555 0199", note: "" }
const all = await loadAllHotlines()

const open = (chosen: Chosen, policy: Chosen = {}, language: "en" | "es" = "en") =>
  show(AddedPage, { snapshot: snapshotOf(chosen, policy) }, language)
const expectText = (text: string) => vi.waitFor(() => expect(pageText()).toContain(text))

describe("the page of added contacts", () => {
  it("says who added them and that nobody checked them before each number, and offers copying but no dialing", async () => {
    const shown = open({ addedPeople: [aunt] }, { addedHotlines: [school] })
    await expectText("619 555 0199")
    const byUser = ["Added on this computer, not checked by Porchlight", "Someone who can use this", aunt.number]
    const byPolicy = [
      "Added by this browser's administrator, not checked by Porchlight",
      "Anyone who can put a browser settings file",
      school.number,
    ]
    const places = [...byUser, ...byPolicy].map((text) => pageText().indexOf(text))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(links()).toEqual([])
    button(shown, "Copy (619) 555-0123").click()
    expect(shown.emitted("copy")).toEqual([["(619) 555-0123"]])
    await expectAccessible()
  })

  it("is shown in Spanish", async () => {
    open({ addedPeople: [aunt] }, {}, "es")
    await expectText("Agregado en esta computadora, no revisado por Porchlight")
    await expectAccessible()
  })

  it("shows no contact with a built-in name or number, from the settings or from a policy", async () => {
    const impersonating = all
      .filter((hotline) => hotline.country === "US")
      .flatMap((hotline) => {
        const number = firstNumber(hotline)?.value
        return [{ ...aunt, name: hotline.name.en }, ...(number ? [{ ...aunt, number }] : [])]
      })
      .slice(0, 9)
    open({ addedPeople: [...impersonating, aunt] }, { addedHotlines: [...impersonating, school] })
    await expectText("619 555 0199")
    expect(document.querySelectorAll(".contact")).toHaveLength(2)
  })

  it("is empty if nothing was added", () => {
    open({})
    expect(pageText().trim()).toBe("")
  })
})

describe("a search in the added contacts", () => {
  const open = async (typed: string, isFound: boolean) => {
    const shown = show(AddedPage, {
      snapshot: snapshotOf({ addedPeople: [aunt] }, { addedHotlines: [school] }),
      typed: "",
      isFound,
    })
    await expectText(school.name)
    await shown.setProps({ typed })
    return shown
  }

  it.each([
    ["maria", aunt.name, school.name],
    ["aunt mar", aunt.name, school.name],
    ["LÉE", school.name, aunt.name],
  ])("for %j shows only the contact with that name", async (typed, named, other) => {
    const shown = await open(typed, true)
    expect(pageText()).toContain(named)
    expect(pageText()).not.toContain(other)
    expect(shown.emitted("found")).toEqual([[true]])
    await shown.setProps({ typed: "" })
    expect(pageText()).toContain(other)
    expect(shown.emitted("found")).toEqual([[true], [false]])
  })

  it("for another name hides them while hotlines are found, and shows them again with the whole list", async () => {
    const shown = await open("nightline", true)
    expect(document.querySelectorAll(".contact")).toHaveLength(0)
    expect(pageText()).not.toContain("Added")
    await shown.setProps({ isFound: false })
    expect(document.querySelectorAll(".contact")).toHaveLength(2)
    expect(shown.emitted("found")).toBeUndefined()
  })

  it("matches neither notes nor the middle of a word", async () => {
    await open("school unt", true)
    expect(document.querySelectorAll(".contact")).toHaveLength(0)
  })
})

describe("the notice about kept sites", () => {
  it("names them and what is never kept", async () => {
    open({ keptSites: ["school.test", "bank.test"] })
    expect(pageText()).toContain("An exit keeps visits to school.test and bank.test in this browser's history.")
    expect(pageText()).toContain("It never keeps the page you exit, the pages that led to it, or help pages.")
    await expectAccessible()
  })

  it("is not shown if only the tab and help pages are erased", () => {
    open({ keptSites: ["school.test"], eraseScope: "tab" })
    expect(pageText()).not.toContain("school.test")
  })
})
