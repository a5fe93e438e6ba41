import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"

const folderOf = (build: string): string => new URL(`../../.output/${build}`, import.meta.url).pathname
const filesOf = (build: string): string[] =>
  readdirSync(folderOf(build), { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(js|html|css|json)$/.test(file),
  )
/** Finds the gallery's files by their name, or by an attribute that only the gallery has. */
const galleryFilesIn = (build: string): string[] =>
  filesOf(build).filter(
    (file) => file.includes("gallery") || readFileSync(join(folderOf(build), file), "utf8").includes("data-gallery"),
  )

it.each(["chrome-mv3", "firefox-mv3"])("%s ships without the gallery", (build) => {
  expect(filesOf(build).length).toBeGreaterThan(100)
  expect(galleryFilesIn(build)).toEqual([])
})

it("galleryFilesIn finds the gallery in the gallery build", () => {
  expect(galleryFilesIn("chrome-mv3-gallery")).toContain("gallery.html")
})
