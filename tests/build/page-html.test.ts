import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"

it.each(["chrome-mv3", "firefox-mv3"])("every page of %s is made from build/page.html", (build) => {
  const folder = new URL(`../../.output/${build}`, import.meta.url).pathname
  const pages = readdirSync(folder).filter((file) => file.endsWith(".html"))
  const expected = ['<html lang="en" translate="no">', "<title>Porchlight</title>", '<div id="app"></div>']
  const incomplete = pages.filter((page) => {
    const html = readFileSync(join(folder, page), "utf8")
    return !expected.every((part) => html.includes(part)) || html.includes("<!-- index.html -->")
  })
  expect(incomplete).toEqual([])
  expect(pages.length).toBeGreaterThan(5)
})
