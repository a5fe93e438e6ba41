import { beforeEach, describe, expect, it } from "vitest"
import { readQr } from "../unit/core/hotlines/qr-reader.ts"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { browsers, textOf, type Journey } from "./journey.ts"
import { allowPrivateWindows } from "./private-windows.ts"
import { useJourney, newJourney } from "./shared-journey.ts"

const crisisHotline = "us-ca-sd-ccs-crisis-line"
const codeButton = "button[aria-label^='QR code with 1-888-385-4657']"

async function openCard({ browser }: Journey): Promise<LabPage> {
  const popup = await browser.openPopup()
  await popup.clickOn(`[data-hotline='${crisisHotline}']`)
  await until("the card is open", async () => (await textOf(popup)).includes("1-888-385-4657"))
  return popup
}

describe.each(browsers)("a hotline's card in %s", (name) => {
  const journey = useJourney(name)
  beforeEach(async () => {
    await journey.browser.open("http://news.test/plain?color=00ff00")
  })

  it("shows a QR code that a phone reads as the number", async () => {
    const popup = await openCard(journey)
    const isLoaded = (): Promise<boolean> => popup.run(() => document.querySelector("link[href*='QrCode']") !== null)
    expect(await isLoaded()).toBe(false)
    await popup.clickOn(codeButton)
    await until("the code has rendered", () => popup.run(() => document.querySelector("svg path") !== null))
    expect(await isLoaded()).toBe(true)
    await journey.picture(`${name}-code`)
    const box = await popup.run(() => {
      const firefoxWindow = window as { mozInnerScreenX?: number; mozInnerScreenY?: number }
      const left = firefoxWindow.mozInnerScreenX ?? window.screenX + (window.outerWidth - window.innerWidth) / 2
      const top = firefoxWindow.mozInnerScreenY ?? window.screenY + window.outerHeight - window.innerHeight
      const code = document.querySelector("svg")
      const { x = 0, y = 0, width = 0 } = code?.getBoundingClientRect() ?? {}
      return { x: left + x, y: top + y, width, modules: Number(code?.getAttribute("viewBox")?.split(" ")[2]) }
    })
    const module = box.width / box.modules
    expect(module).toBeGreaterThan(5)
    const isDark = (x: number, y: number): boolean =>
      journey.screen.pixel(Math.round(box.x + (x + 0.5) * module), Math.round(box.y + (y + 0.5) * module)) === "#000000"
    expect(readQr(box.modules, 4, isDark)).toBe("tel:+18883854657")
  })

  it("offers no private window if Porchlight is not allowed in them, and says so", async () => {
    const popup = await openCard(journey)
    await until("the card says so", async () => (await textOf(popup)).includes("The exit would not work in one"))
    expect(await textOf(popup)).not.toContain("Open in a private window")
  })
})

describe.each(browsers)("a hotline's card in %s, with private windows allowed", (name) => {
  it("opens a website in a private window, and the exit works there", async () => {
    const journey = await newJourney(name)
    await allowPrivateWindows(journey)
    await journey.browser.open("http://news.test/plain?color=00ff00")
    const popup = await openCard(journey)
    const privately = "button[aria-label='Open in a private window: Website']"
    await until("the private window is offered", () =>
      popup.run((wanted) => document.querySelector(wanted) !== null, privately),
    )
    await journey.picture(`${name}-private-offer`)
    await popup.clickOn(privately)
    const privateTabs = (): Promise<string[]> =>
      journey.browser.ask(async (api) =>
        (await api.tabs.query({})).filter((tab) => tab.incognito).map((tab) => tab.pendingUrl || tab.url || ""),
      )
    await until("the private window is open", async () =>
      (await privateTabs()).some((url) => url.includes("ccssd.org")),
    )
    expect((await journey.traces("ccssd.org")).history).toEqual([])
    await journey.pressExit()
    await until("the private window is closed", async () => (await privateTabs()).length === 0)
    await journey.isGone("ccssd.org")
  })
})
