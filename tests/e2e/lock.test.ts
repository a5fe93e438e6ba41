import { describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { browsers, textOf } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"

const phrase = "some warm words"

describe.each(browsers)("the lock in %s", (name) => {
  const journey = useJourney(name)

  const says = (page: LabPage, words: string): Promise<unknown> =>
    until(`the page says ${words}`, async () => (await textOf(page)).includes(words))
  const openOptions = async (): Promise<LabPage> => {
    const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await says(page, "Lock these settings")
    return page
  }
  const stored = () => journey.browser.ask((api) => api.storage.local.get(null))
  const asks = (page: LabPage): Promise<number> =>
    page.run(() => document.querySelectorAll("input[name='erase']").length)
  /** By keyboard alone: the field has the focus, Enter sends. */
  const type = async (page: LabPage, place: number, words: string): Promise<void> => {
    await page.run((index) => {
      const fields = document.querySelectorAll<HTMLInputElement>("section[aria-labelledby='lock'] form input")
      fields[index]?.focus()
    }, place)
    await journey.screen.focus(journey.browser.windowClass)
    await journey.screen.type(words)
  }
  const set = async (page: LabPage): Promise<void> => {
    await says(page, "There is no lock.")
    await type(page, 0, phrase)
    await journey.screen.press("Tab")
    await journey.screen.type(phrase)
    await journey.screen.press("Return")
    await says(page, "Your PIN or passphrase is set.")
  }

  it("is set by keyboard, closes the settings for the next page and after a restart, and opens by its phrase alone", async () => {
    const page = await openOptions()
    await set(page)
    expect(await asks(page)).toBeGreaterThan(0)
    await journey.picture(`${name}-lock-open`)
    const kept = await stored()

    await journey.restart()
    const next = await openOptions()
    await says(next, "These settings are locked.")
    expect(await asks(next)).toBe(0)
    expect(await textOf(next)).toContain("Will the exit work here?")
    for (let slip = 1; slip <= 3; slip += 1) {
      await type(next, 0, "wrong")
      await journey.screen.press("Return")
      await says(next, "That is not the right PIN or passphrase.")
      await until("the answer is not the one before", () =>
        next.run(
          () => document.querySelector<HTMLInputElement>("section[aria-labelledby='lock'] form input")?.value === "",
        ),
      )
    }
    await journey.picture(`${name}-lock-closed`)
    await type(next, 0, phrase)
    await journey.screen.press("Return")
    await says(next, "Unlocked.")
    expect(await asks(next)).toBeGreaterThan(0)
    expect(await stored()).toEqual(kept)
  })

  it("closes a page that is open when another one sets it, and lets it write nothing", async () => {
    const early = await openOptions()
    expect(await asks(early)).toBeGreaterThan(0)
    const page = await openOptions()
    await set(page)
    const kept = await stored()
    await until("the settings are closed", async () => (await asks(early)) === 0)
    expect(await stored()).toEqual(kept)
  })

  it("is told to a young person, with all that was set, and the page leaves by the key", async () => {
    await set(await openOptions())
    await journey.browser.ask((api) =>
      api.storage.local.set({
        settings: {
          keptSites: ["games.test"],
          addedPeople: [
            { name: "Aunt Rosa", number: "619 555 0100", note: "" },
            { name: "National Human Trafficking Hotline", number: "619 555 0101", note: "" },
          ],
        },
      }),
    )
    const page = await journey.browser.open(journey.browser.extensionUrl("settings-overview.html"))
    await says(page, "Is there a lock?")
    const text = await textOf(page)
    expect(text).toContain("Yes. Someone has set a PIN or a passphrase.")
    expect(text).toContain("Aunt Rosa: 619 555 0100")
    expect(text).toContain("games.test")
    expect(text).not.toContain("619 555 0101")
    await journey.picture(`${name}-set-here`)
    await journey.pressExit()
    await journey.isGone("settings-overview.html")
  })
})
