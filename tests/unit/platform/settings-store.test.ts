import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { browser } from "wxt/browser"
import { fakeBrowser } from "wxt/testing/fake-browser"
import { watchExitDestination } from "@/platform/exit-destination"

type Store = typeof import("@/platform/raw-settings") &
  typeof import("@/platform/settings-store") &
  typeof import("@/platform/exit-settings-store")

/** Resolves the browser's policy. */
let deliverPolicy: (policy: Record<string, unknown>) => void = () => undefined
let store: Store

beforeEach(async () => {
  fakeBrowser.reset()
  vi.useFakeTimers()
  // Each test loads the module anew, because it remembers the policy.
  vi.resetModules()
  store = {
    ...(await import("@/platform/raw-settings")),
    ...(await import("@/platform/settings-store")),
    ...(await import("@/platform/exit-settings-store")),
  }
  const policyRead = new Promise<Record<string, unknown>>((resolve) => {
    deliverPolicy = resolve
  })
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the types know only the form with a callback
  vi.spyOn(browser.storage.managed, "get").mockImplementation(() => policyRead)
  await browser.storage.local.set({ settings: { eraseScope: "tab", eraseMinutes: 30, textSize: "large" } })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const resultAfter = async <T>(milliseconds: number, work: Promise<T>): Promise<T | "not yet"> => {
  await vi.advanceTimersByTimeAsync(milliseconds)
  return Promise.race([work, Promise.resolve("not yet" as const)])
}

describe("when the browser takes seconds to return its policy", () => {
  it("readExitSettings returns the settings chosen here within the exit's time limit", async () => {
    expect(await resultAfter(1400, store.readExitSettings())).toMatchObject({ eraseScope: "tab", eraseMinutes: 30 })
  })

  it("readExitSettings includes a policy that arrives in time", async () => {
    const settings = store.readExitSettings()
    await vi.advanceTimersByTimeAsync(300)
    deliverPolicy({ exitDestination: "new-tab", eraseScope: "recent" })
    expect(await resultAfter(0, settings)).toMatchObject({ exitDestination: "new-tab", eraseScope: "tab" })
  })

  it("readSnapshotSoon returns the settings chosen here at once, and watchers are notified once when the policy arrives", async () => {
    const onChange = vi.fn()
    store.watchSettings(onChange)
    expect(await resultAfter(90, store.readSnapshotSoon())).toMatchObject({
      policy: {},
      settings: { textSize: "large" },
    })
    expect(onChange).not.toHaveBeenCalled()
    deliverPolicy({ language: "es" })
    await vi.advanceTimersByTimeAsync(0)
    expect(onChange).toHaveBeenCalledTimes(1)
    expect(await resultAfter(90, store.readSnapshotSoon())).toMatchObject({ policy: { language: "es" } })
    expect(onChange).toHaveBeenCalledTimes(1)
  })

  it("readSnapshot waits for the policy", async () => {
    const snapshotRead = store.readSnapshot()
    expect(await resultAfter(60_000, snapshotRead)).toBe("not yet")
    deliverPolicy({ language: "es" })
    expect(await resultAfter(0, snapshotRead)).toMatchObject({ settings: { language: "es", textSize: "large" } })
  })

  it("the exit destination chosen here is known", async () => {
    await browser.storage.local.set({ settings: { exitDestination: "new-tab" } })
    const exitDestinationNow = watchExitDestination()
    await vi.advanceTimersByTimeAsync(50)
    expect(exitDestinationNow()).toBe("new-tab")
  })

  it("the exit destination in session storage stays in use, and is not replaced by the default", async () => {
    await browser.storage.session.set({ exitDestination: "new-tab" })
    const exitDestinationNow = watchExitDestination()
    await vi.advanceTimersByTimeAsync(3000)
    expect(exitDestinationNow()).toBe("new-tab")
    expect(await browser.storage.session.get("exitDestination")).toEqual({ exitDestination: "new-tab" })
  })
})
