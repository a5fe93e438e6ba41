import { beforeEach, describe, expect, it } from "vitest"
import { readQr } from "../unit/core/hotlines/qr-reader.ts"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { browsers, textOf, type Journey } from "./journey.ts"
import { allowPrivateWindows } from "./private-windows.ts"
import { useJourney, newJourney } from "./shared-journey.ts"
import { harmlessPage } from "./steps.ts"

const crisisHotline = "us-ca-sd-ccs-crisis-line"
const qrCodeButton = "button[aria-label^='QR code with 1-888-385-4657']"

async function openCard({ browser }: Journey): Promise<LabPage> {
  const popup = await browser.openPopup()
  await popup.clickOn(`[data-hotline='${crisisHotline}']`)
  await until("the card is open", async () => (await textOf(popup)).includes("1-888-385-4657"))
  return popup
}

describe.each(browsers)("a hotline's card in %s", (name) => {
  const journey = useJourney(name)
  beforeEach(async () => {
    await journey.browser.open(harmlessPage)
  })

  it("shows a QR code that a phone reads as the number", async () => {
    const popup = await openCard(journey)
    const isQrCodeLoaded = (): Promise<boolean> =>
      popup.run(() => document.querySelector("link[href*='/QrCode-']") !== null)
    expect(await isQrCodeLoaded()).toBe(false)
    await popup.clickOn(qrCodeButton)
    await until("the code has rendered", () => popup.run(() => document.querySelector("figure svg path") !== null))
    expect(await isQrCodeLoaded()).toBe(true)
    await journey.savePicture(`${name}-code`)
    const code = await popup.run(() => {
      const firefoxWindow = window as { mozInnerScreenX?: number; mozInnerScreenY?: number }
      const left = firefoxWindow.mozInnerScreenX ?? window.screenX + (window.outerWidth - window.innerWidth) / 2
      const top = firefoxWindow.mozInnerScreenY ?? window.screenY + window.outerHeight - window.innerHeight
      const svg = document.querySelector("figure svg")
      const { x = 0, y = 0, width = 0 } = svg?.getBoundingClientRect() ?? {}
      return { x: left + x, y: top + y, width, modules: Number(svg?.getAttribute("viewBox")?.split(" ")[2]) }
    })
    const moduleSize = code.width / code.modules
    expect(moduleSize).toBeGreaterThan(5)
    const isDark = (column: number, row: number): boolean => {
      const x = Math.round(code.x + (column + 0.5) * moduleSize)
      const y = Math.round(code.y + (row + 0.5) * moduleSize)
      return journey.screen.pixel(x, y) === "#000000"
    }
    expect(readQr(code.modules, 4, isDark)).toBe("tel:+18883854657")
  })

  it("offers no private window if Porchlight is not allowed in private windows, and says why", async () => {
    const popup = await openCard(journey)
    await until("the card says why", async () => (await textOf(popup)).includes("the exit would not work in one"))
    expect(await textOf(popup)).not.toContain("Open in a private window")
  })
})

describe.each(browsers)("a hotline's card in %s, with private windows allowed", (name) => {
  it("opens a website in a private window, and the exit works there", async () => {
    const journey = await newJourney(name)
    await allowPrivateWindows(journey)
    await journey.browser.open(harmlessPage)
    const popup = await openCard(journey)
    const privateButton = "button[aria-label='Open in a private window: Website']"
    await until("the private window is offered", () =>
      popup.run((selector) => document.querySelector(selector) !== null, privateButton),
    )
    await journey.savePicture(`${name}-private-offer`)
    await popup.clickOn(privateButton)
    const readPrivateTabs = (): Promise<string[]> =>
      journey.browser.ask(async (api) =>
        (await api.tabs.query({})).filter((tab) => tab.incognito).map((tab) => tab.pendingUrl || tab.url || ""),
      )
    await until("the private window is open", async () =>
      (await readPrivateTabs()).some((url) => url.includes("ccssd.org")),
    )
    expect((await journey.findTraces("ccssd.org")).history).toEqual([])
    await journey.pressExit()
    await until("the private window is closed", async () => (await readPrivateTabs()).length === 0)
    await journey.waitUntilGone("ccssd.org")
  })
})
