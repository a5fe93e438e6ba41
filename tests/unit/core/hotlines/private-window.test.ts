import { describe, expect, it } from "vitest"
import { openPrivately, privateOffer, type PrivateWindows } from "@/core/hotlines/private-window"

const site = "https://harbor.test/"
const refused = (): Promise<never> => Promise.reject(new Error("refused by the browser"))

function windows(change: Partial<PrivateWindows> = {}): PrivateWindows & { readonly opened: string[] } {
  const opened: string[] = []
  const open = async (url: string): Promise<void> => void opened.push(url)
  return { isAllowed: () => Promise.resolve(true), open, ...change, opened }
}

describe("a private window", () => {
  it("is offered where the exit works in it", async () => {
    expect(await privateOffer(windows())).toBe("offered")
  })

  it.each<[string, Partial<PrivateWindows>]>([
    ["Porchlight is kept out of them", { isAllowed: () => Promise.resolve(false) }],
    ["the browser does not tell", { isAllowed: refused }],
  ])("is not offered where %s, and not opened either", async (_why, change) => {
    const closed = windows(change)
    expect(await privateOffer(closed)).toBe("noExit")
    expect(await openPrivately(closed, site)).toBe(false)
    expect(closed.opened).toEqual([])
  })

  it("opens a website", async () => {
    const open = windows()
    expect(await openPrivately(open, site)).toBe(true)
    expect(open.opened).toEqual([site])
  })

  it("opens nothing that is no https address", async () => {
    const open = windows()
    expect(await openPrivately(open, "http://harbor.test/")).toBe(false)
    expect(await openPrivately(open, "javascript:alert(1)")).toBe(false)
    expect(open.opened).toEqual([])
  })

  it("tells when the browser refuses", async () => {
    expect(await openPrivately(windows({ open: refused }), site)).toBe(false)
  })
})
