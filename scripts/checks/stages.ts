/** The name of an npm script. It passes or fails as a whole. */
export type Script = string

/** WXT generates the types that all other steps need. */
export const makeTypes: Script = "make:types"

/** The slowest come first, so that none of them starts last and runs alone. */
export const checks: readonly Script[] = [
  "typecheck",
  "lint",
  "format:check",
  "lint:spelling",
  "lint:unused",
  "lint:styles",
]

const shippedBuilds = ["build:chrome", "build:firefox"]
const testBuilds = ["build:gallery", "build:pseudo"]

/** One project of vitest.config.ts. */
export interface TestStage {
  readonly name: string
  /** The builds that its tests open. Each build is made once, even if several stages need it. */
  readonly builds: readonly Script[]
}

/** In the order in which they run, quickest first. */
export const testStages: readonly TestStage[] = [
  { name: "unit", builds: [] },
  { name: "data", builds: [] },
  { name: "build", builds: [...shippedBuilds, ...testBuilds] },
  { name: "smoke", builds: shippedBuilds },
  { name: "ui", builds: ["build:chrome", ...testBuilds] },
  { name: "e2e", builds: shippedBuilds },
  { name: "long", builds: shippedBuilds },
]

export const stageNames: readonly string[] = ["check", ...testStages.map(({ name }) => name)]
