import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { readPng } from "../unit/assets/pixels.ts"

const urlInOutput = (path: string): URL => new URL(`../../.output/${path}`, import.meta.url)

describe.each(["chrome-mv3", "firefox-mv3"])("the icons of %s", (build) => {
  const { icons } = JSON.parse(readFileSync(urlInOutput(`${build}/manifest.json`), "utf8")) as {
    icons: Record<string, string>
  }

  it("are listed in every size that browsers and their stores require", () => {
    expect(Object.keys(icons)).toEqual(["16", "32", "48", "96", "128"])
  })

  it("exist and have the listed size", () => {
    const sizes = Object.entries(icons).map(([size, path]) => {
      const { width, height } = readPng(urlInOutput(`${build}/${path}`))
      return [size, `${width}x${height}`]
    })
    expect(sizes).toEqual(Object.keys(icons).map((size) => [size, `${size}x${size}`]))
  })

  it("are all listed in the manifest", () => {
    const files = readdirSync(urlInOutput(`${build}/icon`)).map((name) => `icon/${name}`)
    expect(files.toSorted()).toEqual(Object.values(icons).toSorted())
  })
})
