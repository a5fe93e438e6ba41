import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it, onTestFinished } from "vitest"
import type { BrowserName, LabPage } from "../lab/browser.ts"
import { until } from "../lab/wait.ts"
import { browsers, helpHost, type Journey } from "../journey.ts"
import { useJourney } from "../shared-journey.ts"
import { windowTitles, xdotool } from "./hands.ts"
import { pressAgain } from "../uses.ts"
import {
  calm,
  inFront,
  isNowhere,
  isOffScreen,
  exitIsDone,
  isShown,
  openUnrelated,
  nothing,
  onlyThePage,
  secret,
} from "./unrelated.ts"

const red = "<!doctype html><meta charset=utf-8><style>html { background: #ff0000 } button { font-size: 40px }</style>"

/** Pages that stay busy during the exit. */
const pages = {
  "/flood": `${red}<title>flooding</title><script>
for (let n = 0; n < 190; n += 1) history.pushState(null, "", "/flood?n=" + n)
setTimeout(() => (document.title = "flooded"), 300)</script>`,
  "/tick": `${red}<title>ticking</title><script>
const n = Number(new URLSearchParams(location.search).get("n"))
setTimeout(() => location.replace("/tick?n=" + (n + 1)), 150)</script>`,
  "/refresh-me": `${red}<title>refreshing</title><meta http-equiv="refresh" content="1">`,
  "/again": `${red}<title>again</title><script>
const again = () => void window.open("/again?again", "_blank")
for (const name of ["pagehide", "beforeunload", "blur"]) window.addEventListener(name, again)
document.addEventListener("visibilitychange", again)</script>`,
  "/chain": `${red}<button>next</button><script>
const left = Number(new URLSearchParams(location.search).get("left"))
document.title = "chain " + left
document.querySelector("button").onclick = () => window.open("/chain?left=" + (left - 1), "_blank", "popup,width=600,height=400")</script>`,
  "/rules": `${red}<title>rules</title><a href="/plain?color=ff0000&ahead">ahead</a>
<script type="speculationrules">{"prerender":[{"urls":["/plain?color=ff0000&ahead"],"eagerness":"immediate"}]}</script>`,
  "/blob": `${red}<title>blob</title><button>blob</button><script>
document.querySelector("button").onclick = () => {
  const page = "<!doctype html><style>html{background:#ff0000}</style><title>from a blob</title>"
  location.assign(URL.createObjectURL(new Blob([page], { type: "text/html" })))
}</script>`,
  "/words": `${red}<title>words</title><p>copied words of found.test</p>`,
}

const url = (path: string): string => `http://found.test/${path}`

const titleIs = (journey: Journey, title: string): Promise<unknown> =>
  until(`a tab is called ${title}`, () =>
    journey.browser.ask(async (api, wanted: string) => (await api.tabs.query({ title: wanted })).length > 0, title),
  )

interface OddPage {
  readonly name: string
  readonly in?: readonly BrowserName[]
  /** Stays busy during the exit, so the test waits until the last verification is over. */
  readonly goesOn?: boolean
  /** Opens its own windows. They close with their pages, and the system chooses which window comes to the front. */
  readonly hasWindows?: boolean
  readonly make: (journey: Journey) => Promise<unknown>
}

async function localFile(): Promise<string> {
  const file = join(tmpdir(), `found.test-${process.pid}.html`)
  writeFileSync(file, `${red}<title>local</title>`)
  onTestFinished(() => rmSync(file, { force: true }))
  return Promise.resolve(`file://${file}`)
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
    name: "a page that navigates to a new address six times a second",
    goesOn: true,
    make: ({ browser }) => browser.open(url("tick?n=1")),
  },
  {
    name: "a page that reloads itself every second",
    goesOn: true,
    make: ({ browser }) => browser.open(url("refresh-me")),
  },
  {
    name: "a page that reopens itself when it closes, right after a click on it",
    goesOn: true,
    async make(journey) {
      const page = await journey.browser.open(url("again"))
      await page.clickOn("body")
    },
  },
  {
    name: "a chain of small windows, each opened by the one before",
    hasWindows: true,
    async make(journey) {
      let page: LabPage = await journey.browser.open(url("chain?left=3"))
      for (const left of [2, 1]) {
        await page.clickOn("button")
        page = await journey.browser.page(url(`chain?left=${left}`))
        await titleIs(journey, `chain ${left}`)
      }
    },
  },
  {
    name: "a page that the browser rendered in advance (speculation rules)",
    in: ["chromium"],
    async make(journey) {
      const page = await journey.browser.open(url("rules"))
      await until("the page is rendered in advance", () =>
        journey.site.requests.some(({ path }) => path.startsWith("/plain") && path.endsWith("ahead")),
      )
      await page.clickOn("a")
      await until("the page is in front", async () => (await inFront(journey)).endsWith("ahead"))
    },
  },
  {
    name: "a page with a data: address",
    make: ({ browser }) => browser.open(`data:text/html,<title>found.test</title><style>html{background:red}</style>`),
  },
  {
    name: "a page with a blob: address",
    async make(journey) {
      const page = await journey.browser.open(url("blob"))
      await page.clickOn("button")
      await titleIs(journey, "from a blob")
    },
  },
  { name: "a local file", make: async ({ browser }) => browser.open(await localFile()) },
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
  {
    name: "the mouse button held down, in the middle of selecting text",
    async make(journey) {
      await journey.browser.open(url("words"))
      await isShown(journey)
      await xdotool(journey, "mousemove", "200", "300", "mousedown", "1", "mousemove", "600", "500")
      onTestFinished(async () => void (await xdotool(journey, "mouseup", "1").catch(() => "")))
    },
  },
  {
    name: "Caps Lock on",
    async make(journey) {
      await journey.browser.open(secret)
      await xdotool(journey, "key", "Caps_Lock")
      onTestFinished(async () => void (await xdotool(journey, "key", "Caps_Lock")))
    },
  },
]

