import vue from "@vitejs/plugin-vue"
import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"
import { WxtVitest } from "wxt/testing/vitest-plugin"
import { directory } from "./scripts/build/directory-plugin.ts"
import { texts } from "./scripts/build/texts.ts"

const root = fileURLToPath(new URL(".", import.meta.url))
const screens = ["screens", "trail", "windows"].map((name) => `tests/browser/${name}.test.ts`)
const inBrowsers = {
  // The popup guesses the region from the time zone; the browsers inherit this one.
  env: { TZ: "America/Los_Angeles" },
  // Two browsers at once on two cores would measure each other.
  fileParallelism: false,
  testTimeout: 90_000,
  hookTimeout: 60_000,
}

/** docs/TESTING.md says what belongs into which. */
export default defineConfig(async () => ({
  test: {
    projects: [
      {
        plugins: [await WxtVitest({ root }), directory(), vue(), texts()],
        resolve: { alias: { "@": root } },
        test: {
          name: "unit",
          // A busy machine is slow, not wrong.
          testTimeout: 60_000,
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/build/**", "tests/browser/**"],
        },
      },
      {
        test: { name: "build", include: ["tests/build/**/*.test.ts"] },
      },
      { test: { ...inBrowsers, name: "browser", include: ["tests/browser/**/*.test.ts"], exclude: screens } },
      // Thirty screens more: they take as long as everything else, and have a command of their own.
      { test: { ...inBrowsers, name: "screens", include: screens } },
    ],
  },
}))
