import { afterAll, afterEach, beforeEach, onTestFinished } from "vitest"
import type { BrowserName } from "./lab/browser.ts"
import { startJourney, type Journey, type JourneyOptions } from "./journey.ts"

/**
 * One browser for all tests of a `describe` block. Before each test it is reset to the state of a new
 * profile: a reset takes half a second, a start five seconds. After a failed test, which may leave anything
 * behind, the next test gets a new browser. Use `newJourney` for tests about the profile itself: an install,
 * a policy, a power cut, a preference of the browser.
 */
export function useJourney(name: BrowserName, options?: JourneyOptions): Journey {
  let current: Journey | null = null

  beforeEach(async () => {
    if (current) await current.reset()
    else current = await startJourney(name, options)
  })

  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail" || !current) return
    const failed = current
    current = null
    await failed.savePicture(`failed/${name}-${task.name.replace(/\W+/g, "-").slice(0, 80)}`)
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
export async function newJourney(name: BrowserName, options?: JourneyOptions): Promise<Journey> {
  const journey = await startJourney(name, options)
  onTestFinished(() => journey.end())
  return journey
}
