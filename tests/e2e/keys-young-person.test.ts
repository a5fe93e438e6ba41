import { describe, expect, it } from "vitest"
import { until } from "./lab/wait.ts"
import { browsers, exitKey, textOf } from "./journey.ts"
import { keyTo, press } from "./keys.ts"
import { newJourney } from "./shared-journey.ts"

/** Someone without a mouse, or without a free hand for one. */
describe.each(browsers)("a young person with a keyboard alone, in %s", (name) => {
  it("can open the popup, find a hotline, copy its number, and exit, which erases the page", async () => {
    const journey = await newJourney(name)
    const { screen, browser } = journey
    await browser.open("http://news.test/plain?color=00ff00")
    await browser.open("http://found.test/plain?color=ff0000")
    const popup = await browser.openPopup("by key")
    await until("the popup has the keyboard", () => popup.run(() => document.hasFocus()))
    const reads = (words: string) => async () => (await textOf(popup)).includes(words)

    // What matters most takes few presses; docs/DESIGN.md says how many.
    const toExit = await keyTo(popup, screen, ".exit__button")
    const toEmergency = toExit + (await keyTo(popup, screen, "a[href='tel:911']"))
    const toSearch = toEmergency + (await keyTo(popup, screen, "#search"))
    const toHotline = toSearch + (await keyTo(popup, screen, "li a[href^='tel:']"))
    expect({ toExit, toEmergency, toSearch, toHotline }).toEqual({
      toExit: 1,
      toEmergency: 2,
      toSearch: 6,
      toHotline: 11,
    })

    await keyTo(popup, screen, "#search", "shift+Tab")
    await screen.type("my boyfriend hits me")
    const found = () =>
      popup.run(() => document.querySelector("[aria-labelledby='group-found'] [data-hotline]") !== null)
    await until("the search finds hotlines", found)
    await journey.picture(`${name}-keys-found`)
    // The presses pass "Clear", the place and the two questions, which stay visible.
    expect(await keyTo(popup, screen, "[aria-labelledby='group-found'] [data-hotline]")).toBe(5)
    await press(popup, screen, "Return", "the card is open", reads("About this hotline"))
    expect(await popup.run(() => document.activeElement?.tagName)).toBe("H2")

    expect(await keyTo(popup, screen, ".channel__acts button")).toBeLessThanOrEqual(3)
    const copied = () => popup.run(() => document.querySelector("[role='status'].status")?.textContent ?? "")
    await press(popup, screen, "Return", "the popup says that it copied the number", async () =>
      /^Copied: \S/.test(await copied()),
    )
    expect(await popup.run(() => document.activeElement?.matches(".channel__acts button"))).toBe(true)
    await journey.picture(`${name}-keys-copied`)

    await screen.press(exitKey)
    await until("the popup is closed", async () => !(await popup.isOpen()))
    await journey.isGone("found.test")
  })
})
