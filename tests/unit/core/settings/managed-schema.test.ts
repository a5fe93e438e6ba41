import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { parseSettings } from "@/core/settings/refused"
import { parsePartialSettings } from "@/core/settings/partial-settings"
import { settingNames } from "@/core/settings/settings"
import { fitsType, type TypeSchema } from "../../../../scripts/policy/managed-type"

interface Property extends TypeSchema {
  readonly title?: string
  readonly description?: string
}

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8")
const schema = JSON.parse(read("public/managed-schema.json")) as { properties: Record<string, Property> }
const strict = JSON.parse(read("docs/policy.schema.json")) as {
  properties: Record<string, { enum?: readonly (string | number | null)[]; items?: { enum?: readonly string[] } }>
}
const properties = Object.entries(schema.properties)

function namesIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([name, below]) => [name, ...namesIn(below)])
}

/** docs/deployment/settings.md explains what Chromium does with the schema. */
describe("the managed storage schema", () => {
  it("names every setting and nothing else: no lock, no exit, no built-in hotline", () => {
    expect(properties.map(([name]) => name).toSorted()).toEqual([...settingNames].toSorted())
  })

  it("has only types, because with anything stricter Chromium drops whole values before Porchlight can report them", () => {
    for (const word of ["enum", "pattern", "required", "minimum", "maximum"])
      expect(namesIn(schema)).not.toContain(word)
  })

  it("lists the allowed values in each description", () => {
    for (const [name, { title, description }] of properties) {
      expect(title, name).toBeTruthy()
      const { enum: all, items } = strict.properties[name] ?? {}
      const values = [...(all ?? []), ...(items?.enum ?? [])].filter((value) => value !== null)
      expect(values.filter((value) => !description?.includes(String(value)))).toEqual([])
    }
  })

  it.each([
    [{ eraseMinutes: 45 }],
    [{ eraseScope: "none" }],
    [{ region: "US-TX" }],
    [{ language: "fr" }],
    [{ textSize: "huge" }],
    [{ topicsFirst: ["images", "drugs"] }],
    [{ keptSites: ["co.uk"] }],
    [{ addedPeople: [{ name: "Rosa" }, { name: "Ana", number: "ask her" }] }],
  ])("accepts %j, so that Porchlight can report it", (policy) => {
    for (const [name, value] of Object.entries(policy)) {
      expect(fitsType(value, schema.properties[name] ?? {})).toBe(true)
    }
    expect(parseSettings(policy).refused).not.toEqual([])
  })

  it.each([
    ["keptSites", ["news.test"]],
    ["region", "US-CA-SD"],
    ["addedPeople", [{ name: "Aunt Maria", number: "619 555 0123", note: "" }]],
    ["addedHotlines", [{ name: "Front desk", number: "619 555 0123", note: "Ask for Lee" }]],
  ])("gives %s the type that Porchlight parses", (name, value) => {
    expect(schema.properties[name]?.type).toBe(Array.isArray(value) ? "array" : "string")
    expect(parsePartialSettings({ [name]: value })).toEqual({ [name]: value })
  })
})
