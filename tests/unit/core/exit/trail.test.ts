import { describe, expect, it } from "vitest"
import { findTrail } from "@/core/exit/trail/find-trail"
import { extendTrail, parseTrail, startNavigation, trailFromSearch, emptyTrail } from "@/core/exit/trail/recorded-trail"
import { fakeBrowser, finish, help, minutesAgo, news, search } from "../../../fakes/browser"

describe("a trail", () => {
  const hop = "https://hop.test/"
  it("keeps a redirecting address if the browser aborted it and at once started a navigation to the target", () => {
    const aborted = { ...startNavigation(undefined, hop, 0), endedAt: 100 }
    expect(startNavigation(aborted, help, 106).urls).toEqual([hop, help])
  })
  it.each([200, 5000])("still begins with the search after a page changed its address %i times", (count) => {
    let trail = extendTrail(emptyTrail, { url: search, isFresh: true })
    for (let step = 0; step < count; step += 1) trail = extendTrail(trail, { url: `${help}?${step}`, isFresh: false })
    expect(trail.urls[0]).toBe(search)
    expect(trail.urls.at(-1)).toBe(`${help}?${count - 1}`)
    expect(trail.urls.length).toBe(Math.min(count + 1, 600))
  })
  it("starts over if the person started a new navigation", () => {
    expect(startNavigation(startNavigation(undefined, hop, 0), help, 6).urls).toEqual([help])
    expect(startNavigation({ ...startNavigation(undefined, hop, 0), endedAt: 100 }, help, 5000).urls).toEqual([help])
  })
})

describe("a chain of redirects of which the browser reported only the first", () => {
  const [first, second] = ["https://hop.test/1", "https://hop.test/2"]
  const known = { urls: [search, first, help], isWhole: true }
  const find = (browser: ReturnType<typeof fakeBrowser>) => finish(findTrail(browser.ports, help, known))

  it("is completed from the links between history visits", async () => {
    const browser = fakeBrowser([])
    browser.visit(search, minutesAgo(3))
    browser.visit(first, minutesAgo(2), { referringId: "1" })
    browser.visit(second, minutesAgo(2), { referringId: "2" })
    browser.visit(help, minutesAgo(2), { referringId: "3" })
    expect(await find(browser)).toEqual([search, first, second, help])
  })
  it("is not completed if the links lead elsewhere because the page was also opened from another page", async () => {
    const browser = fakeBrowser([])
    browser.visit(search, minutesAgo(9))
    browser.visit(first, minutesAgo(8), { referringId: "1" })
    browser.visit(news, minutesAgo(5))
    browser.visit(help, minutesAgo(4), { referringId: "3" })
    expect(await find(browser)).toEqual([search, first, help])
  })
})

describe("trailFromSearch returns", () => {
  const follow = (steps: readonly (readonly [string, "typed" | "link"])[]): readonly string[] =>
    trailFromSearch(
      steps.reduce((trail, [url, how]) => extendTrail(trail, { url, isFresh: how === "typed" }), emptyTrail).urls,
    )

  it.each([
    [
      "the pages from the search that led to the page",
      [
        [news, "typed"],
        [search, "typed"],
        [help, "link"],
      ],
      [search, help],
    ],
    [
      "pages linked one to the next",
      [
        [search, "typed"],
        [help, "link"],
        [`${help}/2`, "link"],
      ],
      [search, help, `${help}/2`],
    ],
    [
      "another result opened earlier from the same search (result, back, another result)",
      [
        [search, "typed"],
        [news, "link"],
        [search, "link"],
        [help, "link"],
      ],
      [search, news, search, help],
    ],
    [
      "nothing before the last of two searches when the second was reached by a link",
      [
        [search, "typed"],
        [news, "link"],
        [`${search}+2`, "link"],
        [help, "link"],
      ],
      [`${search}+2`, help],
    ],
    [
      "typed addresses of the same site",
      [
        [help, "typed"],
        [`${help}/2`, "typed"],
      ],
      [help, `${help}/2`],
    ],
    [
      "typed addresses of the same host on another port, which counts as the same site",
      [
        ["http://forum.test:8080/", "typed"],
        ["http://forum.test/thread", "typed"],
      ],
      ["http://forum.test:8080/", "http://forum.test/thread"],
    ],
    [
      "no page of another site that was open in the tab before",
      [
        [news, "typed"],
        [help, "typed"],
      ],
      [help],
    ],
    [
      "nothing before the last of two searches when the second was typed",
      [
        [search, "typed"],
        [news, "link"],
        [`${search}2`, "typed"],
        [help, "link"],
      ],
      [`${search}2`, help],
    ],
    [
      "a reloaded page once",
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

describe("findTrail without a recorded trail", () => {
  const trailOf = async (browser: ReturnType<typeof fakeBrowser>, pressed = help) =>
    finish(findTrail(browser.ports, pressed, emptyTrail))

  it("follows the links between history visits back to the search, and no further", async () => {
    const browser = fakeBrowser([])
    browser.visit(news, minutesAgo(60))
    browser.visit(search, minutesAgo(59), { referringId: "1" })
    browser.visit("https://help.test/start", minutesAgo(58), { referringId: "2" })
    browser.visit(help, minutesAgo(57), { referringId: "3" })
    expect(await trailOf(browser)).toEqual([search, "https://help.test/start", help])
  })

  it("includes a search from a few seconds before if the browser keeps no link", async () => {
    const browser = fakeBrowser([])
    browser.visit(news, minutesAgo(1))
    browser.visit(search, minutesAgo(1))
    browser.visit(help, minutesAgo(0.8))
    expect(await trailOf(browser)).toEqual([search, help])
  })

  it("does not query the history if the tab is known to have started at this page", async () => {
    const browser = fakeBrowser([])
    browser.visit(search, minutesAgo(0.1))
    browser.visit(help, minutesAgo(0.05))
    const known = extendTrail(emptyTrail, { url: help, isFresh: true })
    expect(await finish(findTrail(browser.ports, help, known))).toEqual([help])
    expect(browser.asked).toEqual([])
  })

  it.each([[undefined], [null], [[help]], [{ urls: help }]])("has an empty trail if storage has %j", (stored) => {
    expect(parseTrail(stored)).toEqual(emptyTrail)
  })

  it("does not include a search from long before", async () => {
    const browser = fakeBrowser([])
    browser.visit(search, minutesAgo(9))
    browser.visit(help, minutesAgo(1))
    expect(await trailOf(browser)).toEqual([help])
  })

  it("ends when history visits link to one another in a circle", async () => {
    const browser = fakeBrowser([])
    browser.visit(news, minutesAgo(2), { id: "1", referringId: "2" })
    browser.visit(help, minutesAgo(1), { id: "2", referringId: "1" })
    expect(await trailOf(browser)).toEqual([news, help])
  })
})
