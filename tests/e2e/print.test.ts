import { beforeEach, describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { findFilesWith, savedSessionContains } from "./lab/profile.ts"
import { until } from "./lab/wait.ts"
import { browsers, exitKey } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"
import { harmlessPage, secretPage } from "./steps.ts"

const typedName = "Zyxomma"

describe.each(browsers)("the print page in %s", (name) => {
  const journey = useJourney(name)
  beforeEach(async () => {
    await journey.browser.open(harmlessPage)
  })

  async function openCard(): Promise<LabPage> {
    const page = await journey.browser.open(journey.browser.extensionUrl("print.html#missing-child.en"))
    await until("the card has rendered", () => page.run(() => Boolean(document.querySelector("textarea"))))
    return page
  }
  async function openFilledCard(): Promise<LabPage> {
    const page = await openCard()
    await page.clickOn("textarea")
    await journey.screen.type(typedName)
    await until("the text is typed", () => page.run(() => document.querySelector("textarea")?.value === "Zyxomma"))
    return page
  }

  it("opens from the guide, with a title that does not name the guide's subject", async () => {
    const popup = await journey.browser.openPopup()
    await popup.clickOn(".switch__view:not([aria-current])")
    await popup.clickOn("[data-guide='missing-child']")
    await popup.clickOn("input[type='checkbox']")
    await until("the step is ticked", () => popup.run(() => Boolean(document.querySelector(":checked"))))
    await journey.savePicture(`${name}-guide-ticked`)
    await popup.clickOn(".reader__print")
    const page = await journey.browser.waitForPage(journey.browser.extensionUrl("print.html"))
    await until("the card has rendered", () => page.run(() => Boolean(document.querySelector("textarea"))))
    expect(await page.run(() => document.title)).toBe("Print")
    await journey.savePicture(`${name}-print`)
  })

  it('shows "Leave site?" before a person loses typed text', async () => {
    await openFilledCard()
    await journey.screen.press("ctrl+w")
    await until("the dialog is open", () => journey.browser.showsLeaveSiteDialog())
    await journey.screen.press("Escape")
  })

  it.each([
    ["the button", async (page: LabPage) => page.clickOn(".exit__button")],
    ["the key", async () => journey.pressExit()],
    [
      "the key in the address bar",
      async () => {
        await journey.screen.press("ctrl+l")
        await journey.screen.press(exitKey)
      },
    ],
    ["the popup's button", async () => (await journey.browser.openPopup()).clickOn(".exit__button")],
    [
      "an exit from another page",
      async () => {
        await journey.browser.open(secretPage)
        await journey.pressExit()
      },
    ],
  ])("is closed by %s without a dialog, even with typed text", async (_, exit) => {
    const page = await openFilledCard()
    await exit(page)
    await journey.waitUntilGone("print.html")
    expect(await journey.browser.showsLeaveSiteDialog()).toBe(false)
  })

  it("leaves no typed text on the disk", async () => {
    await openFilledCard()
    const isSaved = () => savedSessionContains(name, journey.profile, "print.html")
    await until("the browser has saved its session", isSaved, { timeoutMs: 60_000, intervalMs: 500 })
    expect(findFilesWith(journey.profile, typedName)).toEqual([])
    await journey.pressExit()
    await journey.waitUntilGone("print.html")
    await journey.restart(() => expect(findFilesWith(journey.profile, typedName)).toEqual([]))
  })
})
