import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

interface Manifest {
  manifest_version: number
  permissions: string[]
  host_permissions?: string[]
  optional_permissions?: string[]
  content_scripts?: unknown
  content_security_policy?: { extension_pages?: string }
  web_accessible_resources?: unknown
  externally_connectable?: unknown
  commands: Record<string, { suggested_key: Record<string, string> }>
  storage?: { managed_schema: string }
  browser_specific_settings?: {
    gecko: { id: string; strict_min_version: string; data_collection_permissions: unknown }
  }
}

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")
const manifestOf = (browser: string): Manifest => JSON.parse(read(`.output/${browser}-mv3/manifest.json`)) as Manifest

const chapters = read("docs/PERMISSIONS.md").split(/^## /m).slice(1)
const explained = chapters.map((chapter) => ({
  permission: chapter.split("\n")[0] ?? "",
  firefoxOnly: chapter.includes("Firefox only."),
}))

describe.each(["chrome", "firefox"])("the %s build", (browser) => {
  const manifest = manifestOf(browser)

  it("asks for exactly the permissions that docs/PERMISSIONS.md explains", () => {
    const expected = explained.filter(({ firefoxOnly }) => browser === "firefox" || !firefoxOnly)
    expect(manifest.permissions.toSorted()).toEqual(expected.map(({ permission }) => permission).toSorted())
  })

  it("asks for no web site, runs in no page, and leaves nothing to be granted later", () => {
    expect(manifest.manifest_version).toBe(3)
    expect(manifest.host_permissions ?? []).toEqual([])
    expect(manifest.optional_permissions ?? []).toEqual([])
    expect(manifest.content_scripts).toBeUndefined()
  })

  it("lets no page of ours ask a network for anything, nor run or show what did not come with it", () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; object-src 'none'; " +
        "form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
    })
  })

  it("has no file that a web page can ask for, and hears no web page and no other extension", () => {
    expect(manifest.web_accessible_resources).toBeUndefined()
    expect(manifest.externally_connectable).toBeUndefined()
  })

  it("has the exit key", () => {
    expect(manifest.commands["quick-exit"]).toMatchObject({ suggested_key: { default: "Alt+X" } })
  })

  it("takes no letter from anyone's keyboard on a Mac, where Option types letters and Control types none", () => {
    for (const { suggested_key: keys } of Object.values(manifest.commands)) {
      expect(keys["mac"]).toMatch(/^MacCtrl\+Shift\+[A-Z]$/)
    }
  })

  // Help sites, tab rules and, in Firefox, the menus' keys are 10 to 15 kB of it. How fast it wakes is measured
  // by bench:exit (docs/BENCHMARKS.md), with a bar of its own.
  it("keeps the worker, which must wake quickly, within 62 kB, and 6 more for what Firefox alone needs", () => {
    const limit = browser === "firefox" ? 68_000 : 62_000
    expect(Buffer.byteLength(read(`.output/${browser}-mv3/background.js`))).toBeLessThanOrEqual(limit)
  })
})

it("Chrome and Edge find the schema of what a policy may set; Firefox needs none, and warns of one", () => {
  const name = manifestOf("chrome").storage?.managed_schema ?? ""
  expect(JSON.parse(read(`.output/chrome-mv3/${name}`))).toHaveProperty("properties.keptSites")
  expect(manifestOf("firefox").storage).toBeUndefined()
})

it("Firefox is told that nothing is collected", () => {
  const gecko = manifestOf("firefox").browser_specific_settings?.gecko
  expect(gecko?.data_collection_permissions).toEqual({ required: ["none"] })
  expect(gecko?.strict_min_version).toBe("142.0")
})
