import { fileURLToPath } from "node:url"
import { popupSizes, tabSizes, type Size } from "../tests/ui/surfaces/appearance.ts"
import { openChromiumView, type View } from "../tests/ui/surfaces/chromium-view.ts"
import { choose, see, settle } from "../tests/ui/surfaces/steps.ts"
import { clickOn, nextFrame, scroll, typeIn } from "./hands.ts"
import { publish } from "./publish.ts"

/** `npm run bench:feel`: tasks that hold up the page for longer than 50 ms, on a processor slowed down four times. */
const rounds = Number(process.argv[2] ?? 10)
const slower = 4
const extension = fileURLToPath(new URL("../.output/chrome-mv3", import.meta.url))
const words = ["my boyfriend hits me", "photos of me"]

interface Watching {
  long?: number[]
}

/** Runs in each page before anything else. */
function watchTasks(): void {
  const long: number[] = []
  ;(window as Watching).long = long
  const watch = new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration)))
  watch.observe({ type: "longtask" })
}

/** `last`: what comes last when it is opened. */
interface Page {
  readonly address: string
  readonly size: Size
  readonly last: string
}
const popup: Page = { address: "popup.html", size: popupSizes["100"], last: "main > footer" }
const options: Page = { address: "options.html", size: tabSizes["100"], last: "#settings-file" }

/** Opens a page and waits until it rests; only what comes then is measured. */
async function openSlowly(view: View, { address, size, last }: Page): Promise<void> {
  await view.setSize(size)
  await view.send("Emulation.setCPUThrottlingRate", { rate: 1 })
  await view.open(address)
  await see(view, last)
  await settle(view)
  await view.send("Emulation.setCPUThrottlingRate", { rate: slower })
  await view.run(() => void ((window as Watching).long ?? []).splice(0))
}

interface Act {
  readonly what: string
  readonly page: Page
  readonly run: (view: View) => Promise<unknown>
}

const acts: readonly Act[] = [
  {
    what: "typing in the search, two searches letter by letter",
    page: popup,
    async run(view) {
      await clickOn(view, "#search")
      for (const text of words) {
        await typeIn(view, text)
        await clickOn(view, ".search__clear")
      }
    },
  },
  {
    what: "scrolling through all lines and back",
    page: popup,
    async run(view) {
      await scroll(view, 6_000)
      await scroll(view, -6_000)
    },
  },
  {
    what: "opening a line's card, and going back",
    page: popup,
    async run(view) {
      await clickOn(view, "[data-line]")
      await clickOn(view, ".card__back")
      await see(view, "#search")
    },
  },
  {
    what: "opening the list of guides, a guide, and all of it on one page",
    page: popup,
    async run(view) {
      await clickOn(view, "nav button:not([aria-current])")
      await clickOn(view, "[data-guide='missing-child']")
      await clickOn(view, ".bar__whole")
      await scroll(view, 4_000)
    },
  },
  {
    what: "choosing what is happening, then another place",
    page: popup,
    async run(view) {
      await choose(view, ".need select", "missing")
      await settle(view)
      await clickOn(view, ".place__change")
      await choose(view, ".place__choices select", "MX")
    },
  },
  {
    what: "changing settings, and scrolling through them",
    page: options,
    async run(view) {
      for (const name of ["erase", "landing", "text-size", "language"]) {
        await clickOn(view, `input[name='${name}']:not(:checked)`)
        await nextFrame(view)
      }
      await scroll(view, 6_000)
    },
  },
]

const found = new Map<string, number[]>(acts.map(({ what }) => [what, []]))
const view = await openChromiumView(extension)
await view.send("Page.addScriptToEvaluateOnNewDocument", { source: `(${watchTasks.toString()})()` })
for (let round = 0; round < rounds; round += 1) {
  for (const { what, page, run } of acts) {
    await openSlowly(view, page)
    await run(view)
    await settle(view)
    found.get(what)?.push(...(await view.run(() => (window as Watching).long ?? [])))
  }
}
await view.end()

publish("feel", [
  `${rounds} rounds, each in a page just opened. Milliseconds.`,
  "",
  "| what is done | tasks over 50 ms | the longest |",
  "|---|---|---|",
  ...acts.map(({ what }) => {
    const long = found.get(what) ?? []
    return `| ${what} | ${long.length} | ${long.length === 0 ? "" : Math.round(Math.max(...long))} |`
  }),
])
process.exit(0)
