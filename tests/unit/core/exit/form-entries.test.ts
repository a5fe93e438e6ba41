import { describe, expect, it } from "vitest"
import { journalEntryOf } from "@/core/exit/journal"
import { recover } from "@/core/exit/recover"
import { findFormEntriesStart } from "@/core/exit/plan"
import { fakeBrowser, finish, hang, help, minutesAgo, news, now, reject, search, tab } from "../../../fakes/browser"
import { runExit } from "../../../fakes/exit"
import { browserWithHelp, pressed, withSettings } from "../../../fakes/help-session"

const halfAMinute = 30_000
const since = (minutes: number): number => minutesAgo(minutes) - halfAMinute

describe("form entries are erased", () => {
  const eraseSince = (
    visits: readonly (readonly [string, number])[],
    last: number | null = null,
    trail: readonly string[] = [search, help],
  ): Promise<number | null> => {
    const browser = fakeBrowser([])
    for (const [url, minutes] of visits) browser.visit(url, minutesAgo(minutes))
    return finish(findFormEntriesStart(browser.ports, trail, last, now))
  }

  it("since the search that led to the page, if it is older than the last minutes", async () => {
    expect(await eraseSince([[search, 20]], minutesAgo(15))).toBe(since(20))
  })
  it("since the first search for the same words, because browsers keep the time of first use", async () => {
    expect(
      await eraseSince(
        [
          [search, 3],
          [search, 90],
        ],
        minutesAgo(15),
      ),
    ).toBe(since(90))
  })
  it("since the first search for the same words when the search engine changed the rest of the address", async () => {
    const other = "https://www.google.com/search?client=firefox&q=Someone%20hurts%20me&sei=xyz"
    const another = "https://www.google.com/search?client=firefox&q=volcanoes&sei=xyz"
    const newest = "https://www.google.com/search?client=firefox&q=someone+hurts+me&sei=abc"
    const visits = [
      [newest, 3],
      [other, 90],
      [another, 600],
    ] as const
    expect(await eraseSince(visits, null, [newest, help])).toBe(since(90))
  })
  it("for at most one day, because everything else typed since then is erased too", async () => {
    const visits = [
      [search, 3],
      [search, 60 * 24 * 20],
    ] as const
    expect(await eraseSince(visits)).toBe(since(3))
    expect(await eraseSince([[search, 60 * 25]])).toBeNull()
  })
  it("for the last minutes, if these begin before the search", async () => {
    expect(await eraseSince([[search, 3]], minutesAgo(15))).toBe(minutesAgo(15))
  })
  it('since the search with the scope "only this tab", and none from before it', async () => {
    expect(await eraseSince([[search, 3]])).toBe(since(3))
  })
  it("not at all if the trail has no search, even if the history has others", async () => {
    expect(await eraseSince([[help, 3]])).toBeNull()
    expect(await eraseSince([["https://www.bing.com/search?q=other", 90]], null, [help])).toBeNull()
  })
  it.each([
    ["hangs", hang],
    ["fails", reject],
  ] as const)("for the last minutes only when reading visits from the history %s", async (_, broken) => {
    const { ports } = fakeBrowser([])
    const history = { ...ports.history, visitsOf: broken }
    expect(await finish(findFormEntriesStart({ ...ports, history }, [search, help], minutesAgo(15), now))).toBe(
      minutesAgo(15),
    )
    expect(await finish(findFormEntriesStart({ ...ports, history }, [search, help], null, now))).toBeNull()
  })
})

describe("an exit", () => {
  it('with the scope "only this tab" erases no form entries if no search led to the page', async () => {
    const browser = fakeBrowser([tab(1, news), pressed], {
      trailOf: async () => ({ urls: [help], isWhole: true }),
      ...withSettings({ eraseScope: "tab" }),
    })
    browser.visit(help, minutesAgo(3))
    await finish(runExit(browser.ports, pressed.id, null))
    expect(browser.asked.filter((what) => what.startsWith("remove form entries"))).toEqual([])
  })

  it("erases form entries before it deletes any page, because recovery reads in the history how far back they go", async () => {
    const browser = browserWithHelp()
    await finish(runExit(browser.ports, pressed.id, null))
    const erased = browser.asked.filter((what) => /^(delete|remove form entries) /.test(what))
    expect(erased[0]).toBe("remove form entries since 40.5 minutes")
    expect(erased).toContain(`delete ${search}`)
  })

  it("interrupted by a power cut erases the form entries of the search at the next start", async () => {
    const browser = fakeBrowser([tab(1, news)])
    browser.journal.set("m", journalEntryOf(3, [help]))
    browser.visit(search, minutesAgo(8))
    browser.visit(help, minutesAgo(7), { referringId: "1" })
    await finish(recover(browser.ports))
    expect(browser.asked).toContain("remove form entries since 8.5 minutes")
  })
})
