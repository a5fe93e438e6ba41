import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { until } from "../lab/wait.ts"
import { browsers, type Journey } from "../journey.ts"
import { useJourney } from "../shared-journey.ts"
import { windowTitles } from "./hands.ts"
import { calm, inFront, isNowhere, isSettled, liveAround, secret } from "./unrelated.ts"

const red = "<!doctype html><meta charset=utf-8><style>html { background: #ff0000 } </style>"

/** Pages that are busy with themselves while the exit is at work. */
const pages = {
  "/flood": `${red}<title>flooding</title><script>
for (let n = 0; n < 190; n += 1) history.pushState(null, "", "/flood?n=" + n)
setTimeout(() => (document.title = "flooded"), 300)</script>`,
  "/tick": `${red}<title>ticking</title><script>
const n = Number(new URLSearchParams(location.search).get("n"))
setTimeout(() => location.replace("/tick?n=" + (n + 1)), 150)</script>`,
  "/again": `${red}<title>again</title><script>
const again = () => void window.open("/again?again", "_blank")
for (const name of ["pagehide", "beforeunload", "blur"]) window.addEventListener(name, again)
document.addEventListener("visibilitychange", again)</script>`,
}

const url = (path: string): string => `http://found.test/${path}`

const titleIs = (journey: Journey, title: string): Promise<unknown> =>
  until(`a tab is called ${title}`, () =>
    journey.browser.ask(async (api, wanted: string) => (await api.tabs.query({ title: wanted })).length > 0, title),
  )

interface OddPage {
  readonly name: string
  /** Busy with itself while the exit is at work: looked at until the last look is over. */
  readonly goesOn?: boolean
  readonly make: (journey: Journey) => Promise<unknown>
}

const oddPages: readonly OddPage[] = [
  {
    name: "a page that writes 190 addresses into the history",
    goesOn: true,
    async make(journey) {
      await journey.browser.open(url("flood"))
      await titleIs(journey, "flooded")
    },
  },
  {
    name: "a page that goes on to a new address six times a second",
    goesOn: true,
    make: ({ browser }) => browser.open(url("tick?n=1")),
  },
  {
    name: "a page that opens itself again when it is left, right after a click on it",
    goesOn: true,
    async make(journey) {
      const page = await journey.browser.open(url("again"))
      await page.clickOn("body")
    },
  },
  {
    name: "a page at 500 %",
    async make(journey) {
      await journey.browser.open(secret)
      await journey.browser.ask(async (api) => {
        const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true })
        if (tab?.id !== undefined) await api.tabs.setZoom(tab.id, 5)
      })
    },
  },
]

describe.each(browsers)("the exit in %s, with", (name) => {
  const journey = useJourney(name, { pages })

  for (const oddPage of oddPages) {
    // With "only this tab", where everything else can be counted; by the last minutes a page goes all the more.
    it(oddPage.name, async () => {
      const unrelated = await liveAround(journey, "tab")
      await oddPage.make(journey)
      await journey.pressExit()
      await isNowhere(journey, "found.test", oddPage.goesOn ? 60_000 : 10_000)
      expect(await inFront(journey)).toBe(calm)
      if (oddPage.goesOn) await isSettled(journey)
      expect(await journey.traces("found.test")).toEqual({ tabs: [], closed: [], history: [] })
      expect(await windowTitles(journey)).not.toContain("found.test")
      expect(await unrelated.lost()).toEqual([])
    })
  }
})

it("docs/EXIT-SCENARIOS.md has a row for each", () => {
  const text = readFileSync(new URL("../../../docs/EXIT-SCENARIOS.md", import.meta.url), "utf8")
  const rows = text.split("\n").map((line) => line.split("|")[1]?.trim())
  expect(rows).toEqual(expect.arrayContaining(oddPages.map(({ name }) => name)))
})
