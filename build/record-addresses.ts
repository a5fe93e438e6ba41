import type { HotlineRecord } from "../directory/schema/record.ts"

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
    problems.push(["value", `"${value}" is not an e-mail address: write it like help@example.org`])
  }
  if (type !== "email" && !isPage(value))
    problems.push(["value", `"${value}" is not a web page: write an https:// address`])
  for (const [field, fieldValue] of Object.entries({ e164, extension, keyword })) {
    if (fieldValue !== null)
      problems.push([field, `is only for numbers, and this is a channel of type ${type}: write null`])
  }
  for (const [field, fieldValue] of Object.entries({ cost, abroad })) {
    if (fieldValue !== "unknown")
      problems.push([field, `is only for numbers, and this is a channel of type ${type}: remove it`])
  }
  return problems
}

/** Hosts that authorities use for a hotline alone. Their other hotlines are pages on a shared host. */
const hotlineHostsOfAuthorities: readonly string[] = [
  "tips.fbi.gov",
  "cnbreportadesaparecidos.segob.gob.mx",
  "takeitdown.ftc.gov",
  "albakeneth.gob.gt",
]
const authorityDomain = /(^|\.)(gov|mil|gob|govt)(\.[a-z]{2})?$/

type HelpSite = HotlineRecord["helpSites"][number]

/**
 * An exit erases a help site together with its log-ins. So an entry may name a whole host only if the host serves
 * nothing else.
 */
function siteProblems(site: HelpSite): readonly (readonly [string, string])[] {
  const { host, reach } = site
  if (!isPage(`https://${host}`) || host.includes("/") || host.startsWith("www.")) {
    return [["host", `"${host}": write only the host, such as example.org, without https://, www. or a path`]]
  }
  if (reach === "host" && authorityDomain.test(host) && !hotlineHostsOfAuthorities.includes(host)) {
    return [["reach", `${host} belongs to an authority and has other log-ins: write "path" and the hotline's path`]]
  }
  if (reach === "path" && !/^\/[^?#]*[^/?#]$/.test(site.path)) {
    return [["path", `"${site.path}": write it like /help/line, without ?, # or a slash at the end`]]
  }
  return []
}

/** Checks the addresses of an entry: sources, help sites, and web, chat and e-mail channels. */
export function addressProblems(record: HotlineRecord): string[] {
  const channels = record.channels.flatMap((channel, index) =>
    channelProblems(channel).map(([field, problem]) => `channels.${index}.${field}: ${problem}`),
  )
  const sources = record.sources.flatMap(({ url }, index) =>
    isPage(url)
      ? []
      : [`sources.${index}.url: "${url}" is not a web page: write the https:// address that lists the hotline`],
  )
  const sites = record.helpSites.flatMap((site, index) =>
    siteProblems(site).map(([field, problem]) => `helpSites.${index}.${field}: ${problem}`),
  )
  const shippedSource = record.sources[0]
  const grade =
    record.grade === "high" && shippedSource?.kind === "secondary"
      ? [
          "grade: high requires a page of the operator or an authority as the first source: put it first, or write medium",
        ]
      : []
  return [...channels, ...sources, ...sites, ...grade]
}
