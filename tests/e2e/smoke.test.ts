import { describe, expect, it } from "vitest"
import { until } from "./lab/wait.ts"
import { browsers, textOf } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"
import { harmlessPage, secretPage } from "./steps.ts"

const crisisHotline = "us-ca-sd-ccs-crisis-line"

/** The basics, in each browser. `npm test` runs this file and no other end-to-end test. */
describe.each(browsers)("Porchlight in %s", (name) => {
  const journey = useJourney(name)

  it("shows an emergency number in the popup, and a hotline's number one click later", async () => {
    await journey.browser.open(harmlessPage)
    const popup = await journey.browser.openPopup()
    await until("the popup shows 911", () => popup.run(() => document.querySelector("a[href='tel:911']") !== null))

    await popup.clickOn(`[data-hotline='${crisisHotline}']`)
    await until("the card shows the number", async () => (await textOf(popup)).includes("1-888-385-4657"))
  })

  it("hides a page and erases it from every list when the exit key is pressed", async () => {
    const { screen, browser } = journey
    await browser.open(harmlessPage)
    const page = await browser.open(secretPage)
    await until("the page is on the screen", () => screen.pixel(640, 500) === "#ff0000")
    expect((await journey.findTraces("found.test")).history).toHaveLength(1)

    await journey.pressExit()
    await until("the harmless page is on the screen", () => screen.pixel(640, 500) === "#00ff00")
    await journey.waitUntilGone("found.test")
    expect(await page.isOpen()).toBe(false)
    expect((await journey.findTraces("news.test")).tabs).toHaveLength(1)
  })

  it("shows that the exit works after a practice by the key", async () => {
    const { browser } = journey
    const options = await browser.open(browser.extensionUrl("options.html"))
    await until("the options offer the practice", async () => (await textOf(options)).includes("Practice"))
    await options.clickOn("section[aria-labelledby=practice] button")
    const practice = await browser.waitForPage(browser.extensionUrl("practice.html"))
    await until("the page names the key", async () => (await textOf(practice)).includes("Press Alt+X at the same time"))
    await until("the page has the focus", () => practice.run(() => document.hasFocus()))

    await journey.pressExit()
    await until("the options page shows the result", async () =>
      (await textOf(options)).includes("The exit works here"),
    )
    expect(await practice.isOpen()).toBe(false)
  })

  it("keeps a setting after a restart of the browser", async () => {
    const openOptions = async () => {
      const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
      await until("the form has rendered", () => page.run(() => document.querySelector("input[name='erase']") !== null))
      return page
    }
    const readStorage = () => journey.browser.ask((api) => api.storage.local.get("settings"))

    await (await openOptions()).clickOn("input[name='erase']")
    await until("the setting is saved", async () => "settings" in (await readStorage()))

    await journey.restart()
    const page = await openOptions()
    expect(await page.run(() => document.querySelector<HTMLInputElement>("input[name='erase']")?.checked)).toBe(true)
  })
})
