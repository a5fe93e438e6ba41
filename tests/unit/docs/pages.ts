import MarkdownIt from "markdown-it"
import { dirname, join } from "node:path/posix"

/** Pages by their path from the root, such as `docs/KEY.md`. */
export type Pages = ReadonlyMap<string, string>

interface Link {
  readonly path: string
  readonly anchor: string | undefined
}

const markdown = new MarkdownIt({ html: true })

const isExternal = (address: string): boolean => /^[a-z][\w+.-]*:|^\/\//i.test(address)

/** The addresses of links and pictures in Markdown and HTML. */
function addressesIn(text: string): string[] {
  const tokens = markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])])

  return tokens.flatMap((token) => {
    if (token.type === "html_block" || token.type === "html_inline")
      return [...token.content.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, address = ""]) => address)
    const address = token.attrGet("href") ?? token.attrGet("src")
    return address === null ? [] : [String(address)]
  })
}

function linksOf(page: string, text: string): Link[] {
  return addressesIn(text)
    .filter((address) => !isExternal(address))
    .map((address) => {
      const [path = "", anchor] = decodeURIComponent(address).split("#")
      return { path: path === "" ? page : join(dirname(page), path), anchor }
    })
}

/** The anchors of headings as GitHub makes them: lowercase, no punctuation, hyphens for spaces, numbered if repeated. */
export function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>()
  const tokens = markdown.parse(text, {})

  for (const [index, { type }] of tokens.entries()) {
    if (type !== "heading_open") continue
    const heading = (tokens[index + 1]?.children ?? []).map(({ content }) => content).join("")
    const slug = heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
      .replaceAll(" ", "-")
    let anchor = slug
    for (let repetition = 1; anchors.has(anchor); repetition += 1) anchor = `${slug}-${repetition}`
    anchors.add(anchor)
  }
  return anchors
}

/** The pages that a link may show: a link to a folder shows that folder's README.md. */
const pagesShownBy = (path: string): string[] => [path, join(path, "README.md")]

/** Each link that leads nowhere, as `page: link`. */
export function deadLinks(pages: Pages, exists: (path: string) => boolean): string[] {
  return [...pages].flatMap(([page, text]) =>
    linksOf(page, text)
      .filter(({ path, anchor }) => {
        const target = pagesShownBy(path).find((page) => pages.has(page))
        if (target === undefined) return !exists(path)
        return anchor !== undefined && !anchorsOf(pages.get(target) ?? "").has(anchor)
      })
      .map(({ path, anchor }) => `${page}: ${path}${anchor === undefined ? "" : `#${anchor}`}`),
  )
}

/** Each page that links from `start` do not reach. */
export function unreachablePages(pages: Pages, start: string): string[] {
  const reached = new Set([start])

  // A loop over a Set also visits the values that are added during the loop.
  for (const page of reached)
    for (const { path } of linksOf(page, pages.get(page) ?? ""))
      for (const target of pagesShownBy(path)) if (pages.has(target)) reached.add(target)
  return [...pages.keys()].filter((page) => !reached.has(page))
}
