import { beforeEach, describe, expect, it, vi } from "vitest"
import { fakeBrowser } from "wxt/testing/fake-browser"
import { takeGuideToOpen } from "@/platform/guide-to-open"
import { openPopup } from "@/platform/own-pages"

const { session } = fakeBrowser.storage
const opened: string[] = []
const openRealPopup = vi.fn(async () => void opened.push("popup"))

beforeEach(() => {
  fakeBrowser.reset()
  opened.length = 0
  openRealPopup.mockReset()
  openRealPopup.mockImplementation(async () => void opened.push("popup"))
  Object.assign(fakeBrowser.action, { openPopup: openRealPopup })
  Object.assign(fakeBrowser.tabs, { create: async ({ url }: { url: string }) => opened.push(url) })
})

describe("the popup that the welcome page opens", () => {
  it("opens in the same tick, as Firefox demands after a press, and gets its guide only once", async () => {
    const done = openPopup("images-young-person")
    expect(opened).toEqual(["popup"])
    await done
    expect(await takeGuideToOpen()).toBe("images-young-person")
    expect(await session.get(null)).toEqual({})
    expect(await takeGuideToOpen()).toBeNull()
  })

  it("opens with the hotlines on request, even if an earlier guide was never opened", async () => {
    await openPopup("missing-child")
    await openPopup(null)
    expect(await takeGuideToOpen()).toBeNull()
  })

  it("opens in a tab, whose address names no guide, if the browser refuses to open the popup", async () => {
    openRealPopup.mockRejectedValue(new Error("no toolbar"))
    await openPopup("missing-child")
    expect(opened).toEqual(["/popup.html#tab"])
    expect(await takeGuideToOpen()).toBe("missing-child")
  })

  it("opens in a tab if the browser lacks openPopup", async () => {
    Object.assign(fakeBrowser.action, { openPopup: undefined })
    await openPopup(null)
    expect(opened).toEqual(["/popup.html#tab"])
  })

  it("stores no guide for the next person if neither popup nor tab opens", async () => {
    openRealPopup.mockRejectedValue(new Error("no toolbar"))
    Object.assign(fakeBrowser.tabs, { create: () => Promise.reject(new Error("no tabs")) })
    await openPopup("missing-child")
    expect(await session.get(null)).toEqual({})
  })

  it.each([7, { id: "missing-child" }, null])("opens with the hotlines if the guide is %j", async (stored) => {
    await session.set({ guideToOpen: stored })
    expect(await takeGuideToOpen()).toBeNull()
  })
})
