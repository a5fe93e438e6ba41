import type { HotlineRecord } from "../core/hotlines/record.ts"

type Channel = HotlineRecord["channels"][number]

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

function channelProblems({
  type,
  value,
  e164,
  extension,
  keyword,
  cost,
  abroad,
}: Channel): readonly (readonly [string, string])[] {
  if (!["web", "chat", "email"].includes(type)) return []
  const problems: [string, string][] = []
  if (type === "email" && !/^[^\s@]+@[^\s@]+\.[a-z]+$/.test(value)) {
    problems.push(["value", `"${value}" is no e-mail address: write it as help@example.org`])
  }
  if (type !== "email" && !isPage(value)) problems.push(["value", `"${value}" is no page: write an https:// address`])
  for (const [field, found] of Object.entries({ e164, extension, keyword })) {
    if (found !== null) problems.push([field, `belongs to numbers, and this is a channel of type ${type}: write null`])
  }
  for (const [field, found] of Object.entries({ cost, abroad })) {
    if (found !== "unknown")
      problems.push([field, `belongs to numbers, and this is a channel of type ${type}: take it out`])
  }
  return problems
}

/** Public bodies give some hotlines a host of their own; everything else of theirs is a page among others. */
const ownHostsOfAuthorities: readonly string[] = [
  "tips.fbi.gov",
  "cnbreportadesaparecidos.segob.gob.mx",
  "albakeneth.gob.gt",
]
const ofAuthority = /(^|\.)(gov|mil|gob|govt)(\.[a-z]{2})?$/

type HelpSite = HotlineRecord["helpSites"][number]

/** What an exit erases with its log-ins: a whole host only where nothing but the hotline lives on it. */
function siteProblems(site: HelpSite): readonly (readonly [string, string])[] {
  const { host, reach } = site
  if (!isPage(`https://${host}`) || host.includes("/") || host.startsWith("www.")) {
    return [["host", `"${host}": write the bare host as example.org, without https://, www. and path`]]
  }
  if (reach === "host" && ofAuthority.test(host) && !ownHostsOfAuthorities.includes(host)) {
    return [["reach", `${host} is an authority's, with log-ins of other kinds: write "path" and the hotline's path`]]
  }
  if (reach === "path" && !/^\/[^?#]*[^/?#]$/.test(site.path)) {
    return [["path", `"${site.path}": write it as /help/line, without ?, # and a slash at the end`]]
  }
  return []
}

/** Sources, help sites and the channels that are addresses. */
export function addressProblems(record: HotlineRecord): string[] {
  const channels = record.channels.flatMap((channel, index) =>
    channelProblems(channel).map(([field, problem]) => `channels.${index}.${field}: ${problem}`),
  )
  const sources = record.sources.flatMap(({ url }, index) =>
    isPage(url)
      ? []
      : [`sources.${index}.url: "${url}" is no page: write the https:// address where the hotline is stated`],
  )
  const sites = record.helpSites.flatMap((site, index) =>
    siteProblems(site).map(([field, problem]) => `helpSites.${index}.${field}: ${problem}`),
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
