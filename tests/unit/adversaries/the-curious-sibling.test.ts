import { describe, expect, it } from "vitest"
import { exit } from "@/core/exit/exit"
import { debouncePresses } from "@/core/exit/debounce-presses"
import { noAttempts, countAttempt, attemptsNow, remainingWait } from "@/core/settings/lock-attempts"
import { fakeBrowser, finish, news, tab } from "../../fakes/browser"
import { pressed } from "../../fakes/help-session"

const homework = "https://homework.test/"

/** Opens it, presses the key again and again, tries the PIN. No harm is meant, and none may be done. */
describe("the curious sibling", () => {
  it("who hammers on the key makes one exit, and the next press after a pause is another", () => {
    let now = 0
    const isFirst = debouncePresses(() => now)
    const hammered = Array.from({ length: 30 }, () => {
      now += 100
      return isFirst()
    })
    expect(hammered.filter(Boolean)).toHaveLength(1)
    now += 1000
    expect(isFirst()).toBe(true)
  })

  it("who presses it closes that one page, and no other that somebody works in", async () => {
    const browser = fakeBrowser([tab(1, news), tab(3, homework), pressed])
    await finish(exit(browser.ports, pressed.id, null))
    expect(browser.openUrls()).toEqual([news, homework])
  })

  it("who tries the PIN waits longer each time, and it is forgotten within an hour", () => {
    const waits: number[] = []
    let tries = noAttempts
    let now = 0
    for (let slip = 1; slip <= 8; slip += 1) {
      tries = countAttempt(tries, now)
      waits.push(remainingWait(tries, now))
      now += remainingWait(tries, now)
    }
    expect(waits.slice(0, 3)).toEqual([0, 0, 0])
    expect(waits.slice(3)).toEqual(waits.slice(3).toSorted((a, b) => a - b))
    expect(waits[3]).toBeGreaterThan(0)
    expect(waits.at(-1)).toBeGreaterThanOrEqual(15 * 60_000)
    expect(attemptsNow(tries, now + 60 * 60_000)).toEqual(noAttempts)
  })
})
