import { describe, expect, it } from "vitest"
import type { Component } from "../../../../build/bundled.ts"
import { billOfMaterials } from "../../../../scripts/package/bill-of-materials.ts"

const product = { version: "2026.11.30.905", commitTime: Date.parse("2026-11-30T09:05:00Z") / 1000 }
const library: Component = {
  kind: "library",
  name: "@vue/shared",
  version: "3.5.45",
  license: "MIT",
  source: "https://github.com/vuejs/core",
  text: "TERMS",
}
const data: Component = { ...library, kind: "data", name: "a list", license: "MPL-2.0" }
const lockedPackages = {
  "node_modules/@vue/shared": { integrity: `sha512-${Buffer.alloc(64, 255).toString("base64")}` },
}
const parse = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>

describe("billOfMaterials", () => {
  it("names each component with its license, source and the hash from package-lock.json", () => {
    const bill = parse(billOfMaterials(product, [library, data], lockedPackages))
    expect(bill).toMatchObject({
      bomFormat: "CycloneDX",
      specVersion: "1.6",
      metadata: { timestamp: "2026-11-30T09:05:00.000Z", component: { name: "porchlight", version: product.version } },
    })
    expect(bill["components"]).toEqual([
      {
        type: "library",
        "bom-ref": "pkg:npm/%40vue/shared@3.5.45",
        name: "@vue/shared",
        version: "3.5.45",
        licenses: [{ license: { id: "MIT" } }],
        purl: "pkg:npm/%40vue/shared@3.5.45",
        hashes: [{ alg: "SHA-512", content: "ff".repeat(64) }],
        externalReferences: [{ type: "vcs", url: "https://github.com/vuejs/core" }],
      },
      {
        type: "data",
        "bom-ref": "a list",
        name: "a list",
        version: "3.5.45",
        licenses: [{ license: { id: "MPL-2.0" } }],
        externalReferences: [{ type: "distribution", url: "https://github.com/vuejs/core" }],
      },
    ])
  })

  it("has a serial number that is a UUID and depends on the content", () => {
    const serialNumberOf = (components: readonly Component[]): unknown =>
      parse(billOfMaterials(product, components, lockedPackages))["serialNumber"]
    expect(serialNumberOf([library])).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(serialNumberOf([library])).toBe(serialNumberOf([library]))
    expect(serialNumberOf([library])).not.toBe(serialNumberOf([data]))
  })

  it("throws for a library that is missing from package-lock.json", () => {
    expect(() => billOfMaterials(product, [library], {})).toThrow("no SHA-512 of @vue/shared")
  })
})
