// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from "vitest"
import { channelLink, isConfirmed } from "@/core/hotlines/dial"
import { nearness } from "@/core/hotlines/nearness"
import { languages } from "@/core/i18n/languages"
import { guides } from "@/directory/guides"
import { countries, loadHotlines } from "@/directory/hotlines"
import { parseSiteOptions } from "@/scripts/site/options"
import { siteTextsIn } from "@/scripts/site/site-texts"
import { listingDays } from "@/scripts/site/hotlines-of-place"
import { makeSite } from "@/scripts/site/site"
import { hotline } from "../../../fakes/hotlines"

const contact = "numbers@porchlight.test"
const publisher = "Harbor House Society"
const source = "https://code.test/porchlight"
let pages: ReadonlyMap<string, string>

beforeAll(async () => {
  pages = await makeSite({ stores: [], contact, publisher, source }, "2026-11-30")
})

const htmlAt = (path: string): string => pages.get(path) ?? ""

/** Parsing hundreds of pages is slow, so tests of all pages read them as text. */
const documentAt = (path: string): Document => new DOMParser().parseFromString(htmlAt(path), "text/html")

/** The paths of all pages in one of the languages. */
const languagePaths = (): readonly string[] => [...pages.keys()].filter((path) => path.includes("/"))

/** The values of an attribute in a page, in page order. */
const valuesOf = (attribute: string, html: string): readonly string[] =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(([, value = ""]) => value)

const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/<a [^>]*>/g)].flatMap(([tag]) => valuesOf("href", tag))

