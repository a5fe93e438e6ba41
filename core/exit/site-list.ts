/**
 * `a.test`: the host and all below it. `a.test/path`: there, what lies below a path. `moodle.*`: every
 * host that has this name before its ending, as `moodle.school.test` and `www.moodle.school.test`.
 */
export type SiteEntry = string

/** `a.b.c`: `a.b.c`, `b.c`, `c`, and `a.*`, `a.b.*`, `b.*`. */
function namesOf(host: string): readonly string[] {
  const labels = host.replace(/\.$/, "").split(".")
  return labels.flatMap((_, start) => [
    labels.slice(start).join("."),
    ...labels.slice(start + 1).map((__, length) => `${labels.slice(start, start + length + 1).join(".")}.*`),
  ])
}

/** Whether this is the page of a path, or one below it; below the empty path is every page. */
export function isBelow(pathname: string, path: string): boolean {
  const folder = path.endsWith("/") ? path : `${path}/`
  return pathname === path || pathname.startsWith(folder)
}

/** Asked between the press and the empty screen: one look-up a name, however long the list is. */
export function siteList(entries: readonly SiteEntry[]): (url: URL) => boolean {
  const paths = new Map<string, string[]>()
  for (const entry of entries) {
    const slash = entry.indexOf("/")
    const [name, path] = slash < 0 ? [entry, ""] : [entry.slice(0, slash), entry.slice(slash)]
    paths.set(name, [...(paths.get(name) ?? []), path])
  }
  return ({ hostname, pathname }) =>
    namesOf(hostname).some((name) => paths.get(name)?.some((path) => isBelow(pathname.toLowerCase(), path)) === true)
}
