import { Ajv2020 } from "ajv/dist/2020.js"
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { languages } from "@/core/i18n/languages"
import { topicChoices } from "@/core/hotlines/filter-by-need"
import { subregions } from "@/core/places/region"
import { parseSettings } from "@/core/settings/refused"
import { fields, settingNames } from "@/core/settings/settings"
import { deploymentFile } from "../../../e2e/lab/deployment"
import { hostileValues } from "./hostile-values"

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8")
const schema = JSON.parse(read("docs/policy.schema.json")) as {
  readonly properties: Readonly<Record<string, object>>
}
const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)
const rosa = { name: "Aunt Rosa", number: "+1 619 555 0170", note: "" }

describe("the JSON Schema of the policy", () => {
  it("names every setting with its values, and nothing else", () => {
    expect(Object.keys(schema.properties).toSorted()).toEqual([...settingNames].toSorted())
    expect(schema.properties).toMatchObject({
      eraseScope: { enum: fields.eraseScope.values },
      eraseMinutes: { enum: fields.eraseMinutes.values },
      exitDestination: { enum: fields.exitDestination.values },
      language: { enum: [...languages, null] },
      region: { anyOf: [{}, { enum: expect.arrayContaining([...subregions, null]) as unknown }] },
      topicsFirst: { items: { enum: topicChoices } },
      textSize: { enum: fields.textSize.values },
      keptSites: { maxItems: fields.keptSites.maxEntries },
      addedPeople: { maxItems: fields.addedPeople.maxEntries },
      addedHotlines: { maxItems: fields.addedHotlines.maxEntries },
    })
  })

  it("accepts the sample policy files and an empty policy", () => {
    const { "3rdparty": given } = JSON.parse(deploymentFile("linux-chromium.json", "abcd")) as {
      "3rdparty": { extensions: Readonly<Record<string, unknown>> }
    }
    expect(isValid(given.extensions["abcd"])).toBe(true)
    expect(isValid({})).toBe(true)
  })

  it.each([
    [{ eraseMinute: 5 }],
    [{ eraseMinutes: "30" }],
    [{ eraseMinutes: 45 }],
    [{ region: "US-TX" }],
    [{ region: "us" }],
    [{ keptSites: "example.org" }],
    [{ keptSites: ["com"] }],
    [{ keptSites: Array.from({ length: 11 }, (_, at) => `s${at}.example`) }],
    [{ topicsFirst: ["drugs"] }],
    [{ addedHotlines: [{ name: "Desk" }] }],
    [{ addedHotlines: [{ name: " ", number: "211" }] }],
    [{ addedHotlines: [{ ...rosa, number: 6195550142 }] }],
    [{ addedHotlines: [{ ...rosa, number: "*67 619 555 0142" }] }],
    [{ addedHotlines: [{ ...rosa, notes: "" }] }],
    [{ addedPeople: [{ ...rosa, name: "x".repeat(61) }] }],
  ])("refuses %j", (policy) => {
    expect(isValid(policy)).toBe(false)
    expect(parseSettings(policy).refused).not.toEqual([])
  })

  it("accepts everything that Porchlight accepts", () => {
    const values = settingNames.flatMap((name) => [
      ...hostileValues.map((value) => ({ [name]: value })),
      ...hostileValues.map((value) => ({ [name]: [value] })),
      ...["name", "number", "note"].flatMap((field) =>
        hostileValues.map((value) => ({ [name]: [{ ...rosa, [field]: value }] })),
      ),
    ])
    const more = [
      { addedHotlines: [{ name: "Front office", number: "(619) 555-0142 ext. 12" }] },
      { addedHotlines: [{ name: "Oficina", number: "tel:+52-55-5555-0100" }] },
      { keptSites: ["*.canvas.school.org", "https://example.org/a", "müsli.example", "example.org."] },
    ]
    const used = [...values, ...more].filter((policy) => parseSettings(policy).refused.length === 0)
    expect(used.length).toBeGreaterThan(20)
    expect(used.filter((policy) => !isValid(policy))).toEqual([])
  })
})
