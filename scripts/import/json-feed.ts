import { fieldsOf } from "../../core/stored"
import { feedPhone, listOf, type FeedPhone, type FeedRow } from "./feed-phone"

const phonesIn = (rows: readonly FeedRow[]): readonly FeedRow[] => rows.flatMap(({ phones }) => listOf(phones))
const contactsIn = (rows: readonly FeedRow[]): readonly FeedRow[] => rows.flatMap(({ contacts }) => listOf(contacts))

function phonesOfService(service: FeedRow, organization: FeedRow): readonly FeedPhone[] {
  const places = listOf(service["service_at_locations"])
  const locations = places.map(({ location }) => fieldsOf(location))
  const people = contactsIn([service, ...places, ...locations, organization])
  const read = (owner: FeedPhone["owner"], phones: readonly FeedRow[], ofService = service) =>
    phones.map((phone) => feedPhone(owner, phone, ofService, organization))
  return [
    ...read("service", phonesIn([service, ...places])),
    ...read("organization", phonesIn([organization]), {}),
    ...read("building", phonesIn(locations)),
    ...read("person", phonesIn(people)),
  ]
}

/** An organization with its services, or alone. */
function phonesOfOrganization(organization: FeedRow): readonly FeedPhone[] {
  const services = listOf(organization["services"])
  return services.length > 0
    ? services.flatMap((service) => phonesOfService(service, organization))
    : phonesOfService({}, organization)
}

const isService = (row: FeedRow): boolean => "status" in row || "organization" in row || "service_at_locations" in row

function phonesOfEntry(entry: FeedRow): readonly FeedPhone[] {
  return isService(entry) ? phonesOfService(entry, fieldsOf(entry["organization"])) : phonesOfOrganization(entry)
}

/**
 * Every phone in a feed: a list of services or of organizations, a page of an HSDS API (`contents`), or one of them
 * alone. Null if it is none of these.
 */
export function phonesInJson(feed: unknown): readonly FeedPhone[] | null {
  const { contents, services, organizations, name } = fieldsOf(feed)
  const entries = [feed, contents, name === undefined ? services : undefined, organizations].find(Array.isArray)
  if (entries !== undefined) return listOf(entries).flatMap(phonesOfEntry)
  return typeof name === "string" ? phonesOfEntry(fieldsOf(feed)) : null
}
