import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it, onTestFinished } from "vitest"
import type { BrowserName, LabPage } from "../lab/browser.ts"
import { until } from "../lab/wait.ts"
import { browsers, helpHost, type Journey } from "../journey.ts"
import { useJourney } from "../shared-journey.ts"
import { readWindowTitles, xdotool } from "./xdotool.ts"
import { harmlessPage, pressForNewExit, secretPage, waitForTabTitle, waitUntilJournalCleared } from "../steps.ts"
import {
  closeOtherTabs,
  noTraces,
  openUnrelatedPages,
  readFrontAddress,
  waitUntilHidden,
  waitUntilShown,
} from "./unrelated.ts"

/** The start of a page that fills the window with red, so that a pixel shows whether it is on the screen. */
const pageStart =
  "<!doctype html><meta charset=utf-8><style>html { background: #ff0000 } button { font-size: 40px }</style>"

/** HTML that the lab's site serves for these paths. */
const pages = {
  "/flood": `${pageStart}<title>flooding</title><script>
for (let count = 0; count < 190; count += 1) history.pushState(null, "", "/flood?count=" + count)
setTimeout(() => (document.title = "flooded"), 300)</script>`,
  "/tick": `${pageStart}<title>ticking</title><script>
const count = Number(new URLSearchParams(location.search).get("count"))
setTimeout(() => location.replace("/tick?count=" + (count + 1)), 150)</script>`,
  "/refresh-me": `${pageStart}<title>refreshing</title><meta http-equiv="refresh" content="1">`,
  "/reopen": `${pageStart}<title>reopen</title><script>
const reopen = () => void window.open("/reopen?again", "_blank")
for (const type of ["pagehide", "beforeunload", "blur"]) window.addEventListener(type, reopen)
document.addEventListener("visibilitychange", reopen)</script>`,
  "/chain": `${pageStart}<button>next</button><script>
const remaining = Number(new URLSearchParams(location.search).get("remaining"))
document.title = "chain " + remaining
document.querySelector("button").onclick = () =>
  window.open("/chain?remaining=" + (remaining - 1), "_blank", "popup,width=600,height=400")</script>`,
  "/prerender": `${pageStart}<title>prerender</title><a href="/plain?color=ff0000&next">next</a>
<script type="speculationrules">{"prerender":[{"urls":["/plain?color=ff0000&next"],"eagerness":"immediate"}]}</script>`,
  "/blob": `${pageStart}<title>blob</title><button>blob</button><script>
document.querySelector("button").onclick = () => {
  const page = "<!doctype html><style>html{background:#ff0000}</style><title>from a blob</title>"
  location.assign(URL.createObjectURL(new Blob([page], { type: "text/html" })))
}</script>`,
  "/words": `${pageStart}<title>words</title><p>copied words of found.test</p>`,
}

const pageUrl = (path: string): string => `http://found.test/${path}`

/** A page or a state of the computer. docs/EXIT-SCENARIOS.md has a row with the same name. */
interface OddSituation {
  readonly name: string
  /** The browsers to test it in; both by default. */
  readonly browsers?: readonly BrowserName[]
  /** The page stays busy during the exit, so the test waits until the last verification is over. */
  readonly staysBusy?: boolean
  /** The page opens windows. They close with their pages, and the system chooses which window comes to the front. */
  readonly opensWindows?: boolean
  readonly setUp: (journey: Journey) => Promise<unknown>
}

async function writeLocalFile(): Promise<string> {
  const file = join(tmpdir(), `found.test-${process.pid}.html`)
  writeFileSync(file, `${pageStart}<title>local</title>`)
  onTestFinished(() => rmSync(file, { force: true }))
  return Promise.resolve(`file://${file}`)
}

const oddSituations: readonly OddSituation[] = [
  {
    name: "a page that writes 190 addresses into the history",
    staysBusy: true,
    async setUp(journey) {
      await journey.browser.open(pageUrl("flood"))
      await waitForTabTitle(journey, "flooded")
    },
  },
  {
    name: "a page that navigates to a new address six times a second",
    staysBusy: true,
    setUp: ({ browser }) => browser.open(pageUrl("tick?count=1")),
  },
  {
    name: "a page that reloads itself every second",
    staysBusy: true,
    setUp: ({ browser }) => browser.open(pageUrl("refresh-me")),
  },
  {
    name: "a page that reopens itself when it closes, right after a click on it",
    staysBusy: true,
    async setUp(journey) {
      const page = await journey.browser.open(pageUrl("reopen"))
      await page.clickOn("body")
    },
  },
  {
    name: "a chain of small windows, each opened by the one before",
    opensWindows: true,
    async setUp(journey) {
      let page: LabPage = await journey.browser.open(pageUrl("chain?remaining=3"))
      for (const remaining of [2, 1]) {
        await page.clickOn("button")
        page = await journey.browser.waitForPage(pageUrl(`chain?remaining=${remaining}`))
        await waitForTabTitle(journey, `chain ${remaining}`)
      }
    },
  },
  {
    name: "a page that the browser rendered in advance (speculation rules)",
    browsers: ["chromium"],
    async setUp(journey) {
      const page = await journey.browser.open(pageUrl("prerender"))
      await until("the page is rendered in advance", () =>
        journey.site.requests.some(({ path }) => path.startsWith("/plain") && path.endsWith("next")),
      )
      await page.clickOn("a")
      await until("the page is in front", async () => (await readFrontAddress(journey)).endsWith("next"))
    },
  },
  {
    name: "a page with a data: address",
    setUp: ({ browser }) => browser.open(`data:text/html,<title>found.test</title><style>html{background:red}</style>`),
  },
  {
    name: "a page with a blob: address",
    async setUp(journey) {
      const page = await journey.browser.open(pageUrl("blob"))
      await page.clickOn("button")
      await waitForTabTitle(journey, "from a blob")
    },
  },
  { name: "a local file", setUp: async ({ browser }) => browser.open(await writeLocalFile()) },
  {
    name: "a page at 500 %",
    async setUp(journey) {
      await journey.browser.open(secretPage)
      await journey.browser.ask(async (api) => {
        const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true })
        if (tab?.id !== undefined) await api.tabs.setZoom(tab.id, 5)
      })
    },
  },
  {
    name: "the mouse button held down, in the middle of selecting text",
    async setUp(journey) {
      await journey.browser.open(pageUrl("words"))
      await waitUntilShown(journey)
      await xdotool(journey, "mousemove", "200", "300", "mousedown", "1", "mousemove", "600", "500")
      onTestFinished(async () => void (await xdotool(journey, "mouseup", "1").catch(() => "")))
    },
  },
  {
    name: "Caps Lock on",
    async setUp(journey) {
      await journey.browser.open(secretPage)
      await xdotool(journey, "key", "Caps_Lock")
      onTestFinished(async () => void (await xdotool(journey, "key", "Caps_Lock")))
    },
  },
]

