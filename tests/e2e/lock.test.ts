import { describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { until } from "./lab/wait.ts"
import { browsers, textOf } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"
import { waitForText } from "./steps.ts"

const passphrase = "some warm words"

describe.each(browsers)("the lock in %s", (name) => {
  const journey = useJourney(name)

  const openOptions = async (): Promise<LabPage> => {
    const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await waitForText(page, "Lock these settings")
    return page
  }
  const readStorage = () => journey.browser.ask((api) => api.storage.local.get(null))
  const countEraseFields = (page: LabPage): Promise<number> =>
    page.run(() => document.querySelectorAll("input[name='erase']").length)
  /** Types with real keys into a field of the lock's form. */
  const typeIntoField = async (page: LabPage, index: number, text: string): Promise<void> => {
    await page.run((fieldIndex) => {
      const fields = document.querySelectorAll<HTMLInputElement>("section[aria-labelledby='lock'] form input")
      fields[fieldIndex]?.focus()
    }, index)
    await journey.screen.focus(journey.browser.windowClass)
    await journey.screen.type(text)
  }
  const setLock = async (page: LabPage): Promise<void> => {
    await waitForText(page, "These settings are not locked.")
    await typeIntoField(page, 0, passphrase)
    await journey.screen.press("Tab")
    await journey.screen.type(passphrase)
    await journey.screen.press("Return")
    await waitForText(page, "Your PIN or password is set.")
  }

  it("can be set by keyboard, locks the settings in new pages after a restart, and opens only with its passphrase", async () => {
    const page = await openOptions()
    await setLock(page)
    expect(await countEraseFields(page)).toBeGreaterThan(0)
    await journey.savePicture(`${name}-lock-open`)
    const storedBefore = await readStorage()

    await journey.restart()
    const lockedPage = await openOptions()
    await waitForText(lockedPage, "These settings are locked.")
    expect(await countEraseFields(lockedPage)).toBe(0)
    expect(await textOf(lockedPage)).toContain("Will the exit work here?")
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await typeIntoField(lockedPage, 0, "wrong")
      await journey.screen.press("Return")
      await waitForText(lockedPage, "That is not the right PIN or password.")
      await until("the field is empty again", () =>
        lockedPage.run(
          () => document.querySelector<HTMLInputElement>("section[aria-labelledby='lock'] form input")?.value === "",
        ),
      )
    }
    await journey.savePicture(`${name}-lock-closed`)
    await typeIntoField(lockedPage, 0, passphrase)
    await journey.screen.press("Return")
    await waitForText(lockedPage, "Unlocked.")
    expect(await countEraseFields(lockedPage)).toBeGreaterThan(0)
    expect(await readStorage()).toEqual(storedBefore)
  })

  it("locks a page that is already open when another page sets the lock, and stores nothing but the lock", async () => {
    const earlierPage = await openOptions()
    expect(await countEraseFields(earlierPage)).toBeGreaterThan(0)
    const page = await openOptions()
    await setLock(page)
    const storedBefore = await readStorage()
    await until("the settings are locked", async () => (await countEraseFields(earlierPage)) === 0)
    expect(await readStorage()).toEqual(storedBefore)
  })

  it("appears on the settings overview with every setting, and the exit key closes the overview", async () => {
    await setLock(await openOptions())
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
    await waitForText(page, "Are the settings locked?")
    const text = await textOf(page)
    expect(text).toContain("Yes. Someone has set a PIN or a password.")
    expect(text).toContain("Aunt Rosa: 619 555 0100")
    expect(text).toContain("games.test")
    expect(text).not.toContain("619 555 0101")
    await journey.savePicture(`${name}-settings-overview`)
    await journey.pressExit()
    await journey.waitUntilGone("settings-overview.html")
  })
})
