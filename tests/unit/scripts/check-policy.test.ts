import { describe, expect, it } from "vitest"
import { firefoxId } from "../../../build/firefox-id.ts"
import { checkPolicyFile } from "../../../scripts/policy/check"
import { deploymentFile, deploymentFiles, deploymentText } from "../../e2e/lab/deployment"

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const placeholdersInOrder = [
  ...["PORCHLIGHT_ID", "https://your-server.invalid/porchlight/", "YOUR_PLACE", "YOUR_SITE"],
  ...["YOUR_PERSON", "NUMBER_OF_PERSON", "YOUR_HOTLINE", "NUMBER_OF_HOTLINE", "YOUR_NOTE"],
]
/** How many of the first placeholders a file does not have. */
const missingPlaceholders: Readonly<Record<string, number>> = { "chromeos.json": 2, "firefox-policies.json": 1 }
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
  it.each(["linux-chromium.json", "linux-edge.json", "firefox-policies.json", "chromeos.json"])(
    "finds no problem in %s once the placeholders are filled in",
    (name) => {
      const filledIn = deploymentFile(name, "abcdefghijklmnopabcdefghijklmnop")
      expect(checkPolicyFile(toBytes(filledIn))).toEqual({ rows: ["Porchlight uses all of it."], isSound: true })
    },
  )

  it.each(deploymentFiles)("refuses %s while it has a placeholder", (name) => {
    const { rows, isSound } = checkPolicyFile(toBytes(deploymentText(name)))
    expect(isSound).toBe(false)
    const named = rows.filter((row) => row.includes("this is a placeholder")).map((row) => row.trim().split(": ")[0])
    expect(named).toEqual(placeholdersInOrder.slice(missingPlaceholders[name] ?? 0))
  })

  it("lists problems with erasing first, then problems with installing or updating", () => {
    const id = "abcdefghijklmnopabcdefghijklmnop"
    const entry = { installation_mode: "force_installed", blocked_permissions: ["history", "bookmarks"] }
    const policy = { ExtensionSettings: { [id]: entry, "*": {} }, AllowDeletingBrowserHistory: false }
    const rows = rowsFor(policy).slice(1)
    expect(rows.map((row) => row.trim().replace(`${id}: `, "").split(" ")[0])).toEqual([
      "AllowDeletingBrowserHistory",
      "update_url",
      "override_update_url",
      "blocked_permissions",
    ])
    expect(rows.at(-1)).toContain("has history:")
  })

  it.each([
    [{ [firefoxId]: { installation_mode: "force_installed", install_url: "http://school.example/p.xpi" } }, "https"],
    [{ [firefoxId]: { installation_mode: "normal_installed" } }, "install_url is missing"],
    [{ [firefoxId]: { installation_mode: "blocked" } }, "removes Porchlight"],
    [{ "*": { installation_mode: "blocked" } }, "blocks all extensions"],
  ])("refuses %j", (ExtensionSettings, reason) => {
    const { rows, isSound } = checkPolicyFile(toBytes(JSON.stringify({ policies: { ExtensionSettings } })))
    expect(isSound).toBe(false)
    expect(rows.join("\n")).toContain(reason)
  })

  it("ignores the entries of other extensions", () => {
    const other = { installation_mode: "force_installed", blocked_permissions: ["history"] }
    const ours = { installation_mode: "allowed" }
    const ExtensionSettings = { ["b".repeat(32)]: other, ["c".repeat(32)]: ours }
    const policy = { ExtensionSettings, "3rdparty": { extensions: { ["c".repeat(32)]: { textSize: "large" } } } }
    expect(rowsFor(policy)).toEqual(["Porchlight uses all of it."])
  })

  it("lists each unused value with the reason, and each value that only Chromium drops", () => {
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
