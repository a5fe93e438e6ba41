import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { firefoxId } from "../../../build/firefox-id.ts"
import { checkPolicyFile } from "../../../scripts/policy/check"

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const rowsFor = (policy: unknown): readonly string[] => checkPolicyFile(toBytes(JSON.stringify(policy))).rows

/** An administrator's first attempt at a policy, with typical mistakes. */
const policyWithMistakes = {
  textSize: "large",
  region: "US-TX",
  eraseMinute: 5,
  eraseMinutes: "30",
  keptSites: ["*.canvas.school.org", "github.io", "kobe.jp"],
  addedHotlines: [
    { name: "Front office", number: "619 555 0142 ext 12" },
    { name: "Help", number: "988" },
  ],
}

describe("npm run policy:check", () => {
  it.each(["linux-chromium.json", "firefox-policies.json", "chromeos.json"])("finds no problem in %s", (name) => {
    expect(checkPolicyFile(readFileSync(`docs/deployment/${name}`))).toEqual({
      rows: ["Porchlight uses all of it."],
      isSound: true,
    })
  })

  it("lists each value that is not used with the reason, and each value that only Chromium drops", () => {
    const rows = rowsFor(policyWithMistakes)
    expect(rows).toHaveLength(8)
    expect(rows.slice(1).map((row) => row.trim().split(":")[0])).toEqual([
      "region (US-TX)",
      "eraseMinute",
      "eraseMinutes (30)",
      "keptSites, entry 2 (github.io)",
      "keptSites, entry 3 (kobe.jp)",
      "addedHotlines, entry 2",
      "eraseMinutes",
    ])
    expect(rows.join("\n")).not.toMatch(/\{|undefined/)
  })

  it("says that Chromium drops a whole list if one value has the wrong type", () => {
    const addedHotlines = [{ name: "Desk", number: 6195550142 }, policyWithMistakes.addedHotlines[0]]
    expect(rowsFor({ addedHotlines }).at(-1)).toBe(
      "  addedHotlines: Chrome, Edge and Chromium leave out all of it, since a part of it has another type.",
    )
    expect(rowsFor({ addedHotlines: [{ name: "Desk", number: "ask" }] })).toHaveLength(2)
  })

  it("finds the settings in a file for all extensions, for Firefox, or from the Admin console", () => {
    const chromium = { "3rdparty": { extensions: { aaaa: { color: 1 }, bbbb: policyWithMistakes } } }
    const firefox = { policies: { "3rdparty": { Extensions: { [firefoxId]: policyWithMistakes } } } }
    const entries = Object.entries(policyWithMistakes)
    const adminConsole = Object.fromEntries(entries.map(([name, Value]) => [name, { Value }]))
    for (const file of [chromium, firefox, adminConsole]) expect(rowsFor(file)).toEqual(rowsFor(policyWithMistakes))
  })

  it.each([
    ["", /no JSON/],
    ["{,}", /no JSON/],
    ["[]", /no settings of Porchlight/],
    ['{"policies": {"3rdparty": {"Extensions": {}}}}', /no settings of Porchlight/],
  ])("reports %j in one sentence", (text, sentence) => {
    const { rows, isSound } = checkPolicyFile(toBytes(text))
    expect([rows.length, isSound]).toEqual([1, false])
    expect(rows[0]).toMatch(sentence)
  })

  it("accepts UTF-16 and a byte-order mark, which some editors write", () => {
    const text = `\ufeff${JSON.stringify(policyWithMistakes)}`
    const utf16 = Buffer.from(text, "utf16le")
    expect(checkPolicyFile(new Uint8Array(utf16)).rows).toEqual(rowsFor(policyWithMistakes))
    expect(checkPolicyFile(toBytes(`${text}\r\n`)).rows).toEqual(rowsFor(policyWithMistakes))
  })
})
