/**
 * The pages whose addresses stand in the address of another: those of translators, archives and
 * redirectors, of a search for a site by its name. They are read in the history like any other.
 */

export interface Named {
  readonly host: string
  /** What follows up to the next parameter; `/` where nothing does. */
  readonly path: string
}

const hostIn = /^https?:\/\/(?:[^/?#]*@)?([^/?#:]+)/i

/**
 * Whole labels only: `nothelp.test` and `help.test.evil.test` are other hosts than `help.test`. Looked for
 * where a label begins: in a long row of letters each of them would be a beginning.
 */
const hosts = /(?<![\p{L}\p{M}\p{N}-])[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+/gu

/** `name@host` alone is somebody's mail address; only in an address does a name stand before the host. */
const nameBefore = /https?:\/\/[^\s/?#@]*@$/i
const longestName = 200

/** No page may keep an exit busy with addresses of its own: browsers keep such of two million signs. */
const longestAddress = 8192
const longestHost = 253
const longestPath = 512

/** An address may stand in one that itself stands in another. */
const mostRounds = 3
const escapes = /(?:%[\da-f]{2})+/gi

function decodedOnce(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    // Half a letter, or one of another encoding, is no part of a host that we know.
    return run.replace(/%[89a-f][\da-f]/gi, " ").replace(escapes, (plain) => decodeURIComponent(plain))
  }
}

function decoded(text: string): string {
  let result = text
  for (let round = 0; round < mostRounds && result.includes("%"); round += 1) {
    result = result.replace(escapes, decodedOnce)
  }
  return result
}

/** `http` in base64, as in Bing's links (`/ck/a?u=a1aHR0cHM6Ly9…`). */
const packedStart = "aHR0c"

function unpacked(text: string): string {
  const packed = text.match(/aHR0c[\w+/-]+/g) ?? []
  const plain = packed.map((one) => one.replaceAll("-", "+").replaceAll("_", "/"))
  return plain.map((one) => decoded(atob(one.length % 4 === 1 ? one.slice(0, -1) : one))).join(" ")
}

/** Proofpoint's links of the second kind: `?u=https-3A__help.test_page`. */
const proofpoint = "urldefense.proofpoint.com"

function withoutProofpoint(text: string): string {
  const signs = text.replace(/-([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return signs.replaceAll("_", "/")
}

const translated = ".translate.goog"

/** Google's own rule: https://developers.google.com/search/docs/appearance/ad-network-and-translation */
function hostBeforeTranslation(host: string, rest: string): string {
  const parameters = new URLSearchParams(/\?([^#]*)/.exec(rest)?.[1])
  const encodings = parameters.get("_x_tr_enc")?.split(",") ?? []
  const label = (parameters.get("_x_tr_hp") ?? "") + host.slice(0, -translated.length)
  const shorter = encodings.includes("1") ? label.replace(/^1-/, "") : label
  const isForeign = encodings.includes("0") && shorter.startsWith("0-")
  const name = (isForeign ? shorter.slice(2) : shorter).replace(/\b-\b/g, ".").replaceAll("--", "-")
  return isForeign ? `xn--${name}` : name
}

function pathAtStart(text: string): string {
  return /^\.?(?::\d+)?(\/[^\s?#&"'<>]*)/.exec(text)?.[1] ?? "/"
}

function namedIn(text: string): readonly Named[] {
  const isOfMail = (start: number): boolean =>
    text[start - 1] === "@" && !nameBefore.test(text.slice(Math.max(0, start - longestName), start))
  return [...text.matchAll(hosts)]
    .filter(({ 0: found, index }) => found.length <= longestHost && !isOfMail(index))
    .flatMap(({ 0: found, index }) => {
      const end = index + found.length
      const [host, rest] = [found.toLowerCase(), text.slice(end, end + longestPath)]
      const path = pathAtStart(rest)
      const named = { host, path }
      return host.endsWith(translated) ? [named, { host: hostBeforeTranslation(host, rest), path }] : [named]
    })
}

/** The host of a page's own address, without the final dot that browsers keep. */
export function hostOf(address: string): string {
  return (hostIn.exec(address)?.[1] ?? "").toLowerCase().replace(/\.$/, "")
}

/**
 * Of a history of 100,000 pages few carry another's address. `endings`: of the hosts that are looked
 * for, the last labels. Where none of them stands, nothing is looked at closely.
 */
export function carriedAddresses(endings: Iterable<string>): (address: string) => readonly Named[] {
  const all = [...new Set([...endings, "goog"])].join("|")
  const mayCarry = new RegExp(`\\.(?:${all})(?![a-z\\d-])|%(?:25)*2e|${packedStart}`, "i")
  return (address) => {
    const own = hostIn.exec(address)
    const ownEnd = own?.[0].length ?? 0
    const isTranslated = address.startsWith(translated, ownEnd - translated.length)
    const rest = address.slice(isTranslated ? 0 : ownEnd, ownEnd + longestAddress)
    if (!mayCarry.test(rest)) return []

    const plain = decoded(rest)
    const texts = [
      plain,
      ...(plain.includes(packedStart) ? [unpacked(plain)] : []),
      ...(own?.[1] === proofpoint ? [withoutProofpoint(plain)] : []),
    ]
    return texts.flatMap(namedIn)
  }
}
