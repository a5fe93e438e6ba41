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
const says = (text: string) => vi.waitFor(() => expect(pageText()).toContain(text))

describe("what was added on this computer", () => {
  it("says by whom, and that nobody checked it, before any number; none is dialed with a tap", async () => {
    const shown = open({ addedPeople: [aunt] }, { addedHotlines: [school] })
    await says("619 555 0199")
    const told = ["Added on this computer, not checked by Porchlight", "Someone who can use this", aunt.number]
    const byPolicy = [
      "Added by this browser's administrator, not checked by Porchlight",
      "Anyone who can put a browser settings file",
      school.number,
    ]
    const places = [...told, ...byPolicy].map((text) => pageText().indexOf(text))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(links()).toEqual([])
    button(shown, "Copy (619) 555-0123").click()
    expect(shown.emitted("copy")).toEqual([["(619) 555-0123"]])
    await expectAccessible()
  })

  it("speaks Spanish", async () => {
    open({ addedPeople: [aunt] }, {}, "es")
    await says("Agregado en esta computadora, no revisado por Porchlight")
    await expectAccessible()
  })

  it("has no name and no number of a built-in line, whichever door it came by", async () => {
    const taken = all
      .filter((hotline) => hotline.country === "US")
      .flatMap((hotline) => {
        const number = firstNumber(hotline)?.value
        return [{ ...aunt, name: hotline.name.en }, ...(number ? [{ ...aunt, number }] : [])]
      })
      .slice(0, 9)
    open({ addedPeople: [...taken, aunt] }, { addedHotlines: [...taken, school] })
    await says("619 555 0199")
    expect(document.querySelectorAll(".contact")).toHaveLength(2)
  })

  it("is nothing where nothing was added", () => {
    open({})
    expect(pageText().trim()).toBe("")
  })
})

describe("a search", () => {
  const open = async (typed: string, isFound: boolean) => {
    const shown = show(AddedPage, {
      snapshot: snapshotOf({ addedPeople: [aunt] }, { addedHotlines: [school] }),
      typed: "",
      isFound,
    })
    await says(school.name)
    await shown.setProps({ typed })
    return shown
  }

  it.each([
    ["maria", aunt.name, school.name],
    ["aunt mar", aunt.name, school.name],
    ["LÉE", school.name, aunt.name],
  ])("for %j leaves what is named so", async (typed, named, other) => {
    const shown = await open(typed, true)
    expect(pageText()).toContain(named)
    expect(pageText()).not.toContain(other)
    expect(shown.emitted("found")).toEqual([[true]])
    await shown.setProps({ typed: "" })
    expect(pageText()).toContain(other)
    expect(shown.emitted("found")).toEqual([[true], [false]])
  })

  it("for something else takes them out of the way of the lines that are found, and brings them back with the list", async () => {
    const shown = await open("nightline", true)
    expect(document.querySelectorAll(".contact")).toHaveLength(0)
    expect(pageText()).not.toContain("Added")
    await shown.setProps({ isFound: false })
    expect(document.querySelectorAll(".contact")).toHaveLength(2)
    expect(shown.emitted("found")).toBeUndefined()
  })

  it("is not answered by a note or by the middle of a word", async () => {
    await open("school unt", true)
    expect(document.querySelectorAll(".contact")).toHaveLength(0)
  })
})

describe("sites that an exit keeps", () => {
  it("are told, with what is never kept", async () => {
    open({ keptSites: ["school.test", "bank.test"] })
    expect(pageText()).toContain("An exit keeps visits to school.test and bank.test in this browser's history.")
    expect(pageText()).toContain("It never keeps the page you exit, the pages that led to it, or help pages.")
    await expectAccessible()
  })

  it("mean nothing where only the tab is erased", () => {
    open({ keptSites: ["school.test"], eraseScope: "tab" })
    expect(pageText()).not.toContain("school.test")
  })
})