const view = {
  pages,
  asSecure: [`http://found.test`],
  preferences: { "dom.securecontext.allowlist": "found.test" },
}

describe.each(browsers)("the exit in %s, with", (name) => {
  const journey = useJourney(name, view)

  for (const oddPage of oddPages.filter((each) => each.in?.includes(name) ?? true)) {
    // The scope "tab" erases nothing else, so the test can count everything else. The scope "recent" erases more.
    it(oddPage.name, async () => {
      const unrelated = await openUnrelated(journey, "tab")
      await oddPage.make(journey)
      // Not `pressExit`, which releases held keys and buttons.
      await journey.screen.focus(journey.browser.windowClass)
      await xdotool(journey, "key", "alt+x")
      await isNowhere(journey, "found.test", oddPage.goesOn ? 60_000 : 10_000)
      if (!oddPage.hasWindows) expect(await inFront(journey)).toBe(calm)
      if (oddPage.goesOn) await exitIsDone(journey)
      expect(await journey.traces("found.test")).toEqual(nothing)
      expect(await windowTitles(journey)).not.toContain("found.test")
      expect(await unrelated.lost()).toEqual([])
    })
  }

  it("a discarded help page in the background, does not reload it", async () => {
    const unrelated = await openUnrelated(journey, "tab")
    await journey.browser.open(`http://${helpHost}/plain`)
    await journey.browser.open(secret)
    await journey.browser.ask(async (api, host: string) => {
      const [tab] = await api.tabs.query({ url: `http://${host}/*` })
      if (tab?.id !== undefined) await api.tabs.discard(tab.id)
    }, helpHost)
    journey.site.clear()
    await journey.pressExit()
    await isNowhere(journey, "found.test")
    await isNowhere(journey, helpHost)
    expect(journey.site.requests.filter(({ host }) => host === helpHost)).toEqual([])
    expect(await unrelated.lost()).toEqual([])
  })

  it("twelve exits in a row from the only tab, leaves one tab and erases every page", async () => {
    const tabs = () => journey.browser.ask(async (api) => (await api.tabs.query({})).length)
    for (let turn = 0; turn < 12; turn += 1) {
      const page = await journey.browser.open(`${secret}&turn=${turn}`)
      await onlyThePage(journey)
      await pressAgain(journey)
      await until("the page is closed", async () => !(await page.isOpen()))
      await until("one tab is left", async () => (await tabs()) === 1)
    }
    await exitIsDone(journey)
    await isNowhere(journey, "found.test")
    expect(await journey.browser.ask(async (api) => (await api.windows.getAll()).length)).toBe(1)
  })

  it("Ctrl+Shift+T pressed right after it, brings nothing back", async () => {
    const unrelated = await openUnrelated(journey, "recent")
    await journey.browser.open(secret)
    await isShown(journey)
    await journey.pressExit()
    await isOffScreen(journey)
    await journey.screen.press("ctrl+shift+t")
    await exitIsDone(journey)
    expect(await journey.traces("found.test")).toEqual(nothing)
    expect(await unrelated.lost()).toEqual([])
  })

  it("text copied from the page, keeps it in the clipboard", async () => {
    const keys = await journey.browser.open("http://news.test/keys")
    await journey.browser.open(url("words"))
    await isShown(journey)
    await journey.screen.press("ctrl+a", "ctrl+c")
    await journey.pressExit()
    await isNowhere(journey, "found.test")
    await keys.clickOn("#field")
    await journey.screen.press("ctrl+v")
    const field = () => keys.run(() => document.querySelector<HTMLInputElement>("#field")?.value ?? "")
    await until("the text is pasted", async () => (await field()).includes("copied words"))
  })
})

it.runIf(browsers.length > 0)("docs/EXIT-SCENARIOS.md has a row for each odd page", () => {
  const text = readFileSync(new URL("../../../docs/EXIT-SCENARIOS.md", import.meta.url), "utf8")
  const rows = text.split("\n").map((line) => line.split("|")[1]?.trim())
  expect(rows).toEqual(expect.arrayContaining(oddPages.map(({ name }) => name)))
})
