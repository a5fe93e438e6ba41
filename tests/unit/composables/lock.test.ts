// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { fakeBrowser } from "wxt/testing/fake-browser"
import { useLock, type PageLock } from "@/composables/lock"
import * as store from "@/platform/lock-store"
import { quickLock } from "../../fakes/quick-lock"
import { runInComponent } from "../components/mount"
import { eventually } from "../../eventually"

const phrase = "porch light, 7 steps"
let lock: PageLock
let unmount: () => void
let derive: ReturnType<typeof quickLock>

async function waitForState(state: string): Promise<void> {
  await eventually(() => expect(lock.state.value).toBe(state))
}

beforeEach(async () => {
  fakeBrowser.reset()
  derive = quickLock()
  store.closeLock()
  ;({ result: lock, unmount } = runInComponent(() => useLock(store)))
  expect(lock.canChangeSettings.value).toBe(false)
  await waitForState("none")
})
afterEach(() => {
  unmount()
  derive.mockRestore()
})

describe("useLock", () => {
  // `beforeEach` checks that no change is allowed until the state of the lock is known.
  it("allows every change if there is no lock", () => {
    expect(lock.canChangeSettings.value).toBe(true)
  })

  it("sets and closes the lock, and opens it only with the phrase", async () => {
    await lock.set(phrase)
    expect([lock.state.value, lock.note.value?.what]).toEqual(["open", "set"])
    await lock.close()
    expect([lock.state.value, lock.canChangeSettings.value]).toEqual(["locked", false])
    await lock.open("wrong phrase")
    expect([lock.state.value, lock.note.value]).toEqual(["locked", { what: "wrong", seconds: 0 }])
    await lock.open(phrase)
    expect([lock.state.value, lock.note.value?.what]).toEqual(["open", "opened"])
  })

  it("neither changes nor removes an open lock without the phrase", async () => {
    await lock.set(phrase)
    const storedBefore = await fakeBrowser.storage.local.get(null)
    await lock.change("wrong phrase", "a new phrase")
    await lock.remove("wrong phrase")
    expect(lock.note.value?.what).toBe("wrong")
    expect(await fakeBrowser.storage.local.get(null)).toEqual(storedBefore)
    await lock.change(phrase, "a new phrase")
    expect(lock.note.value?.what).toBe("set")
    await lock.remove("a new phrase")
    expect([lock.state.value, lock.note.value?.what]).toEqual(["none", "removed"])
  })

  it("reports how long to wait, and when the wait is over", async () => {
    await lock.set(phrase)
    await lock.close()
    for (let attempt = 1; attempt <= 3; attempt += 1) await lock.open("wrong phrase")
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] })
    await lock.open("wrong phrase")
    expect(lock.note.value).toEqual({ what: "wrong", seconds: 5 })
    await lock.open(phrase)
    expect(lock.note.value).toEqual({ what: "early", seconds: 5 })
    vi.advanceTimersByTime(5000)
    vi.useRealTimers()
    expect(lock.note.value?.what).toBe("again")
  })

  it("notices when another page sets or removes the lock", async () => {
    await fakeBrowser.storage.local.set({
      lock: { salt: btoa("s".repeat(16)), hash: btoa("h".repeat(32)), rounds: 600_000 },
    })
    await waitForState("locked")
    expect(lock.canChangeSettings.value).toBe(false)
    await fakeBrowser.storage.local.remove("lock")
    await waitForState("none")
  })
})
