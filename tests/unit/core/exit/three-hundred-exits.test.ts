import { beforeEach, expect, it } from "vitest"
import { browser } from "wxt/browser"
import { fakeBrowser as fakeExtension } from "wxt/testing/fake-browser"
import type { Screen } from "@/core/exit/ports"
import { journal } from "@/platform/exit-journal"
import { clearPopupPreferences } from "@/platform/popup-preferences-store"
import { finish } from "../../../fakes/browser"
import { runExit } from "../../../fakes/exit"
import { browserWithHelp, pressed } from "../../../fakes/help-session"

beforeEach(() => fakeExtension.reset())

/** The simulated week presses the real key only fourteen times. This test finds what only many exits would accumulate. */
it("storage is byte for byte unchanged after three hundred finished exits", async () => {
  await browser.storage.local.set({ settings: { eraseMinutes: 30, keptSites: ["school.test"] }, lock: { rounds: 1 } })
  const stored = async () =>
    JSON.stringify([await browser.storage.local.get(null), await browser.storage.session.get()])
  const before = await stored()
  const during = new Set<string>()
  for (let time = 0; time < 300; time += 1) {
    const { ports } = browserWithHelp({
      journal,
      clearPopupPreferences,
      random: () => Math.floor(Math.random() * 2 ** 32),
    })
    const close: Screen["close"] = async (...gone) => {
      during.add(await stored())
      await ports.screen.close(...gone)
    }
    const leaving = runExit({ ...ports, screen: { ...ports.screen, close } }, pressed.id, null)
    expect(await finish(leaving)).toEqual({ complete: true })
  }
  // Each exit had its own journal entry while it ran.
  expect(during.size).toBe(300)
  expect(during.has(before)).toBe(false)
  expect(await stored()).toBe(before)
})
