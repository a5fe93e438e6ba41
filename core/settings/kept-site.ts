/**
 * A site as an adult types it: `example.org`, or an address on it. The host alone, without `www.`;
 * undefined when it is none. Exactly this host is kept: with whole domains, "com" would keep all.
 */
export function parseSite(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > 2000) return undefined
  const typed = value.trim()
  const url = URL.parse(typed.includes("://") ? typed : `https://${typed}`)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "") return undefined
  const host = url.hostname.replace(/^(www\.)+/, "").replace(/\.$/, "")
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) && host.length <= 253 ? host : undefined
}

export function isOnSite(sites: readonly string[], address: string): boolean {
  const host = sites.length === 0 ? undefined : URL.parse(address)?.hostname.replace(/^www\./, "")
  return host !== undefined && sites.includes(host)
}
