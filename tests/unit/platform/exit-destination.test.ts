import { beforeEach, describe, expect, it, vi } from "vitest"
import { browser } from "wxt/browser"
import { fakeBrowser } from "wxt/testing/fake-browser"
import { watchExitDestination } from "@/platform/exit-destination"
import { eventually } from "../../eventually"

const choose = (exitDestination: string): Promise<void> => browser.storage.local.set({ settings: { exitDestination } })
const never = (): Promise<never> => new Promise(() => undefined)

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
})

describe("the remembered exit destination", () => {
  it("is null until the settings are read", async () => {
    await choose("new-tab")
    const exitDestinationNow = watchExitDestination()
    expect(exitDestinationNow()).toBeNull()
    await eventually(() => expect(exitDestinationNow()).toBe("new-tab"))
  })

  it("follows a change made on the options page", async () => {
    const exitDestinationNow = watchExitDestination()
    await eventually(() => expect(exitDestinationNow()).toBe("previous-tab"))
    await choose("new-tab")
    await eventually(() => expect(exitDestinationNow()).toBe("new-tab"))
    await choose("previous-tab")
    await eventually(() => expect(exitDestinationNow()).toBe("previous-tab"))
  })

  it("is known from session storage to a restarted service worker before local storage answers", async () => {
    await choose("new-tab")
    const earlier = watchExitDestination()
    await eventually(() => expect(earlier()).toBe("new-tab"))
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the types know only the form with a callback
    vi.spyOn(browser.storage.local, "get").mockImplementation(never)
    const exitDestinationNow = watchExitDestination()
    await eventually(() => expect(exitDestinationNow()).toBe("new-tab"))
  })

  it("is local storage's value if session storage has another", async () => {
    await browser.storage.session.set({ exitDestination: "new-tab" })
    const exitDestinationNow = watchExitDestination()
    await eventually(() => expect(exitDestinationNow()).toBe("previous-tab"))
    await eventually(async () => expect(await browser.storage.session.get(null)).toEqual({}))
  })

  it("is null if session storage has an invalid value", async () => {
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the types know only the form with a callback
    vi.spyOn(browser.storage.local, "get").mockImplementation(never)
    await browser.storage.session.set({ exitDestination: "https://evil.test/" })
    const exitDestinationNow = watchExitDestination()
    await Promise.resolve(browser.storage.session.get("exitDestination"))
    expect(exitDestinationNow()).toBeNull()
  })
})
