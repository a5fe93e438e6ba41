const address = /^#guide-([a-z][a-z0-9-]*)$/

/** Where a guide's link to another guide leads: to a place on no page, so that nothing opens where no one listens. */
export function guideLink(id: string): string {
  return `#guide-${id}`
}

/** The guide that a link leads to; null: it leads elsewhere. */
export function linkedGuide(href: string | null): string | null {
  return address.exec(href ?? "")?.[1] ?? null
}

/** On paper nothing opens: the words stay, the link goes. */
export function withoutGuideLinks(html: string): string {
  return html.replace(/<a href="#guide-[a-z0-9-]+">(.*?)<\/a>/g, "$1")
}
