import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { browser } from "wxt/browser"
import { fakeBrowser } from "wxt/testing/fake-browser"
import { watchExitDestination } from "@/platform/exit-destination"

type Store = typeof import("@/platform/settings-store")

/** The policy of the browser: told when this says so. */
let tell: (policy: Record<string, unknown>) => void = () => undefined
let store: Store

beforeEach(async () => {
  fakeBrowser.reset()
  vi.useFakeTimers()
  // Each test has a page of its own: what a policy said is remembered by page.
  vi.resetModules()
  store = await import("@/platform/settings-store")
  const told = new Promise<Record<string, unknown>>((resolve) => {
    tell = resolve
  })
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the types know only the form with a callback
  vi.spyOn(browser.storage.managed, "get").mockImplementation(() => told)
  await browser.storage.local.set({ settings: { eraseScope: "tab", textSize: "large" } })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const passed = async <T>(milliseconds: number, work: Promise<T>): Promise<T | "not yet"> => {
  await vi.advanceTimersByTimeAsync(milliseconds)
  return Promise.race([work, Promise.resolve("not yet" as const)])
}

describe("a browser that takes seconds to tell its policy", () => {
  it("keeps no exit from knowing what was chosen here: within the time that an exit has", async () => {
    expect(await passed(1400, store.readSettings())).toMatchObject({ eraseScope: "tab", textSize: "large" })
  })

  it("has its policy counted by the exit, where it comes in time", async () => {
    const settings = store.readSettings()
    await vi.advanceTimersByTimeAsync(300)
    tell({ eraseMinutes: 60, eraseScope: "recent" })
    expect(await passed(0, settings)).toMatchObject({ eraseMinutes: 60, eraseScope: "tab" })
  })

  it("keeps no page from drawing what was chosen here; the policy follows, told once", async () => {
    const onChange = vi.fn()
    store.watchSnapshot(onChange)
    expect(await passed(90, store.readSnapshotSoon())).toMatchObject({ policy: {}, settings: { textSize: "large" } })
    expect(onChange).not.toHaveBeenCalled()
    tell({ language: "es" })
    await vi.advanceTimersByTimeAsync(0)
    expect(onChange).toHaveBeenCalledTimes(1)
    expect(await passed(90, store.readSnapshotSoon())).toMatchObject({ policy: { language: "es" } })
    expect(onChange).toHaveBeenCalledTimes(1)
  })

  it("is waited for by whoever shows nothing until it is known", async () => {
    const known = store.readSnapshot()
    expect(await passed(60_000, known)).toBe("not yet")
    tell({ language: "es" })
    expect(await passed(0, known)).toMatchObject({ settings: { language: "es", textSize: "large" } })
  })

  it("keeps nobody from knowing what is to come forward, where that was chosen here", async () => {
    await browser.storage.local.set({ settings: { exitDestination: "new-tab" } })
    const exitDestinationNow = watchExitDestination()
    await vi.advanceTimersByTimeAsync(50)
    expect(exitDestinationNow()).toBe("new-tab")
  })

  it("says nothing that is taken for the default: what memory holds counts until it is told", async () => {
    await browser.storage.session.set({ exitDestination: "new-tab" })
    const exitDestinationNow = watchExitDestination()
    await vi.advanceTimersByTimeAsync(3000)
    expect(exitDestinationNow()).toBe("new-tab")
    expect(await browser.storage.session.get("exitDestination")).toEqual({ exitDestination: "new-tab" })
  })
})
