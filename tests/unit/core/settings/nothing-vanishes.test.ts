import { describe, expect, it } from "vitest"
import { topicChoices } from "@/core/hotlines/filter-by-need"
import { problemOf } from "@/core/settings/refusal-reasons"
import { parseSettings, type Checks } from "@/core/settings/refused"
import { settingNames, type Settings } from "@/core/settings/settings"
import { texts } from "../../adversaries/sources"
import { hostileStrings, hostileValues } from "./hostile-values"

const checks: Checks = {
  isPlace: (region) => ["US", "US-CA", "MX", "ZZ"].includes(region),
  isShared: (site) => site === "lib.example",
  impersonates: ({ name }) => (name === "Night Line" ? "name" : null),
}
const lists = ["keptSites", "topicsFirst", "addedPeople", "addedHotlines"] as const satisfies (keyof Settings)[]
const rosa = { name: "Aunt Rosa", number: "619 555 0170", note: "" }

/** The path of each refused value with its reason, as `keptSites.1: noDot`. */
const refusals = (given: unknown) =>
  parseSettings(given, checks).refused.map((refused) => `${refused.path.join(".")}: ${problemOf(refused).why}`)

describe("parsing a policy", () => {
  it.each(settingNames)("uses or reports every hostile value of %s", (name) => {
    const lost = hostileValues.filter((value) => {
      const { used, refused } = parseSettings({ [name]: value }, checks)
      const isUsed = JSON.stringify(used[name]) === JSON.stringify(value)
      return !isUsed && !refused.some(({ path }) => path[0] === name)
    })
    expect(lost).toEqual([])
  })

  it.each(lists)("uses or reports every hostile entry of %s by its position, and uses the valid entries", (name) => {
    const valid = { keptSites: "bank.example", topicsFirst: "images", addedPeople: rosa, addedHotlines: rosa }[name]
    const lost = hostileValues.filter((value) => {
      const { used, refused } = parseSettings({ [name]: [value, valid] }, checks)
      const entries: readonly unknown[] = used[name] ?? []
      expect(entries.at(-1)).toEqual(valid)
      return entries.length !== 2 && !refused.some(({ path }) => path[0] === name && path[1] === 0)
    })
    expect(lost).toEqual([])
  })

  it.each(["name", "number", "note"])("uses or reports an entry with a hostile %s", (field) => {
    const lost = hostileValues.filter((value) => {
      const { used, refused } = parseSettings({ addedHotlines: [{ ...rosa, [field]: value }] }, checks)
      return used.addedHotlines?.length !== 1 && refused.length !== 1
    })
    expect(lost).toEqual([])
  })

  it("reports every hostile key, but repeats only plain identifiers that can't carry a message", () => {
    const names = hostileStrings.filter((name) => !["__proto__"].includes(name))
    const { used, refused } = parseSettings(Object.fromEntries(names.map((name) => [name, 1])), checks)
    expect(used).toEqual({})
    expect(refused.map(({ path }) => path[0]).toSorted()).toEqual([...new Set(names)].toSorted())
    const shown = refused.flatMap((one) => problemOf(one).where).filter((part) => part !== null)
    expect(shown.filter((part) => !/^[A-Za-z]\w{0,29}$/.test(String(part)))).toEqual([])
  })

  it.each([
    [{ eraseMinute: 5 }, ["eraseMinute: nearest"]],
    [{ Region: "US" }, ["Region: nearest"]],
    [{ hideHotlines: true }, ["hideHotlines: unknown"]],
    [{ eraseMinutes: "30" }, ["eraseMinutes: asText"]],
    [{ eraseMinutes: 45 }, ["eraseMinutes: notAChoice"]],
    [{ eraseMinutes: "45" }, ["eraseMinutes: notAChoice"]],
    [{ exitDestination: "https://school.example" }, ["exitDestination: notAChoice"]],
    [{ language: "fr" }, ["language: notAChoice"]],
    [{ region: "US-TX" }, ["region: notAPlace"]],
    [{ region: "QQ" }, ["region: notAPlace"]],
    [{ region: "us" }, ["region: notAPlace"]],
    [{ topicsFirst: ["images", "drugs"] }, ["topicsFirst.1: notAChoice"]],
    [{ keptSites: "example.org" }, ["keptSites: list"]],
    [
      { keptSites: ["a.example", "com", "lib.example", "co.uk", "10.0.0.7", "a b"] },
      [
        "keptSites.1: noDot",
        "keptSites.2: shared",
        "keptSites.3: shared",
        "keptSites.4: ipAddress",
        "keptSites.5: notASite",
      ],
    ],
    [
      { addedHotlines: [rosa, { number: "211" }, { name: "Desk" }, { name: "Desk", number: 6195550142 }, "Desk: 211"] },
      [
        "addedHotlines.1: noName",
        "addedHotlines.2: noNumber",
        "addedHotlines.3: numberAsNumber",
        "addedHotlines.4: entry",
      ],
    ],
    [
      {
        addedHotlines: [
          { ...rosa, number: "ask her" },
          { ...rosa, note: 7 },
        ],
      },
      ["addedHotlines.0: number", "addedHotlines.1: note"],
    ],
    [
      {
        addedPeople: [
          { ...rosa, name: "x".repeat(61) },
          { ...rosa, name: "Night Line" },
        ],
      },
      ["addedPeople.0: name", "addedPeople.1: impersonatesName"],
    ],
    [{ addedPeople: [{ ...rosa, notes: "after six" }] }, ["addedPeople.0.notes: nearest"]],
    [{ keptSites: Array.from({ length: 11 }, (_, at) => `s${at}.example`) }, ["keptSites: tooMany"]],
    [{ addedHotlines: Array.from({ length: 5_000 }, () => rosa) }, ["addedHotlines: tooMany"]],
    [[], [": notSettings"]],
    ["region", [": notSettings"]],
  ])("reports %j with the reason", (given, reasons) => {
    expect(refusals(given)).toEqual(reasons)
  })

  it("reports nothing if all values are valid or have only one possible meaning", () => {
    expect(refusals({})).toEqual([])
    expect(
      refusals({ keptSites: ["*.canvas.school.org", "https://www.example.org/a", "example.org"], region: null }),
    ).toEqual([])
    expect(refusals({ addedHotlines: [{ name: "Desk", number: "619 555 0142" }] })).toEqual([])
  })

  it("checks topics only against the list of topics, even if a topic is also a public suffix (.rights, .report)", () => {
    const { used, refused } = parseSettings({ topicsFirst: topicChoices }, { isShared: () => true })
    expect([used, refused]).toEqual([{ topicsFirst: topicChoices }, []])
  })

  it("shows no refused value that could be a phone number or a message, and no part of an entry", () => {
    const bait = "Call 619 555 0199 now"
    const given = {
      region: bait,
      exitDestination: "https://evil.example/0199",
      [bait]: 1,
      call_6195550199: 1,
      keptSites: [bait, "6195550199"],
      addedHotlines: [{ name: bait, number: "x" }],
    }
    const shown = parseSettings(given, checks).refused.map(problemOf)
    expect(shown).toHaveLength(7)
    expect(JSON.stringify(shown)).not.toMatch(/0199|Call 6/)
  })

  it.each(["en", "es"] as const)("explains each reason in one sentence (%s)", (language) => {
    const sentences = [...texts(language)].filter(([key]) => key.startsWith("refused.why."))
    expect(sentences.length).toBeGreaterThan(20)
    expect(sentences.filter(([, said]) => !/^[^.]+(\b\w+\.\w+[^.]*|\.\{site\})*\.$/.test(said))).toEqual([])
  })
})
