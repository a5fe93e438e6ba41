import { expect, it } from "vitest"
import { filterByName } from "@/core/settings/filter-by-name"

const rosa = { name: "Aunt Rosa", number: "+1 619 555 0170", note: "" }
const desk = { name: "Front desk 12", number: "619-555-0171 ext. 12", note: "" }
const all = [rosa, desk]

it.each([
  ["rosa", [rosa]],
  ["(619) 555‑0170", [rosa]],
  ["011 1 619 555 0170", [rosa]],
  ["619 555 0171 x12", [desk]],
  ["Call 619.555.0171", [desk]],
  ["619 555 0199", []],
  ["12", [desk]],
  ["0171", []],
  ["", all],
])("filterByName finds contacts by name or number for %j", (typed, found) => {
  expect(filterByName(all, typed)).toEqual(found)
})
