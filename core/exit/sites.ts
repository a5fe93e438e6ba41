/**
 * The site of an address: its host without the port. Cookies ignore the port too, so two ports of a host
 * are likely the same browsing session. An address that does not parse counts as its own site.
 */
export function siteOf(address: string): string {
  return URL.parse(address)?.hostname ?? address
}

/**
 * `a.test`: the host and its subdomains. `a.test/path`: the same, but only that path and below.
 * `moodle.*`: every host with this name before its ending, such as `moodle.school.test` and
 * `www.moodle.school.test`.
 */
export type SiteEntry = string

/** For `a.b.c`: `a.b.c`, `b.c`, `c`, and `a.*`, `a.b.*`, `b.*`. */
function namesOf(host: string): readonly string[] {
  const labels = host.replace(/\.$/, "").split(".")
  return labels.flatMap((_, start) => [
    labels.slice(start).join("."),
    ...labels.slice(start + 1).map((__, length) => `${labels.slice(start, start + length + 1).join(".")}.*`),
  ])
}

/** Whether `pathname` is the path itself or below it. Every pathname is below the empty path. */
export function isBelow(pathname: string, path: string): boolean {
  const folder = path.endsWith("/") ? path : `${path}/`
  return pathname === path || pathname.startsWith(folder)
}

/**
 * Makes a function that returns whether a page is on one of these sites. That function runs between the press and the
 * cover, so it costs one lookup per name, however long the list is.
 */
export function siteList(entries: readonly SiteEntry[]): (url: URL) => boolean {
  const pathsByName = new Map<string, string[]>()
  for (const entry of entries) {
    const slash = entry.indexOf("/")
    const [name, path] = slash < 0 ? [entry, ""] : [entry.slice(0, slash), entry.slice(slash)]
    pathsByName.set(name, [...(pathsByName.get(name) ?? []), path])
  }
  return ({ hostname, pathname }) =>
    namesOf(hostname).some(
      (name) => pathsByName.get(name)?.some((path) => isBelow(pathname.toLowerCase(), path)) === true,
    )
}
