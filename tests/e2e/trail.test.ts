import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { Click } from "./lab/screen.ts"
import { until } from "./lab/wait.ts"
import { browsers } from "./journey.ts"
import { useJourney } from "./shared-journey.ts"

/** How a person comes from a search to a page. docs/EXIT-SCENARIOS.md tells each row in words. */
interface Way {
  readonly name: string
  /** The link on the page of results that is clicked. */
  readonly link: string
  readonly click?: Click
  /** Pages that send the browser on, first to last, when the link does not lead to the page itself. */
  readonly over?: readonly string[]
  /** Opened behind the search: the person goes there with the keyboard. */
  readonly behind?: boolean
}

const page = "http://found.test/plain?color=ff0000"
const results = "http://find.test/search?q=wordtwo"

const ways: readonly Way[] = [
  { name: "a link in the same tab", link: "#here" },
  { name: "a link that opens a tab (target=_blank)", link: "#new-tab" },
  { name: "the same with rel=opener", link: "#opener" },
  { name: "the same with rel=noopener", link: "#noopener" },
  { name: "the same with rel=noreferrer", link: "#noreferrer" },
  { name: "Ctrl and click", link: "#here", click: { holding: "ctrl" }, behind: true },
  { name: "the middle button", link: "#here", click: { button: 2 }, behind: true },
  { name: "a redirect of the server in between", link: "#here", over: ["http://hop.test/redirect"] },
  { name: "a redirect of the server, into a new tab", link: "#new-tab", over: ["http://hop.test/redirect"] },
  {
    name: "two redirects of the server",
    link: "#here",
    over: ["http://hop.test/redirect", "http://hop2.test/redirect"],
  },
  { name: "a redirect by meta refresh", link: "#here", over: ["http://hop.test/refresh"] },
  { name: "a redirect by location.replace", link: "#here", over: ["http://hop.test/replace"] },
  { name: "a redirect by script, into a new tab", link: "#noreferrer", over: ["http://hop.test/replace"] },
]

const targetOf = ({ over = [] }: Way): string =>
  over.reduceRight((to, address) => `${address}?to=${encodeURIComponent(to)}`, page)

describe.each(browsers)("the trail in %s, by", (name) => {
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
  const onlyThisTab = () => journey.browser.ask((api) => api.storage.local.set({ settings: { eraseScope: "tab" } }))

  it("an address typed over a page of another site: that one is another visit", async () => {
    await journey.typeAddress("http://between.test/plain?color=00ff00")
    await journey.typeAddress("http://before.test/plain")
    await typeHere(page)
    await onlyThisTab()
    await journey.pressExit()
    await journey.isGone("found.test")
    expect(await counts("before.test")).toEqual([0, 0, 1])
    expect(await counts("between.test")).toEqual([1, 0, 1])
  })

  it("an address typed over another page of the same site: both are one visit", async () => {
    await journey.typeAddress("http://between.test/plain?color=00ff00")
    await journey.typeAddress("http://found.test/plain?first")
    await typeHere(page)
    await onlyThisTab()
    await journey.pressExit()
    await journey.isGone("found.test")
    expect(await counts("between.test")).toEqual([1, 0, 1])
  })

  it("a link, where Porchlight's memory is gone, as after an update: the history tells the way", async () => {
    await journey.typeAddress("http://between.test/plain?color=00ff00")
    const search = await journey.typeAddress(`${results}&to=${encodeURIComponent(page)}`)
    await search.clickOn("#here")
    await inFront("http://found.test/")
    await onlyThisTab()
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
    if (way.behind) await screen.press("ctrl+Page_Down")
    await inFront("http://found.test/")
    await until("the page is on the screen", () => screen.pixel(640, 500) === "#ff0000")
    // The narrow choice: with the last minutes the unrelated visits would go as well.
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

it("docs/EXIT-SCENARIOS.md has a row for each", () => {
  const text = readFileSync(new URL("../../docs/EXIT-SCENARIOS.md", import.meta.url), "utf8")
  const rows = text.split("\n").map((line) => line.split("|")[1]?.trim())
  expect(rows).toEqual(expect.arrayContaining(ways.map(({ name }) => name)))
})
