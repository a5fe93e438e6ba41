import type { Command } from "./command.ts"

/** One thing that passes or fails as a whole. */
export interface Step extends Command {
  readonly title: string
  /** The npm script that runs it alone. */
  readonly script: string
}

export const prepare: Step = { title: "prepare", script: "postinstall", package: "wxt", args: ["prepare"] }

/** The slowest first, so that none is left over when the others are done. */
export const checks: readonly Step[] = [
  { title: "lint", script: "lint", package: "eslint", args: ["."] },
  { title: "types", script: "typecheck", package: "vue-tsc", args: ["--noEmit"] },
  { title: "format", script: "format:check", package: "prettier", args: ["--check", "--log-level=warn", "."] },
  { title: "spelling", script: "lint:spelling", package: "cspell", args: ["--no-progress", "--gitignore", "."] },
  { title: "unused code", script: "lint:unused", package: "knip", args: [] },
  {
    title: "files that only tests use",
    script: "lint:unused",
    package: "knip",
    args: ["--production", "--include", "files"],
  },
  { title: "styles", script: "lint:styles", package: "stylelint", args: ["**/*.{css,vue}"] },
]

const buildOf = (script: string, title: string, ...args: string[]): Step => ({
  title: `build for ${title}`,
  script,
  package: "wxt",
  args: ["build", "--mv3", ...args],
})

const builds = {
  chrome: buildOf("build", "Chrome", "-b", "chrome"),
  firefox: buildOf("build", "Firefox", "-b", "firefox"),
  gallery: buildOf("build:gallery", "the gallery", "-b", "chrome", "--mode", "gallery"),
  pseudo: buildOf("build:pseudo", "the pseudo-language", "-b", "chrome", "--mode", "pseudo"),
}
const shipped = [builds.chrome, builds.firefox]

/** One project of vitest.config.ts. */
export interface TestStage {
  readonly name: string
  /** What it opens. Nothing is built twice. */
  readonly builds: readonly Step[]
}

/** In the order in which they run: the quickest first. */
export const testStages: readonly TestStage[] = [
  { name: "unit", builds: [] },
  { name: "data", builds: [] },
  { name: "build", builds: Object.values(builds) },
  { name: "smoke", builds: shipped },
  { name: "ui", builds: [builds.chrome, builds.gallery, builds.pseudo] },
  { name: "e2e", builds: shipped },
  { name: "long", builds: shipped },
]

export const stageNames: readonly string[] = ["check", ...testStages.map(({ name }) => name)]
