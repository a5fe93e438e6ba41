import { fieldsOf } from "../../core/stored"

/** A phone in a feed, and what the feed says of it. A text is empty if the feed says nothing. */
export interface FeedPhone {
  /** Where it is in the feed. */
  readonly place: string
  readonly service: string
  readonly organization: string
  readonly status: string
  readonly number: string
  readonly type: string
  readonly description: string
  /** `person`: a contact of the service. `building`: a location of it. */
  readonly owner: "service" | "organization" | "person" | "building"
  readonly isPrivate: boolean
  readonly languages: readonly string[]
  readonly ages: string
  /** When somebody last checked or changed the service. */
  readonly day: string
}

/** A row of a table, or an object of a JSON file. */
export type FeedRow = Readonly<Record<string, unknown>>

/** A value as text on one line, without the quotation marks that spreadsheets put around a number: `="0800 555"`. */
export function textOf(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean") return String(value)
  return typeof value === "string"
    ? value
        .replace(/\s+/g, " ")
        .trim()
        .replace(/^=?(["'])(.*)\1$/, "$2")
        .trim()
    : ""
}

/** Feeds have a separate field that says what must not be published: `PhoneIsPrivate`, `confidential`. */
const hasPrivateMark = (row: FeedRow): boolean =>
  Object.entries(row).some(
    ([name, value]) =>
      /private|confidential|unlisted|unpublished/i.test(name) && /^(true|yes|y|1|x)$/i.test(textOf(value)),
  )

function agesOf(service: FeedRow): string {
  const [from, to] = [textOf(service["minimum_age"]), textOf(service["maximum_age"])].map((age) =>
    Number(age) > 0 && Number(age) < 100 ? age : "",
  )
  if (from && to) return `For ages ${from} to ${to}`
  if (from) return `For ages ${from} and up`
  return to ? `For ages up to ${to}` : ""
}

export const listOf = (value: unknown): readonly FeedRow[] => (Array.isArray(value) ? value.map(fieldsOf) : [])

function numberOf(phone: FeedRow): string {
  const extension = textOf(phone["extension"])
  return `${textOf(phone["number"])}${extension === "" ? "" : ` ext. ${extension}`}`
}

/** One phone of a service (HSDS 3: https://docs.openreferral.org/en/latest/hsds/schema_reference.html). */
export function feedPhone(
  owner: FeedPhone["owner"],
  phone: FeedRow,
  service: FeedRow,
  organization: FeedRow,
): FeedPhone {
  const id = textOf(service["id"]) || textOf(organization["id"]) || textOf(phone["id"])
  return {
    place: id,
    service: textOf(service["name"]),
    organization: textOf(organization["name"]),
    status: textOf(service["status"]),
    number: numberOf(phone),
    type: textOf(phone["type"]),
    description: textOf(phone["description"]),
    owner,
    isPrivate: hasPrivateMark(phone) || hasPrivateMark(service),
    languages: listOf(phone["languages"]).flatMap(({ name, code }) => textOf(name) || textOf(code) || []),
    ages: agesOf(service),
    day: (textOf(service["assured_date"]) || textOf(service["last_modified"])).slice(0, 10),
  }
}
