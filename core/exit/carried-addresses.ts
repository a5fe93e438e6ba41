/**
 * Addresses carried inside another address: those of translators, archives and redirectors, or of a search
 * for a site by its name. Anyone can read them in the history like any other address.
 */

export interface HostAndPath {
  readonly host: string
  /** The path up to the next parameter; `/` if there is none. */
  readonly path: string
}

const addressStart = /^https?:\/\/(?:[^/?#]*@)?([^/?#:]+)/i

/**
 * Matches whole labels only: `nothelp.test` and `help.test.evil.test` are other hosts than `help.test`. The
 * lookbehind makes a match start where a label starts; without it every letter of a long run would be
 * tried as a start.
 */
const hostPattern = /(?<![\p{L}\p{M}\p{N}-])[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+/gu

/** `name@host` alone is an email address. Only after `https://` is the part before the @ a user name. */
const userNameBefore = /https?:\/\/[^\s/?#@]*@$/i
const maxUserNameLength = 200

/** A page must not keep an exit busy with long addresses: browsers store addresses of two million characters. */
const maxAddressLength = 8192
const maxHostLength = 253
const maxPathLength = 512

/** A carried address may carry another one, so each level is encoded once more. */
const maxDecodeRounds = 3
const escapes = /(?:%[\da-f]{2})+/gi

function decodedOnce(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    // Incomplete or non-UTF-8 sequences are never part of a known host.
    return run.replace(/%[89a-f][\da-f]/gi, " ").replace(escapes, (ascii) => decodeURIComponent(ascii))
  }
}

function decoded(text: string): string {
  let result = text
  for (let round = 0; round < maxDecodeRounds && result.includes("%"); round += 1) {
    result = result.replace(escapes, decodedOnce)
  }
  return result
}

/** `http` in base64, as in Bing's links (`/ck/a?u=a1aHR0cHM6Ly9…`). */
const base64Start = "aHR0c"

function base64Decoded(text: string): string {
  const base64UrlRuns = text.match(/aHR0c[\w+/-]+/g) ?? []
  const base64Runs = base64UrlRuns.map((run) => run.replaceAll("-", "+").replaceAll("_", "/"))
  return base64Runs.map((run) => decoded(atob(run.length % 4 === 1 ? run.slice(0, -1) : run))).join(" ")
}

/** Host of Proofpoint's version 2 links: `?u=https-3A__help.test_page`. */
const proofpointHost = "urldefense.proofpoint.com"

function proofpointDecoded(text: string): string {
  const unescaped = text.replace(/-([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return unescaped.replaceAll("_", "/")
}

const translateSuffix = ".translate.goog"

/** Google documents this decoding: https://developers.google.com/search/docs/appearance/ad-network-and-translation */
function hostBeforeTranslation(host: string, rest: string): string {
  const parameters = new URLSearchParams(/\?([^#]*)/.exec(rest)?.[1])
  const encodings = parameters.get("_x_tr_enc")?.split(",") ?? []
  const label = (parameters.get("_x_tr_hp") ?? "") + host.slice(0, -translateSuffix.length)
  const unprefixed = encodings.includes("1") ? label.replace(/^1-/, "") : label
  const isPunycode = encodings.includes("0") && unprefixed.startsWith("0-")
  const name = (isPunycode ? unprefixed.slice(2) : unprefixed).replace(/\b-\b/g, ".").replaceAll("--", "-")
  return isPunycode ? `xn--${name}` : name
}

function pathAtStart(text: string): string {
  return /^\.?(?::\d+)?(\/[^\s?#&"'<>]*)/.exec(text)?.[1] ?? "/"
}

function addressesIn(text: string): readonly HostAndPath[] {
  const isEmailHost = (start: number): boolean =>
    text[start - 1] === "@" && !userNameBefore.test(text.slice(Math.max(0, start - maxUserNameLength), start))
  return [...text.matchAll(hostPattern)]
    .filter(({ 0: found, index }) => found.length <= maxHostLength && !isEmailHost(index))
    .flatMap(({ 0: found, index }) => {
      const end = index + found.length
      const [host, rest] = [found.toLowerCase(), text.slice(end, end + maxPathLength)]
      const path = pathAtStart(rest)
      const address = { host, path }
      return host.endsWith(translateSuffix) ? [address, { host: hostBeforeTranslation(host, rest), path }] : [address]
    })
}

/** The host of a page's own address, without the trailing dot that browsers keep; empty if it has none. */
export function hostOf(address: string): string {
  return (addressStart.exec(address)?.[1] ?? "").toLowerCase().replace(/\.$/, "")
}

/**
 * Makes a function that returns the addresses carried inside an address. `topLevelDomains` are those of the
 * hosts to look for. Few pages of a history of 100,000 carry an address, so an address that contains
 * neither one of these domains nor encoded text is not examined further.
 */
export function carriedAddresses(topLevelDomains: Iterable<string>): (address: string) => readonly HostAndPath[] {
  const alternatives = [...new Set([...topLevelDomains, "goog"])].join("|")
  const mayCarry = new RegExp(`\\.(?:${alternatives})(?![a-z\\d-])|%(?:25)*2e|${base64Start}`, "i")
  return (address) => {
    const ownAddress = addressStart.exec(address)
    const ownHostEnd = ownAddress?.[0].length ?? 0
    const isTranslated = address.startsWith(translateSuffix, ownHostEnd - translateSuffix.length)
    const rest = address.slice(isTranslated ? 0 : ownHostEnd, ownHostEnd + maxAddressLength)
    if (!mayCarry.test(rest)) return []

    const plain = decoded(rest)
    const texts = [
      plain,
      ...(plain.includes(base64Start) ? [base64Decoded(plain)] : []),
      ...(ownAddress?.[1] === proofpointHost ? [proofpointDecoded(plain)] : []),
    ]
    return texts.flatMap(addressesIn)
  }
}
