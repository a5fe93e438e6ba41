import { parse } from "csv-parse/sync"
import { feedPhone, textOf, type FeedPhone, type FeedRow } from "./feed-phone"

/** The separator of columns: the most frequent candidate in the first line. Spreadsheets in Spanish write `;`. */
function delimiterOf(text: string): string {
  const [heading = ""] = text.split(/\r?\n/, 1)
  const count = (sign: string): number => heading.split(sign).length
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

/** The rows of a table, each with the names of the columns in lower case. */
export function readTable(text: string): readonly FeedRow[] {
  return parse<FeedRow>(text, {
    bom: true,
    columns: (names: string[]) => names.map((name) => name.trim().toLowerCase().replaceAll(" ", "_")),
    delimiter: delimiterOf(text),
    relax_column_count: true,
    // Spreadsheets write ="0619 555 0142" so that a number keeps its first 0.
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  })
}

/** The names under which tables of agencies have each field. */
const columns = {
  service: ["name", "service_name", "service"],
  organization: ["organization", "organization_name", "agency", "agency_name"],
  number: ["number", "phone_number", "phone", "telephone"],
  extension: ["extension", "ext"],
  type: ["type", "phone_type"],
  description: ["phone_description", "description"],
  status: ["status", "service_status"],
  id: ["id", "service_id"],
} as const

const pick = (row: FeedRow, field: keyof typeof columns): unknown =>
  columns[field].map((name) => row[name]).find((value) => textOf(value) !== "")

/** The phones of one table with a row for each hotline. Returns what is wrong with the table if it can't be read. */
export function phonesInTable(text: string): readonly FeedPhone[] | string {
  const rows = readTable(text)
  const names = Object.keys(rows[0] ?? {})
  const has = (field: "service" | "number"): boolean => columns[field].some((name) => names.includes(name))
  if (!has("service") || !has("number"))
    return `The table needs a column "name" and a column "number". It has: ${names.join(", ") || "no rows"}.`
  return rows.map((row, index) => {
    const phone = {
      ...row,
      ...Object.fromEntries(
        (["number", "extension", "type", "description"] as const).map((field) => [field, pick(row, field)]),
      ),
    }
    const service = {
      ...row,
      name: pick(row, "service"),
      status: pick(row, "status"),
      id: pick(row, "id") ?? `row ${index + 2}`,
    }
    return feedPhone("service", phone, service, { name: pick(row, "organization") })
  })
}

/** The tables of HSDS that name phones and whose they are. */
export type Tables = Readonly<
  Record<"phones" | "services" | "organizations" | "service_at_locations", readonly FeedRow[]>
>

/** The phones of a set of HSDS tables. */
export function phonesInTables(tables: Tables): readonly FeedPhone[] {
  const byId = (rows: readonly FeedRow[]): ReadonlyMap<string, FeedRow> =>
    new Map(rows.map((row) => [textOf(row["id"]), row]))
  const services = byId(tables.services)
  const organizations = byId(tables.organizations)
  const places = byId(tables.service_at_locations)

  return tables.phones.map((phone) => {
    const idIn = (row: FeedRow | undefined, name: string): string => textOf(row?.[name])
    const serviceId = idIn(phone, "service_id") || idIn(places.get(idIn(phone, "service_at_location_id")), "service_id")
    const service = services.get(serviceId) ?? {}
    const organizationId = idIn(service, "organization_id") || idIn(phone, "organization_id")
    const owner = idIn(phone, "contact_id")
      ? "person"
      : serviceId
        ? "service"
        : idIn(phone, "organization_id")
          ? "organization"
          : "building"
    return feedPhone(owner, phone, service, organizations.get(organizationId) ?? {})
  })
}
