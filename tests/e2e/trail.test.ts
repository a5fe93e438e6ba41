import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { Click } from "./lab/screen.ts"
import { until } from "./lab/wait.ts"
import { browsers } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"

/** A way from a search to a page. docs/EXIT-SCENARIOS.md has a row for each. */
interface Way {
  readonly name: string
  /** The link to click on the results page. */
  readonly link: string
  readonly click?: Click
  /** Addresses that redirect, first to last, if the link does not lead to the page itself. */
  readonly redirects?: readonly string[]
  /** The link opens in a background tab, to which the person switches with the keyboard. */
  readonly inBackground?: boolean
}

const page = "http://found.test/plain?color=ff0000"
const results = "http://find.test/search?q=wordtwo"

const ways: readonly Way[] = [
  { name: "a link in the same tab", link: "#here" },
  { name: "a link that opens a tab (target=_blank)", link: "#new-tab" },
  { name: "the same with rel=opener", link: "#opener" },
  { name: "the same with rel=noopener", link: "#noopener" },
  { name: "the same with rel=noreferrer", link: "#noreferrer" },
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

const targetOf = ({ redirects = [] }: Way): string =>
  redirects.reduceRight((to, address) => `${address}?to=${encodeURIComponent(to)}`, page)

describe.each(browsers)("the trail in %s, after", (name) => {
  const journey = useJourney(name)

  const inFront = (address: string): Promise<unknown> =>
    until(`${address} is in front`, () =>
      journey.browser.ask(async (api, wanted: string) => {
        const tabs = await api.tabs.query({ active: true, lastFocusedWindow: true, status: "complete" })
        return tabs.some((tab) => tab.url?.startsWith(wanted))
      }, address),
    )

  const typeHere = async (address: string): Promise<void> => {
    await journey.screen.press("ctrl+l")
    await journey.screen.type(address)
    await journey.screen.press("Return")
    await inFront(address)
  }
  const counts = async (word: string): Promise<number[]> => {
    const { tabs, closed, history } = await journey.traces(word)
    return [tabs.length, closed.length, history.length]
  }
  const chooseOnlyThisTab = () =>
    journey.browser.ask((api) => api.storage.local.set({ settings: { eraseScope: "tab" } }))

  it("typing an address over another site's page, does not include that page", async () => {
    await journey.typeAddress("http://between.test/plain?color=00ff00")
    await journey.typeAddress("http://before.test/plain")
    await typeHere(page)
    await chooseOnlyThisTab()
    await journey.pressExit()
    await journey.isGone("found.test")
    expect(await counts("before.test")).toEqual([0, 0, 1])
    expect(await counts("between.test")).toEqual([1, 0, 1])
  })

  it("typing an address over another page of the same site, includes both pages", async () => {
    await journey.typeAddress("http://between.test/plain?color=00ff00")
    await journey.typeAddress("http://found.test/plain?first")
    await typeHere(page)
    await chooseOnlyThisTab()
    await journey.pressExit()
    await journey.isGone("found.test")
    expect(await counts("between.test")).toEqual([1, 0, 1])
  })

  it("losing Porchlight's memory, as an update does, comes from the history", async () => {
    await journey.typeAddress("http://between.test/plain?color=00ff00")
    const search = await journey.typeAddress(`${results}&to=${encodeURIComponent(page)}`)
    await search.clickOn("#here")
    await inFront("http://found.test/")
    await chooseOnlyThisTab()
    await journey.browser.ask((api) => api.storage.session.clear())
    await journey.browser.stopBackground()
    await journey.pressExit()
    await journey.isGone("found.test")
    await journey.isGone("wordtwo")
    expect(await counts("between.test")).toEqual([1, 0, 1])
  })

  it.each(ways)("$name", async (way) => {
    const { browser, screen } = journey
    await journey.typeAddress("http://before.test/plain")
    const search = await journey.typeAddress(`${results}&to=${encodeURIComponent(targetOf(way))}`)
    await journey.typeAddress("http://between.test/plain?color=00ff00")
    await screen.press("ctrl+Page_Up")
    await inFront("http://find.test/")
    await search.clickOn(way.link, way.click)
    await browser.page("http://found.test/")
    if (way.inBackground) await screen.press("ctrl+Page_Down")
    await inFront("http://found.test/")
    await until("the page is on the screen", () => screen.pixel(640, 500) === "#ff0000")
    // The scope "recent" would erase the unrelated visits too.
    await browser.ask((api) => api.storage.local.set({ settings: { eraseScope: "tab" } }))
    await journey.pressExit()
    await journey.isGone("found.test")
    await journey.isGone("wordtwo")
    await journey.isGone("hop")
    for (const unrelated of ["before.test", "between.test"]) {
      const { tabs, history } = await journey.traces(unrelated)
      expect([tabs.length, history.length]).toEqual([1, 1])
    }
  })
})

it("docs/EXIT-SCENARIOS.md has a row for each way", () => {
  const text = readFileSync(new URL("../../docs/EXIT-SCENARIOS.md", import.meta.url), "utf8")
  const rows = text.split("\n").map((line) => line.split("|")[1]?.trim())
  expect(rows).toEqual(expect.arrayContaining(ways.map(({ name }) => name)))
})
