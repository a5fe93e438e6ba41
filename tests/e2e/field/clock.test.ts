import { describe, expect, it, vi } from "vitest"
import type { LabPage } from "../lab/browser.ts"
import { until } from "../lab/wait.ts"
import { browsers, textOf, type Journey } from "../journey.ts"
import { newJourney } from "../shared-journey.ts"
import { harmlessPage, waitForText } from "../steps.ts"

vi.setConfig({ testTimeout: 120_000 })

async function openPopup({ browser }: Journey): Promise<LabPage> {
  await browser.open(harmlessPage)
  return browser.openPopup()
}

/** The emergency numbers in the popup's header, as links. */
const readEmergencyLinks = (page: LabPage): Promise<(string | null)[]> =>
  page.run(() => [...document.querySelectorAll("header a[href^='tel:']")].map((link) => link.getAttribute("href")))

/** Chooses San Diego, where offices have opening hours. Without a local time, the popup shows them in the office's time. */
const chooseSanDiego = ({ browser }: Journey): Promise<void> =>
  browser.ask((api) => api.storage.session.set({ popupPreferences: { region: "US-CA-SD" } }))

describe.each(browsers)("the popup in %s, when the time zone names no country", (name) => {
  it.each(["", "Factory", "UTC"])(
    "asks for the country and shows no emergency number until one is chosen (TZ=%j)",
    async (TZ) => {
      const journey = await newJourney(name, { env: { TZ } })
      const popup = await openPopup(journey)
      await waitForText(popup, "This computer’s time zone does not show which country you are in")
      expect(await readEmergencyLinks(popup)).toEqual([])
      await journey.screen.press("Escape")
      await chooseSanDiego(journey)
      const popupWithPlace = await openPopup(journey)
      await waitForText(popupWithPlace, "Showing San Diego County")
      await waitForText(popupWithPlace, "their time")
      expect(await textOf(popupWithPlace)).not.toContain("yours")
      expect(await readEmergencyLinks(popupWithPlace)).toEqual(["tel:911"])
    },
  )
})

describe.runIf(browsers.includes("firefox"))("the popup in a Firefox that hides its time zone", () => {
  it("does not show Iceland", async () => {
    const journey = await newJourney("firefox", {
      env: { TZ: "America/Los_Angeles" },
      preferences: { "privacy.resistFingerprinting": true },
    })
    const popup = await openPopup(journey)
    await until("the popup has rendered", () => popup.run(() => document.querySelector("[data-hotline]") !== null))
    expect(await textOf(popup)).not.toContain("Iceland")
    expect([["tel:911"], []]).toContainEqual(await readEmergencyLinks(popup))
  })
})

describe.runIf(browsers.includes("chromium"))("the popup in Chromium, at a zoom of 300 %", () => {
  it("shows the whole exit button and emergency number, and leaves at least half of its height for the content", async () => {
    const journey = await newJourney("chromium", { env: { TZ: "America/Los_Angeles" } })
    const { browser } = journey
    await browser.open(browser.extensionUrl("options.html"))
    await browser.ask(async (api) => {
      const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true })
      if (tab?.id !== undefined) await api.tabs.setZoom(tab.id, 3)
    })
    const popup = await openPopup(journey)
    await until("the popup has rendered", () => popup.run(() => document.querySelector("[data-hotline]") !== null))
    await journey.savePicture("chromium-popup-300")
    const layout = await popup.run(() => {
      const { clientWidth, scrollWidth } = document.documentElement
      const boxes = [...document.querySelectorAll("header button, header a")].map((control) =>
        control.getBoundingClientRect(),
      )
      return {
        overflow: scrollWidth - clientWidth,
        cutOffControls: boxes.filter(
          ({ left, right, top, bottom }) => left < 0 || top < 0 || right > clientWidth || bottom > innerHeight,
        ).length,
        controls: boxes.length,
        shareOfHeader: (document.querySelector("header")?.getBoundingClientRect().bottom ?? 0) / innerHeight,
      }
    })
    expect(layout).toMatchObject({ overflow: 0, cutOffControls: 0, controls: 2 })
    expect(layout.shareOfHeader).toBeLessThan(0.5)
  })
})
