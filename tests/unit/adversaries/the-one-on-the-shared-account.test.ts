import { expect, it } from "vitest"
import { filesThatSay, texts } from "./sources"

/** Signed in to the same account on another device. In a real browser: tests/e2e/adversaries.test.ts. */
it("the one on the shared account finds no setting there: nothing is ever put into storage that syncs", () => {
  expect(filesThatSay(/storage\.sync|\bsync\.(get|set)\b/)).toEqual([])
})

it("the adult is told that a deletion of history reaches the other devices of an account that syncs it", () => {
  expect(texts("en").get("options.erase.sync")).toMatch(/reaches the account's other devices/)
  expect(texts("es").get("options.erase.sync")).toMatch(/llega a los otros aparatos/)
})
