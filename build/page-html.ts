import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Plugin } from "vite"

const templateFile = fileURLToPath(new URL("./page.html", import.meta.url))
const placeholder = "<!-- index.html -->"

/** `ownTags` are the contents of an entrypoint's `index.html`. */
export function pageHtmlWith(ownTags: string): string {
  return readFileSync(templateFile, "utf8").replace(placeholder, () => ownTags.trim())
}

/**
 * Puts the `index.html` of an entrypoint into `page.html`. Each `index.html` contains only the tags of its own page. The
 * template keeps browsers from offering to translate a page of Porchlight, because the offer would cover the page.
 */
export function pageHtml(): Plugin {
  return {
    name: "porchlight:page-html",
    // This runs before WXT and Vite, which both expect a whole page.
    enforce: "pre",
    transform: {
      filter: { id: /\/entrypoints\/[^/]+\/index\.html$/ },
      handler: pageHtmlWith,
    },
  }
}