describe("the static site", () => {
  it("says between which days the sources of a place were last read", () => {
    const days = (...listedOn: readonly string[]) => listingDays(listedOn.map((day) => hotline(day, { listedOn: day })))
    expect(days("2026-11-30", "2026-11-22", "2026-11-25")).toEqual({ first: "2026-11-22", last: "2026-11-30" })
    expect(days()).toBeNull()
    expect(documentAt("en/hotlines-us-ca-sd.html").body.textContent).toMatch(
      /We last read the sources of these numbers between November 22, 2026 and \w+ \d+, 2026\./,
    )
  })

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

  it("links only to pages and headings that exist", () => {
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

  it("starts each page with the exit, then the notice that the page stays in the history", () => {
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

  it("names no guide or hotline in page titles, which stay in the history", () => {
    for (const html of pages.values()) {
      expect(/<title>(.*)<\/title>/.exec(html)?.[1]).toMatch(/^Porchlight(: [\p{L}’ ¿?]{4,25})?$/u)
    }
  })

  it.each(["US", "MX", "FR"])("shows each number of %s, and links it only if one tap may dial it", async (country) => {
    const hotlines = await loadHotlines(country)
    const document = documentAt(`en/hotlines-${country.toLowerCase()}.html`)
    for (const hotline of hotlines) {
      const entry = document.getElementById(hotline.id)
      const links = [...(entry?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href") ?? "")
      for (const channel of hotline.channels.filter(({ type }) => ["call", "text", "whatsapp"].includes(type))) {
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

  it("names the publisher and a contact in the privacy policy", () => {
    expect(htmlAt("en/privacy.html")).toContain(`Publisher of Porchlight: ${publisher}`)
    expect(htmlAt("es/privacy.html")).toContain(`Preguntas sobre la privacidad: ${contact}`)
    expect(htmlAt("en/privacy.html")).toContain("for the version of November 30, 2026")
  })

  it("links the source code on the about page", () => {
    for (const language of languages) expect(linksIn(htmlAt(`${language}/about.html`))).toContain(source)
  })

  it("shows no installation steps if no store has the extension", () => {
    for (const language of languages) {
      const page = documentAt(`${language}/get.html`)
      expect(page.body.textContent).toContain(siteTextsIn(language).get.noStore)
      expect(page.body.textContent).not.toContain(siteTextsIn(language).get.add)
      expect(page.querySelector("svg")).toBeNull()
    }
  })

  it("links a guide for a missing child from the start page and each list of hotlines", () => {
    for (const path of languagePaths().filter((one) => /\/(?:index|guides|hotlines(?:-[a-z-]+)?)\.html$/.test(one)))
      expect(linksIn(htmlAt(path)).some((href) => /^guide-missing-(?:child|mexico)\.html$/.test(href))).toBe(true)
    expect(linksIn(htmlAt("es/hotlines-mx.html"))).toContain("guide-missing-mexico.html")
    expect(linksIn(htmlAt("es/hotlines-us-ca-sd.html"))).toContain("guide-missing-child.html")
  })

  it("puts each guide for families at most two links from the start page", () => {
    for (const language of languages) {
      const linksAt = (file: string): readonly string[] => linksIn(htmlAt(`${language}/${file}`))
      const near = new Set(linksAt("index.html").flatMap((file) => [file, ...linksAt(file)]))
      const families = guides[language].filter(({ forWhom }) => forWhom === "family")
      expect(families.filter(({ id }) => !near.has(`guide-${id}.html`)).map(({ id }) => id)).toEqual([])
    }
  })

  it("links each number in a notice so that a tap dials it", () => {
    const withNotices = ["index", "hotlines", "guides", "get", "limits", "contact", "hotlines-us-ca-sd", "hotlines-mx"]
    for (const path of languages.flatMap((language) => withNotices.map((name) => `${language}/${name}.html`))) {
      const notices = [...documentAt(path).querySelectorAll(".notice")]
      expect(notices.length).toBeGreaterThan(0)
      for (const notice of notices) {
        for (const link of notice.querySelectorAll("a[href^='tel:'], a[href^='sms:'], s")) link.remove()
        expect(notice.textContent).not.toMatch(/\d{3}/)
      }
    }
    expect(linksIn(htmlAt("es/index.html"))).toContain("tel:911")
  })

  it("lists hotlines for the place first, and folds those for other parts of the country", async () => {
    const place = "US-CA-SD"
    const document = documentAt("en/hotlines-us-ca-sd.html")
    const elsewhere = new Set(
      (await loadHotlines("US")).filter((one) => nearness(one, place) === 3).map(({ id }) => id),
    )
    const fold = document.querySelector("details#other-parts")
    const shownIn = (element: ParentNode | null): readonly string[] =>
      [...(element?.querySelectorAll("article") ?? [])].map(({ id }) => id)
    expect(new Set(shownIn(fold))).toEqual(elsewhere)
    fold?.remove()
    expect(shownIn(document).filter((id) => elsewhere.has(id))).toEqual([])
    expect(shownIn(document)).toContain("us-ncmec")
  })

  it("names the number for a missing child before the hotlines to talk to", () => {
    const html = htmlAt("es/hotlines-us-ca-sd.html")
    expect(html.indexOf("tel:+18008435678")).toBeGreaterThan(0)
    expect(html.indexOf("tel:+18008435678")).toBeLessThan(html.indexOf('id="person"'))
  })

  it("lists the confirmed numbers of city police, and says how to reach the police of other cities", () => {
    const { hotlines: texts } = siteTextsIn("es")
    const section = documentAt("es/hotlines-us-ca-sd.html").querySelector("#missing")
    const links = linksIn(section?.innerHTML ?? "")
    expect(section?.textContent).toContain("Chula Vista")
    const byName = ["tel:+16196915151", "tel:+16195227350", "tel:+17608394722", "tel:+16193364400"]
    expect(links.filter((href) => byName.includes(href))).toEqual(byName)
    expect(links).toEqual(expect.arrayContaining(["tel:+17604354900", "tel:+16195312000"]))
    expect(section?.textContent).toContain(texts.otherCity)
    expect(htmlAt("es/hotlines-mx.html")).not.toContain(texts.otherCity)
  })

  it("calls a hotline's languages unknown only if no text mentions interpreters", () => {
    const language = siteTextsIn("es").hotlines.languages
    const cards = [...documentAt("es/hotlines-us-ca-sd.html").querySelectorAll("article")]
    const [emergency] = cards.filter(({ id }) => id === "us-911")
    expect(emergency?.textContent).toMatch(/Idiomas: *inglés y español, y otros con intérprete/)
    expect(emergency?.textContent).toContain("Es gratis.")
    const withInterpreters = cards.filter(({ textContent }) => /\bintérpretes?\b/i.test(textContent))
    expect(withInterpreters.length).toBeGreaterThan(5)
    expect(withInterpreters.filter(({ textContent }) => textContent.includes(language))).toEqual([])
  })

  it("lists unknown facts in one sentence instead of rows", () => {
    const html = htmlAt("es/hotlines-us-ca-sd.html")
    expect(html).not.toContain("No lo sabemos")
    expect(html).toContain("Sus páginas no dicen esto: ")
  })

  it("says before the steps of a guide about the extension that the page is not the extension", () => {
    for (const language of languages) {
      const text = documentAt(`${language}/guide-quick-exit.html`).querySelector("main")?.textContent ?? ""
      const [firstStep] = guides[language].find(({ id }) => id === "quick-exit")?.sections[0]?.steps ?? []
      const at = text.indexOf(siteTextsIn(language).guides.notExtension)
      expect(at).toBeGreaterThan(0)
      expect(at).toBeLessThan(text.indexOf(firstStep?.title ?? ""))
    }
  })

  it("marks parts of a guide about the extension, and rewords other parts for the site", () => {
    for (const language of languages) {
      const { guides: words, inGuides } = siteTextsIn(language)
      const watched = documentAt(`${language}/guide-this-computer.html`)
      expect(watched.querySelector("#cannot")?.parentElement?.textContent).toContain(words.extensionPart)
      expect(watched.querySelector("#danger")?.parentElement?.textContent).toContain(inGuides.key.site)
    }
  })
})

describe("the static site with a store but no contact or publisher", () => {
  const address = "https://store.test/porchlight"
  let quiet: ReadonlyMap<string, string>

  beforeAll(async () => {
    const stores = [{ name: "Chrome", address }]
    quiet = await makeSite({ stores, contact: null, publisher: null, source: null })
  })

  it("links the store, and shows how to add the extension", () => {
    expect(quiet.get("es/get.html")).toContain(`href="${address}"`)
    expect(quiet.get("es/get.html")).toContain(siteTextsIn("es").get.add)
    expect(pages.get("es/get.html")).not.toContain("store.test")
  })

  it("names no publisher in the privacy policy", () => {
    expect(quiet.get("en/privacy.html")).not.toMatch(/Publisher of|Questions about privacy|version of|null/)
  })

  it("does not ask readers to write", () => {
    for (const language of languages) {
      const { none, text, to } = siteTextsIn(language).contact
      const html = quiet.get(`${language}/contact.html`) ?? ""
      expect(html).toContain(none)
      expect(html).not.toContain(text)
      expect(html).not.toContain(to)
      expect(html).not.toContain("mailto:")
    }
  })
})

describe("the options of the site", () => {
  it("are parsed into stores, contact, publisher and source", () => {
    const nothing = { stores: [], contact: null, publisher: null, source: null }
    expect(parseSiteOptions(["--firefox", "https://store.test/f", "--contact", contact])).toEqual({
      ...nothing,
      stores: [{ name: "Firefox", address: "https://store.test/f" }],
      contact,
    })
    expect(parseSiteOptions(["--publisher", publisher, "--source", source])).toEqual({ ...nothing, publisher, source })
    expect(parseSiteOptions([])).toEqual(nothing)
  })

  it.each([
    [["--chrome", "store.test"]],
    [["--contact", "nobody"]],
    [["--source", "code.test"]],
    [["--browser", "x"]],
    [["--chrome"]],
  ])("are refused with the reason if they are %j", (args) => {
    expect(parseSiteOptions(args)).toBeTypeOf("string")
  })
})
