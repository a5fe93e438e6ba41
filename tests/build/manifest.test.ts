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

const sections = read("docs/PERMISSIONS.md").split(/^## /m).slice(1)
const explainedPermissions = sections.map((section) => ({
  permission: section.split("\n")[0] ?? "",
  isFirefoxOnly: section.includes("Firefox only."),
}))

describe.each(["chrome", "firefox"])("the %s build", (browser) => {
  const manifest = manifestOf(browser)

  it("requests exactly the permissions that docs/PERMISSIONS.md explains", () => {
    const expected = explainedPermissions.filter(({ isFirefoxOnly }) => browser === "firefox" || !isFirefoxOnly)
    expect(manifest.permissions.toSorted()).toEqual(expected.map(({ permission }) => permission).toSorted())
  })

  it("has no host permissions, content scripts or optional permissions", () => {
    expect(manifest.manifest_version).toBe(3)
    expect(manifest.host_permissions ?? []).toEqual([])
    expect(manifest.optional_permissions ?? []).toEqual([])
    expect(manifest.content_scripts).toBeUndefined()
  })

  it("blocks network requests and external content by its content security policy", () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; object-src 'none'; " +
        "form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
    })
  })

  it("declares no web-accessible files and no external connections", () => {
    expect(manifest.web_accessible_resources).toBeUndefined()
    expect(manifest.externally_connectable).toBeUndefined()
  })

  it("has the exit key", () => {
    expect(manifest.commands["quick-exit"]).toMatchObject({ suggested_key: { default: "Alt+X" } })
  })

  it("uses Control on a Mac, because Option types letters there and Control does not", () => {
    for (const { suggested_key: keys } of Object.values(manifest.commands)) {
      expect(keys["mac"]).toMatch(/^MacCtrl\+Shift\+[A-Z]$/)
    }
  })

  // Of these, 10 to 15 kB are help sites, tab rules and, in Firefox, menu keys. bench:exit measures how fast the
  // background script starts, with its own limit (docs/BENCHMARKS.md).
  it("has a background script of at most 52 kB (58 kB in Firefox), which starts quickly", () => {
    const limitBytes = browser === "firefox" ? 58_000 : 52_000
    expect(Buffer.byteLength(read(`.output/${browser}-mv3/background.js`))).toBeLessThanOrEqual(limitBytes)
  })
})

it("the managed schema is in the Chrome build but not in Firefox's, which warns about it", () => {
  const name = manifestOf("chrome").storage?.managed_schema ?? ""
  expect(JSON.parse(read(`.output/chrome-mv3/${name}`))).toHaveProperty("properties.keptSites")
  expect(manifestOf("firefox").storage).toBeUndefined()
})

it("the Firefox manifest declares that no data is collected", () => {
  const gecko = manifestOf("firefox").browser_specific_settings?.gecko
  expect(gecko?.data_collection_permissions).toEqual({ required: ["none"] })
  expect(gecko?.strict_min_version).toBe("142.0")
})
