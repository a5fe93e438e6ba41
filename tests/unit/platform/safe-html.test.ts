// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import { guides } from "@/directory/guides"
import { sanitize } from "@/platform/safe-html"

describe("sanitize", () => {
  it.each([
    ["a script", "<p>a</p><script>alert(1)</script>", "<p>a</p>"],
    ["an image", '<p>a<img src="https://x.test/i.png" onerror="alert(1)"></p>', "<p>a</p>"],
    ["an event handler", '<p onclick="alert(1)">a</p>', "<p>a</p>"],
    ["a style", '<p style="position:fixed" class="x" id="y">a</p>', "<p>a</p>"],
    ["a form", '<form action="https://x.test"><input name="a"></form>', ""],
    ["a frame", '<iframe src="https://x.test"></iframe>', ""],
    ["an SVG with a script", "<svg><script>alert(1)</script></svg>", ""],
    ["a javascript: link", '<a href="javascript:alert(1)">a</a>', "<a>a</a>"],
    ["a javascript: link with a tab in it", '<a href="java\tscript:alert(1)">a</a>', "<a>a</a>"],
    ["a data: link", '<a href="data:text/html,x">a</a>', "<a>a</a>"],
    ["an http: link", '<a href="http://x.test">a</a>', "<a>a</a>"],
    ["a link to the extension itself", '<a href="options.html">a</a>', "<a>a</a>"],
    ["a protocol-relative link", '<a href="//x.test/">a</a>', "<a>a</a>"],
    ["a fragment link", '<a href="#">a</a>', "<a>a</a>"],
    ["a guide link with a path after it", '<a href="#guide-a/../b">a</a>', "<a>a</a>"],
    ["another data attribute", '<p data-x="1">a</p>', "<p>a</p>"],
    ["an ARIA attribute", '<p aria-hidden="true" role="dialog">a</p>', "<p>a</p>"],
    ["a name or id that shadows document properties", '<a name="forms" id="body">a</a>', "<a>a</a>"],
    [
      "elements that affect the whole page",
      '<base href="//x.test"><meta http-equiv="refresh"><link rel="x"><p>a</p>',
      "<p>a</p>",
    ],
    ["a style sheet", "<style>p { display: none }</style><p>a</p>", "<p>a</p>"],
    [
      "markup that mutates into a tag when parsed again",
      "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
      "",
    ],
  ])("removes %s", (_what, html, clean) => {
    expect(sanitize(html)).toBe(clean)
  })

  it("makes a website link open in a new tab without opener and referrer", () => {
    const link = document.createElement("div")
    link.innerHTML = sanitize('<a href="https://x.test/" target="_self" rel="opener">a</a>')
    const a = link.querySelector("a")
    expect(a?.getAttribute("href")).toBe("https://x.test/")
    expect(a?.target).toBe("_blank")
    expect(a?.rel).toBe("noopener noreferrer")
  })

  it.each(["HTTPS://x.test/", " https://x.test/", "https:///x.test/"])("makes %j open in a new tab, too", (address) => {
    const page = document.createElement("div")
    page.innerHTML = sanitize(`<a href="${address}">a</a>`)
    const link = page.querySelector("a")
    expect(link?.href).toBe("https://x.test/")
    expect(link?.target).toBe("_blank")
    expect(link?.rel).toBe("noopener noreferrer")
  })

  it("keeps a link to another guide in the same page", () => {
    expect(sanitize('<a href="#guide-this-computer" target="_blank">a</a>')).toBe(
      '<a href="#guide-this-computer">a</a>',
    )
  })

  it("keeps tel: and sms: links, and the hotline's id", () => {
    const number = '<a href="tel:+18008435678" data-hotline="us-ncmec">NCMEC</a>'
    expect(sanitize(number)).toBe(number)
    expect(sanitize('<a href="sms:233733">a</a>')).toBe('<a href="sms:233733">a</a>')
  })

  it("changes nothing in Porchlight's own guides", () => {
    const steps = [...guides.en, ...guides.es].flatMap((guide) => guide.sections.flatMap((section) => section.steps))
    const asRead = (html: string): string => {
      const page = document.createElement("div")
      page.innerHTML = html
      const links = [...page.querySelectorAll("a")].map((a) =>
        [a.href, a.dataset["hotline"], a.target, a.rel].join(" "),
      )
      return [page.querySelectorAll("*").length, page.textContent, ...links].join("\n")
    }
    expect(steps.length).toBeGreaterThan(20)
    for (const { html } of steps) expect(asRead(sanitize(html))).toBe(asRead(html))
  })
})
