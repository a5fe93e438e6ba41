import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { browser } from "wxt/browser"
import { fakeBrowser } from "wxt/testing/fake-browser"
import { readThemeSoon } from "@/platform/theme"

beforeEach(() => fakeBrowser.reset())
afterEach(() => vi.restoreAllMocks())

function setPolicy(policy: Record<string, unknown>): void {
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the types know only the form with a callback
  vi.spyOn(browser.storage.managed, "get").mockImplementation(() => Promise.resolve(policy))
}

it("readThemeSoon returns the default if the storage never answers", async () => {
  setPolicy({})
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the types know only the form with a callback
  vi.spyOn(browser.storage.local, "get").mockImplementation(() => new Promise(() => undefined))
  expect(await readThemeSoon()).toBe("browser")
})

it.each([
  ["the default if nothing is set", {}, {}, "browser"],
  ["the policy's theme", {}, { theme: "light" }, "light"],
  ["the theme chosen here, whatever the policy says", { theme: "dark" }, { theme: "light" }, "dark"],
  ["the policy's theme if storage has an invalid one", { theme: "red" }, { theme: "light" }, "light"],
])("readThemeSoon returns %s", async (_what, settings, policy, expected) => {
  await browser.storage.local.set({ settings })
  setPolicy(policy)
  expect(await readThemeSoon()).toBe(expected)
})
