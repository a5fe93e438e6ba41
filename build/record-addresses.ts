import type { LineRecord } from "../core/lines/record.ts"

type Channel = LineRecord["channels"][number]

function isPage(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username } = new URL(address)
  return (
    protocol === "https:" &&
    username === "" &&
    /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname) &&
    !/^[\d.]+$/.test(hostname)
  )
}

function channelFaults({
  type,
  value,
  e164,
  extension,
  keyword,
  cost,
  abroad,
}: Channel): readonly (readonly [string, string])[] {
  if (!["web", "chat", "email"].includes(type)) return []
  const faults: [string, string][] = []
  if (type === "email" && !/^[^\s@]+@[^\s@]+\.[a-z]+$/.test(value)) {
    faults.push(["value", `"${value}" is no e-mail address: write it as help@example.org`])
  }
  if (type !== "email" && !isPage(value)) faults.push(["value", `"${value}" is no page: write an https:// address`])
  for (const [field, found] of Object.entries({ e164, extension, keyword })) {
    if (found !== null) faults.push([field, `belongs to numbers, and this is a channel of type ${type}: write null`])
  }
  for (const [field, found] of Object.entries({ cost, abroad })) {
    if (found !== "unknown")
      faults.push([field, `belongs to numbers, and this is a channel of type ${type}: take it out`])
  }
  return faults
}

/** Public bodies give some lines a host of their own; everything else of theirs is a page among others. */
const ownHostsOfAuthorities: readonly string[] = [
  "tips.fbi.gov",
  "cnbreportadesaparecidos.segob.gob.mx",
  "albakeneth.gob.gt",
]
const ofAuthority = /(^|\.)(gov|mil|gob|govt)(\.[a-z]{2})?$/

type HelpSite = LineRecord["helpSites"][number]

/** What an exit erases with its log-ins: a whole host only where nothing but the line lives on it. */
function siteFaults(site: HelpSite): readonly (readonly [string, string])[] {
  const { host, reach } = site
  if (!isPage(`https://${host}`) || host.includes("/") || host.startsWith("www.")) {
    return [["host", `"${host}": write the bare host as example.org, without https://, www. and path`]]
  }
  if (reach === "host" && ofAuthority.test(host) && !ownHostsOfAuthorities.includes(host)) {
    return [["reach", `${host} is an authority's, with log-ins of other kinds: write "path" and the line's path`]]
  }
  if (reach === "path" && !/^\/[^?#]*[^/?#]$/.test(site.path)) {
    return [["path", `"${site.path}": write it as /help/line, without ?, # and a slash at the end`]]
  }
  return []
}

/** Sources, help sites and the channels that are addresses. */
export function addressFaults(record: LineRecord): string[] {
  const channels = record.channels.flatMap((channel, index) =>
    channelFaults(channel).map(([field, fault]) => `channels.${index}.${field}: ${fault}`),
  )
  const sources = record.sources.flatMap(({ url }, index) =>
    isPage(url)
      ? []
      : [`sources.${index}.url: "${url}" is no page: write the https:// address where the line is stated`],
  )
  const sites = record.helpSites.flatMap((site, index) =>
    siteFaults(site).map(([field, fault]) => `helpSites.${index}.${field}: ${fault}`),
  )
  const shipped = record.sources[0]
  const grade =
    record.grade === "high" && shipped?.kind === "secondary"
      ? [
          "grade: high needs a page of the operator or of an authority as the first source: put it first, or write medium",
        ]
      : []
  return [...channels, ...sources, ...sites, ...grade]
}
