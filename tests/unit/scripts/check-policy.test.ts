import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { firefoxId } from "../../../build/firefox-id.ts"
import { checkPolicyFile } from "../../../scripts/policy/check"

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const rows = (policy: unknown): readonly string[] => checkPolicyFile(bytes(JSON.stringify(policy))).rows

/** An administrator's first attempt at a policy, with typical mistakes. */
const first = {
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

  it("lists each value that is not used with the reason, and what Chromium drops in addition", () => {
    const found = rows(first)
    expect(found).toHaveLength(8)
    expect(found.slice(1).map((row) => row.trim().split(":")[0])).toEqual([
      "region (US-TX)",
      "eraseMinute",
      "eraseMinutes (30)",
      "keptSites, entry 2 (github.io)",
      "keptSites, entry 3 (kobe.jp)",
      "addedHotlines, entry 2",
      "eraseMinutes",
    ])
    expect(found.join("\n")).not.toMatch(/\{|undefined/)
  })

  it("says that Chromium drops a whole list if one value has the wrong type", () => {
    const addedHotlines = [{ name: "Desk", number: 6195550142 }, first.addedHotlines[0]]
    expect(rows({ addedHotlines }).at(-1)).toBe(
      "  addedHotlines: Chrome, Edge and Chromium leave out all of it, since a part of it has another type.",
    )
    expect(rows({ addedHotlines: [{ name: "Desk", number: "ask" }] })).toHaveLength(2)
  })

  it("finds the settings in a file for all extensions, for Firefox, or from the Admin console", () => {
    const chromium = { "3rdparty": { extensions: { aaaa: { color: 1 }, bbbb: first } } }
    const firefox = { policies: { "3rdparty": { Extensions: { [firefoxId]: first } } } }
    const console = Object.fromEntries(Object.entries(first).map(([name, Value]) => [name, { Value }]))
    for (const file of [chromium, firefox, console]) expect(rows(file)).toEqual(rows(first))
  })

  it.each([
    ["", /no JSON/],
    ["{,}", /no JSON/],
    ["[]", /no settings of Porchlight/],
    ['{"policies": {"3rdparty": {"Extensions": {}}}}', /no settings of Porchlight/],
  ])("reports %j in one sentence", (text, sentence) => {
    const { rows: reported, isSound } = checkPolicyFile(bytes(text))
    expect([reported.length, isSound]).toEqual([1, false])
    expect(reported[0]).toMatch(sentence)
  })

  it("accepts UTF-16 and a byte-order mark, as editors save them", () => {
    const utf16 = Buffer.from(`\ufeff${JSON.stringify(first)}`, "utf16le")
    expect(checkPolicyFile(new Uint8Array(utf16)).rows).toEqual(rows(first))
    expect(checkPolicyFile(bytes(`\ufeff${JSON.stringify(first)}\r\n`)).rows).toEqual(rows(first))
  })
})
