import { describe, expect, it } from "vitest"
import { findTrail } from "@/core/exit/trail"
import { extendTrail, parseTrail, startNavigation, trailBack, emptyTrail } from "@/core/exit/trail-log"
import { fakeBrowser, finish, help, minutesAgo, news, search } from "../../../fakes/browser"

describe("the way to a page", () => {
  const hop = "https://hop.test/"
  it("keeps the redirect that the browser gave up and followed at once", () => {
    const given = { ...startNavigation(undefined, hop, 0), endedAt: 100 }
    expect(startNavigation(given, help, 106).urls).toEqual([hop, help])
  })
  it.each([200, 5000])("on a page that writes %i addresses still begins with the search", (count) => {
    let trail = extendTrail(emptyTrail, { url: search, isFresh: true })
    for (let step = 0; step < count; step += 1) trail = extendTrail(trail, { url: `${help}?${step}`, isFresh: false })
    expect(trail.urls[0]).toBe(search)
    expect(trail.urls.at(-1)).toBe(`${help}?${count - 1}`)
    expect(trail.urls.length).toBe(Math.min(count + 1, 600))
  })
  it("is another one when the person set off again", () => {
    expect(startNavigation(startNavigation(undefined, hop, 0), help, 6).urls).toEqual([help])
    expect(startNavigation({ ...startNavigation(undefined, hop, 0), endedAt: 100 }, help, 5000).urls).toEqual([help])
  })
})

describe("redirects in a row, of which the browser told the first", () => {
  const [first, second] = ["https://hop.test/1", "https://hop.test/2"]
  const known = { urls: [search, first, help], isWhole: true }
  const find = (browser: ReturnType<typeof fakeBrowser>) => finish(findTrail(browser.ports, help, known))

  it("are found by the links of the history", async () => {
    const browser = fakeBrowser([])
    browser.visit(search, minutesAgo(3))
    browser.visit(first, minutesAgo(2), { referringId: "1" })
    browser.visit(second, minutesAgo(2), { referringId: "2" })
    browser.visit(help, minutesAgo(2), { referringId: "3" })
    expect(await find(browser)).toEqual([search, first, second, help])
  })
  it("are none where the links lead elsewhere: the page was also opened from another visit", async () => {
    const browser = fakeBrowser([])
    browser.visit(search, minutesAgo(9))
    browser.visit(first, minutesAgo(8), { referringId: "1" })
    browser.visit(news, minutesAgo(5))
    browser.visit(help, minutesAgo(4), { referringId: "3" })
    expect(await find(browser)).toEqual([search, first, help])
  })
})

describe("the pages of one visit", () => {
  const follow = (steps: readonly (readonly [string, "typed" | "link"])[]): readonly string[] =>
    trailBack(
      steps.reduce((trail, [url, how]) => extendTrail(trail, { url, isFresh: how === "typed" }), emptyTrail).urls,
    )

  it.each([
    [
      "from the search that led there",
      [
        [news, "typed"],
        [search, "typed"],
        [help, "link"],
      ],
      [search, help],
    ],
    [
      "by links from page to page",
      [
        [search, "typed"],
        [help, "link"],
        [`${help}/2`, "link"],
      ],
      [search, help, `${help}/2`],
    ],
    [
      "with what was opened before from the same search: result, back, another result",
      [
        [search, "typed"],
        [news, "link"],
        [search, "link"],
        [help, "link"],
      ],
      [search, news, search, help],
    ],
    [
      "but no further than the last of two searches",
      [
        [search, "typed"],
        [news, "link"],
        [`${search}+2`, "link"],
        [help, "link"],
      ],
      [`${search}+2`, help],
    ],
    [
      "typed pages of one site",
      [
        [help, "typed"],
        [`${help}/2`, "typed"],
      ],
      [help, `${help}/2`],
    ],
    [
      "but not what was open before in the same tab",
      [
        [news, "typed"],
        [help, "typed"],
      ],
      [help],
    ],
    [
      "stopping at the last search",
      [
        [search, "typed"],
        [news, "link"],
        [`${search}2`, "typed"],
        [help, "link"],
      ],
      [`${search}2`, help],
    ],
    [
      "a page that was loaded anew once",
      [
        [help, "typed"],
        [help, "link"],
      ],
      [help],
    ],
  ] as const)("%s", (_, steps, expected) => {
    expect(follow(steps)).toEqual(expected)
  })
})

describe("when the tab's own memory is gone", () => {
  const trailOf = async (browser: ReturnType<typeof fakeBrowser>, pressed = help) =>
    finish(findTrail(browser.ports, pressed, emptyTrail))

  it("follows the links that the history keeps, back to the search, and no further", async () => {
    const browser = fakeBrowser([])
    browser.visit(news, minutesAgo(60))
    browser.visit(search, minutesAgo(59), { referringId: "1" })
    browser.visit("https://help.test/start", minutesAgo(58), { referringId: "2" })
    browser.visit(help, minutesAgo(57), { referringId: "3" })
    expect(await trailOf(browser)).toEqual([search, "https://help.test/start", help])
  })

  it("takes a search some seconds before, where the browser keeps no link", async () => {
    const browser = fakeBrowser([])
    browser.visit(news, minutesAgo(1))
    browser.visit(search, minutesAgo(1))
    browser.visit(help, minutesAgo(0.8))
    expect(await trailOf(browser)).toEqual([search, help])
  })

  it("asks the history nothing when the tab is known to have begun at this page", async () => {
    const browser = fakeBrowser([])
    browser.visit(search, minutesAgo(0.1))
    browser.visit(help, minutesAgo(0.05))
    const known = extendTrail(emptyTrail, { url: help, isFresh: true })
    expect(await finish(findTrail(browser.ports, help, known))).toEqual([help])
    expect(browser.asked).toEqual([])
  })

  it.each([[undefined], [null], [[help]], [{ urls: help }]])("is unknown where storage holds %j", (stored) => {
    expect(parseTrail(stored)).toEqual(emptyTrail)
  })

  it("takes no search that was long before", async () => {
    const browser = fakeBrowser([])
    browser.visit(search, minutesAgo(9))
    browser.visit(help, minutesAgo(1))
    expect(await trailOf(browser)).toEqual([help])
  })

  it("ends when pages link to one another in a circle", async () => {
    const browser = fakeBrowser([])
    browser.visit(news, minutesAgo(2), { id: "1", referringId: "2" })
    browser.visit(help, minutesAgo(1), { id: "2", referringId: "1" })
    expect(await trailOf(browser)).toEqual([news, help])
  })
})
