const address = /^#guide-([a-z][a-z0-9-]*)$/

/** The href of a link to another guide. No element has this id, so nothing opens on a page that does not handle the click. */
export function guideLink(id: string): string {
  return `#guide-${id}`
}

/** The id of the guide that a link leads to; null if it leads elsewhere. */
export function linkedGuide(href: string | null): string | null {
  return address.exec(href ?? "")?.[1] ?? null
}

/** Replaces links to guides by their text, for paper, where no link can be followed. */
export function withoutGuideLinks(html: string): string {
  return html.replace(/<a href="#guide-[a-z0-9-]+">(.*?)<\/a>/g, "$1")
}
