import { describe, expect, it } from "vitest"
import { debouncePresses } from "@/core/exit/presses"
import { noAttempts, countAttempt, attemptsNow, remainingWaitMs } from "@/core/settings/lock-attempts"
import { fakeBrowser, finish, news, tab } from "../../fakes/browser"
import { runExit } from "../../fakes/exit"
import { pressed } from "../../fakes/help-session"

const homework = "https://homework.test/"

/** They open Porchlight, press the key again and again and try the PIN. They mean no harm and must cause none. */
describe("the curious sibling", () => {
  it("who presses the key many times starts one exit, and another after a pause", () => {
    let now = 0
    const isFirst = debouncePresses(() => now)
    const startsExit = Array.from({ length: 30 }, () => {
      now += 100
      return isFirst()
    })
    expect(startsExit.filter(Boolean)).toHaveLength(1)
    now += 1000
    expect(isFirst()).toBe(true)
  })

  it("who presses the key on a help page closes no other open page", async () => {
    const browser = fakeBrowser([tab(1, news), tab(3, homework), pressed])
    await finish(runExit(browser.ports, pressed.id, null))
    expect(browser.openUrls()).toEqual([news, homework])
  })

  it("who tries the PIN waits longer each time, and the attempts are reset within an hour", () => {
    const waits: number[] = []
    let attempts = noAttempts
    let now = 0
    for (let slip = 1; slip <= 8; slip += 1) {
      attempts = countAttempt(attempts, now)
      waits.push(remainingWaitMs(attempts, now))
      now += remainingWaitMs(attempts, now)
    }
    expect(waits.slice(0, 3)).toEqual([0, 0, 0])
    expect(waits.slice(3)).toEqual(waits.slice(3).toSorted((a, b) => a - b))
    expect(waits[3]).toBeGreaterThan(0)
    expect(waits.at(-1)).toBeGreaterThanOrEqual(15 * 60_000)
    expect(attemptsNow(attempts, now + 60 * 60_000)).toEqual(noAttempts)
  })
})
