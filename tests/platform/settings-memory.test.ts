import { beforeEach, describe, expect, it, vi } from "vitest"
import { browser } from "wxt/browser"
import { fakeBrowser } from "wxt/testing/fake-browser"
import { rememberSettings } from "@/platform/settings-memory"

const choose = (landing: string): Promise<void> => browser.storage.local.set({ settings: { landing } })

describe("the settings for those who cannot wait", () => {
  beforeEach(() => fakeBrowser.reset())

  it("are null at first, and known once the browser has told them", async () => {
    await choose("new")
    const settingsNow = rememberSettings()
    expect(settingsNow()).toBeNull()
    await vi.waitFor(() => expect(settingsNow()?.landing).toBe("new"))
  })

  it("follow a change made on the options page", async () => {
    const settingsNow = rememberSettings()
    await vi.waitFor(() => expect(settingsNow()?.landing).toBe("before"))
    await choose("new")
    await vi.waitFor(() => expect(settingsNow()?.landing).toBe("new"))
  })
})
