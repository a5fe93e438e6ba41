import { describe, expect, it } from "vitest"
import { filesWith } from "./lab/profile.ts"
import { until } from "./lab/wait.ts"
import { browsers, helpHost, type Journey } from "./journey.ts"
import { newJourney } from "./shared-journey.ts"
import { exit, localStorageOf, lock, mayBeInMemory, noJournalIsLeft, ofTheBrowser } from "./uses.ts"

/** Uses the popup as a person does: searches, a card, a language, a guide. Runs in the popup's page. */
async function useOnce(): Promise<boolean> {
  const one = async (selector: string): Promise<HTMLElement> => {
    for (;;) {
      const found = document.querySelector<HTMLElement>(selector)
      if (found !== null) return found
      await new Promise((soon) => setTimeout(soon, 5))
    }
  }
  await one("[data-hotline]")
  const search = (await one("#search")) as HTMLInputElement
  search.focus()
  for (const words of ["nudes", "zebrafinch", "my friend is missing", ""]) {
    search.value = words
    search.dispatchEvent(new Event("input", { bubbles: true }))
    await new Promise((rendered) => setTimeout(rendered))
  }
  ;(await one(".row__open")).click()
  ;(await one(".card__back")).click()
  ;(await one("main button[lang]")).click()
  ;(await one(".switch__view:not([aria-current])")).click()
  ;(await one("[data-guide]")).click()
  await one(".reader h2")
  return true
}

/** The other pages that someone opens each day; the exit closes them. */
const otherPages = ["options.html", "practice.html", "print.html#missing-child.en"]

/** Uses the popup's page 15 times, opens the real popup and each other page once, and exits twice. */
async function spendDay(journey: Journey): Promise<void> {
  const popup = journey.browser.extensionUrl("popup.html")
  const page = await journey.browser.open(popup)
  for (let time = 1; time <= 15; time += 1) {
    expect(await page.run(useOnce)).toBe(true)
    await page.goTo(popup)
  }
  await journey.browser.openPopup()
  await journey.screen.press("Escape")
  for (const name of otherPages) {
    const other = await journey.browser.open(journey.browser.extensionUrl(name))
    await until(`${name} has rendered`, () => other.run(() => document.querySelector("main h1") !== null))
  }
  for (let time = 1; time <= 2; time += 1) await exit(journey)
}
/** Anyone who inspects the computer later: docs/THREATS.md. */
describe.each(browsers)("a week of use in %s", (name) => {
  it(
    "leaves stored settings the same byte by byte, and no searched word on the disk",
    { timeout: 300_000 },
    async () => {
      const journey = await newJourney(name)
      await journey.browser.open("http://news.test/plain?color=00ff00")
      const settings = {
        eraseScope: "tab",
        keptSites: ["school.test"],
        addedPeople: [{ name: "Aunt Rosa", number: "619 555 0100", note: "" }],
      }
      await journey.browser.ask((api, kept) => api.storage.local.set(kept), { lock, settings })
      const before = await localStorageOf(journey)
      const asked = journey.site.requests.length
      for (let day = 1; day <= 7; day += 1) await spendDay(journey)
      await noJournalIsLeft(journey)

      expect(await localStorageOf(journey)).toBe(before)
      const rest = await journey.browser.ask(async (api) => ({
        sync: await api.storage.sync.get(null),
        session: Object.keys(await api.storage.session.get(null)),
      }))
      expect(rest.sync).toEqual({})
      expect(rest.session.filter((key) => !mayBeInMemory.test(key))).toEqual([])
      const hosts = new Set(journey.site.requests.slice(asked).map(({ host }) => host))
      expect([...hosts].filter((host) => host !== helpHost && !ofTheBrowser.test(host))).toEqual([])
      await journey.restart(() => expect(filesWith(journey.profile, "zebrafinch")).toEqual([]))
      expect(await localStorageOf(journey)).toBe(before)
    },
  )
})
