import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Plugin } from "vite"

const templateFile = fileURLToPath(new URL("./page.html", import.meta.url))
const placeholder = "<!-- index.html -->"

/**
 * Puts the `index.html` of an entrypoint, which holds only what differs, into `page.html`. That template keeps
 * browsers from offering to translate a page of Porchlight, because the offer would cover the page.
 */
export function pageHtml(): Plugin {
  return {
    name: "porchlight:page-html",
    // Before WXT and Vite, which both expect a whole page.
    enforce: "pre",
    transform: {
      filter: { id: /\/entrypoints\/[^/]+\/index\.html$/ },
      handler: (ownTags) => readFileSync(templateFile, "utf8").replace(placeholder, () => ownTags.trim()),
    },
  }
}
