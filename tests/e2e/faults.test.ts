import { describe, expect, it } from "vitest"
import { exitWithBrokenCalls } from "./broken-call.ts"
import { browsers } from "./journey.ts"

/** Breaks the two calls that hiding needs most. `npm run bench:faults` breaks all others. */
describe.each(browsers)("an exit in %s", (name) => {
  it.each(["tabs.query", "tabs.update"])("hides, closes and erases the page even if %s never answers", async (call) => {
    const { hiddenAfterMs, ...outcome } = await exitWithBrokenCalls(name, { calls: [call], fault: "hangs" })
    expect(outcome).toEqual({ called: true, closed: true, erased: true })
    expect(hiddenAfterMs).toBeLessThan(1500)
  })
})
