import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { jsonSchema, schemaFile } from "../../build/record-schema"
import { parseRecords } from "../../build/record-checks"

interface Properties {
  readonly [name: string]: { readonly items?: { readonly properties: Properties } }
}

const page = readFileSync(new URL("../../docs/DIRECTORY.md", import.meta.url), "utf8")
const schema = await jsonSchema()
const { items } = JSON.parse(schema) as {
  items: { additionalProperties: boolean; required: string[]; properties: Properties }
}

it("docs/directory.schema.json matches directory/schema/record.ts (npm run make:schema updates it)", () => {
  expect(readFileSync(schemaFile, "utf8")).toBe(schema)
})

it("the schema refuses unknown fields and requires the common ones", () => {
  expect(items.additionalProperties).toBe(false)
  expect(items.required).toEqual(expect.arrayContaining(["id", "operator", "channels", "sources", "status"]))
})

it("docs/DIRECTORY.md maps every field of an entry to HSDS, and no other", () => {
  const [, mapping = ""] = page.split("## In HSDS 3\n")
  const firstCells = mapping.split("\n").flatMap((row) => /^\| (`[^|]+`) +\|/.exec(row)?.[1] ?? [])
  const mappedFields = firstCells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name))
  const fields = Object.entries(items.properties).flatMap(([name, { items: listItems }]) => {
    const isMapped = name === "channels" || name === "sources"
    const itemFields = isMapped && listItems ? Object.keys(listItems.properties) : []
    return [name, ...itemFields.map((field) => `${name}.${field}`)]
  })
  expect(mappedFields.sort()).toEqual(fields.sort())
})

it("the sample entry in docs/DIRECTORY.md passes every check", () => {
  const example = /```json\n([\s\S]+?)```/.exec(page)?.[1] ?? ""
  expect(parseRecords("ca.json", example, "2026-11-22").map(({ id }) => id)).toEqual(["ca-harbor-house"])
})
