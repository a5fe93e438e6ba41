import type { Page } from "playwright-core"
import { popupSizes, tabSizes, type Size } from "../tests/ui/states/appearance.ts"
import { folderOf } from "../tests/ui/states/builds.ts"
import { choose, see, settle } from "../tests/ui/states/steps.ts"
import { openView, type View } from "../tests/ui/states/view.ts"
import { clickOn, nextFrame, scroll, typeIn } from "./hands.ts"
import { publish } from "./publish.ts"

/** `npm run bench:feel`: tasks that block the page for more than 50 ms, on a CPU throttled to a quarter of its speed. */
const rounds = Number(process.argv[2] ?? 10)
const cpuThrottling = 4
const words = ["my boyfriend hits me", "photos of me"]

interface Watching {
  longTasksMs?: number[]
}

/** Runs in each page before anything else. */
function watchTasks(): void {
  const longTasksMs: number[] = []
  ;(window as Watching).longTasksMs = longTasksMs
  const observer = new PerformanceObserver((list) =>
    longTasksMs.push(...list.getEntries().map(({ duration }) => duration)),
  )
  observer.observe({ type: "longtask" })
}

/** A page to measure. `last`: the element that renders last when the page opens. */
interface Place {
  readonly address: string
  readonly size: Size
  readonly last: string
}
const popup: Place = { address: "popup.html", size: popupSizes["100"], last: "main > footer" }
const options: Place = { address: "options.html", size: tabSizes["100"], last: "#settings-file" }

/** Opens a page at full speed and waits until it is idle, so that only what follows is measured. */
async function openSlowly(view: View, { address, size, last }: Place): Promise<void> {
  await view.setSize(size)
  await view.devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 })
  await view.open(address)
  await see(view.page, last)
  await settle(view.page)
  await view.devtools.send("Emulation.setCPUThrottlingRate", { rate: cpuThrottling })
  await view.page.evaluate(() => void ((window as Watching).longTasksMs ?? []).splice(0))
}

interface Act {
  readonly what: string
  readonly place: Place
  readonly run: (page: Page) => Promise<unknown>
}

const acts: readonly Act[] = [
  {
    what: "typing in the search, two searches letter by letter",
    place: popup,
    async run(page) {
      await clickOn(page, "#search")
      for (const text of words) {
        await typeIn(page, text)
        await clickOn(page, ".search__clear")
      }
    },
  },
  {
    what: "scrolling through all hotlines and back",
    place: popup,
    async run(page) {
      await scroll(page, 6_000)
      await scroll(page, -6_000)
    },
  },
  {
    what: "opening a hotline's card, and going back",
    place: popup,
    async run(page) {
      await clickOn(page, "[data-hotline]")
      await clickOn(page, ".card__back")
      await see(page, "#search")
    },
  },
  {
    what: "opening the list of guides, a guide, and all of it on one page",
    place: popup,
    async run(page) {
      await clickOn(page, "nav button:not([aria-current])")
      await clickOn(page, "[data-guide='missing-child']")
      await clickOn(page, ".bar__whole")
      await scroll(page, 4_000)
    },
  },
  {
    what: "choosing what is happening, then another place",
    place: popup,
    async run(page) {
      await choose(page, ".need select", "missing")
      await settle(page)
      await clickOn(page, ".place__change")
      await choose(page, ".place__choices select", "MX")
    },
  },
  {
    what: "changing settings, and scrolling through them",
    place: options,
    async run(page) {
      for (const name of ["erase", "exitDestination", "textSize", "language"]) {
        await clickOn(page, `input[name='${name}']:not(:checked)`)
        await nextFrame(page)
      }
      await scroll(page, 6_000)
    },
  },
]

const found = new Map<string, number[]>(acts.map(({ what }) => [what, []]))
const view = await openView(folderOf("chrome-mv3"))
await view.page.addInitScript(watchTasks)
for (let round = 0; round < rounds; round += 1) {
  for (const { what, place, run } of acts) {
    await openSlowly(view, place)
    await run(view.page)
    await settle(view.page)
    found.get(what)?.push(...(await view.page.evaluate(() => (window as Watching).longTasksMs ?? [])))
  }
}
await view.close()

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
