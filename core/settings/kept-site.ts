/** Below such an ending (`co.uk`, `k12.ca.us`) lie the sites of a whole country or state. */
const wholeCountry = /^(ac|co|com|edu|go|gob|gov|gouv|mil|ne|net|or|org|sch)\.[a-z]{2}$|^((cc|k12|lib)\.)?[a-z]{2}\.us$/
/**
 * Below these lie the sites of anybody. The whole list (https://publicsuffix.org) is many times what the
 * background may hold; pages ask it too: public-suffix.ts.
 */
const anybody =
  // cspell:disable-next-line
  "blogspot.com github.io gitlab.io herokuapp.com myshopify.com netlify.app pages.dev vercel.app web.app wixsite.com"

export const isSharedSite = (host: string): boolean => wholeCountry.test(host) || anybody.split(" ").includes(host)

/** The number of a machine, as `URL` writes every form of one. */
export const isMachine = (host: string): boolean => /^\[|^[\d.]+$/.test(host)

/** Also of what cannot be kept. A scheme, `*.` or `.` before a site is how policies write "and all below it". */
export function hostOf(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > 2000) return undefined
  // Marks that nobody sees come along when an address is copied.
  const typed = value.replace(/\p{Cf}/gu, "").trim()
  const bare = typed.replace(/^((\*|https?):)?(\/\/)?(\*?\.)*/i, "")
  const url = /\s|^[^/?#]*:\/\//.test(bare) ? null : URL.parse(`https://${bare}`)
  return url && url.username + url.password === ""
    ? url.hostname.replace(/^(www\.)+/, "").replace(/\.$/, "")
    : undefined
}

/**
 * A site as an adult types it: `example.org`, or an address on it. The host alone, without `www.`;
 * undefined when it is none, or an ending under which many sites lie.
 */
export function parseSite(value: unknown): string | undefined {
  const host = hostOf(value) ?? ""
  const isOne = /^[a-z\d_-]+(\.[a-z\d_-]+)+$/.test(host) && host.length <= 253
  return isOne && !isMachine(host) && !isSharedSite(host) ? host : undefined
}

/** On the host itself or on any below it: a bank's pages lie on `secure.` and others. */
export function isOnSite(sites: readonly string[], address: string): boolean {
  const host = sites.length === 0 ? undefined : URL.parse(address)?.hostname
  return host !== undefined && sites.some((site) => host === site || host.endsWith(`.${site}`))
}
