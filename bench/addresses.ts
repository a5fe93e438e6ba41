import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { helpPages } from "../core/exit/help-page.ts"
import { helpSitesOf } from "../directory/schema/record.ts"
import { parseRecords } from "../build/record-checks.ts"
import { median } from "./figures.ts"

/**
 * `npm run bench:addresses` measures how long it takes to look for help pages among 100,000 mixed addresses, compared
 * with a rule that checks only the host. Both rules take turns in one process, because only the ratio matters.
 */
const folder = fileURLToPath(new URL("../directory/hotlines/", import.meta.url))
const files = readdirSync(folder).filter((name) => name.endsWith(".json"))
const records = files.flatMap((name) => parseRecords(name, readFileSync(folder + name, "utf8")))
const sites = helpSitesOf(records)
const isHelpPage = helpPages(sites, "chrome-extension://own/")

const helpHosts = new Set(sites.map(({ host }) => host))
function isOnHelpHost(address: string): boolean {
  const labels = /^https?:\/\/([^/?#:]+)/i.exec(address)?.[1]?.split(".") ?? []
  return labels.some((_, index) => helpHosts.has(labels.slice(index).join(".")))
}

/** One address in three contains another address, or looks as if it did. */
const addressKinds: readonly ((index: number) => string)[] = [
  (index) => `https://www.news${index % 900}.com/2026/11/a-long-story-about-many-things-${index}.html`,
  (index) => `https://www.google.com/search?q=how+to+bake+bread+${index}&client=firefox-b-d&ei=Zx${index}`,
  (index) => `https://www.youtube.com/watch?v=abc${index}&t=12s`,
  (index) => `https://www.amazon.com/dp/B0${index}/ref=sr_1_1?keywords=usb%20c%20cable&qid=${index}`,
  (index) => `https://mail.google.com/mail/u/0/#inbox/FMfcg${index}`,
  (index) => `https://www.google.com/url?q=https%3A%2F%2Fnews${index}.example.com%2Fstory&sa=U`,
  (index) => `https://shop.example.co.uk/products/${index}?utm_source=letter.example.org`,
  (index) => `https://login.example.com/authorize?client_id=${index}&redirect_uri=https%3a%2f%2foutlook.office.com`,
  (index) => `https://en.wikipedia.org/wiki/Topic_${index}`,
]
const pages = Array.from({ length: 100_000 }, (_, index) => addressKinds[index % addressKinds.length]?.(index) ?? "")

function millisecondsFor(rule: (address: string) => boolean): number {
  const startedAt = performance.now()
  const matchCount = pages.filter(rule).length
  if (matchCount > 0) throw new Error(`the rule found ${matchCount} help pages among addresses that have none`)
  return performance.now() - startedAt
}

const rounds = Array.from({ length: 15 }, () => ({
  hostMs: millisecondsFor(isOnHelpHost),
  addressMs: millisecondsFor(isHelpPage),
}))
const hostMs = median(rounds.map((round) => round.hostMs))
const addressMs = median(rounds.map((round) => round.addressMs))
console.log(
  `100,000 addresses, ${sites.length} help sites, medians of ${rounds.length}: checking only the host takes ${hostMs.toFixed(0)} ms, ` +
    `checking the whole address ${addressMs.toFixed(0)} ms, ${(addressMs / hostMs).toFixed(1)} times as long`,
)
