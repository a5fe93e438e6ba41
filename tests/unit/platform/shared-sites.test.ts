import { beforeEach, describe, expect, it, vi } from "vitest"
import { browser } from "wxt/browser"
import { fakeBrowser } from "wxt/testing/fake-browser"
import { readChecked } from "@/entrypoints/options/built-in"
import { readSettings } from "@/platform/settings-store"

beforeEach(() => {
  fakeBrowser.reset()
  vi.restoreAllMocks()
})

function setPolicy(policy: Record<string, unknown>): void {
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the types know only the form with a callback
  vi.spyOn(browser.storage.managed, "get").mockImplementation(() => Promise.resolve(policy))
}

describe("an ending of strangers' sites that a policy names as a site to keep", () => {
  it("is kept by no exit once a page has said that it is not, and a site beside it is", async () => {
    setPolicy({ keptSites: ["kobe.jp", "school.example", "*.github.io"] })
    const { policy, refused } = await readChecked()
    expect(policy.keptSites).toEqual(["school.example"])
    expect(refused.map(({ path }) => path)).toEqual([
      ["keptSites", 0],
      ["keptSites", 2],
    ])
    expect((await readSettings()).keptSites).toEqual(["school.example"])
  })

  it("leaves nothing behind once the policy does not name it any more", async () => {
    setPolicy({ keptSites: ["kobe.jp"] })
    await readChecked()
    setPolicy({ keptSites: ["school.example"] })
    await readChecked()
    expect(await browser.storage.session.get(null)).toEqual({})
    expect((await readSettings()).keptSites).toEqual(["school.example"])
  })
})
