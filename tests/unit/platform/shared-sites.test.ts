import { beforeEach, describe, expect, it, vi } from "vitest"
import { browser } from "wxt/browser"
import { fakeBrowser } from "wxt/testing/fake-browser"
import { readChecked } from "@/entrypoints/options/built-in"
import { readExitSettings } from "@/platform/exit-settings-store"

beforeEach(() => {
  fakeBrowser.reset()
  vi.restoreAllMocks()
})

function setPolicy(policy: Record<string, unknown>): void {
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the types know only the form with a callback
  vi.spyOn(browser.storage.managed, "get").mockImplementation(() => Promise.resolve(policy))
}

describe("a public suffix that a policy lists as a kept site", () => {
  it("is refused by the checked reading and then ignored by the exit, unlike the sites next to it", async () => {
    setPolicy({ keptSites: ["kobe.jp", "school.example", "*.github.io"] })
    const { policy, refused } = await readChecked()
    expect(policy.keptSites).toEqual(["school.example"])
    expect(refused.map(({ path }) => path)).toEqual([
      ["keptSites", 0],
      ["keptSites", 2],
    ])
    expect((await readExitSettings()).keptSites).toEqual(["school.example"])
  })

  it("leaves nothing in session storage once the policy no longer lists it", async () => {
    setPolicy({ keptSites: ["kobe.jp"] })
    await readChecked()
    setPolicy({ keptSites: ["school.example"] })
    await readChecked()
    expect(await browser.storage.session.get(null)).toEqual({})
    expect((await readExitSettings()).keptSites).toEqual(["school.example"])
  })
})
