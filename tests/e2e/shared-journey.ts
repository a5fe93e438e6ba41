import { afterAll, afterEach, beforeEach, onTestFinished } from "vitest"
import type { BrowserName } from "./lab/browser.ts"
import { startJourney, type Journey, type View } from "./journey.ts"

/**
 * One browser for all tests of a `describe` block, brought back to how a new profile is before each of
 * them: a start takes five seconds, that takes half of one. A test that failed may have left anything
 * behind, so the next one gets a new browser. Use `newJourney` where a test is about the profile
 * itself: an install, a policy, a power cut, a switch of the browser's own.
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
      if (!current) throw new Error("the browser starts before each test, not before the first")
      return Reflect.get(current, key) as unknown
    },
  })
}

/** A browser with a new profile, for the test that asks for it. It ends with the test. */
export async function newJourney(name: BrowserName, view?: View): Promise<Journey> {
  const journey = await startJourney(name, view)
  onTestFinished(() => journey.end())
  return journey
}
