import { describe, expect, it } from "vitest"
import { exitWithBrokenCalls } from "./broken-call.ts"
import { browsers } from "./journey.ts"

/** The calls without which nothing would happen; each other one is tried by `npm run bench:faults`. */
describe.each(browsers)("the exit in %s, though the browser never answers", (name) => {
  it.each(["tabs.query", "tabs.update"])("%s", async (call) => {
    const { hidden, ...rest } = await exitWithBrokenCalls(name, { calls: [call], fault: "hangs" })
    expect(rest).toEqual({ struck: true, closed: true, erased: true })
    expect(hidden).toBeLessThan(1500)
  })
})
