import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { brokenSteps, journeysIn, type Journey } from "./journeys"

const root = fileURLToPath(new URL("../../../", import.meta.url))
const read = (path: string): string | null => (existsSync(root + path) ? readFileSync(root + path, "utf8") : null)

const journeys = journeysIn(read("docs/ARCHITECTURE.md") ?? "")

/** What a newcomer can read in one sitting. If a journey needs more files, merge those that only pass something on. */
const maxFiles = [
  { journey: "From a press of the key to the last erased page", most: 12 },
  { journey: "From a choice in the settings to its effect", most: 6 },
  { journey: "From the opened popup to a hotline", most: 12 },
  { journey: "From the file of a guide to a step on the screen", most: 10 },
]

describe("the four journeys in docs/ARCHITECTURE.md", () => {
  it("have the four expected titles", () => {
    expect(journeys.map(({ title }) => title)).toEqual(maxFiles.map(({ journey }) => journey))
  })

  it.each(maxFiles)("are short: $journey, at most $most files", ({ journey, most }) => {
    const steps = journeys.find(({ title }) => title === journey)?.steps ?? []
    expect(steps.length).toBeGreaterThan(most / 2)
    expect(steps.length).toBeLessThanOrEqual(most)
  })

  it.each(journeys)("name only files that exist and lead to one another: $title", (journey) => {
    expect(brokenSteps(journey, read), "correct docs/ARCHITECTURE.md").toEqual([])
  })
})

describe("journeysIn and brokenSteps", () => {
  const files: Readonly<Record<string, string>> = {
    "a/start.ts": 'import { x } from "../b/next"\nconst later = () => import("@/b/Later.vue")',
    "b/next.ts": "",
    "b/Later.vue": 'import data from "virtual:data"\nconst all = import.meta.glob<Text>("../texts/*/*.md")',
    "build/plugin.ts": 'import { make } from "./make.ts"\nconst id = "virtual:data"',
    "build/make.ts": "",
    "texts/en/one.md": "",
    "b/alone.ts": "",
  }
  const readSample = (path: string): string | null => files[path] ?? null
  const journeyOf = (...steps: Journey["steps"]): Journey => ({ title: "", steps })
  const step = (file: string, through: string | null = null) => ({ file, through })

  it("find the numbered files and the connections between them", () => {
    const list = "1. `a/start.ts` starts `x`.\n2. `build/make.ts` (through `build/plugin.ts`) makes it.\n"
    expect(
      journeysIn(`# Page\n\n## Four journeys, file by file\n\n### One\n\n${list}\n## More\n\n1. \`no\`\n`),
    ).toEqual([{ title: "One", steps: [step("a/start.ts"), step("build/make.ts", "build/plugin.ts")] }])
  })

  it("accept every kind of import and modules that the build makes", () => {
    const journey = journeyOf(
      step("a/start.ts"),
      step("b/next.ts"),
      step("b/Later.vue"),
      step("texts/en/one.md"),
      step("build/make.ts", "build/plugin.ts"),
    )
    expect(brokenSteps(journey, readSample)).toEqual([])
  })

  it("find a missing file, a file that nothing imports, and a wrong file in between", () => {
    const journey = journeyOf(
      step("a/start.ts"),
      step("a/gone.ts"),
      step("b/alone.ts"),
      step("build/make.ts", "b/next.ts"),
    )
    expect(brokenSteps(journey, readSample)).toEqual([
      "a/gone.ts does not exist",
      "b/alone.ts is not connected with a file above it",
      "build/make.ts is not connected with a file above it",
    ])
  })
})
