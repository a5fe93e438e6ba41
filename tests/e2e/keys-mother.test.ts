import { describe, expect, it } from "vitest"
import { until } from "./lab/wait.ts"
import { browsers, exitKey, textOf } from "./journey.ts"
import { moveFocusTo, pressAndWait } from "./keys.ts"
import { newJourney } from "./shared-journey.ts"
import { harmlessPage } from "./steps.ts"

describe.each(browsers)("a mother whose child is missing, with only a keyboard in %s,", (name) => {
  it("can open the guide, go through its steps, tick one, open the print page, and exit", async () => {
    const journey = await newJourney(name)
    const { screen, browser } = journey
    await browser.open(harmlessPage)
    const popup = await browser.openPopup("by key")
    await until("the popup has the keyboard", () => popup.run(() => document.hasFocus()))
    const has = (selector: string) => () =>
      popup.run((wanted: string) => document.querySelector(wanted) !== null, selector)
    const showsStep = (count: number) => async () => (await textOf(popup)).includes(`The first hour: step ${count} of`)
    const isStepTitleFocused = () => popup.run(() => document.activeElement?.matches(".step__title") ?? false)

    await moveFocusTo(popup, screen, ".switch__view:not([aria-current])")
    await pressAndWait(popup, screen, "Return", "the guides are listed", has("[data-guide='missing-child']"))
    const pressCount = await moveFocusTo(popup, screen, ".jump")
    const isHeadingFocused = () => popup.run(() => document.activeElement?.id === "guides-family")
    await pressAndWait(popup, screen, "Return", "the heading of the families has the focus", isHeadingFocused)
    expect(pressCount + (await moveFocusTo(popup, screen, "[data-guide='missing-child']"))).toBeLessThanOrEqual(10)
    await pressAndWait(popup, screen, "Return", "the first step is open", isStepTitleFocused)
    expect(await showsStep(1)()).toBe(true)

    for (const count of [2, 3]) {
      await moveFocusTo(popup, screen, ".reader__next")
      await pressAndWait(popup, screen, "Return", "the next step is open", showsStep(count))
      await until("the step's title has the focus", isStepTitleFocused)
    }
    await moveFocusTo(popup, screen, "input[type='checkbox']")
    await pressAndWait(popup, screen, "space", "the step is ticked", has("input[type='checkbox']:checked"))
    await journey.savePicture(`${name}-keys-step`)
    for (const count of [2, 1]) {
      await moveFocusTo(popup, screen, ".reader__turn button:not(.reader__next)")
      await pressAndWait(popup, screen, "Return", "the previous step is open", showsStep(count))
    }

    await moveFocusTo(popup, screen, ".reader__print")
    await screen.press("Return")
    const print = await browser.waitForPage(browser.extensionUrl("print.html"))
    await until("the card has rendered", () => print.run(() => document.querySelector("textarea") !== null))
    await until("the popup is closed", async () => !(await popup.isOpen()))
    await until("the page has the keyboard", () => print.run(() => document.hasFocus()))
    expect(await moveFocusTo(print, screen, ".exit__button")).toBe(1)
    expect(await moveFocusTo(print, screen, ".sheet__print")).toBe(1)
    await journey.savePicture(`${name}-keys-print`)
    await screen.press(exitKey)
    await journey.waitUntilGone("print.html")
  })
})
