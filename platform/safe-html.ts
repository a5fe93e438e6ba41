import DOMPurify from "dompurify"
import type { SafeHtml } from "../core/guides/guide"

const purifier = DOMPurify(window)

purifier.addHook("afterSanitizeAttributes", (node) => {
  if (!(node instanceof HTMLAnchorElement)) return
  // A site opens in a new tab, receives no referrer and has no access to the page that opened it.
  if (node.protocol === "https:") {
    node.setAttribute("target", "_blank")
    node.setAttribute("rel", "noopener noreferrer")
  } else {
    node.removeAttribute("target")
  }
})

/**
 * The only function that produces `SafeHtml`, and the last step before a page shows the HTML. All guides are our
 * own today, but one may come from elsewhere, and ours may contain mistakes: no HTML may run, load or send anything. A link may
 * lead to a site over https, to a number, or to another guide (core/guides/guide-link.ts).
 */
export function sanitize(html: string): SafeHtml {
  const clean: string = purifier.sanitize(html, {
    ALLOWED_TAGS: ["p", "ul", "ol", "li", "blockquote", "strong", "em", "a", "span", "h2", "h3", "h4", "br"],
    ALLOWED_ATTR: ["href", "rel", "target", "lang", "data-hotline"],
    ADD_URI_SAFE_ATTR: ["rel", "target", "lang", "data-hotline"],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(?:https:\/\/|tel:|sms:|#guide-[a-z0-9-]+$)/i,
  })
  return clean as SafeHtml
}
