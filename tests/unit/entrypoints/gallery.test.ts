// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import type { Component } from "vue"
import { readExamples } from "@/entrypoints/gallery/examples"
import { galleryStates } from "@/entrypoints/gallery/states"
import { removeGalleryFromReleases } from "@/build/gallery"

const components = import.meta.glob<Component>("@/components/**/*.vue", { eager: true, import: "default" })

describe("the gallery", async () => {
  const states = galleryStates(await readExamples("en"))

  it("shows every component", () => {
    const wrapper = new Set(states.map(({ component }) => component))
    const missing = Object.entries(components).filter(([, component]) => !wrapper.has(component))
    expect(missing.map(([file]) => file)).toEqual([])
    expect(Object.keys(components).length).toBeGreaterThan(70)
  })

  it("gives each state a unique name", () => {
    const names = states.map(({ name }) => name)
    expect(names.filter((name, position) => names.indexOf(name) !== position)).toEqual([])
  })

  it.each([
    ["production", ["popup", "options"]],
    ["development", ["popup", "gallery", "options"]],
    ["pseudo", ["popup", "options"]],
    ["gallery", ["popup", "gallery", "options"]],
  ])("is in a %s build only if that mode includes it", (mode, expected) => {
    const entrypoints = ["popup", "gallery", "options"].map((name) => ({ name }))
    removeGalleryFromReleases(mode, entrypoints)
    expect(entrypoints.map(({ name }) => name)).toEqual(expected)
  })
})
