import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { LabPage } from "../lab/browser.ts"
import { until } from "../lab/wait.ts"
import { browsers, helpHost, type Journey } from "../journey.ts"
import { newJourney, useJourney } from "../shared-journey.ts"
import { writeNeighbor, type Neighbor } from "./neighbors.ts"
import { closeOtherTabs, noTraces, openUnrelatedPages, waitUntilHidden } from "./unrelated.ts"
import { secretPage, waitUntilJournalCleared } from "../steps.ts"

const helpPage = `http://${helpHost}/plain?color=0000ff`

/** Small extensions that act like popular ones. docs/EXIT-SCENARIOS.md has a row for each. */
const neighbors: readonly Neighbor[] = [
  {
    name: "a session manager that records open and closed tabs",
    permissions: ["tabs", "sessions", "storage"],
    background: `
const saveTabs = async () => api.storage.local.set({ saved: (await api.tabs.query({})).map((tab) => tab.url) })
api.tabs.onUpdated.addListener(saveTabs)
api.tabs.onRemoved.addListener(async () => {
  await saveTabs()
  await api.sessions.getRecentlyClosed()
})`,
  },
  {
    name: "a cookie cleaner that cleans up after each closed tab",
    permissions: ["tabs", "cookies", "browsingData"],
    background: `
const hosts = new Map()
api.tabs.onUpdated.addListener((id, _, tab) => void hosts.set(id, new URL(tab.url || "about:blank").hostname))
api.tabs.onRemoved.addListener(async (id) => {
  const host = hosts.get(id)
  const open = (await api.tabs.query({})).map((tab) => new URL(tab.url || "about:blank").hostname)
  if (!host || open.includes(host)) return
  for (const cookie of await api.cookies.getAll({ domain: host })) {
    await api.cookies.remove({ url: "http://" + host + cookie.path, name: cookie.name })
  }
})`,
  },
  {
    name: "a history cleaner that erases at the same time",
    permissions: ["tabs", "history"],
    background: `
const pages = new Map()
api.tabs.onUpdated.addListener((id, _, tab) => void pages.set(id, tab.url))
api.tabs.onRemoved.addListener((id) => {
  if (pages.get(id)?.startsWith("http://found.test/")) void api.history.deleteUrl({ url: pages.get(id) })
})`,
  },
  {
    name: "a tab mover that puts the tab in front first",
    permissions: ["tabs"],
    background: `api.tabs.onActivated.addListener(({ tabId }) => void api.tabs.move(tabId, { index: 0 }).catch(() => null))`,
  },
  {
    name: "a tab grouper that groups tabs of the same site",
    permissions: ["tabs", "tabGroups"],
    background: `
api.tabs.onUpdated.addListener(async (id, { status }, tab) => {
  if (status !== "complete" || !tab.url?.startsWith("http")) return
  const host = new URL(tab.url).hostname
  const same = (await api.tabs.query({})).filter((other) => other.url?.startsWith("http://" + host + "/"))
  await api.tabs.group?.({ tabIds: same.map((other) => other.id) }).catch(() => null)
})`,
  },
  {
    name: "a duplicate closer that treats the new tab as a duplicate",
    permissions: ["tabs"],
    background: `
api.tabs.onUpdated.addListener(async (id, { status }, tab) => {
  if (status !== "complete" || tab.url === "about:blank") return
  const duplicates = (await api.tabs.query({})).filter((other) => other.url === tab.url && other.id !== id)
  if (duplicates.length > 0) await api.tabs.remove(id).catch(() => null)
})`,
  },
  {
    name: "a script in each page that asks before leaving",
    contentScript: `window.addEventListener("beforeunload", (event) => { event.preventDefault(); event.returnValue = "stay" }, true)`,
  },
  {
    name: "a new-tab page of its own",
    permissions: ["topSites", "tabs"],
    newTabPage: `<!doctype html><meta charset="utf-8"><title>My new tab</title><h1>Hello</h1><ul></ul><script src="newtab.js"></script>`,
    newTabScript: `
api.topSites.get().then((sites) => {
  for (const site of sites) document.querySelector("ul").append(Object.assign(document.createElement("li"), { textContent: site.url }))
  document.body.dataset.ready = "yes"
})`,
  },
]

