import { execFileSync } from "node:child_process"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { BrowserName } from "./lab/browser.ts"

/** The browser's history database; read it only while the browser is closed. */
function databaseOf(name: BrowserName, profile: string): string {
  if (name === "chromium") return join(profile, "Default", "History")
  const places = readdirSync(profile, { recursive: true, encoding: "utf8" }).find((file) =>
    file.endsWith("places.sqlite"),
  )
  return join(profile, places ?? "places.sqlite")
}

function query(name: BrowserName, profile: string, sql: string): string {
  return execFileSync("sqlite3", [databaseOf(name, profile), sql], { encoding: "utf8" })
}

export function storedAddresses(name: BrowserName, profile: string): string[] {
  const sql =
    name === "chromium" ? "select url from urls" : "select url from moz_places where last_visit_date is not null"
  return query(name, profile, sql).split("\n").filter(Boolean)
}

/** The addresses that fill the list of downloads at the next start: a table in Chromium, visits of type 7 in Firefox. */
export function downloadedAddresses(name: BrowserName, profile: string): string[] {
  const sql =
    name === "chromium"
      ? "select url from downloads_url_chains"
      : "select url from moz_places join moz_historyvisits on place_id = moz_places.id where visit_type = 7"
  return query(name, profile, sql).split("\n").filter(Boolean)
}

/** Makes all visits so far older by this many hours. Both browsers count in microseconds. */
export function ageHistory(name: BrowserName, profile: string, hours: number): void {
  const shift = hours * 3_600_000_000
  const statements = {
    chromium: `update visits set visit_time = visit_time - ${shift}; update urls set last_visit_time = last_visit_time - ${shift}`,
    firefox: `update moz_historyvisits set visit_date = visit_date - ${shift}; update moz_places set last_visit_date = last_visit_date - ${shift}`,
  }
  query(name, profile, statements[name])
}
