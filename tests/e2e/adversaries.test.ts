import { beforeEach, describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { filesWith } from "./lab/profile.ts"
import { never, until } from "./lab/wait.ts"
import { browsers, helpHost, textOf } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"
import { exit, localStorageOf, lock, mayBeInMemory, noJournalIsLeft } from "./uses.ts"

// docs/THREATS.md describes the adversaries; tests/unit/adversaries/ has the tests that need no browser.

/** What an adult who wants to harm would store: settings at and beyond their limits. */
const hostile = {
  eraseScope: "tab",
  eraseMinutes: 0,
  keptSites: ["news.test", helpHost, "com", "*"],
  exitDestination: "https://exploiter.test/",
  language: "xx",
  region: "XX",
  hiddenHotlines: ["*"],
  exit: false,
  log: true,
  addedPeople: [
    { name: "National Human Trafficking Hotline", number: "619 555 0101", note: "" },
    { name: "911", number: "619 555 0102", note: "" },
    ...Array.from({ length: 200 }, (_, place) => ({ name: `Call me ${place}`, number: "619 555 0103", note: "" })),
  ],
}

describe.each(browsers)("Porchlight in %s", (name) => {
  const journey = useJourney(name)
  beforeEach(async () => {
    await journey.browser.open("http://news.test/plain?color=00ff00")
  })

  const shows = (page: LabPage, words: string): Promise<unknown> =>
    until(`the page shows: ${words}`, async () => (await textOf(page)).includes(words))
  it("keeps hotlines, exit and overview when an exploiting parent sets a lock and extreme settings", async () => {
    await journey.browser.ask((api, kept) => api.storage.local.set(kept), { lock, settings: hostile })
    const before = await localStorageOf(journey)

    const popup = await journey.browser.openPopup()
    await shows(popup, "Call 911")
    // The popup renders the first hotlines at once, the rest a moment later.
    await until("all hotlines have rendered", () =>
      popup.run(() => document.querySelectorAll("[data-hotline]").length > 10),
    )
    const shown = await popup.run(() => ({
      first: document.querySelector("[data-hotline]")?.getAttribute("data-hotline"),
      languages: document.querySelectorAll("button[lang='es']").length,
      text: document.body.innerText,
    }))
    expect(shown.first).toBe("us-ca-sd-ccs-crisis-line")
    expect(shown.languages).toBe(1)
    expect(shown.text).not.toMatch(/555.?010[12]/)
    await journey.screen.press("Escape")

    const page = await journey.browser.open(journey.browser.extensionUrl("settings-overview.html"))
    await shows(page, "Yes. Someone has set a PIN or a passphrase.")
    expect(await textOf(page)).not.toMatch(/555.?010[12]/)

    await exit(journey)
    expect(
      await journey.browser.ask(async (api) => (await api.tabs.query({})).map(({ url }) => url).join(" ")),
    ).not.toContain("exploiter.test")
    expect(journey.site.requests.some(({ host }) => host === "exploiter.test")).toBe(false)
    await noJournalIsLeft(journey)
    expect(await localStorageOf(journey)).toBe(before)
  })

  it("shows someone with the unlocked device no sign of an exit in popup, history, tabs or storage", async () => {
    await exit(journey)
    await noJournalIsLeft(journey)
    const popup = await journey.browser.openPopup()
    await shows(popup, "Call 911")
    // A notice about an incomplete exit would appear a moment after the hotlines.
    expect(await never(async () => (await textOf(popup)).includes("An exit could not"))).toBe(true)
    expect(await localStorageOf(journey)).toBe("{}")
    const left = await journey.browser.ask(async (api) => Object.keys(await api.storage.session.get(null)))
    expect(left.filter((key) => !mayBeInMemory.test(key))).toEqual([])
    await journey.screen.press("Escape")
    await journey.restart()
    expect(await journey.traces(helpHost)).toEqual({ tabs: [], closed: [], history: [] })
  })

  it("shows a shoulder surfer no badge, and only its name as the title, before and after an exit", async () => {
    const seen = () =>
      journey.browser.ask(async (api) => ({
        badge: await api.action.getBadgeText({}),
        title: await api.action.getTitle({}),
      }))
    expect(await seen()).toEqual({ badge: "", title: "Porchlight" })
    await exit(journey)
    expect(await seen()).toEqual({ badge: "", title: "Porchlight" })
  })

  it("writes no log of wrong unlock attempts to the disk, and keeps a count only until the browser quits", async () => {
    await journey.browser.ask((api, kept) => api.storage.local.set(kept), { lock })
    const before = await localStorageOf(journey)
    const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await shows(page, "These settings are locked.")
    const field = "section[aria-labelledby='lock'] form input"
    const attempts = () =>
      journey.browser.ask(async (api) => (await api.storage.session.get("lockAttempts"))["lockAttempts"])
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      await page.run((wanted: string) => document.querySelector<HTMLElement>(wanted)?.focus(), field)
      await journey.screen.focus(journey.browser.windowClass)
      await journey.screen.type(`zebrafinch${attempt}`)
      await journey.screen.press("Return")
      await until(
        "the attempt is counted",
        async () => ((await attempts()) as { attempts?: number } | undefined)?.attempts === attempt,
      )
      await shows(page, "That is not the right PIN or passphrase.")
    }
    await shows(page, "You can try again in 5 seconds.")
    expect(Object.keys((await attempts()) as object).sort()).toEqual(["attempts", "until"])
    expect(await localStorageOf(journey)).toBe(before)

    await journey.restart(() => {
      // Browsers cache our own scripts in the profile, and these contain that word too.
      const ours = /\.xpi$|Code Cache|startupCache/
      expect(filesWith(journey.profile, "lockAttempts").filter((file) => !ours.test(file))).toEqual([])
      expect(filesWith(journey.profile, "zebrafinch")).toEqual([])
    })
    expect(await attempts()).toBeFalsy()
    expect(await localStorageOf(journey)).toBe(before)
  })
})
