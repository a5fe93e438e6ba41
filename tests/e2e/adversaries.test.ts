import { beforeEach, describe, expect, it } from "vitest"
import { findFilesWith } from "./lab/profile.ts"
import { neverHappens, until } from "./lab/wait.ts"
import { browsers, helpHost, textOf } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"
import {
  exitFromHelpPage,
  harmlessPage,
  lock,
  readLocalStorage,
  sessionKeyPattern,
  waitForText,
  waitUntilJournalCleared,
} from "./steps.ts"

// docs/THREATS.md describes the adversaries. tests/unit/adversaries/ has the tests that need no browser.

/** Settings at and beyond their limits, as an adult with bad intentions would store them. */
const hostileSettings = {
  eraseScope: "tab",
  eraseMinutes: 0,
  keptSites: ["news.test", helpHost, "com", "*"],
  exitDestination: "https://exploiter.test/",
  language: "xx",
  region: "XX",
  hiddenHotlines: ["*"],
  exitFromHelpPage: false,
  log: true,
  addedPeople: [
    { name: "National Human Trafficking Hotline", number: "619 555 0101", note: "" },
    { name: "911", number: "619 555 0102", note: "" },
    ...Array.from({ length: 200 }, (_, index) => ({ name: `Call me ${index}`, number: "619 555 0103", note: "" })),
  ],
}

describe.each(browsers)("Porchlight in %s", (name) => {
  const journey = useJourney(name)
  beforeEach(async () => {
    await journey.browser.open(harmlessPage)
  })

  it("keeps the hotlines, the exit and the settings overview when an exploiting parent sets a lock and extreme settings", async () => {
    await journey.browser.ask((api, items) => api.storage.local.set(items), { lock, settings: hostileSettings })
    const before = await readLocalStorage(journey)

    const popup = await journey.browser.openPopup()
    await waitForText(popup, "Call 911")
    // The popup renders the first hotlines at once and the others a moment later.
    await until("all hotlines have rendered", () =>
      popup.run(() => document.querySelectorAll("[data-hotline]").length > 10),
    )
    const shown = await popup.run(() => ({
      firstHotline: document.querySelector("[data-hotline]")?.getAttribute("data-hotline"),
      spanishChoices: document.querySelectorAll("option[lang='es']").length,
      text: document.body.innerText,
    }))
    expect(shown.firstHotline).toBe("us-ca-sd-ccs-crisis-line")
    expect(shown.spanishChoices).toBe(1)
    expect(shown.text).not.toMatch(/555.?010[12]/)
    await journey.screen.press("Escape")

    const page = await journey.browser.open(journey.browser.extensionUrl("settings-overview.html"))
    await waitForText(page, "Yes. Someone has set a PIN or a password.")
    expect(await textOf(page)).not.toMatch(/555.?010[12]/)

    await exitFromHelpPage(journey)
    expect(
      await journey.browser.ask(async (api) => (await api.tabs.query({})).map(({ url }) => url).join(" ")),
    ).not.toContain("exploiter.test")
    expect(journey.site.requests.some(({ host }) => host === "exploiter.test")).toBe(false)
    await waitUntilJournalCleared(journey, { storedKeys: ["lock", "settings"], timeoutMs: 40_000 })
    expect(await readLocalStorage(journey)).toBe(before)
  })

  it("shows no sign of an exit in the popup, history, tabs or storage to someone with the unlocked device", async () => {
    await exitFromHelpPage(journey)
    await waitUntilJournalCleared(journey, { storedKeys: [], timeoutMs: 40_000 })
    const popup = await journey.browser.openPopup()
    await waitForText(popup, "Call 911")
    // The popup shows a notice of an incomplete exit a moment after the hotlines.
    expect(await neverHappens(async () => (await textOf(popup)).includes("An exit could not"))).toBe(true)
    expect(await readLocalStorage(journey)).toBe("{}")
    const sessionKeys = await journey.browser.ask(async (api) => Object.keys(await api.storage.session.get(null)))
    expect(sessionKeys.filter((key) => !sessionKeyPattern.test(key))).toEqual([])
    await journey.screen.press("Escape")
    await journey.restart()
    expect(await journey.findTraces(helpHost)).toEqual({ tabs: [], closed: [], history: [] })
  })

  it("shows a shoulder surfer no badge, and only its name as the button's title, before and after an exit", async () => {
    const readToolbarButton = () =>
      journey.browser.ask(async (api) => ({
        badge: await api.action.getBadgeText({}),
        title: await api.action.getTitle({}),
      }))
    expect(await readToolbarButton()).toEqual({ badge: "", title: "Porchlight" })
    await exitFromHelpPage(journey)
    expect(await readToolbarButton()).toEqual({ badge: "", title: "Porchlight" })
  })

  it("writes no wrong unlock attempt to the disk, and keeps their count only until the browser quits", async () => {
    await journey.browser.ask((api, items) => api.storage.local.set(items), { lock })
    const before = await readLocalStorage(journey)
    const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await waitForText(page, "These settings are locked.")
    const field = "section[aria-labelledby='lock'] form input"
    const readAttempts = () =>
      journey.browser.ask(async (api) => (await api.storage.session.get("lockAttempts"))["lockAttempts"])
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      await page.run((wanted: string) => document.querySelector<HTMLElement>(wanted)?.focus(), field)
      await journey.screen.focus(journey.browser.windowClass)
      await journey.screen.type(`zebrafinch${attempt}`)
      await journey.screen.press("Return")
      await until(
        "the attempt is counted",
        async () => ((await readAttempts()) as { count?: number } | undefined)?.count === attempt,
      )
      await waitForText(page, "That is not the right PIN or password.")
    }
    await waitForText(page, "You can try again in 5 seconds.")
    expect(Object.keys((await readAttempts()) as object).sort()).toEqual(["blockedUntil", "count"])
    expect(await readLocalStorage(journey)).toBe(before)

    await journey.restart(() => {
      // Browsers cache Porchlight's scripts in the profile, and these contain this word, too.
      const scriptFiles = /\.xpi$|Code Cache|startupCache/
      expect(findFilesWith(journey.profile, "lockAttempts").filter((file) => !scriptFiles.test(file))).toEqual([])
      expect(findFilesWith(journey.profile, "zebrafinch")).toEqual([])
    })
    expect(await readAttempts()).toBeFalsy()
    expect(await readLocalStorage(journey)).toBe(before)
  })
})
