import vue from "@vitejs/plugin-vue"
import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import type { Plugin } from "vite"
import { defineConfig } from "vitest/config"
import { WxtVitest } from "wxt/testing/vitest-plugin"
import { directory } from "./build/directory-plugin.ts"
import { texts } from "./build/texts.ts"

const root = fileURLToPath(new URL(".", import.meta.url))

/** The popup guesses the region from the time zone; the browsers inherit this one. */
const env = { TZ: "America/Los_Angeles" }

/** The tests that must pass before any others are worth running; part of `npm test`. */
const smoke = ["tests/e2e/smoke.test.ts"]

/** These take longer than everything else together: only `npm run test:all` runs them. */
const long = [
  ...["field/*", "guarantees", "guarantees-page", "exit-scenarios", "package", "simulated-week", "trail", "windows"],
].map((name) => `tests/e2e/${name}.test.ts`)

/** All processors: Vitest would leave one idle. */
const maxWorkers = availableParallelism()

const realBrowser = {
  env,
  // Each file has its own screen and browsers, and waits most of the time.
  maxWorkers: 2,
  testTimeout: 90_000,
  hookTimeout: 60_000,
}

/** Many unit tests read the directory. Its errors are reported once, by the data tests. */
function directoryForUnits(): Plugin {
  const plugin = directory()
  const { load } = plugin
  if (typeof load !== "function") throw new Error("the directory plugin no longer has a load hook")
  return {
    ...plugin,
    load(...asked) {
      try {
        return load.apply(this, asked)
      } catch {
        throw new Error("directory/ has an error: npm run test:data names it")
      }
    },
  }
}

/** docs/TESTING.md says what belongs in which project. */
export default defineConfig(async () => {
  const resolve = { alias: { "@": root } }

  return {
    test: {
      projects: [
        {
          plugins: [await WxtVitest({ root }), directoryForUnits(), vue(), texts()],
          resolve,
          test: {
            name: "unit",
            // Each file has a context of its own in a process that goes on: half the time of a process a file.
            pool: "vmForks",
            maxWorkers,
            // A busy machine is slow, not wrong.
            testTimeout: 60_000,
            include: ["tests/unit/**/*.test.ts"],
          },
        },
        {
          plugins: [directory()],
          resolve,
          test: {
            name: "data",
            maxWorkers,
            include: ["tests/data/**/*.test.ts"],
            // Nothing here changes what it reads: the directory is read once, for all files.
            isolate: false,
            setupFiles: ["tests/data/setup.ts"],
          },
        },
        { test: { name: "build", include: ["tests/build/**/*.test.ts"] } },
        { test: { ...realBrowser, name: "ui", include: ["tests/ui/**/*.test.ts"] } },
        { test: { ...realBrowser, name: "smoke", include: smoke } },
        { test: { ...realBrowser, name: "e2e", include: ["tests/e2e/**/*.test.ts"], exclude: [...smoke, ...long] } },
        { test: { ...realBrowser, name: "long", include: long } },
      ],
    },
  }
})
