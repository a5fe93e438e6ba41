/** npm scripts: each passes or fails as a whole. */
export type Script = string

/** WXT generates the types that all other steps need. */
export const makeTypes: Script = "make:types"

/** Slowest first, so that no slow one remains when the others are done. */
export const checks: readonly Script[] = [
  "typecheck",
  "lint",
  "format:check",
  "lint:spelling",
  "lint:unused",
  "lint:styles",
]

const shipped = ["build:chrome", "build:firefox"]
const made = ["build:gallery", "build:pseudo"]

/** One project of vitest.config.ts. */
export interface TestStage {
  readonly name: string
  /** What it opens. Nothing is built twice. */
  readonly builds: readonly Script[]
}

/** In the order in which they run, quickest first. */
export const testStages: readonly TestStage[] = [
  { name: "unit", builds: [] },
  { name: "data", builds: [] },
  { name: "build", builds: [...shipped, ...made] },
  { name: "smoke", builds: shipped },
  { name: "ui", builds: ["build:chrome", ...made] },
  { name: "e2e", builds: shipped },
  { name: "long", builds: shipped },
]

export const stageNames: readonly string[] = ["check", ...testStages.map(({ name }) => name)]
