import { describe, expect, it } from "vitest"
import { exit } from "@/core/exit/exit"
import { journalEntryOf } from "@/core/exit/journal"
import { recover } from "@/core/exit/recover"
import { formEntriesSince } from "@/core/exit/form-entries"
import { fakeBrowser, finish, hang, help, minutesAgo, news, now, reject, search, tab } from "../../../fakes/browser"
import { pressed, withSettings } from "../../../fakes/help-session"

const halfAMinute = 30_000
const since = (minutes: number): number => minutesAgo(minutes) - halfAMinute

describe("the words that led to the page go with the form entries", () => {
  const asked = (
    visits: readonly (readonly [string, number])[],
    last: number | null = null,
    trail: readonly string[] = [search, help],
  ): Promise<number | null> => {
    const browser = fakeBrowser([])
    for (const [url, minutes] of visits) browser.visit(url, minutesAgo(minutes))
    return finish(formEntriesSince(browser.ports, trail, last, now))
  }

  it("since they were searched for, where that is longer ago than the last minutes", async () => {
    expect(await asked([[search, 20]], minutesAgo(15))).toBe(since(20))
  })
  it("since they were searched for the first time: browsers keep that one", async () => {
    expect(
      await asked(
        [
          [search, 3],
          [search, 90],
        ],
        minutesAgo(15),
      ),
    ).toBe(since(90))
  })
  it("since the same words were searched for, though the engine has made another address of it", async () => {
    const other = "https://www.google.com/search?client=firefox&q=Someone%20hurts%20me&sei=xyz"
    const another = "https://www.google.com/search?client=firefox&q=volcanoes&sei=xyz"
    const newest = "https://www.google.com/search?client=firefox&q=someone+hurts+me&sei=abc"
    const visits = [
      [newest, 3],
      [other, 90],
      [another, 600],
    ] as const
    expect(await asked(visits, null, [newest, help])).toBe(since(90))
  })
  it("not longer ago than a day: what else was typed since then would go, too", async () => {
    const visits = [
      [search, 3],
      [search, 60 * 24 * 20],
    ] as const
    expect(await asked(visits)).toBe(since(3))
    expect(await asked([[search, 60 * 25]])).toBeNull()
  })
  it("with the last minutes, where these begin before it", async () => {
    expect(await asked([[search, 3]], minutesAgo(15))).toBe(minutesAgo(15))
  })
  it("with only this tab, and nothing of what else was typed before", async () => {
    expect(await asked([[search, 3]])).toBe(since(3))
  })
  it("not where nothing was searched for, by pages of the trail or by others", async () => {
    expect(await asked([[help, 3]])).toBeNull()
    expect(await asked([["https://www.bing.com/search?q=other", 90]], null, [help])).toBeNull()
  })
  it.each([
    ["hangs", hang],
    ["says no", reject],
  ] as const)("as far as is known, where the history %s", async (_, broken) => {
    const { ports } = fakeBrowser([])
    const history = { ...ports.history, visitsOf: broken }
    expect(await finish(formEntriesSince({ ...ports, history }, [search, help], minutesAgo(15), now))).toBe(
      minutesAgo(15),
    )
    expect(await finish(formEntriesSince({ ...ports, history }, [search, help], null, now))).toBeNull()
  })
})

describe("an exit", () => {
  it("with only this tab leaves all form entries where the page was not searched for", async () => {
    const browser = fakeBrowser([tab(1, news), pressed], {
      trailOf: async () => ({ urls: [help], isWhole: true }),
      ...withSettings({ eraseScope: "tab" }),
    })
    browser.visit(help, minutesAgo(3))
    await finish(exit(browser.ports, pressed.id, null))
    expect(browser.asked.filter((what) => what.startsWith("remove form entries"))).toEqual([])
  })

  it("that a power cut interrupted takes the words at the next start", async () => {
    const browser = fakeBrowser([tab(1, news)])
    browser.journal.set("m", journalEntryOf(3, [help]))
    browser.visit(search, minutesAgo(8))
    browser.visit(help, minutesAgo(7), { referringId: "1" })
    await finish(recover(browser.ports))
    expect(browser.asked).toContain("remove form entries since 8.5 minutes")
  })
})
