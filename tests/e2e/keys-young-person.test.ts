import { describe, expect, it } from "vitest"
import { until } from "./lab/wait.ts"
import { browsers, exitKey, textOf } from "./journey.ts"
import { moveFocusTo, pressAndWait } from "./keys.ts"
import { newJourney } from "./shared-journey.ts"
import { harmlessPage, secretPage } from "./steps.ts"

/** Someone without a mouse, or without a free hand for one. */
describe.each(browsers)("a young person with only a keyboard in %s", (name) => {
  it("can open the popup, find a hotline, copy its number, and exit, which erases the page", async () => {
    const journey = await newJourney(name)
    const { screen, browser } = journey
    await browser.open(harmlessPage)
    await browser.open(secretPage)
    const popup = await browser.openPopup("by key")
    await until("the popup has the keyboard", () => popup.run(() => document.hasFocus()))
    const shows = (text: string) => async () => (await textOf(popup)).includes(text)

    // What matters most takes few presses. docs/DESIGN.md says how many.
    const toExit = await moveFocusTo(popup, screen, ".exit__button")
    const toEmergency = toExit + (await moveFocusTo(popup, screen, "a[href='tel:911']"))
    const toSearch = toEmergency + (await moveFocusTo(popup, screen, "#search"))
    const toHotline = toSearch + (await moveFocusTo(popup, screen, "li a[href^='tel:']"))
    expect({ toExit, toEmergency, toSearch, toHotline }).toEqual({
      toExit: 1,
      toEmergency: 2,
      toSearch: 6,
      toHotline: 11,
    })

    await moveFocusTo(popup, screen, "#search", "shift+Tab")
    await screen.type("my boyfriend hits me")
    const hasResults = () =>
      popup.run(() => document.querySelector("[aria-labelledby='group-found'] [data-hotline]") !== null)
    await until("the search finds hotlines", hasResults)
    await journey.savePicture(`${name}-keys-found`)
    // The presses pass "Clear", the place and the two questions, which stay visible.
    expect(await moveFocusTo(popup, screen, "[aria-labelledby='group-found'] [data-hotline]")).toBe(5)
    await pressAndWait(popup, screen, "Return", "the card is open", shows("About this hotline"))
    expect(await popup.run(() => document.activeElement?.tagName)).toBe("H2")

    expect(await moveFocusTo(popup, screen, ".channel__acts button")).toBeLessThanOrEqual(3)
    const readStatus = () => popup.run(() => document.querySelector("[role='status'].status")?.textContent ?? "")
    await pressAndWait(popup, screen, "Return", "the popup says that it copied the number", async () =>
      /^Copied: \S/.test(await readStatus()),
    )
    expect(await popup.run(() => document.activeElement?.matches(".channel__acts button"))).toBe(true)
    await journey.savePicture(`${name}-keys-copied`)

    await screen.press(exitKey)
    await until("the popup is closed", async () => !(await popup.isOpen()))
    await journey.waitUntilGone("found.test")
  })
})
