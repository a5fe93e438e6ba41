import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { Click } from "./lab/screen.ts"
import { until } from "./lab/wait.ts"
import { browsers } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"
import { chooseEraseScope, secretPage } from "./steps.ts"

/** A way from a search to a page. docs/EXIT-SCENARIOS.md has a row with the same name. */
interface Way {
  readonly name: string
  /** The link to click on the results page. */
  readonly link: string
  readonly click?: Click
  /** The addresses that redirect, first to last, if the link does not lead directly to the page. */
  readonly redirects?: readonly string[]
  /** The link opens a background tab, to which the person then switches with the keyboard. */
  readonly inBackground?: boolean
}

const results = "http://find.test/search?q=wordtwo"

const ways: readonly Way[] = [
  { name: "a link in the same tab", link: "#here" },
  { name: "a link that opens a tab (target=_blank)", link: "#new-tab" },
  { name: "a link that opens a tab, with rel=opener", link: "#opener" },
  { name: "a link that opens a tab, with rel=noopener", link: "#noopener" },
  { name: "a link that opens a tab, with rel=noreferrer", link: "#noreferrer" },
  { name: "Ctrl+click", link: "#here", click: { holding: "ctrl" }, inBackground: true },
  { name: "a middle click", link: "#here", click: { button: 2 }, inBackground: true },
  { name: "a server redirect in between", link: "#here", redirects: ["http://hop.test/redirect"] },
  { name: "a server redirect into a new tab", link: "#new-tab", redirects: ["http://hop.test/redirect"] },
  {
    name: "two server redirects",
    link: "#here",
    redirects: ["http://hop.test/redirect", "http://hop2.test/redirect"],
  },
  { name: "a redirect by meta refresh", link: "#here", redirects: ["http://hop.test/refresh"] },
  { name: "a redirect by location.replace", link: "#here", redirects: ["http://hop.test/replace"] },
  { name: "a script redirect into a new tab", link: "#noreferrer", redirects: ["http://hop.test/replace"] },
]

const linkTargetOf = ({ redirects = [] }: Way): string =>
  redirects.reduceRight((target, address) => `${address}?to=${encodeURIComponent(target)}`, secretPage)

describe.each(browsers)("the trail in %s,", (name) => {
  const journey = useJourney(name)

  const waitUntilInFront = (address: string): Promise<unknown> =>
    until(`${address} is in front`, () =>
      journey.browser.ask(async (api, wanted: string) => {
        const tabs = await api.tabs.query({ active: true, lastFocusedWindow: true, status: "complete" })
        return tabs.some((tab) => tab.url?.startsWith(wanted))
      }, address),
    )

  const typeInSameTab = async (address: string): Promise<void> => {
    await journey.screen.press("ctrl+l")
    await journey.screen.type(address)
    await journey.screen.press("Return")
    await waitUntilInFront(address)
  }
  const countTraces = async (word: string): Promise<number[]> => {
    const { tabs, closed, history } = await journey.findTraces(word)
    return [tabs.length, closed.length, history.length]
  }
  it("after typing an address over another site's page: does not include that page", async () => {
    await journey.openByTyping("http://between.test/plain?color=00ff00")
    await journey.openByTyping("http://before.test/plain")
    await typeInSameTab(secretPage)
    await chooseEraseScope(journey, "tab")
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    expect(await countTraces("before.test")).toEqual([0, 0, 1])
    expect(await countTraces("between.test")).toEqual([1, 0, 1])
  })

  it("after typing an address over another page of the same site: includes both pages", async () => {
    await journey.openByTyping("http://between.test/plain?color=00ff00")
    await journey.openByTyping("http://found.test/plain?first")
    await typeInSameTab(secretPage)
    await chooseEraseScope(journey, "tab")
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    expect(await countTraces("between.test")).toEqual([1, 0, 1])
  })

  it("after Porchlight has lost its memory, as in an update: comes from the history and includes the search", async () => {
    await journey.openByTyping("http://between.test/plain?color=00ff00")
    const search = await journey.openByTyping(`${results}&to=${encodeURIComponent(secretPage)}`)
    await search.clickOn("#here")
    await waitUntilInFront("http://found.test/")
    await chooseEraseScope(journey, "tab")
    await journey.browser.ask((api) => api.storage.session.clear())
    await journey.browser.stopBackground()
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await journey.waitUntilGone("wordtwo")
    expect(await countTraces("between.test")).toEqual([1, 0, 1])
  })

  it.each(ways)("after $name: includes the search and every redirect, and no unrelated page", async (way) => {
    const { browser, screen } = journey
    await journey.openByTyping("http://before.test/plain")
    const search = await journey.openByTyping(`${results}&to=${encodeURIComponent(linkTargetOf(way))}`)
    await journey.openByTyping("http://between.test/plain?color=00ff00")
    await screen.press("ctrl+Page_Up")
    await waitUntilInFront("http://find.test/")
    await search.clickOn(way.link, way.click)
    await browser.waitForPage("http://found.test/")
    if (way.inBackground) await screen.press("ctrl+Page_Down")
    await waitUntilInFront("http://found.test/")
    await until("the page is on the screen", () => screen.pixel(640, 500) === "#ff0000")
    // With the erase scope "recent" an exit would erase the unrelated visits, too.
    await chooseEraseScope(journey, "tab")
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await journey.waitUntilGone("wordtwo")
    await journey.waitUntilGone("hop")
    for (const unrelated of ["before.test", "between.test"]) {
      const { tabs, history } = await journey.findTraces(unrelated)
      expect([tabs.length, history.length]).toEqual([1, 1])
    }
  })
})

it("docs/EXIT-SCENARIOS.md has a row for each way", () => {
  const text = readFileSync(new URL("../../docs/EXIT-SCENARIOS.md", import.meta.url), "utf8")
  const rows = text.split("\n").map((line) => line.split("|")[1]?.trim())
  expect(rows).toEqual(expect.arrayContaining(ways.map(({ name }) => name)))
})
