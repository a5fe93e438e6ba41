import { describe, expect, it } from "vitest"
import { decidePrivateOffer, openPrivately, type PrivateWindows } from "@/core/hotlines/private-window"

const site = "https://harbor.test/"
const refused = (): Promise<never> => Promise.reject(new Error("refused by the browser"))

function windows(change: Partial<PrivateWindows> = {}): PrivateWindows & { readonly opened: string[] } {
  const opened: string[] = []
  const open = async (url: string): Promise<void> => void opened.push(url)
  return { isAllowed: () => Promise.resolve(true), open, ...change, opened }
}

describe("a private window", () => {
  it("is offered if the exit works in private windows", async () => {
    expect(await decidePrivateOffer(windows())).toBe("offered")
  })

  it.each<[string, Partial<PrivateWindows>]>([
    ["Porchlight is not allowed in private windows", { isAllowed: () => Promise.resolve(false) }],
    ["the browser does not answer whether it is", { isAllowed: refused }],
  ])("is neither offered nor opened if %s", async (_why, change) => {
    const closed = windows(change)
    expect(await decidePrivateOffer(closed)).toBe("noExit")
    expect(await openPrivately(closed, site)).toBe(false)
    expect(closed.opened).toEqual([])
  })

  it("is opened for a website", async () => {
    const open = windows()
    expect(await openPrivately(open, site)).toBe(true)
    expect(open.opened).toEqual([site])
  })

  it("is not opened for an address without https", async () => {
    const open = windows()
    expect(await openPrivately(open, "http://harbor.test/")).toBe(false)
    expect(await openPrivately(open, "javascript:alert(1)")).toBe(false)
    expect(open.opened).toEqual([])
  })

  it("is reported as not opened if the browser refuses", async () => {
    expect(await openPrivately(windows({ open: refused }), site)).toBe(false)
  })
})
