import { expect, it } from "vitest"
import { filesMatching, texts } from "./sources"

/** Someone signed in to the same account on another device. In a real browser: tests/e2e/adversaries.test.ts. */
it("the one on the shared account finds no settings there: no file uses synced storage", () => {
  expect(filesMatching(/storage\.sync|\bsync\.(get|set)\b/)).toEqual([])
})

it("the options page warns that the same pages are erased on the other devices of a synced account", () => {
  expect(texts("en").get("options.erase.sync")).toMatch(/disappear from the account’s other devices too/)
  expect(texts("es").get("options.erase.sync")).toMatch(/desaparecen también de esos aparatos/)
})
