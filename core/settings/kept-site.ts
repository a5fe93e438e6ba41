import { isWithinHost } from "../hosts"

/** Suffixes such as `co.uk` and `k12.ca.us`: the sites of a whole country or state are below them. */
const countrySuffix =
  /^(ac|co|com|edu|go|gob|gov|gouv|mil|ne|net|or|org|sch)\.[a-z]{2}$|^((cc|k12|lib)\.)?[a-z]{2}\.us$/
/**
 * Suffixes below which anybody can have a site. The complete list (https://publicsuffix.org) is many times too
 * large for the background script; pages also check that list: public-suffix.ts.
 */
const hostingSuffixes =
  // cspell:disable-next-line
  "blogspot.com github.io gitlab.io herokuapp.com myshopify.com netlify.app pages.dev vercel.app web.app wixsite.com"

const isSharedSite = (host: string): boolean => countrySuffix.test(host) || hostingSuffixes.split(" ").includes(host)

/** Whether the host is an IP address, in the form in which `URL` writes it. */
const isIpAddress = (host: string): boolean => /^\[|^[\d.]+$/.test(host)

/**
 * Returns the host of what an adult typed or a policy contains, even if it cannot be kept; undefined if there is no host.
 * Policies write a scheme, `*.` or `.` before a site to mean its subdomains too.
 */
function typedHost(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > 2000) return undefined
  // A copied address may contain invisible characters.
  const typed = value.replace(/\p{Cf}/gu, "").trim()
  const bare = typed.replace(/^((\*|https?):)?(\/\/)?(\*?\.)*/i, "")
  const url = /\s|^[^/?#]*:\/\//.test(bare) ? null : URL.parse(`https://${bare}`)
  return url && url.username + url.password === ""
    ? url.hostname.replace(/^(www\.)+/, "").replace(/\.$/, "")
    : undefined
}

/**
 * Reads a site as an adult types it: `example.org`, or an address on it. Returns the host without `www.`;
 * undefined if it is not a site, or if it is a suffix with many sites below it.
 */
export function parseSite(value: unknown): string | undefined {
  const host = typedHost(value) ?? ""
  const isHostName = /^[a-z\d_-]+(\.[a-z\d_-]+)+$/.test(host) && host.length <= 253
  return isHostName && !isIpAddress(host) && !isSharedSite(host) ? host : undefined
}

/** Why `parseSite` rejects something. `shared`: anyone can have a site below it. */
export type SiteProblem = "notASite" | "ipAddress" | "noDot" | "shared"

export function siteProblem(value: unknown): SiteProblem {
  const host = typedHost(value)
  if (host === undefined) return "notASite"
  if (isIpAddress(host)) return "ipAddress"
  if (isSharedSite(host)) return "shared"
  return /^[a-z\d_-]+$/.test(host) ? "noDot" : "notASite"
}

/** The site's name for messages, even if the site cannot be kept. */
export const siteName = (value: unknown): string => typedHost(value) ?? ""

/** Whether the address is on one of the sites or a subdomain: a bank also uses `secure.` and others. */
export function isOnSite(sites: readonly string[], address: string): boolean {
  const host = sites.length === 0 ? undefined : URL.parse(address)?.hostname
  return host !== undefined && sites.some((site) => isWithinHost(host, site))
}
