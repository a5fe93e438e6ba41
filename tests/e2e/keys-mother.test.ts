import { describe, expect, it } from "vitest"
import { until } from "./lab/wait.ts"
import { browsers, exitKey, textOf } from "./journey.ts"
import { keyTo, press } from "./keys.ts"
import { newJourney } from "./shared-journey.ts"

describe.each(browsers)("a mother whose child is missing, with a keyboard alone, in %s", (name) => {
  it("can open the guide, go through its steps, tick one, open the print page, and exit", async () => {
    const journey = await newJourney(name)
    const { screen, browser } = journey
    await browser.open("http://news.test/plain?color=00ff00")
    const popup = await browser.openPopup("by key")
    await until("the popup has the keyboard", () => popup.run(() => document.hasFocus()))
    const has = (selector: string) => () => popup.run((one: string) => document.querySelector(one) !== null, selector)
    const isStep = (count: number) => async () => (await textOf(popup)).includes(`Step ${count} of`)
    const isAtTitle = () => popup.run(() => document.activeElement?.matches(".step__title") ?? false)

    await keyTo(popup, screen, ".switch__view:not([aria-current])")
    await press(popup, screen, "Return", "the guides are listed", has("[data-guide='missing-child']"))
    expect(await keyTo(popup, screen, "[data-guide='missing-child']")).toBeLessThanOrEqual(10)
    await press(popup, screen, "Return", "the first step is open", isAtTitle)
    expect(await isStep(1)()).toBe(true)

    for (const count of [2, 3]) {
      await keyTo(popup, screen, ".reader__next")
      await press(popup, screen, "Return", "the next step is open", isStep(count))
      await until("the step's title has the focus", isAtTitle)
    }
    await keyTo(popup, screen, "input[type='checkbox']")
    await press(popup, screen, "space", "the step is ticked", has("input[type='checkbox']:checked"))
    await journey.picture(`${name}-keys-step`)
    for (const count of [2, 1]) {
      await keyTo(popup, screen, ".reader__turn button:not(.reader__next)")
      await press(popup, screen, "Return", "the previous step is open", isStep(count))
    }

    await keyTo(popup, screen, ".reader__print")
    await screen.press("Return")
    const print = await browser.page(browser.extensionUrl("print.html"))
    await until("the card has rendered", () => print.run(() => document.querySelector("textarea") !== null))
    await until("the popup is closed", async () => !(await popup.isOpen()))
    await until("the page has the keyboard", () => print.run(() => document.hasFocus()))
    expect(await keyTo(print, screen, ".exit__button")).toBe(1)
    expect(await keyTo(print, screen, ".sheet__print")).toBe(1)
    await journey.picture(`${name}-keys-print`)
    await screen.press(exitKey)
    await journey.isGone("print.html")
  })
})
