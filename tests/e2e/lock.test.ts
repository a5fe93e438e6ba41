import { describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { browsers, textOf } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"

const phrase = "some warm words"

describe.each(browsers)("the lock in %s", (name) => {
  const journey = useJourney(name)

  const shows = (page: LabPage, words: string): Promise<unknown> =>
    until(`the page shows: ${words}`, async () => (await textOf(page)).includes(words))
  const openOptions = async (): Promise<LabPage> => {
    const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await shows(page, "Lock these settings")
    return page
  }
  const stored = () => journey.browser.ask((api) => api.storage.local.get(null))
  const eraseFields = (page: LabPage): Promise<number> =>
    page.run(() => document.querySelectorAll("input[name='erase']").length)
  /** Types with real keys into the field at this index. */
  const type = async (page: LabPage, place: number, words: string): Promise<void> => {
    await page.run((index) => {
      const fields = document.querySelectorAll<HTMLInputElement>("section[aria-labelledby='lock'] form input")
      fields[index]?.focus()
    }, place)
    await journey.screen.focus(journey.browser.windowClass)
    await journey.screen.type(words)
  }
  const set = async (page: LabPage): Promise<void> => {
    await shows(page, "There is no lock.")
    await type(page, 0, phrase)
    await journey.screen.press("Tab")
    await journey.screen.type(phrase)
    await journey.screen.press("Return")
    await shows(page, "Your PIN or passphrase is set.")
  }

  it("is set by keyboard, locks the settings in new pages after a restart, and only its passphrase unlocks it", async () => {
    const page = await openOptions()
    await set(page)
    expect(await eraseFields(page)).toBeGreaterThan(0)
    await journey.picture(`${name}-lock-open`)
    const kept = await stored()

    await journey.restart()
    const next = await openOptions()
    await shows(next, "These settings are locked.")
    expect(await eraseFields(next)).toBe(0)
    expect(await textOf(next)).toContain("Will the exit work here?")
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await type(next, 0, "wrong")
      await journey.screen.press("Return")
      await shows(next, "That is not the right PIN or passphrase.")
      await until("the field is empty again", () =>
        next.run(
          () => document.querySelector<HTMLInputElement>("section[aria-labelledby='lock'] form input")?.value === "",
        ),
      )
    }
    await journey.picture(`${name}-lock-closed`)
    await type(next, 0, phrase)
    await journey.screen.press("Return")
    await shows(next, "Unlocked.")
    expect(await eraseFields(next)).toBeGreaterThan(0)
    expect(await stored()).toEqual(kept)
  })

  it("locks a page that is already open when another page sets the lock, and that page stores nothing", async () => {
    const early = await openOptions()
    expect(await eraseFields(early)).toBeGreaterThan(0)
    const page = await openOptions()
    await set(page)
    const kept = await stored()
    await until("the settings are locked", async () => (await eraseFields(early)) === 0)
    expect(await stored()).toEqual(kept)
  })

  it("appears on the settings overview with every setting, and the exit key closes that page", async () => {
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
    await shows(page, "Is there a lock?")
    const text = await textOf(page)
    expect(text).toContain("Yes. Someone has set a PIN or a passphrase.")
    expect(text).toContain("Aunt Rosa: 619 555 0100")
    expect(text).toContain("games.test")
    expect(text).not.toContain("619 555 0101")
    await journey.picture(`${name}-settings-overview`)
    await journey.pressExit()
    await journey.isGone("settings-overview.html")
  })
})
