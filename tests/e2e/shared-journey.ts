import { afterAll, afterEach, beforeEach, onTestFinished } from "vitest"
import type { BrowserName } from "./lab/browser.ts"
import { startJourney, type Journey, type View } from "./journey.ts"

/**
 * One browser for all tests of a `describe` block, reset to the state of a new profile before each test.
 * A start takes five seconds, a reset half a second. A failed test may leave anything behind, so the next
 * test gets a new browser. Use `newJourney` for tests about the profile itself: an install, a policy, a
 * power cut, a preference of the browser.
 */
export function useJourney(name: BrowserName, view?: View): Journey {
  let current: Journey | null = null

  beforeEach(async () => {
    if (current) await current.reset()
    else current = await startJourney(name, view)
  })

  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail" || !current) return
    const failed = current
    current = null
    await failed.picture(`failed/${name}-${task.name.replace(/\W+/g, "-").slice(0, 80)}`)
    await failed.end()
  })

  afterAll(async () => {
    await current?.end()
  })

  return new Proxy({} as Journey, {
    get(_, key) {
      if (!current) throw new Error("the browser starts in beforeEach: use it in a test, not while collecting tests")
      return Reflect.get(current, key) as unknown
    },
  })
}

/** A browser with a new profile, for one test. It quits when the test finishes. */
export async function newJourney(name: BrowserName, view?: View): Promise<Journey> {
  const journey = await startJourney(name, view)
  onTestFinished(() => journey.end())
  return journey
}
