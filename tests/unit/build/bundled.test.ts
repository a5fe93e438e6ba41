import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { componentsOf, packageOf } from "../../../build/bundled.ts"
import { thirdPartyLicenses } from "../../../build/license-files.ts"

const root = process.cwd()
const inRoot = (path: string): string => join(root, path)

describe("packageOf", () => {
  it.each([
    [inRoot("node_modules/dompurify/dist/purify.es.mjs"), "dompurify"],
    [inRoot("node_modules/@vue/shared/dist/shared.js?used"), "@vue/shared"],
    [inRoot("node_modules/one/node_modules/@scope/two/index.js"), "@scope/two"],
    ["\0rolldown/runtime.js", "rolldown"],
    ["\0vite/preload-helper.js", "vite"],
    ["\0plugin-vue:export-helper", "@vitejs/plugin-vue"],
    [`\0virtual:wxt-background-entrypoint?${inRoot("entrypoints/background.ts")}`, "wxt"],
    ["\0virtual:help-sites", null],
    [inRoot("components/WebLink.vue?vue&type=script"), null],
  ])("maps %j to %j", (id, name) => {
    expect(packageOf(id)).toBe(name)
  })

  it.each(["\0some-plugin/helper.js", "/elsewhere/file.js"])("throws for %j, which is from no known package", (id) => {
    expect(() => packageOf(id)).toThrow("build/bundled.ts")
  })
})

describe("componentsOf", () => {
  const components = componentsOf([
    inRoot("node_modules/dompurify/dist/purify.es.mjs"),
    inRoot("node_modules/tldts/dist/index.esm.min.js"),
    "\0virtual:wxt-plugins",
    "\0vite/preload-helper.js",
    inRoot("core/key-names.json"),
    inRoot("core/keys.ts"),
  ])
  const findComponent = (name: string) => components.find((component) => component.name.startsWith(name))

  it("names each package with its version, license and source", () => {
    const { version } = JSON.parse(readFileSync(inRoot("node_modules/dompurify/package.json"), "utf8")) as {
      version: string
    }
    expect(findComponent("dompurify")).toMatchObject({
      kind: "library",
      version,
      license: "Apache-2.0",
      source: "https://github.com/cure53/DOMPurify",
    })
    expect(findComponent("dompurify")?.text).toContain("Apache License")
  })

  it("names third-party data that is not a package of its own", () => {
    expect(findComponent("names of keys")).toMatchObject({ kind: "data", license: "BSD-3-Clause" })
    expect(findComponent("names of keys")?.text).toContain("Copyright 2015 The Chromium Authors")
    expect(findComponent("Public Suffix List")).toMatchObject({
      license: "MPL-2.0",
      version: findComponent("tldts")?.version,
    })
    expect(findComponent("Public Suffix List")?.text).toContain("Mozilla Public License Version 2.0")
  })

  it("uses the license of the same repository if a package has none, and omits licenses of parts that are not bundled", () => {
    expect(findComponent("wxt")?.text).toContain("MIT License")
    expect(findComponent("vite")?.text).not.toContain("Bundled dependencies")
  })

  it("returns nothing for our own files", () => {
    expect(componentsOf([inRoot("core/keys.ts"), "\0virtual:texts"])).toEqual([])
  })
})

describe("thirdPartyLicenses", () => {
  it("prints a shared license text once, below all its components", () => {
    const component = {
      kind: "library",
      version: "1.0.0",
      license: "MIT",
      source: "https://example.org",
      text: "TERMS",
    } as const
    const text = thirdPartyLicenses([
      { ...component, name: "one" },
      { ...component, name: "two" },
      { ...component, name: "three", text: "OTHER TERMS" },
    ])
    expect(text.match(/^TERMS$/gm)).toHaveLength(1)
    expect(text).toContain("one 1.0.0 (MIT)\n  https://example.org\ntwo 1.0.0 (MIT)\n  https://example.org\n\nTERMS\n")
  })
})
