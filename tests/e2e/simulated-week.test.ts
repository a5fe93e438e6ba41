import { describe, expect, it } from "vitest"
import { findFilesWith } from "./lab/profile.ts"
import { until } from "./lab/wait.ts"
import { browsers, helpHost, type Journey } from "./journey.ts"
import { newJourney } from "./shared-journey.ts"
import {
  browserHostPattern,
  exitFromHelpPage,
  harmlessPage,
  lock,
  readLocalStorage,
  sessionKeyPattern,
  waitUntilJournalCleared,
} from "./steps.ts"

/** Runs in the popup's page. Uses the popup as a person does: searches, a card, a language, a guide. */
async function usePopup(): Promise<boolean> {
  const waitFor = async (selector: string): Promise<HTMLElement> => {
    for (;;) {
      const element = document.querySelector<HTMLElement>(selector)
      if (element !== null) return element
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  await waitFor("[data-hotline]")
  const search = (await waitFor("#search")) as HTMLInputElement
  search.focus()
  for (const words of ["nudes", "zebrafinch", "my friend is missing", ""]) {
    search.value = words
    search.dispatchEvent(new Event("input", { bubbles: true }))
    await new Promise((resolve) => setTimeout(resolve))
  }
  ;(await waitFor(".row__open")).click()
  ;(await waitFor(".card__back")).click()
  const languages = (await waitFor("main .language__menu")) as HTMLSelectElement
  languages.value = "es"
  languages.dispatchEvent(new Event("change"))
  ;(await waitFor(".switch__view:not([aria-current])")).click()
  ;(await waitFor("[data-guide]")).click()
  await waitFor(".reader h2")
  return true
}

/** The other pages that someone opens each day. The exit closes them. */
const otherPages = ["options.html", "practice.html", "print.html#missing-child.en"]

/** Uses the popup's page 15 times, opens the real popup and each of the other pages once, and exits twice. */
async function spendDay(journey: Journey): Promise<void> {
  const popupAddress = journey.browser.extensionUrl("popup.html")
  const page = await journey.browser.open(popupAddress)
  for (let use = 1; use <= 15; use += 1) {
    expect(await page.run(usePopup)).toBe(true)
    await page.goTo(popupAddress)
  }
  await journey.browser.openPopup()
  await journey.screen.press("Escape")
  for (const name of otherPages) {
    const otherPage = await journey.browser.open(journey.browser.extensionUrl(name))
    await until(`${name} has rendered`, () => otherPage.run(() => document.querySelector("main h1") !== null))
  }
  for (let exit = 1; exit <= 2; exit += 1) await exitFromHelpPage(journey)
}
/** Anyone who inspects the computer later: docs/THREATS.md. */
describe.each(browsers)("a week of use in %s", (name) => {
  it(
    "leaves the stored settings unchanged byte by byte, and no searched word on the disk",
    { timeout: 300_000 },
    async () => {
      const journey = await newJourney(name)
      await journey.browser.open(harmlessPage)
      const settings = {
        eraseScope: "tab",
        keptSites: ["school.test"],
        addedPeople: [{ name: "Aunt Rosa", number: "619 555 0100", note: "" }],
      }
      await journey.browser.ask((api, items) => api.storage.local.set(items), { lock, settings })
      const before = await readLocalStorage(journey)
      const requestCount = journey.site.requests.length
      for (let day = 1; day <= 7; day += 1) await spendDay(journey)
      await waitUntilJournalCleared(journey, { storedKeys: ["lock", "settings"], timeoutMs: 40_000 })

      expect(await readLocalStorage(journey)).toBe(before)
      const otherStorage = await journey.browser.ask(async (api) => ({
        sync: await api.storage.sync.get(null),
        session: Object.keys(await api.storage.session.get(null)),
      }))
      expect(otherStorage.sync).toEqual({})
      expect(otherStorage.session.filter((key) => !sessionKeyPattern.test(key))).toEqual([])
      const hosts = new Set(journey.site.requests.slice(requestCount).map(({ host }) => host))
      expect([...hosts].filter((host) => host !== helpHost && !browserHostPattern.test(host))).toEqual([])
      await journey.restart(() => expect(findFilesWith(journey.profile, "zebrafinch")).toEqual([]))
      expect(await readLocalStorage(journey)).toBe(before)
    },
  )
})
