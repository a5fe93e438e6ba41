// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from "vitest"
import { channelLink, isConfirmed } from "@/core/hotlines/dial"
import { languages } from "@/core/i18n/languages"
import { guides } from "@/directory/guides"
import { countries, loadHotlines } from "@/directory/hotlines"
import { parseSiteOptions } from "@/scripts/site/options"
import { makeSite } from "@/scripts/site/site"

const contact = "numbers@porchlight.test"
const publisher = "Harbor House Society"
let pages: ReadonlyMap<string, string>

beforeAll(async () => {
  pages = await makeSite({ stores: [], contact, publisher }, "2026-11-30")
})

const htmlAt = (path: string): string => pages.get(path) ?? ""

/** Slow for all pages, of which there are hundreds: those are read as text. */
const documentAt = (path: string): Document => new DOMParser().parseFromString(htmlAt(path), "text/html")

/** The paths of all pages in one of the languages. */
const languagePaths = (): readonly string[] => [...pages.keys()].filter((path) => path.includes("/"))

/** The values of an attribute in a page, in their order. */
const valuesOf = (attribute: string, html: string): readonly string[] =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(([, value = ""]) => value)

const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/<a [^>]*>/g)].flatMap(([tag]) => valuesOf("href", tag))

describe("the static site", () => {
  it("has a page for each country, place and guide, in every language", () => {
    for (const language of languages) {
      for (const country of Object.keys(countries))
        expect(pages.has(`${language}/hotlines-${country.toLowerCase()}.html`)).toBe(true)
      for (const guide of guides[language]) expect(pages.has(`${language}/guide-${guide.id}.html`)).toBe(true)
    }
    const [first = [], ...others] = languages.map((language) =>
      languagePaths()
        .filter((path) => path.startsWith(`${language}/`))
        .map((path) => path.slice(language.length)),
    )
    for (const other of others) expect(other).toEqual(first)
  })

  it("has no link to a page or a part of a page that does not exist", () => {
    const idsByPath = new Map([...pages].map(([path, html]) => [path, new Set(valuesOf("id", html))]))
    const isBroken = (path: string, href: string): boolean => {
      const { pathname, hash } = new URL(href, `https://site.test/${path}`)
      const ids = idsByPath.get(pathname.slice(1))
      return ids === undefined || (hash !== "" && !ids.has(hash.slice(1)))
    }
    const broken = [...pages].flatMap(([path, html]) =>
      linksIn(html)
        .filter((href) => !/^(https:|tel:|sms:|mailto:)/.test(href) && isBroken(path, href))
        .map((href) => `${path}: ${href}`),
    )
    expect(broken).toEqual([])
  })

  it("starts each page with the exit, and then says that the page stays in the history", () => {
    for (const path of languagePaths()) {
      const html = htmlAt(path)
      expect(/<a [^>]*>/.exec(html)?.[0]).toMatch(/class="[^"]*\bexit\b[^"]*" href="https:\/\//)
      expect(/<(?:p class="notice"|h1|h2|nav)/.exec(html)?.[0]).toBe('<p class="notice"')
    }
  })

  it("loads only its own three files, and has no script inside a page", () => {
    for (const [path, html] of pages) {
      const loaded = [...html.matchAll(/<(?:script|link|img) [^>]*>/g)].flatMap(([tag]) => [
        ...valuesOf("src", tag),
        ...valuesOf("href", tag),
      ])
      const folder = path.includes("/") ? "../" : ""
      expect([...new Set(loaded)].toSorted()).toEqual(["exit.js", "icon.svg", "site.css"].map((name) => folder + name))
      expect(html).not.toMatch(/<script[^>]*>[^<]|<(?:form|iframe|style|object)\b| (?:style|on\w+)="/)
    }
  })

  it("names no guide and no hotline in the title of a page, which stays in the history", () => {
    for (const html of pages.values()) {
      expect(/<title>(.*)<\/title>/.exec(html)?.[1]).toMatch(/^Porchlight(: [\p{L}' ¿?]{4,25})?$/u)
    }
  })

  it.each(["US", "MX", "FR"])("shows each number of %s, as a link only if one tap may dial it", async (country) => {
    const hotlines = await loadHotlines(country)
    const document = documentAt(`en/hotlines-${country.toLowerCase()}.html`)
    for (const hotline of hotlines) {
      const entry = document.getElementById(hotline.id)
      const links = [...(entry?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href") ?? "")
      for (const channel of hotline.channels.filter(({ type }) => type === "call" || type === "text")) {
        expect(entry?.textContent).toContain(channel.value)
        const link = channelLink(hotline, channel)
        if (link !== null) expect(links).toContain(link)
      }
      if (!isConfirmed(hotline)) expect(links.filter((link) => /^(tel|sms):/.test(link))).toEqual([])
    }
  })

  it("says where to write about a wrong number", () => {
    expect(linksIn(htmlAt("en/contact.html"))).toContain(`mailto:${contact}`)
  })

  it("says in the privacy policy who publishes the extension, and whom to ask", () => {
    expect(htmlAt("en/privacy.html")).toContain(`Publisher of Porchlight: ${publisher}`)
    expect(htmlAt("es/privacy.html")).toContain(`Preguntas sobre la privacidad: ${contact}`)
    expect(htmlAt("en/privacy.html")).toContain("for the version of November 30, 2026")
  })

  it("links the stores, and names a publisher, only if they are known", async () => {
    const address = "https://store.test/porchlight"
    const withStore = await makeSite({ stores: [{ name: "Chrome", address }], contact: null, publisher: null })
    expect(withStore.get("es/get.html")).toContain(`href="${address}"`)
    expect(withStore.get("en/privacy.html")).not.toMatch(/Publisher of|Questions about privacy|version of|null/)
    expect(pages.get("es/get.html")).not.toContain("store.test")
  })
})

describe("the options of the site", () => {
  it("reads the addresses of stores and of whom to write to", () => {
    expect(parseSiteOptions(["--firefox", "https://store.test/f", "--contact", contact])).toEqual({
      stores: [{ name: "Firefox", address: "https://store.test/f" }],
      contact,
      publisher: null,
    })
    expect(parseSiteOptions(["--publisher", publisher])).toEqual({ stores: [], contact: null, publisher })
  })

  it.each([[["--chrome", "store.test"]], [["--contact", "nobody"]], [["--browser", "x"]], [["--chrome"]]])(
    "says what is wrong with %j",
    (args) => {
      expect(parseSiteOptions(args)).toBeTypeOf("string")
    },
  )
})
