const linkPattern = /^#guide-([a-z][a-z0-9-]*)$/

/**
 * The href of a link to another guide. No element has this id, so the link does nothing on a page that does not handle
 * the click.
 */
export function guideLink(id: string): string {
  return `#guide-${id}`
}

/** The id of the guide that a link leads to, or null if it leads elsewhere. */
export function linkedGuideId(href: string | null): string | null {
  return linkPattern.exec(href ?? "")?.[1] ?? null
}

/** Replaces links to guides with their text. Nobody can follow a link on paper. */
export function withoutGuideLinks(html: string): string {
  return html.replace(/<a href="#guide-[a-z0-9-]+">(.*?)<\/a>/g, "$1")
}

/** Points each link to a guide at `addressOf(id)`, for guides that are pages of a website. */
export function withGuideLinks(html: string, addressOf: (id: string) => string): string {
  return html.replace(/href="#guide-([a-z0-9-]+)"/g, (_, id: string) => `href="${addressOf(id)}"`)
}