const options = {
  pages,
  secureOrigins: [`http://found.test`],
  preferences: { "dom.securecontext.allowlist": "found.test" },
}

describe.each(browsers)("an exit in %s", (name) => {
  const journey = useJourney(name, options)

  for (const situation of oddSituations.filter((each) => each.browsers?.includes(name) ?? true)) {
    // An exit with the erase scope "tab" erases nothing else, so the test can look for everything else.
    it(`with ${situation.name}: erases the page, and nothing else`, async () => {
      const unrelated = await openUnrelatedPages(journey, "tab")
      await situation.setUp(journey)
      // `pressExit` would release held keys and mouse buttons.
      await journey.screen.focus(journey.browser.windowClass)
      await xdotool(journey, "key", "alt+x")
      await journey.waitUntilGone("found.test", situation.staysBusy ? 60_000 : 10_000)
      if (!situation.opensWindows) expect(await readFrontAddress(journey)).toBe(harmlessPage)
      if (situation.staysBusy) await waitUntilJournalCleared(journey)
      expect(await journey.findTraces("found.test")).toEqual(noTraces)
      expect(await readWindowTitles(journey)).not.toContain("found.test")
      expect(await unrelated.findLost()).toEqual([])
    })
  }

  it("with a discarded help page in the background: erases that page without loading it again", async () => {
    const unrelated = await openUnrelatedPages(journey, "tab")
    await journey.browser.open(`http://${helpHost}/plain`)
    await journey.browser.open(secretPage)
    await journey.browser.ask(async (api, host: string) => {
      const [tab] = await api.tabs.query({ url: `http://${host}/*` })
      if (tab?.id !== undefined) await api.tabs.discard(tab.id)
    }, helpHost)
    journey.site.clear()
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await journey.waitUntilGone(helpHost)
    expect(journey.site.requests.filter(({ host }) => host === helpHost)).toEqual([])
    expect(await unrelated.findLost()).toEqual([])
  })

  it("twelve times in a row, each from the only tab: erases every page, and leaves one tab", async () => {
    const countTabs = () => journey.browser.ask(async (api) => (await api.tabs.query({})).length)
    for (let exit = 0; exit < 12; exit += 1) {
      const page = await journey.browser.open(`${secretPage}&exit=${exit}`)
      await closeOtherTabs(journey)
      await pressForNewExit(journey)
      await until("the page is closed", async () => !(await page.isOpen()))
      await until("one tab is left", async () => (await countTabs()) === 1)
    }
    await waitUntilJournalCleared(journey)
    await journey.waitUntilGone("found.test")
    expect(await journey.browser.ask(async (api) => (await api.windows.getAll()).length)).toBe(1)
  })

  it("followed at once by Ctrl+Shift+T: brings nothing back", async () => {
    const unrelated = await openUnrelatedPages(journey, "recent")
    await journey.browser.open(secretPage)
    await waitUntilShown(journey)
    await journey.pressExit()
    await waitUntilHidden(journey)
    await journey.screen.press("ctrl+shift+t")
    await waitUntilJournalCleared(journey)
    expect(await journey.findTraces("found.test")).toEqual(noTraces)
    expect(await unrelated.findLost()).toEqual([])
  })

  it("after text was copied from the page: keeps the text in the clipboard", async () => {
    const pageWithField = await journey.browser.open("http://news.test/keys")
    await journey.browser.open(pageUrl("words"))
    await waitUntilShown(journey)
    await journey.screen.press("ctrl+a", "ctrl+c")
    await journey.pressExit()
    await journey.waitUntilGone("found.test")
    await pageWithField.clickOn("#field")
    await journey.screen.press("ctrl+v")
    const readField = () => pageWithField.run(() => document.querySelector<HTMLInputElement>("#field")?.value ?? "")
    await until("the text is pasted", async () => (await readField()).includes("copied words"))
  })
})

it.runIf(browsers.length > 0)("docs/EXIT-SCENARIOS.md has a row for each odd situation", () => {
  const text = readFileSync(new URL("../../../docs/EXIT-SCENARIOS.md", import.meta.url), "utf8")
  const rows = text.split("\n").map((line) => line.split("|")[1]?.trim())
  expect(rows).toEqual(expect.arrayContaining(oddSituations.map(({ name }) => name)))
})
