import sites from "virtual:help-sites"
import { describe, expect, it } from "vitest"
import { helpOrigins, helpPages } from "../../core/exit/help-page"
import { addresses, guides, learnMore, steps } from "./guide-files"

const isHelpPage = helpPages(sites, "chrome-extension://porchlight/")
const linked = guides.flatMap((guide) => [
  ...guide.links.map((link) => link.url),
  ...steps(guide).flatMap((step) => addresses(step.html)),
])
const pages = [...new Set([...linked, ...learnMore.map((entry) => entry.url)])].filter((url) =>
  url.startsWith("https:"),
)

describe("the pages that Porchlight sends people to", () => {
  it.each(pages)("%s goes with every exit: who opened it looked for help", (url) => {
    expect(isHelpPage(url), "add its site to directory/help-sites.json").toBe(true)
  })

  it("of a newspaper, a ministry or a search company one page goes, and nothing else", () => {
    const others = ["https://www.nbcsandiego.com/", "https://support.google.com/mail", "https://www.chp.ca.gov/"]
    expect(others.filter(isHelpPage)).toEqual([])
    const one = pages.filter((url) => /nbcsandiego|support\.google|chp\.ca/.test(url))
    expect(one.length).toBeGreaterThan(2)
    expect(helpOrigins(sites)(one), "their cookies and log-ins stay").toEqual([])
  })
})
