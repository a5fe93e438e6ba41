import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { until } from "../lab/wait.ts"
import { browsers, helpHost, type Journey } from "../journey.ts"
import { newJourney } from "../shared-journey.ts"
import { writeNeighbor, type Neighbor } from "./neighbors.ts"
import { isNowhere, isSettled, liveAround, secret } from "./unrelated.ts"

const helpPage = `http://${helpHost}/plain?color=0000ff`

/**
 * Small extensions that do what the popular ones of their kind do, and so work against the exit.
 * docs/EXIT-SCENARIOS.md tells each in words. Seen in Chromium alone.
 */
const opponents = {
  reopener: {
    name: "a lock for tabs that opens a closed one again",
    permissions: ["tabs"],
    background: `
const locked = new Map()
api.tabs.onUpdated.addListener((id, _, tab) => {
  if (tab.url?.startsWith("http://found.test/")) locked.set(id, tab.url)
})
api.tabs.onReplaced?.addListener((added, removed) => {
  if (locked.has(removed)) locked.set(added, locked.get(removed))
})
api.tabs.onRemoved.addListener((id) => {
  if (locked.has(id)) void api.tabs.create({ url: locked.get(id), active: false })
  locked.delete(id)
})`,
  },
  mirror: {
    name: "a mirror that opens each page a second time",
    permissions: ["tabs"],
    background: `
const copied = new Set()
api.tabs.onUpdated.addListener((_, { status }, tab) => {
  if (status !== "complete" || !tab.url?.startsWith("http://found.test/") || copied.has(tab.url)) return
  copied.add(tab.url)
  void api.tabs.create({ url: tab.url, active: false })
})`,
  },
  sleeper: {
    name: "a suspender that puts its own page in place of a tab",
    permissions: ["tabs"],
    newTab: "<!doctype html><title>Hotline</title>",
    background: `
api.tabs.onUpdated.addListener((id, { status }, tab) => {
  if (status !== "complete" || !tab.url?.startsWith("http://${helpHost}/")) return
  const page = api.runtime.getURL("newtab.html") + "#ttl=Hotline&uri=" + tab.url
  void api.tabs.update(id, { url: page })
})`,
  },
} satisfies Record<string, Neighbor>

describe.each(browsers.filter((name) => name === "chromium"))("in %s, against", (name) => {
  const against = (neighbor: Neighbor): Promise<Journey> => newJourney(name, { before: writeNeighbor(name, neighbor) })

  it(opponents.reopener.name, async () => {
    const journey = await against(opponents.reopener)
    const unrelated = await liveAround(journey, "tab")
    await journey.browser.open(secret)
    await journey.pressExit()
    await isNowhere(journey, "found.test")
    await isSettled(journey)
    await isNowhere(journey, "found.test")
    expect(await unrelated.lost()).toEqual([])
  })

  it(opponents.mirror.name, async () => {
    const journey = await against(opponents.mirror)
    const unrelated = await liveAround(journey, "tab")
    await journey.browser.open(secret)
    await until("there are two", async () => (await journey.traces("found.test")).tabs.length === 2)
    await journey.pressExit()
    await isNowhere(journey, "found.test")
    await isSettled(journey)
    expect(await unrelated.lost()).toEqual([])
  })

  it(opponents.sleeper.name, async () => {
    const journey = await against(opponents.sleeper)
    const unrelated = await liveAround(journey, "tab")
    await journey.browser.ask(
      async (api, to: string) => void (await api.tabs.create({ url: to, active: false })),
      helpPage,
    )
    await until("it is suspended", async () => (await journey.traces("ttl=Hotline")).tabs.length === 1)
    await journey.browser.open(secret)
    await journey.pressExit()
    await isNowhere(journey, "found.test")
    await isSettled(journey)
    await isNowhere(journey, helpHost)
    expect(await unrelated.lost()).toEqual([])
  })
})

it("docs/EXIT-SCENARIOS.md has a row for each", () => {
  const text = readFileSync(new URL("../../../docs/EXIT-SCENARIOS.md", import.meta.url), "utf8")
  const rows = text.split("\n").map((line) => line.split("|")[1]?.trim())
  expect(rows).toEqual(expect.arrayContaining(Object.values(opponents).map(({ name }) => name)))
})