describe.each(browsers)("an exit in %s, next to", (name) => {
  describe.each(neighbors)("$name:", (neighbor) => {
    const journey = useJourney(name, { otherExtension: writeNeighbor(name, neighbor) })

    // An exit with the erase scope "tab" erases nothing else, so the test can look for everything else.
    it("erases the page and a help page, and nothing else", async () => {
      const unrelated = await openUnrelatedPages(journey, "tab")
      await journey.browser.open(helpPage)
      const page = await journey.browser.open(secretPage)
      await interactWith(page)
      await journey.pressExit()
      await journey.waitUntilGone("found.test")
      await journey.waitUntilGone(helpHost)
      expect(await journey.browser.showsLeaveSiteDialog()).toBe(false)
      if (neighbor.background !== undefined) await waitUntilJournalCleared(journey)
      expect(await journey.findTraces("found.test")).toEqual(noTraces)
      expect(await unrelated.findLost()).toEqual([])
    })
  })

  describe("a new-tab page of its own", () => {
    const neighbor = neighbors.find(({ newTabPage }) => newTabPage !== undefined)
    if (!neighbor) throw new Error("no neighbor has a new-tab page")
    const journey = useJourney(name, { otherExtension: writeNeighbor(name, neighbor) })

    it("is shown if no other tab is open", async () => {
      const page = await journey.browser.open(secretPage)
      await closeOtherTabs(journey)
      await journey.pressExit()
      await until("the page is closed", async () => !(await page.isOpen()))
      await journey.waitUntilGone("found.test")
      const frontTitles = await journey.browser.ask(async (api) =>
        (await api.tabs.query({ active: true })).map((tab) => tab.title),
      )
      expect(frontTitles).toHaveLength(1)
    })
  })
})

/** Small extensions that work against the exit. docs/EXIT-SCENARIOS.md has a row for each. */
const opponents = {
  limiter: {
    name: "a limiter that allows one tab",
    permissions: ["tabs"],
    background: `
let isOn = false
api.tabs.onUpdated.addListener((_, __, tab) => { if (tab.url?.startsWith("http://found.test/")) isOn = true })
api.tabs.onCreated.addListener((tab) => { if (isOn) void api.tabs.remove(tab.id).catch(() => null) })`,
  },
  reopener: {
    name: "a tab lock that reopens closed tabs",
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
  suspender: {
    name: "a suspender that replaces a tab with its own page",
    permissions: ["tabs"],
    newTabPage: "<!doctype html><title>Hotline</title>",
    background: `
api.tabs.onUpdated.addListener((id, { status }, tab) => {
  if (status !== "complete" || !tab.url?.startsWith("http://${helpHost}/")) return
  const page = api.runtime.getURL("newtab.html") + "#ttl=Hotline&uri=" + tab.url
  void api.tabs.update(id, { url: page })
})`,
  },
} satisfies Record<string, Neighbor>

describe.each(browsers)("an exit in %s, against", (name) => {
  const startWith = (opponent: Neighbor): Promise<Journey> =>
    newJourney(name, { otherExtension: writeNeighbor(name, opponent) })

  it(`${opponents.limiter.name}: erases the page if another tab is open`, async () => {
    const journey = await startWith(opponents.limiter)
    const unrelated = await openUnrelatedPages(journey, "tab")
    await journey.browser.open(secretPage)
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await waitUntilJournalCleared(journey)
    expect(await unrelated.findLost()).toEqual([])
  })

  it(`${opponents.limiter.name}: closes the browser and the page for good if no other tab is open`, async () => {
    const journey = await startWith(opponents.limiter)
    await journey.browser.open(secretPage)
    await closeOtherTabs(journey)
    await journey.pressExit()
    await waitUntilHidden(journey)
    await journey.restart()
    await waitUntilJournalCleared(journey)
    await journey.waitUntilGone("found.test")
  })

  // In Firefox the tab lock reopens the page every time.
  it.runIf(name === "chromium")(`${opponents.reopener.name}: erases the page for good`, async () => {
    const journey = await startWith(opponents.reopener)
    const unrelated = await openUnrelatedPages(journey, "tab")
    await journey.browser.open(secretPage)
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await waitUntilJournalCleared(journey)
    await journey.waitUntilGone("found.test")
    expect(await unrelated.findLost()).toEqual([])
  })

  it(`${opponents.mirror.name}: erases both copies`, async () => {
    const journey = await startWith(opponents.mirror)
    const unrelated = await openUnrelatedPages(journey, "tab")
    await journey.browser.open(secretPage)
    await until("the page is open twice", async () => (await journey.findTraces("found.test")).tabs.length === 2)
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await waitUntilJournalCleared(journey)
    expect(await unrelated.findLost()).toEqual([])
  })

  it(`${opponents.suspender.name}: erases the suspended help page too`, async () => {
    const journey = await startWith(opponents.suspender)
    const unrelated = await openUnrelatedPages(journey, "tab")
    await journey.browser.ask(
      async (api, url: string) => void (await api.tabs.create({ url, active: false })),
      helpPage,
    )
    await until("the help page is suspended", async () => (await journey.findTraces("ttl=Hotline")).tabs.length === 1)
    await journey.browser.open(secretPage)
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await waitUntilJournalCleared(journey)
    await journey.waitUntilGone(helpHost)
    expect(await unrelated.findLost()).toEqual([])
  })
})

/** Browsers show "Leave site?" only after someone has interacted with the page. */
async function interactWith(page: LabPage): Promise<void> {
  await page.clickOn("body")
}

it("docs/EXIT-SCENARIOS.md has a row for each neighbor and opponent", () => {
  const text = readFileSync(new URL("../../../docs/EXIT-SCENARIOS.md", import.meta.url), "utf8")
  const rows = text.split("\n").map((line) => line.split("|")[1]?.trim())
  expect(rows).toEqual(expect.arrayContaining([...neighbors, ...Object.values(opponents)].map(({ name }) => name)))
})
