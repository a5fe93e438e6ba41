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
  it("opens in the same tick, because Firefox opens it only at a press, and learns its guide once", async () => {
    const done = openPopup("images-young-person")
    expect(opened).toEqual(["popup"])
    await done
    expect(await takeGuideToOpen()).toBe("images-young-person")
    expect(await session.get(null)).toEqual({})
    expect(await takeGuideToOpen()).toBeNull()
  })

  it("opens with the hotlines after a press for them, although an earlier guide was never opened", async () => {
    await openPopup("missing-child")
    await openPopup(null)
    expect(await takeGuideToOpen()).toBeNull()
  })

  it("opens in a tab, whose address names no guide, where the browser does not open it", async () => {
    openRealPopup.mockRejectedValue(new Error("no toolbar"))
    await openPopup("missing-child")
    expect(opened).toEqual(["/popup.html#tab"])
    expect(await takeGuideToOpen()).toBe("missing-child")
  })

  it("opens in a tab where the browser lacks the call", async () => {
    Object.assign(fakeBrowser.action, { openPopup: undefined })
    await openPopup(null)
    expect(opened).toEqual(["/popup.html#tab"])
  })

  it("leaves no guide for the next person if nothing opens", async () => {
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
