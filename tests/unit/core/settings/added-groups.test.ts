import { describe, expect, it } from "vitest"
import { addedGroups, searchAdded, type AddedGroup } from "@/core/settings/added-groups"
import { indexBuiltIn } from "@/core/settings/impersonation"
import { snapshotOf } from "@/core/settings/snapshot"
import { hotline } from "../../../fakes/hotlines"

const aunt = { name: "Aunt Maria", number: "(619) 555-0123", note: "" }
const school = { name: "Counselor Lee", number: "619 555 0199", note: "" }
const builtIn = indexBuiltIn([hotline("near")])
const groups = addedGroups(snapshotOf({ addedPeople: [aunt] }, { addedHotlines: [school] }), builtIn)
const contactsOf = (found: readonly AddedGroup[]) =>
  found.map(({ source, settings }) => [source, [...settings.addedPeople, ...settings.addedHotlines]])

describe("addedGroups", () => {
  it("has a group for each source with contacts", () => {
    expect(contactsOf(groups)).toEqual([
      ["here", [aunt]],
      ["policy", [school]],
    ])
    expect(addedGroups(snapshotOf({ keptSites: ["school.test"] }), builtIn)).toEqual([])
  })

  it("leaves out contacts that impersonate a built-in hotline", () => {
    const impostor = { ...aunt, name: "Line near" }
    expect(addedGroups(snapshotOf({ addedPeople: [impostor] }), builtIn)).toEqual([])
  })
})

describe("searchAdded", () => {
  it("keeps the contacts that fit, and drops groups without any", () => {
    expect(contactsOf(searchAdded(groups, "maria"))).toEqual([["here", [aunt]]])
    expect(searchAdded(groups, "nightline")).toEqual([])
  })

  it("keeps all contacts if nothing is typed", () => {
    expect(contactsOf(searchAdded(groups, ""))).toEqual(contactsOf(groups))
  })
})
