import type { Page } from "playwright-core"
import { popupSizes, tabSizes, type Size } from "../tests/ui/states/appearance.ts"
import { folderOf } from "../tests/ui/states/builds.ts"
import { choose, waitUntilUnchanged, waitUntilVisible } from "../tests/ui/states/steps.ts"
import { openView, type View } from "../tests/ui/states/view.ts"
import { clickOn, nextFrame, scroll, typeIn } from "./hands.ts"
import { publishTable } from "./publish.ts"

/**
 * `npm run bench:feel` counts the tasks that block the page for more than 50 ms, on a CPU throttled to a quarter of its
 * speed.
 */
const rounds = Number(process.argv[2] ?? 10)
const cpuThrottling = 4
const searches = ["my boyfriend hits me", "photos of me"]

interface TaskWatcher {
  longTasksMs?: number[]
}

/** Runs in each page before anything else. */
function watchLongTasks(): void {
  const longTasksMs: number[] = []
  ;(window as TaskWatcher).longTasksMs = longTasksMs
  const observer = new PerformanceObserver((list) =>
    longTasksMs.push(...list.getEntries().map(({ duration }) => duration)),
  )
  observer.observe({ type: "longtask" })
}

interface MeasuredPage {
  readonly address: string
  readonly size: Size
  /** The element that renders last when the page opens. */
  readonly lastElement: string
}
const popup: MeasuredPage = { address: "popup.html", size: popupSizes["100"], lastElement: "main > footer" }
const options: MeasuredPage = { address: "options.html", size: tabSizes["100"], lastElement: "#settings-file" }

/** Opens a page at full speed and waits until it is idle, then throttles the CPU. Opening the page is not measured. */
async function openThenThrottle(view: View, { address, size, lastElement }: MeasuredPage): Promise<void> {
  await view.setSize(size)
  await view.devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 })
  await view.open(address)
  await waitUntilVisible(view.page, lastElement)
  await waitUntilUnchanged(view.page)
  await view.devtools.send("Emulation.setCPUThrottlingRate", { rate: cpuThrottling })
  await view.page.evaluate(() => void ((window as TaskWatcher).longTasksMs ?? []).splice(0))
}

interface Activity {
  readonly title: string
  readonly measuredPage: MeasuredPage
  readonly run: (page: Page) => Promise<unknown>
}

const activities: readonly Activity[] = [
  {
    title: "typing in the search, two searches letter by letter",
    measuredPage: popup,
    async run(page) {
      await clickOn(page, "#search")
      for (const text of searches) {
        await typeIn(page, text)
        await clickOn(page, ".search__clear")
      }
    },
  },
  {
    title: "scrolling through all hotlines and back",
    measuredPage: popup,
    async run(page) {
      await scroll(page, 6_000)
      await scroll(page, -6_000)
    },
  },
  {
    title: "opening a hotline's card, and going back",
    measuredPage: popup,
    async run(page) {
      await clickOn(page, "[data-hotline]")
      await clickOn(page, ".card__back")
      await waitUntilVisible(page, "#search")
    },
  },
  {
    title: "opening the list of guides, a guide, and all of it on one page",
    measuredPage: popup,
    async run(page) {
      await clickOn(page, "nav button:not([aria-current])")
      await clickOn(page, "[data-guide='missing-child']")
      await clickOn(page, ".bar__whole")
      await scroll(page, 4_000)
    },
  },
  {
    title: "choosing what is happening, then another place",
    measuredPage: popup,
    async run(page) {
      await choose(page, ".need select", "missing")
      await waitUntilUnchanged(page)
      await choose(page, ".place__menu select", "MX")
    },
  },
  {
    title: "changing settings, and scrolling through them",
    measuredPage: options,
    async run(page) {
      for (const name of ["erase", "exitDestination", "textSize", "language"]) {
        await clickOn(page, `input[name='${name}']:not(:checked)`)
        await nextFrame(page)
      }
      await scroll(page, 6_000)
    },
  },
]

const longTasksByTitle = new Map<string, number[]>(activities.map(({ title }) => [title, []]))
const view = await openView(folderOf("chrome-mv3"))
await view.page.addInitScript(watchLongTasks)
for (let round = 0; round < rounds; round += 1) {
  for (const { title, measuredPage, run } of activities) {
    await openThenThrottle(view, measuredPage)
    await run(view.page)
    await waitUntilUnchanged(view.page)
    longTasksByTitle.get(title)?.push(...(await view.page.evaluate(() => (window as TaskWatcher).longTasksMs ?? [])))
  }
}
await view.close()

await publishTable("feel", [
  `${rounds} rounds, each in a page just opened. Milliseconds.`,
  "",
  "| what is done | tasks over 50 ms | the longest |",
  "|---|---|---|",
  ...activities.map(({ title }) => {
    const longTasksMs = longTasksByTitle.get(title) ?? []
    return `| ${title} | ${longTasksMs.length} | ${longTasksMs.length === 0 ? "" : Math.round(Math.max(...longTasksMs))} |`
  }),
])
