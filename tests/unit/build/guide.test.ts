import { describe, expect, it } from "vitest"
import { parseGuide } from "../../../build/guide"
import { records } from "./guide-records"

const head = `---
title: Title
for: family
summary: Call 911.
lastReviewed: 2026-11-22
reviewer:
links:
  - en | https://www.missingkids.org/ | Name | Note.
sources:
  - https://www.missingkids.org/
---
`
const file = "/somewhere/guides/en/short.md"
const inStep = (text: string): string => `${head}\n## First {#first}\n\n### Call {#call}\n\n${text}\n`
const htmlOf = (text: string, from = file): string | undefined =>
  parseGuide(from, inStep(text), records).sections[0]?.steps[0]?.html

describe("parseGuide", () => {
  it("returns the front matter, the sections and the steps", () => {
    expect(parseGuide(file, inStep("Now."), records)).toEqual({
      id: "short",
      language: "en",
      title: "Title",
      forWhom: "family",
      country: null,
      numbersOf: [],
      summary: "Call 911.",
      lastReviewed: "2026-11-22",
      reviewer: "",
      notThisGuide: [],
      shortForm: null,
      sections: [{ id: "first", title: "First", steps: [{ id: "call", title: "Call", html: "<p>Now.</p>" }] }],
      links: [{ language: "en", url: "https://www.missingkids.org/", title: "Name", note: "Note." }],
      sources: ["https://www.missingkids.org/"],
    })
  })

  it("accepts a step id that names a hotline whose id has digits", () => {
    const [section] = parseGuide(file, inStep("Now.").replace("{#call}", "{#us-988}"), records).sections
    expect(section?.steps.map(({ id }) => id)).toEqual(["us-988"])
  })

  it("returns the country of a guide for one country", () => {
    expect(parseGuide(file, inStep("Now.").replace("for: family", "for: family\ncountry: MX"), records).country).toBe(
      "MX",
    )
  })

  it("returns the countries whose numbers a guide has: its own country, or those it lists", () => {
    const numbersOf = (lines: string): readonly string[] =>
      parseGuide(file, inStep("Now.").replace("for: family", `for: family\n${lines}`), records).numbersOf
    expect(numbersOf("country: MX")).toEqual(["MX"])
    expect(numbersOf("numbers: US, MX")).toEqual(["US", "MX"])
    expect(numbersOf("country: MX\nnumbers: MX, US")).toEqual(["MX", "US"])
  })

  it("accepts the name of a law as people say it to an official", () => {
    const text = "Penal Code 14211, Government Code 7284.6, title 34, section 41308, NOM-046."
    expect(htmlOf(text)).toBe(`<p>${text}</p>`)
  })

  it("returns the short form apart from the steps", () => {
    const text = inStep("Now.").replace("## First", "## Rules {#in-short}\n\nCall [[hotline:us-911]].\n\n## First")
    const { shortForm, sections } = parseGuide(file, text, records)
    expect(shortForm?.title).toBe("Rules")
    expect(shortForm?.html).toMatch(/^<p>Call <a href="tel:911"/)
    expect(sections.map(({ id }) => id)).toEqual(["first"])
  })

  it.each([
    ["## First", "## Rules {#in-short}\n\n## First", /line 13: write the rules of the short form below its heading/],
    ["## First", "## Rules {#in-short}\n\nCall 988.\n\n## First", /"988" looks like a phone number/],
    ["Now.", "Now.\n\n## Rules {#in-short}\n\nPay nothing.", /line 19: put the short form first, as ## Rules/],
    ["### Call {#call}", "### Rules {#in-short}", /line 15: put the short form first/],
  ])("refuses a short form in which %j is replaced by %j", (from, to, message) => {
    expect(() => parseGuide(file, inStep("Now.").replace(from, to), records)).toThrow(message)
  })

  it("parses a file with Windows line endings", () => {
    const windows = inStep("Now.").replaceAll("\n", "\r\n")
    expect(parseGuide("C:\\guides\\es\\short.md", windows, records).language).toBe("es")
  })

  it.each([
    [
      "[[hotline:us-ncmec]]",
      file,
      `<a href="tel:+18008435678" data-hotline="us-ncmec">Missing &amp; Exploited, <span>1-800-843-5678</span></a>`,
    ],
    ["[[hotline:us-911]]", file, `<a href="tel:911" data-hotline="us-911"><span>911</span></a>`],
    ["[[hotline:us-long]]", file, `<span>1-800-843-5678, ext. 38</span></a>`],
    ["[[hotline:us-ncmec]]", "guides/es/short.md", `Desaparecidos y Explotados, <span>1-800-843-5678</span></a>`],
    [
      "[[hotline:us-text]]",
      file,
      `<a href="sms:741741?body=HOME" data-hotline="us-text">Missing &amp; Exploited, <span>text HOME to 741741</span></a>`,
    ],
    [
      "[[hotline:us-text]]",
      "guides/es/short.md",
      `<a href="sms:741741?body=HOLA" data-hotline="us-text">Desaparecidos y Explotados, <span>mensaje de texto con HOLA al 741741</span>`,
    ],
    [
      "[[hotline:us-plain-text]]",
      file,
      `<a href="sms:741741" data-hotline="us-plain-text">Missing &amp; Exploited, <span>text 741741`,
    ],
    ["[[hotline:us-text-and-call]]", file, `<a href="tel:+18008435678"`],
    [
      "[[hotline:us-chat]]",
      file,
      `<a href="https://chat.missingkids.org/now?a=1" data-hotline="us-chat" rel="noopener noreferrer" target="_blank">` +
        `Missing &amp; Exploited, <span>chat on chat.missingkids.org</span></a>`,
    ],
    ["[[hotline:us-chat]]", "guides/es/short.md", `<span>chat en chat.missingkids.org</span>`],
    [
      "[[hotline:us-all:text]]",
      file,
      `<a href="sms:741741?body=HOME" data-hotline="us-all">Missing &amp; Exploited, <span>text HOME to 741741</span></a>`,
    ],
    ["[[hotline:us-all:text]]", "guides/es/short.md", `<span>mensaje de texto con AYUDA al 741741</span></a>`],
    [
      "[[hotline:us-all:chat]]",
      file,
      `<a href="https://chat.missingkids.org/now" data-hotline="us-all" rel="noopener noreferrer" target="_blank">` +
        `Missing &amp; Exploited, <span>chat on chat.missingkids.org</span></a>`,
    ],
    ["[[hotline:us-all]]", file, `<a href="tel:+18008435678" data-hotline="us-all">`],
    [
      "> You can say:\n>\n> - “Help.”",
      file,
      "<blockquote>\n<p>You can say:</p>\n<ul>\n<li>“Help.”</li>\n</ul>\n</blockquote>",
    ],
    ["**[[hotline:us-ncmec]]**", file, `<strong><a href="tel:`],
    [
      "[Rules](https://www.chp.ca.gov/)",
      file,
      `<a href="https://www.chp.ca.gov/" rel="noopener noreferrer" target="_blank">Rules</a>`,
    ],
    ["[Law](https://leginfo.legislature.ca.gov/?sectionNum=14211)", file, "14211"],
    ["Call 911 within 2 hours, aged 18, 19 or 20, since 2019.", file, "since 2019."],
  ])("turns %s in %s into %s", (text, from, html) => {
    expect(htmlOf(text, from)).toContain(html)
  })

  it.each([
    ["[[hotline:us-nobody]]", /step "call": hotline "us-nobody" is not in directory\/hotlines: write the id/],
    ["[[hotline:us-withheld]]", /hotline "us-withheld" is withheld: name an active hotline/],
    ["[[hotline:us-retired]]", /hotline "us-retired" is retired: name an active hotline/],
    ["[[hotline:us-disputed]]", /hotline "us-disputed" is disputed: name an active hotline/],
    ["[[hotline:us-low]]", /hotline "us-low" is graded low: name a hotline that is better confirmed/],
    ["[[hotline:us-misprint]]", /hotline "us-misprint" has no number or chat that one tap can open/],
    ["[[hotline:us-web]]", /hotline "us-web" has no number or chat that one tap can open/],
    ["[[hotline:us-ncmec:text]]", /step "call": hotline "us-ncmec" has no number to text that one tap can open/],
    ["[[hotline:us-ncmec:chat]]", /hotline "us-ncmec" has no chat that one tap can open: name another hotline/],
    ["[[hotline:us-text-misprint:text]]", /hotline "us-text-misprint" has no number to text that one tap can open/],
    ["[[hotline:us-low:text]]", /hotline "us-low" is graded low/],
    [
      "[[hotline:us-all:call]]",
      /"call" is no contact: write \[\[hotline:us-all:text\]\], \[\[hotline:us-all:chat\]\] or/,
    ],
    ["[[hotline:us-all:]]", /a number to text as \[\[hotline:us-988:text\]\]/],
    ["[[guide:this-computer:text]]", /guide "this-computer:text" is not in guides/],
    ["[[trace:history:text]]", /trace "history:text" is not in/],
    ["[[us-ncmec]]", /write a hotline as \[\[hotline:us-ncmec\]\]/],
    ["[[guide:nothing]]", /step "call": guide "nothing" is not in guides\/en: write the id of one that is/],
    ["Read the guide “Safe”.", /guide “Safe”: write the guide as \[\[guide:this-computer\]\]/],
    ["Lea la guía “Segura”.", /guía “Segura”: write the guide as/],
    ["Call 1-800-843-5678.", /"1-800-843-5678" looks like a phone number: write \[\[hotline:/],
    ["Call (619) 531-4041.", /"\(619\) 531-4041" looks like a phone number/],
    ["Call +1 800 843 5678.", /looks like a phone number/],
    ["Call 1-800-THE-LOST.", /"1-800" looks like a phone number/],
    ["Call 988.", /"988" looks like a phone number/],
    ["Text 233733.", /"233733" looks like a phone number/],
    ["[Rules](http://www.chp.ca.gov/)", /step "call": "http:\/\/www.chp.ca.gov\/": link only to https/],
    ["[Rules](javascript:alert)", /link only to https/],
    ["<b>Now</b>", /"<b>": write Markdown, not HTML/],
    ["#### Deeper {#deeper}", /line 17: write ## Section \{#id\} or ### Step \{#id\}/],
    ["Now.\n\n### Again {#call}", /line 19: the id "call" is already on line 15/],
    ["Now.\n\n### Empty {#empty}", /line 19: write what to do in step "empty"/],
    ["Now.\n\n## Bare {#bare}\n\nText.", /line 19: put the text of section "bare" into a step/],
    ["Now.\n\n## Bare {#bare}", /section "bare" has no step/],
    ["Now.\n\n## No id", /line 19: write ## Section \{#id\}/],
  ])("refuses %j and names the file", (text, message) => {
    expect(() => htmlOf(text)).toThrow(message)
    expect(() => htmlOf(text)).toThrow(file)
  })

  it.each([
    ["title: Title\n", "", /title/],
    ["for: family", "for: everyone", /for: write young-person or family or school/],
    ["for: family", "for: family\ncountry: Mexico", /country: write the two capital letters of ISO 3166/],
    ["for: family", "for: family\nnumbers: US and MX", /numbers.*write the two capital letters of ISO 3166/],
    ["links:", "notThisGuide:\n  - Happening\nlinks:", /notThisGuide.*write a guide as: happening-to-me/],
    ["links:", "notThisGuide:\n  - short\nlinks:", /notThisGuide: "short" is this guide/],
    ["links:", "notThisGuide:\n  - nothing\nlinks:", /notThisGuide: guide "nothing" is not in guides\/en/],
    ["links:", "notThisGuide:\n  - other | Call 988\nlinks:", /"988" looks like a phone number/],
    ["2026-11-22", "November", /lastReviewed: write a day like 2026-11-22/],
    ["summary:", "title: Twice\nsummary:", /"title" appears twice/],
    ["reviewer:", "author: A\nreviewer:", /author/],
    ["title: Title", "a stray line", /instead of "a stray line"/],
    ["title: Title", "title: Call 1-800-843-5678", /looks like a phone number/],
    ["| Note.", "| Text 233733.", /looks like a phone number/],
    [
      "en | https://www.missingkids.org/ | Name | Note.",
      "https://www.missingkids.org/",
      /language \| https:\/\/address/,
    ],
    ["en | https:", "en | http:", /write an https:\/\/ address/],
    ["  - https:", "  - http:", /sources.*write an https:\/\/ address/],
    ["---\ntitle", "title", /start the file with ---/],
  ])("refuses a head in which %j is replaced by %j", (from, to, message) => {
    const broken = inStep("Now.").replace(from, to)
    expect(() => parseGuide(file, broken, records)).toThrow(message)
    expect(() => parseGuide(file, broken, records)).toThrow(file)
  })

  it.each([
    ["guides/fr/short.md", inStep("Now."), /keep guides in a folder named en or es/],
    ["guides/en/Short Guide.md", inStep("Now."), /name the file in lowercase letters/],
    [file, head, /write at least one section/],
    [file, `${head}\n## Rules {#in-short}\n\nText.\n`, /write at least one section/],
    [file, `${head}\nText.\n`, /line 13: start the body with a section/],
    [file, `${head}\n### Step {#step}\n\nText.\n`, /line 13: put step "step" into a section/],
  ])("refuses %s with a wrong name or body", (from, text, message) => {
    expect(() => parseGuide(from, text, records)).toThrow(message)
  })
})
