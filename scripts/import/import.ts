import { indexBuiltIn } from "../../core/settings/impersonation"
import { settingsFile } from "../../core/settings/settings-file"
import { loadAllHotlines } from "../../directory/hotlines"
import { phonesInTable, phonesInTables, readTable } from "./csv-feed"
import type { FeedPhone } from "./feed-phone"
import { phonesInJson } from "./json-feed"
import { sortPhones } from "./proposal"
import { readReview, writeReview } from "./review"

/** The text of each file of a feed, by its name in lower case: one file, or a folder of tables. */
export type FeedFiles = ReadonlyMap<string, string>

/** Read at import time, because scripts/import-hsds.ts can load no more files later. */
const builtIn = indexBuiltIn(await loadAllHotlines())

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The phones of a folder of HSDS tables. Earlier versions of HSDS name them in the singular. */
function phonesInFolder(files: FeedFiles): readonly FeedPhone[] | string {
  const table = (...names: readonly string[]) =>
    readTable(names.flatMap((name) => files.get(`${name}.csv`) ?? [])[0] ?? "")
  const phones = table("phones", "phone")
  if (phones.length === 0) return "The folder has no phones.csv with rows in it."
  return phonesInTables({
    phones,
    services: table("services", "service"),
    organizations: table("organizations", "organization"),
    service_at_locations: table("service_at_locations", "service_at_location"),
  })
}

function phonesIn(files: FeedFiles): readonly FeedPhone[] | string {
  const [[name, text] = ["", ""], ...others] = files
  if (others.length > 0) return phonesInFolder(files)
  if (name.endsWith(".csv")) return phonesInTable(text)
  return phonesInJson(parseJson(text)) ?? "This is no feed: it has no list of services or organizations."
}

/** The review of a feed, or what is wrong with the feed. */
export function reviewOf(
  feed: string,
  review: string,
  files: FeedFiles,
): { readonly text: string; readonly proposed: number; readonly leftOut: number } | { readonly problem: string } {
  const phones = phonesIn(files)
  if (typeof phones === "string") return { problem: phones }
  if (phones.length === 0)
    return {
      problem: "There is no phone number in this feed. Take the whole record of each service, not a list of them.",
    }
  const sorted = sortPhones(phones, builtIn)
  return {
    text: writeReview(feed, review, sorted),
    proposed: sorted.proposals.length,
    leftOut: sorted.leftOut.length,
  }
}

/** A policy and a settings file with the hotlines to which a person said yes in the review, or why there are none. */
export function settingsFromReview(
  text: string,
):
  | { readonly policy: string; readonly settings: string; readonly count: number }
  | { readonly problems: readonly string[] } {
  const read = readReview(text, builtIn)
  if ("problems" in read) return read
  const settings = { addedHotlines: read.contacts }
  return {
    policy: `${JSON.stringify(settings, null, 2)}\n`,
    settings: settingsFile(settings),
    count: read.contacts.length,
  }
}
