import { beforeEach, describe, expect, it, vi } from "vitest"
import { fakeBrowser } from "wxt/testing/fake-browser"
import { hotline } from "../../fakes/hotlines"
import { takeHotlineToPrint } from "@/platform/hotline-to-print"
import { openPrintPageFor } from "@/platform/own-pages"

const { session } = fakeBrowser.storage
const opened: string[] = []

beforeEach(() => {
  fakeBrowser.reset()
  opened.length = 0
  Object.assign(fakeBrowser.tabs, { create: async ({ url }: { url: string }) => opened.push(url) })
})

describe("the hotline that a person wants to print alone", () => {
  it("reaches the print page only once, and its address does not name the hotline", async () => {
    await openPrintPageFor(hotline("harbor", { country: "US" }))
    expect(opened).toEqual(["/print.html"])
    expect(await takeHotlineToPrint()).toEqual({ id: "harbor", country: "US" })
    expect(await session.get(null)).toEqual({})
    expect(await takeHotlineToPrint()).toBeNull()
  })

  it.each([7, { id: 7, country: "US" }, { id: "harbor" }, null])(
    "is null if session storage has %j",
    async (stored) => {
      await session.set({ toPrint: stored })
      expect(await takeHotlineToPrint()).toBeNull()
    },
  )

  it("does not stop the print page from opening if session storage fails", async () => {
    vi.spyOn(session, "set").mockRejectedValue(new Error("no storage"))
    await openPrintPageFor(hotline("harbor"))
    expect(opened).toEqual(["/print.html"])
  })
})
