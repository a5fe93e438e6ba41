import * as v from "valibot"
import type { HelpSite, Hotline } from "../../core/hotlines/hotline"
import type { Week } from "../../core/hotlines/hours/open-state"
import { parseHours } from "./parse-hours.ts"
import { localized, text } from "./texts.ts"

/**
 * The schema of the directory's full record of a hotline. Only the build reads it: `toHotline` reduces a
 * record to what ships, so that the parser library stays out of the popup.
 */
const day = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "write a date like 2026, 2026-11 or 2026-11-22"))
const fullDay = v.pipe(v.string(), v.isoDate("write a day like 2026-11-22"))
const https = v.pipe(v.string(), v.regex(/^https:\/\/[^\s]+$/, "a source is the https address of a page"))
const yesNoUnknown = v.picklist(["yes", "no", "unknown"])

export const topic = v.picklist([
  "danger",
  "trafficking",
  "missing",
  "ran-away",
  "images",
  "abuse",
  "violence",
  "suicide",
  "needs",
  "rights",
  "report",
])
export const audience = v.picklist(["young-person", "adult-survivor", "family", "witness"])

const channel = v.strictObject({
  type: v.picklist(["call", "text", "whatsapp", "chat", "email", "tty", "web"]),
  value: text,
  e164: v.nullable(v.pipe(v.string(), v.regex(/^\+[1-9]\d{6,14}$/, "write + and digits, or null for a short code"))),
  extension: v.nullable(v.pipe(v.string(), v.digits("write only its digits, or null"))),
  keyword: v.nullable(v.string()),
  languages: v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, "a language is a tag such as en or es"))),
  /** An interpreter can join the call for languages that `languages` lacks. */
  interpreters: v.exactOptional(v.literal(true)),
  hours: v.nullable(v.string()),
  cost: v.optional(v.picklist(["free", "standard", "charged", "unknown"]), "unknown"),
  abroad: v.optional(yesNoUnknown, "unknown"),
  note: v.nullable(localized),
})

const helpSite = v.variant("reach", [
  v.strictObject({ host: v.string(), reach: v.literal("host") }),
  v.strictObject({
    host: v.string(),
    reach: v.literal("path"),
    path: v.pipe(v.string(), v.startsWith("/", "start it with a slash")),
  }),
])

const fields = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(
      /^[a-z]{2}(-[a-z0-9]+)+$/,
      "write the country and a name in lowercase letters, digits and hyphens, such as ca-harbor-house",
    ),
  ),
  name: localized,

  alsoKnownAs: v.array(text),
  formerNames: v.optional(v.array(text), []),
  misprints: v.array(text),

  operator: text,
  operatorType: v.picklist([
    "charity",
    "health",
    "child-protection",
    "government",
    "emergency",
    "prosecutor",
    "police",
    "immigration",
  ]),

  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, "write the two capital letters of ISO 3166, such as CA")),
  region: v.nullable(
    v.pipe(v.string(), v.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, "write the ISO 3166-2 code, such as CA-ON, or null")),
  ),
  locality: v.nullable(v.string()),
  /** The city inside the county of `locality`, if it serves only that city. */
  city: v.exactOptional(text),
  ages: v.nullable(v.string()),

  audience: v.pipe(v.array(audience), v.minLength(1)),
  topics: v.pipe(v.array(topic), v.minLength(1)),

  /** What it is for and for whom, in one short sentence. The United States and Mexico have one; others are derived. */
  purpose: v.exactOptional(localized),
  description: localized,
  channels: v.pipe(v.array(channel), v.minLength(1)),
  hours: v.nullable(v.string()),
  timeZone: v.string(),

  contact: v.strictObject({
    confidential: v.picklist(["yes-with-exceptions", "no", "unknown"]),
    mustReport: v.picklist(["yes", "no", "by-profession", "unknown"]),
    recorded: yesNoUnknown,
    seenOnBill: yesNoUnknown,
  }),

  helpSites: v.array(helpSite),
  sources: v.array(
    v.strictObject({
      url: https,
      date: v.nullable(day),
      kind: v.picklist(["operator", "authority", "secondary"]),
      supports: text,
    }),
  ),

  grade: v.picklist(["high", "medium", "low"]),
  gradeNote: text,
  listedOn: fullDay,
  lastVerified: v.nullable(fullDay),
  nextCheck: fullDay,

  status: v.picklist(["active", "disputed", "withheld", "retired"]),
  /** Whether the hotline is on the list that Porchlight began with. */
  seed: v.optional(v.boolean()),
})

/**
 * A record without a citable source is never shown. It is kept so that the next search for a source need
 * not start over.
 */
export const hotlineRecord = v.pipe(
  fields,
  v.forward(
    v.partialCheck(
      [["sources"], ["status"]],
      ({ sources, status }) => sources.length > 0 || status === "withheld",
      'a hotline needs at least one https source; without one its status is "withheld"',
    ),
    ["sources"],
  ),
)

export type HotlineRecord = v.InferOutput<typeof hotlineRecord>

export function isShown(record: HotlineRecord): boolean {
  return record.status === "active" || record.status === "disputed"
}

/** The checks of the build refuse hours that can't be parsed. */
const weekOf = (hours: string | null): Week | null => (hours === null ? null : parseHours(hours))

/**
 * Reduces a record to what ships: one source with its date, hours that need no parser, and no fields that
 * only maintainers need. Throws if there is no source.
 */
export function toHotline(record: HotlineRecord): Hotline {
  const { sources, helpSites: _, gradeNote: __, nextCheck: ___, seed: ____, ...shown } = record

  const [first] = sources
  if (!first) throw new Error(`${record.id}: no source`)

  const status = record.status === "disputed" ? "disputed" : "active"
  return {
    ...shown,
    channels: record.channels.map((channel) => ({ ...channel, hours: weekOf(channel.hours) })),
    hours: weekOf(record.hours),
    status,
    source: { url: first.url, date: first.date },
  }
}

/** The schema of directory/help-sites.json: pages that guides link to and that belong to no hotline. */
export const linkedSites = v.array(helpSite)

export function helpSitesOf(records: readonly HotlineRecord[]): HelpSite[] {
  return records.filter(isShown).flatMap((record) => record.helpSites)
}
