import vue from "@vitejs/plugin-vue"
import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import type { Plugin } from "vite"
import { defineConfig } from "vitest/config"
import { WxtVitest } from "wxt/testing/vitest-plugin"
import { directory } from "./build/directory-plugin.ts"
import { texts } from "./build/texts.ts"

const root = fileURLToPath(new URL(".", import.meta.url))

/** The popup guesses the region from the time zone. The browsers inherit this time zone. */
const env = { TZ: "America/Los_Angeles" }

/** If these tests fail, the others are not worth running. They are part of `npm test`. */
const smokeFiles = ["tests/e2e/smoke.test.ts"]

/** These take longer than all others together. Only `npm run test:all` runs them. */
const longFiles = [
  ...["field/*", "guarantees", "guarantees-page", "exit-scenarios", "managed-install", "package"],
  ...["simulated-week", "trail", "updates", "windows"],
].map((name) => `tests/e2e/${name}.test.ts`)

/** Uses all processors. Vitest by default leaves one idle. */
const maxWorkers = availableParallelism()

const realBrowser = {
  env,
  // Each file has its own screen and browsers, and spends most of the time waiting.
  maxWorkers: 2,
  testTimeout: 90_000,
  hookTimeout: 60_000,
}

/**
 * Shortens the errors of the directory, because many unit tests read it. The data tests report each error once, in
 * full.
 */
function directoryForUnits(): Plugin {
  const plugin = directory()
  const { load } = plugin
  if (typeof load !== "function") throw new Error("the directory plugin no longer has a load hook")
  return {
    ...plugin,
    load(...args) {
      try {
        return load.apply(this, args)
      } catch {
        throw new Error("directory/ has an error. To see it, run npm run test:data.")
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
            // Runs each file in a new context of the same process. A process per file takes twice as long.
            pool: "vmForks",
            maxWorkers,
            // A busy machine must not fail a test.
            testTimeout: 60_000,
            hookTimeout: 60_000,
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
            // These tests only read, so all files can share one copy of the directory.
            isolate: false,
            setupFiles: ["tests/data/setup.ts"],
          },
        },
        { test: { name: "build", include: ["tests/build/**/*.test.ts"] } },
        { test: { ...realBrowser, name: "ui", include: ["tests/ui/**/*.test.ts"] } },
        { test: { ...realBrowser, name: "smoke", include: smokeFiles } },
        {
          test: {
            ...realBrowser,
            name: "e2e",
            include: ["tests/e2e/**/*.test.ts"],
            exclude: [...smokeFiles, ...longFiles],
          },
        },
        { test: { ...realBrowser, name: "long", include: longFiles } },
      ],
    },
  }
})
