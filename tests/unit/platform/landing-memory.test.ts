import { beforeEach, describe, expect, it, vi } from "vitest"
import { browser } from "wxt/browser"
import { fakeBrowser } from "wxt/testing/fake-browser"
import { rememberLanding } from "@/platform/landing-memory"

const choose = (landing: string): Promise<void> => browser.storage.local.set({ settings: { landing } })
const never = (): Promise<never> => new Promise(() => undefined)

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
})

describe("what comes forward after an exit, for those who cannot wait", () => {
  it("is null at first, and known once the browser has told it", async () => {
    await choose("new")
    const landingNow = rememberLanding()
    expect(landingNow()).toBeNull()
    await vi.waitFor(() => expect(landingNow()).toBe("new"))
  })

  it("follows a change made on the options page", async () => {
    const landingNow = rememberLanding()
    await vi.waitFor(() => expect(landingNow()).toBe("before"))
    await choose("new")
    await vi.waitFor(() => expect(landingNow()).toBe("new"))
    await choose("before")
    await vi.waitFor(() => expect(landingNow()).toBe("before"))
  })

  it("is known from memory to a worker that has just woken, before the disk answers", async () => {
    await choose("new")
    const earlier = rememberLanding()
    await vi.waitFor(() => expect(earlier()).toBe("new"))
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the types know only the form with a callback
    vi.spyOn(browser.storage.local, "get").mockImplementation(never)
    const landingNow = rememberLanding()
    await vi.waitFor(() => expect(landingNow()).toBe("new"))
  })

  it("is what the disk says, where the memory holds something else", async () => {
    await browser.storage.session.set({ landing: "new" })
    const landingNow = rememberLanding()
    await vi.waitFor(() => expect(landingNow()).toBe("before"))
    await vi.waitFor(async () => expect(await browser.storage.session.get(null)).toEqual({}))
  })

  it("is not what foreign memory holds", async () => {
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the types know only the form with a callback
    vi.spyOn(browser.storage.local, "get").mockImplementation(never)
    await browser.storage.session.set({ landing: "https://evil.test/" })
    const landingNow = rememberLanding()
    await Promise.resolve(browser.storage.session.get("landing"))
    expect(landingNow()).toBeNull()
  })
})
