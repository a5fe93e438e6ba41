import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { parseChosen, settingNames } from "@/core/settings/settings"

interface Property {
  readonly type: string
  readonly enum?: readonly unknown[]
  readonly items?: Property
}

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8")
const schema = JSON.parse(read("public/managed-schema.json")) as { properties: Record<string, Property> }
const properties = Object.entries(schema.properties)

/** Values that say what a parser knows, where the schema lists them. */
const strangers = [
  "",
  "all",
  "none",
  "off",
  "danger",
  "hidden",
  "https://news.test/",
  0,
  1,
  10,
  45,
  120,
  -5,
  null,
  true,
]

describe("the schema of what a policy may set", () => {
  it("names each setting, and nothing else: no lock, no exit, no built-in line", () => {
    expect(properties.map(([name]) => name).toSorted()).toEqual([...settingNames].toSorted())
  })

  it.each(properties.filter(([, property]) => property.enum))(
    "%s allows what is known, all of it",
    (name, { enum: all }) => {
      for (const value of all ?? []) expect(parseChosen({ [name]: value })).toEqual({ [name]: value })
      const known = strangers.filter((value) => parseChosen({ [name]: value })[name as "landing"] !== undefined)
      expect(known.filter((value) => value !== null && !all?.includes(value))).toEqual([])
    },
  )

  it("offers the topics that the settings page offers", () => {
    const topics = schema.properties["topicsFirst"]?.items?.enum
    expect(parseChosen({ topicsFirst: topics }).topicsFirst).toEqual(topics)
  })

  it.each([
    ["keptSites", ["news.test"]],
    ["region", "US-CA-SD"],
    ["people", [{ name: "Aunt Maria", number: "619 555 0123", note: "" }]],
    ["lines", [{ name: "Front desk", number: "619 555 0123", note: "Ask for Lee" }]],
  ])("%s is of the form that is read", (name, value) => {
    expect(schema.properties[name]?.type).toBe(Array.isArray(value) ? "array" : "string")
    expect(parseChosen({ [name]: value })).toEqual({ [name]: value })
  })
})
