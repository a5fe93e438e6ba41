import { beforeEach, describe, expect, it } from "vitest"
import type { LabPage } from "./lab/browser.ts"
import { filesWith } from "./lab/profile.ts"
import { never, until } from "./lab/wait.ts"
import { browsers, helpHost, textOf } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"
import { exit, localStorageOf, lock, mayBeInMemory, noJournalIsLeft } from "./uses.ts"

// docs/THREATS.md says who they are; what needs no browser is in tests/unit/adversaries/.

/** As far as it may go, and beyond: what an adult who wants harm would put there. */
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

describe.each(browsers)("in %s", (name) => {
  const journey = useJourney(name)
  beforeEach(async () => {
    await journey.browser.open("http://news.test/plain?color=00ff00")
  })

  const says = (page: LabPage, words: string): Promise<unknown> =>
    until(`the page says ${words}`, async () => (await textOf(page)).includes(words))
  it("the parent who is the exploiter, with a lock and with extremes: lines first, the exit, and the young person sees it", async () => {
    await journey.browser.ask((api, kept) => api.storage.local.set(kept), { lock, settings: hostile })
    const before = await localStorageOf(journey)

    const popup = await journey.browser.openPopup()
    await says(popup, "Call 911")
    // The first hotlines come first, the rest a moment later.
    await until("all lines are there", () => popup.run(() => document.querySelectorAll("[data-hotline]").length > 10))
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
    await says(page, "Yes. Someone has set a PIN or a passphrase.")
    expect(await textOf(page)).not.toMatch(/555.?010[12]/)

    await exit(journey)
    expect(
      await journey.browser.ask(async (api) => (await api.tabs.query({})).map(({ url }) => url).join(" ")),
    ).not.toContain("exploiter.test")
    expect(journey.site.requests.some(({ host }) => host === "exploiter.test")).toBe(false)
    await noJournalIsLeft(journey)
    expect(await localStorageOf(journey)).toBe(before)
  })

  it("the one with the unlocked device, after an exit: no word of it in the popup, the history, the tabs, or in storage", async () => {
    await exit(journey)
    await noJournalIsLeft(journey)
    const popup = await journey.browser.openPopup()
    await says(popup, "Call 911")
    // What the popup says of an incomplete exit comes a moment after its hotlines.
    expect(await never(async () => (await textOf(popup)).includes("last exit"))).toBe(true)
    expect(await localStorageOf(journey)).toBe("{}")
    const left = await journey.browser.ask(async (api) => Object.keys(await api.storage.session.get(null)))
    expect(left.filter((key) => !mayBeInMemory.test(key))).toEqual([])
    await journey.screen.press("Escape")
    await journey.restart()
    expect(await journey.traces(helpHost)).toEqual({ tabs: [], closed: [], history: [] })
  })

  it("the shoulder surfer: no badge, a title that says the name alone, before and after an exit", async () => {
    const seen = () =>
      journey.browser.ask(async (api) => ({
        badge: await api.action.getBadgeText({}),
        title: await api.action.getTitle({}),
      }))
    expect(await seen()).toEqual({ badge: "", title: "Porchlight" })
    await exit(journey)
    expect(await seen()).toEqual({ badge: "", title: "Porchlight" })
  })

  it("the one who forces it open: wrong tries leave no log on the disk, and go with the browser", async () => {
    await journey.browser.ask((api, kept) => api.storage.local.set(kept), { lock })
    const before = await localStorageOf(journey)
    const page = await journey.browser.open(journey.browser.extensionUrl("options.html"))
    await says(page, "These settings are locked.")
    const field = "section[aria-labelledby='lock'] form input"
    const tries = () =>
      journey.browser.ask(async (api) => (await api.storage.session.get("lockAttempts"))["lockAttempts"])
    for (let slip = 1; slip <= 4; slip += 1) {
      await page.run((wanted: string) => document.querySelector<HTMLElement>(wanted)?.focus(), field)
      await journey.screen.focus(journey.browser.windowClass)
      await journey.screen.type(`zebrafinch${slip}`)
      await journey.screen.press("Return")
      await until(
        "it is counted",
        async () => ((await tries()) as { attempts?: number } | undefined)?.attempts === slip,
      )
      await says(page, "That is not the right PIN or passphrase.")
    }
    await says(page, "You can try again in 5 seconds.")
    expect(Object.keys((await tries()) as object).sort()).toEqual(["attempts", "until"])
    expect(await localStorageOf(journey)).toBe(before)

    await journey.restart(() => {
      // Browsers keep our own scripts in the profile, in which that word stands too.
      const ours = /\.xpi$|Code Cache|startupCache/
      expect(filesWith(journey.profile, "lockAttempts").filter((file) => !ours.test(file))).toEqual([])
      expect(filesWith(journey.profile, "zebrafinch")).toEqual([])
    })
    expect(await tries()).toBeFalsy()
    expect(await localStorageOf(journey)).toBe(before)
  })
})
