import { execFileSync } from "node:child_process"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { BrowserName } from "./lab/browser.ts"

/** The browser's history database. Read it only while the browser is closed. */
function findDatabase(name: BrowserName, profile: string): string {
  if (name === "chromium") return join(profile, "Default", "History")
  const file = readdirSync(profile, { recursive: true, encoding: "utf8" }).find((entry) =>
    entry.endsWith("places.sqlite"),
  )
  return join(profile, file ?? "places.sqlite")
}

function query(name: BrowserName, profile: string, sql: string): string {
  return execFileSync("sqlite3", [findDatabase(name, profile), sql], { encoding: "utf8" })
}

export function storedAddresses(name: BrowserName, profile: string): string[] {
  const sql =
    name === "chromium" ? "select url from urls" : "select url from moz_places where last_visit_date is not null"
  return query(name, profile, sql).split("\n").filter(Boolean)
}

/** The addresses in the list of downloads at the next start. They are in a table of their own in Chromium, and visits of type 7 in Firefox. */
export function downloadedAddresses(name: BrowserName, profile: string): string[] {
  const sql =
    name === "chromium"
      ? "select url from downloads_url_chains"
      : "select url from moz_places join moz_historyvisits on place_id = moz_places.id where visit_type = 7"
  return query(name, profile, sql).split("\n").filter(Boolean)
}

/** Moves all visits so far back by this many hours. Both browsers store times in microseconds. */
export function ageHistory(name: BrowserName, profile: string, hours: number): void {
  const shiftMicroseconds = hours * 3_600_000_000
  const statements = {
    chromium: `update visits set visit_time = visit_time - ${shiftMicroseconds}; update urls set last_visit_time = last_visit_time - ${shiftMicroseconds}`,
    firefox: `update moz_historyvisits set visit_date = visit_date - ${shiftMicroseconds}; update moz_places set last_visit_date = last_visit_date - ${shiftMicroseconds}`,
  }
  query(name, profile, statements[name])
}
