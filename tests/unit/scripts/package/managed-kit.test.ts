import { describe, expect, it } from "vitest"
import { firefoxId } from "../../../../build/firefox-id.ts"
import { managedKit } from "../../../../scripts/package/managed-kit.ts"
import { checkPolicyFile } from "../../../../scripts/policy/check"
import { placeholders } from "../../../../scripts/policy/installation.ts"

const id = "abcdefghijklmnopabcdefghijklmnop"
const server = "https://www.school.example/porchlight/"
const [crx, xpi] = [Buffer.from("crx"), Buffer.from("xpi")]
const packages = { version: "2026.11.30.905", crx, xpi, minChromium: "126", minFirefox: "142.0" }
const kit = managedKit(packages, { chromiumId: id, server })
const read = (path: string): string => String(kit[path])
const policyNames = Object.keys(kit).filter((path) => path.startsWith("policies/"))

const checkFile = (content: Buffer | string | undefined) => checkPolicyFile(new TextEncoder().encode(String(content)))

describe("the kit for managed computers", () => {
  it("has files for a server, each system and each browser, and a page to begin with", () => {
    expect(Object.keys(kit).toSorted()).toEqual(
      [
        ...["LETTERS.md", "PILOT.md", "START-HERE.md"],
        ...["linux-chromium.json", "linux-edge.json", "firefox-policies.json"].map((name) => `policies/${name}`),
        ...["windows-chrome.reg", "windows-edge.reg", "macos.mobileconfig"].map((name) => `policies/${name}`),
        ...["porchlight.crx", "porchlight.xpi", "updates.json", "updates.xml"].map((name) => `server/${name}`),
      ].toSorted(),
    )
    expect([kit["server/porchlight.crx"], kit["server/porchlight.xpi"]]).toEqual([crx, xpi])
  })

  it("tells Chrome and Edge the version and its address", () => {
    const lines = read("server/updates.xml").trim().split("\n")
    expect(lines.map((line) => line.trim())).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">',
      `<app appid="${id}">`,
      `<updatecheck codebase="${server}porchlight.crx" version="${packages.version}" prodversionmin="126"/>`,
      "</app>",
      "</gupdate>",
    ])
  })

  it("tells Firefox the version and its address", () => {
    const applications = { gecko: { strict_min_version: "142.0" } }
    const update = { version: packages.version, update_link: `${server}porchlight.xpi`, applications }
    expect(JSON.parse(read("server/updates.json"))).toEqual({ addons: { [firefoxId]: { updates: [update] } } })
  })

  it.each(policyNames)("passes policy:check, with the id and the address filled in: %s", (path) => {
    expect(checkFile(kit[path]).isSound).toBe(true)
    expect(read(path)).toContain(path.includes("firefox") ? firefoxId : id)
    expect(read(path)).toContain(`${server}updates.`)
  })

  it("sets nothing, because only an administrator knows the people and numbers of a place", () => {
    for (const path of policyNames) expect(read(path)).not.toMatch(/3rdparty|YOUR_|NUMBER_OF_|exitDestination/)
  })

  it.each(policyNames)("is refused by policy:check while it has no address: %s", (path) => {
    const unfinished = managedKit(packages, { chromiumId: id, server: placeholders.server })
    expect(checkFile(unfinished[path]).isSound).toBe(false)
    expect(String(unfinished["START-HERE.md"])).toContain("no address yet")
    expect(read("START-HERE.md")).not.toContain("no address yet")
  })

  it("begins by asking for a trial, and for adding to a policy instead of replacing it", () => {
    const page = read("START-HERE.md")
    expect(page.indexOf("Is it ready for students?")).toBeLessThan(page.indexOf("## 1."))
    expect(page.indexOf("Don't replace the file")).toBeLessThan(page.indexOf("| where"))
  })

  it("asks about rules that require the history before anything else", () => {
    const [first = "", second = ""] = read("PILOT.md").match(/^- \[ \] .*$/gm) ?? []
    expect(first).toMatch(/require a complete browsing history/)
    expect(second).toMatch(/AllowDeletingBrowserHistory/)
  })
})
