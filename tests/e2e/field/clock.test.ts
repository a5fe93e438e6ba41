import { describe, expect, it, vi } from "vitest"
import type { LabPage } from "../lab/browser.ts"
import { until } from "../lab/wait.ts"
import { browsers, textOf, type Journey } from "../journey.ts"
import { newJourney } from "../shared-journey.ts"

vi.setConfig({ testTimeout: 120_000 })

const calm = "http://news.test/plain?color=00ff00"
const says = (page: LabPage, text: string) => until(`it says: ${text}`, async () => (await textOf(page)).includes(text))

async function openPopup({ browser }: Journey): Promise<LabPage> {
  await browser.open(calm)
  return browser.openPopup()
}

const calls = (page: LabPage): Promise<(string | null)[]> =>
  page.run(() => [...document.querySelectorAll("header a[href^='tel:']")].map((link) => link.getAttribute("href")))

/** Chooses San Diego, where offices have opening hours: with no local time, the popup shows them in the office's own. */
const chooseSanDiego = ({ browser }: Journey): Promise<void> =>
  browser.ask((api) => api.storage.session.set({ popupPreferences: { region: "US-CA-SD" } }))

describe.each(browsers)("the popup in %s, when the time zone names no country", (name) => {
  it.each(["", "Factory", "UTC"])("asks for the country (TZ=%j)", async (TZ) => {
    const journey = await newJourney(name, { env: { TZ } })
    const popup = await openPopup(journey)
    await says(popup, "This computer's clock does not show which country you are in")
    expect(await calls(popup)).toEqual([])
    await journey.screen.press("Escape")
    await chooseSanDiego(journey)
    const chosen = await openPopup(journey)
    await says(chosen, "Showing San Diego County")
    await says(chosen, "their time")
    expect(await textOf(chosen)).not.toContain("yours")
    expect(await calls(chosen)).toEqual(["tel:911"])
  })
})

describe.runIf(browsers.includes("firefox"))("the popup in a Firefox that hides its time zone", () => {
  it("never shows Iceland", async () => {
    const journey = await newJourney("firefox", {
      env: { TZ: "America/Los_Angeles" },
      preferences: { "privacy.resistFingerprinting": true },
    })
    const popup = await openPopup(journey)
    await until("the popup has rendered", () => popup.run(() => document.querySelector("[data-hotline]") !== null))
    expect(await textOf(popup)).not.toContain("Iceland")
    expect([["tel:911"], []]).toContainEqual(await calls(popup))
  })
})

describe.runIf(browsers.includes("chromium"))("the popup in Chromium, at a zoom of 300 %", () => {
  it("shows the exit button and the emergency number whole, and leaves half its height for the content", async () => {
    const journey = await newJourney("chromium", { env: { TZ: "America/Los_Angeles" } })
    const { browser } = journey
    await browser.open(browser.extensionUrl("options.html"))
    await browser.ask(async (api) => {
      const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true })
      if (tab?.id !== undefined) await api.tabs.setZoom(tab.id, 3)
    })
    const popup = await openPopup(journey)
    await until("the popup has rendered", () => popup.run(() => document.querySelector("[data-hotline]") !== null))
    await journey.picture("chromium-popup-300")
    const seen = await popup.run(() => {
      const { clientWidth, scrollWidth } = document.documentElement
      const boxes = [...document.querySelectorAll("header button, header a")].map((each) =>
        each.getBoundingClientRect(),
      )
      return {
        wide: scrollWidth - clientWidth,
        cut: boxes.filter(
          ({ left, right, top, bottom }) => left < 0 || top < 0 || right > clientWidth || bottom > innerHeight,
        ).length,
        controls: boxes.length,
        top: (document.querySelector("header")?.getBoundingClientRect().bottom ?? 0) / innerHeight,
      }
    })
    expect(seen).toMatchObject({ wide: 0, cut: 0, controls: 2 })
    expect(seen.top).toBeLessThan(0.5)
  })
})
