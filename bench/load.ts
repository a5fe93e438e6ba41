import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { Worker } from "node:worker_threads"
import type { LabBrowser } from "../tests/e2e/lab/browser.ts"
import { until } from "../tests/e2e/lab/wait.ts"

/** Returns a function that opens `count` background tabs and waits until they have loaded. */
export function openTabs(count: number): (browser: LabBrowser) => Promise<void> {
  return async (browser) => {
    await browser.ask(async (api, tabCount: number) => {
      for (let index = 0; index < tabCount; index += 1) {
        await api.tabs.create({ url: `http://many.test/plain?title=${index}`, active: false })
      }
    }, count)
    const countLoadingTabs = () => browser.ask(async (api) => (await api.tabs.query({ status: "loading" })).length)
    await until("all tabs have loaded", async () => (await countLoadingTabs()) === 0, {
      timeoutMs: 300_000,
      intervalMs: 500,
    })
  }
}

/** Chromium's time format: microseconds since 1601. */
const chromiumTime = (milliseconds: number): number => (milliseconds + 11_644_473_600_000) * 1000

/**
 * Returns a function that writes `count` visits into the history of a profile, spread over the last `minutes`. The
 * browser must be closed.
 */
export function fillHistory(count: number, minutes = 60 * 24 * 60): (profile: string) => void {
  return (profile) => {
    const end = chromiumTime(Date.now() - 1000)
    const step = Math.floor((minutes * 60_000_000) / count)
    const sql = `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})
insert into urls (id, url, title, visit_count, typed_count, last_visit_time, hidden)
  select 1000000 + i, 'http://past.test/page/' || i, 'Page ' || i, 1, 0, ${end} - i * ${step}, 0 from n;
with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})
insert into visits (id, url, visit_time, from_visit, transition, segment_id, visit_duration)
  select 1000000 + i, 1000000 + i, ${end} - i * ${step}, 0, 805306368, 0, 0 from n;`
    execFileSync("sqlite3", [join(profile, "Default", "History"), sql])
  }
}

/** Keeps `count` cores busy until the returned function is called. */
export function keepCoresBusy(count: number): () => void {
  const workers = Array.from({ length: count }, () => new Worker("for (;;);", { eval: true }))
  return () => workers.forEach((worker) => void worker.terminate())
}
