/** Under such an ending (`co.uk`) lie the sites of a whole country. */
const wholeCountry = /^(ac|co|com|edu|go|gob|gov|gouv|ne|net|or|org)\.[a-z]{2}$/

/**
 * A site as an adult types it: `example.org`, or an address on it. The host alone, without `www.`;
 * undefined when it is none, or an ending under which many sites lie.
 */
export function parseSite(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > 2000) return undefined
  const typed = value.trim()
  const url = URL.parse(typed.includes("://") ? typed : `https://${typed}`)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "") return undefined
  const host = url.hostname.replace(/^(www\.)+/, "").replace(/\.$/, "")
  if (host.length > 253 || wholeCountry.test(host)) return undefined
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) ? host : undefined
}

/** On the host itself or on any below it: a bank's pages lie on `secure.` and others. */
export function isOnSite(sites: readonly string[], address: string): boolean {
  const host = sites.length === 0 ? undefined : URL.parse(address)?.hostname
  return host !== undefined && sites.some((site) => host === site || host.endsWith(`.${site}`))
}
