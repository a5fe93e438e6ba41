import { describe, expect, it } from "vitest"
import { exitWithBrokenCalls } from "./broken-call.ts"
import { browsers } from "./journey.ts"

/** The two calls that hiding needs most; `npm run bench:faults` breaks all others. */
describe.each(browsers)("an exit in %s", (name) => {
  it.each(["tabs.query", "tabs.update"])("hides, closes and erases the page even if %s never answers", async (call) => {
    const { hidden, ...rest } = await exitWithBrokenCalls(name, { calls: [call], fault: "hangs" })
    expect(rest).toEqual({ called: true, closed: true, erased: true })
    expect(hidden).toBeLessThan(1500)
  })
})
