// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import { nextTick } from "vue"
import HotlineCard from "@/components/hotlines/HotlineCard.vue"
import { inEveryLanguage } from "@/core/i18n/languages"
import type { Hotline } from "@/core/hotlines/hotline"
import { readDrawing } from "../core/hotlines/qr-reader"
import { channel, hotline, week } from "../../fakes/hotlines"
import { findButton, expectAccessible, findLink, findLinks, pageText, show } from "./mount"
import { eventually } from "../../eventually"

const web = channel({ type: "web", value: "https://harbor.test/", e164: null })
const clock = { now: new Date("2026-11-23T18:00:00Z"), timeZone: "America/Los_Angeles" }

function showCard(change: Partial<Hotline> = {}, language: "en" | "es" = "en") {
  return show(HotlineCard, { hotline: hotline("a", change), clock }, language)
}

describe("the hotline card", () => {
  it("offers each channel with its extension, keyword, language or note", async () => {
    const wrapper = showCard({
      channels: [
        channel({ extension: "3804" }),
        channel({ type: "text", value: "233733", e164: null, languages: ["en"], keyword: "HELP" }),
        channel({
          type: "tty",
          value: "711",
          e164: null,
          note: inEveryLanguage({ en: "Then give our number.", es: "Luego nuestro número." }),
        }),
        channel({ type: "email", value: "help@harbor.test", e164: null }),
        channel({ type: "chat", value: "https://harbor.test/chat", e164: null, hours: week("Mo-Fr 16:00-22:00") }),
      ],
    })
    expect(findLink(wrapper, "Call (619) 555-0100 ext. 3804").getAttribute("href")).toBe("tel:+16195550100,3804")
    expect(findLink(wrapper, "Text HELP to 233733").getAttribute("href")).toBe("sms:233733?body=HELP")
    expect(findLinks().map(({ protocol }) => protocol)).not.toContain("mailto:")
    expect(pageText()).toContain("In English.")
    expect(pageText()).toContain("Then give our number.")
    expect(pageText()).toContain("An e-mail stays in the account you send it from.")
    await expectAccessible()
  })

  it("copies the number when its button is pressed", () => {
    const wrapper = showCard()
    findButton(wrapper, "Copy (619) 555-0100").click()
    expect(wrapper.emitted("copy")).toEqual([["(619) 555-0100"]])
  })

  it("says once, before any number, which phone is best, and after the numbers what a call and a copy leave", () => {
    showCard({ channels: [channel(), channel({ type: "text", value: "233733", e164: null, keyword: "HELP" })] })
    const paragraphs = [...document.querySelectorAll("p")]
    const warnings = paragraphs.filter(({ textContent }) => textContent.includes("A phone that only you use"))
    const notes = paragraphs.filter(({ textContent }) => textContent.includes("can paste what you copy"))
    expect([warnings.length, notes.length]).toEqual([1, 1])
    const [warning, note] = [warnings[0], notes[0]]
    const numbers = [
      ...findLinks().filter(({ protocol }) => protocol !== "https:"),
      ...document.querySelectorAll("li button"),
    ]
    expect(numbers.length).toBe(6)
    for (const number of numbers) {
      expect(warning && warning.compareDocumentPosition(number) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
      expect(note && note.compareDocumentPosition(number) & Node.DOCUMENT_POSITION_PRECEDING).toBeTruthy()
    }
  })

  it.each([
    [
      "yes",
      "unknown",
      /^You can ask first, “What do you have to report\?”: if .* tell child protection or the police\.$/,
    ],
    ["no", "yes-with-exceptions", /^They say that they don’t have to tell anyone\./],
    ["by-profession", "unknown", /^What they have to report depends on who answers: .*“What do you have to report\?”$/],
    [
      "unknown",
      "unknown",
      /^We don’t know if they have to tell anyone: you can ask first, “What do you have to report\?”$/,
    ],
    ["no", "no", /^They do not keep what you say private\./],
  ] as const)(
    "says in one sentence right below the number who is told, and describes the link with it (must report: %s, private: %s)",
    async (mustReport, confidential, sentence) => {
      const contact = { mustReport, confidential, recorded: "unknown", seenOnBill: "unknown" } as const
      const wrapper = showCard({
        channels: [channel(), channel({ type: "text", value: "233733", e164: null })],
        contact,
      })
      const call = findLink(wrapper, "Call (619) 555-0100")
      expect(call.nextElementSibling?.textContent).toMatch(sentence)
      expect(call.getAttribute("aria-describedby")).toBe(call.nextElementSibling?.id)
      expect(findLink(wrapper, "Text 233733").getAttribute("aria-describedby")).toBeNull()
      await expectAccessible()
    },
  )

  it("adds no sentence to the call link of an emergency number", () => {
    const wrapper = showCard({ operatorType: "emergency" })
    expect(findLink(wrapper, "Call (619) 555-0100").getAttribute("aria-describedby")).toBeNull()
  })

  it("offers to print a number that is confirmed", () => {
    const wrapper = showCard()
    findButton(wrapper, "Print a pocket card").click()
    expect(wrapper.emitted("print")).toHaveLength(1)
    showCard({ grade: "low" })
    expect(pageText()).not.toContain("Print")
    showCard({ channels: [web] })
    expect(pageText()).not.toContain("Print")
  })

  it("shows the keyword next to the QR code of a text number, because some apps drop it", async () => {
    Element.prototype.scrollIntoView = () => undefined
    const wrapper = showCard({ channels: [channel({ type: "text", value: "233733", e164: null, keyword: "HELP" })] })
    findButton(wrapper, "QR code with 233733").click()
    await eventually(() => expect(document.querySelector<SVGSVGElement>("figure svg")).not.toBeNull())
    expect(pageText()).toContain("If the message is empty, write HELP.")
    expect(readDrawing(document.querySelector<SVGSVGElement>("figure svg"))).toBe("SMSTO:233733:HELP")
  })

  it("draws a QR code of the number on demand, and says that the extension is not included", async () => {
    Element.prototype.scrollIntoView = () => undefined
    const wrapper = showCard({ channels: [channel({ extension: "3804" }), web] })
    expect(document.querySelector<SVGSVGElement>("figure svg")).toBeNull()
    const codeButton = findButton(wrapper, "QR code with (619) 555-0100 ext. 3804")
    expect(codeButton.getAttribute("aria-expanded")).toBe("false")
    codeButton.click()
    await eventually(() => expect(document.querySelector<SVGSVGElement>("figure svg")).not.toBeNull())
    expect(codeButton.getAttribute("aria-expanded")).toBe("true")
    const drawing = document.querySelector<SVGSVGElement>("figure svg")
    expect(drawing?.getAttribute("aria-label")).toBe("QR code that puts (619) 555-0100 on a phone")
    expect(pageText()).toContain("The code does not include the extension: ext. 3804.")
    expect(readDrawing(drawing)).toBe("tel:+16195550100")
    await expectAccessible()
    codeButton.click()
    await nextTick()
    expect(document.querySelector<SVGSVGElement>("figure svg")).toBeNull()
  })

  it("has no QR code if there is no number to dial", () => {
    showCard({ channels: [web, channel({ type: "email", value: "help@harbor.test", e164: null })] })
    expect(pageText()).not.toContain("QR")
  })

  it("shows the number for calls from another country, unless a source says it does not answer from abroad", () => {
    showCard({ channels: [channel({ abroad: "yes" })] })
    expect(pageText()).toContain("From another country: +1 619 555 0100")
    showCard({ channels: [channel({ abroad: "unknown", extension: "3804" })] })
    expect(pageText()).toContain("From another country (may not connect): +1 619 555 0100 ext. 3804")
    showCard({ channels: [channel({ abroad: "no" })] })
    expect(pageText()).not.toContain("another country")
  })

  it("names the relay service", () => {
    showCard({ channels: [channel(), channel({ type: "tty", value: "711", e164: null })] })
    expect(pageText()).toMatch(/Relay service for deaf people 711/)
  })

  it.each([
    ["with a website", [channel(), web]],
    ["with WhatsApp alone", [channel({ type: "whatsapp" })]],
    ["with neither", [channel()]],
  ])("%s says what opening a website leaves behind, before any link to one", (_condition, channels) => {
    showCard({ channels })
    const warning = [...document.querySelectorAll("p")].find(({ textContent }) =>
      textContent.includes("Opening a website puts"),
    )
    const webLinks = findLinks().filter(({ protocol }) => protocol === "https:")
    expect(webLinks.length).toBeGreaterThan(0)
    for (const webLink of webLinks) {
      expect(warning && warning.compareDocumentPosition(webLink) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
      expect(webLink.target).toBe("_blank")
      expect(webLink.rel).toBe("noopener noreferrer")
    }
  })

  it("offers a private window only if the exit works there, and otherwise says why not", async () => {
    const wrapper = show(HotlineCard, {
      hotline: hotline("a", { channels: [channel(), web] }),
      clock,
      privateOffer: "offered",
    })
    expect(pageText()).toContain("A private window keeps the address out of the history")
    findButton(wrapper, "Open in a private window: Website").click()
    findButton(wrapper, "Open in a private window: See the source").click()
    expect(wrapper.emitted("openPrivately")).toEqual([["https://harbor.test/"], ["https://harbor.test/help"]])
    await expectAccessible()

    show(HotlineCard, { hotline: hotline("a", { channels: [channel(), web] }), clock, privateOffer: "noExit" })
    expect(pageText()).toContain("the exit would not work in one")
    expect(pageText()).not.toContain("Open in a private window")

    showCard({ channels: [channel(), web] })
    expect(pageText()).not.toContain("private window")
  })

  it("shows former names", () => {
    showCard({ formerNames: ["Shelter of the Bay"] })
    expect(pageText()).toContain("Old name: Shelter of the Bay")
  })

  it("shows the operator, audience, ages, languages and other names", () => {
    showCard({ ages: "13-24", audience: ["young-person", "family"], alsoKnownAs: ["Old Name", "ON"] })
    expect(pageText()).toMatch(/Who answers: Harbor House \(Nonprofit organization\)/)
    expect(pageText()).toMatch(/For: young people and families/)
    expect(pageText()).toMatch(/Ages: 13–24/)
    expect(pageText()).toMatch(/They speak: English and Spanish/)
    expect(pageText()).toMatch(/Also known as: Old Name; ON/)
  })

  it("shows an upper age limit, and a former name only once", () => {
    showCard({ ages: "0-25", alsoKnownAs: ["ON"], formerNames: ["Old Name"] })
    expect(pageText()).toMatch(/Ages: up to 25/)
    expect(pageText().match(/Old Name/g)).toHaveLength(1)
  })

  it("labels an immigration hotline as an authority", () => {
    showCard({ operatorType: "immigration" })
    expect(pageText()).toContain("Harbor House (Immigration authority)")
  })
})

it("the hotline card answers in order: the number, what happens on a call, who will know, the rest, the source", () => {
  showCard({ channels: [channel(), channel({ type: "email", value: "help@harbor.test", e164: null }), web] })
  const inOrder = [
    "(619) 555-0100",
    "When you call or text",
    "Who will know",
    "An e-mail stays in the account",
    "About this hotline",
    "On the web",
    "How sure we are",
  ]
  const positions = inOrder.map((text) => pageText().indexOf(text))
  expect(positions).not.toContain(-1)
  expect(positions).toEqual(positions.toSorted((a, b) => a - b))
})

describe("uncertainty on the hotline card", () => {
  it("is shown first for an unconfirmed hotline, whose numbers have no dial links", async () => {
    showCard({ grade: "low", channels: [channel(), web] })
    expect(pageText()).toMatch(
      /Not confirmed: check the source first\. Only one source gives this number.*\(619\) 555-0100/,
    )
    expect(findLinks().every(({ protocol }) => protocol === "https:")).toBe(true)
    expect(pageText()).not.toContain("QR")
    expect(pageText()).toMatch(/Opening a website puts.*See the source.*\(619\) 555-0100/)
    expect(pageText().match(/Opening a website puts/g)).toHaveLength(1)
    await expectAccessible()
  })

  it("is shown if sources disagree, without dial links", () => {
    showCard({ status: "disputed" })
    expect(pageText()).toContain("Sources disagree about this hotline.")
    expect(findLinks().map(({ protocol }) => protocol)).not.toContain("tel:")
  })

  it("is shown for a misprint, struck through, with the right number", () => {
    showCard({ misprints: ["619-555-0199"] })
    expect(pageText()).toContain("Use (619) 555-0100. An old list has a wrong number: 619-555-0199.")
    expect(document.querySelector("s")?.closest("a")).toBeNull()
  })

  it("is shown for a misprinted short code, with the right one", () => {
    const text = channel({ type: "text", value: "233733", e164: null })
    showCard({ misprints: ["233722"], channels: [channel(), text] })
    expect(pageText()).toContain("Use 233733. An old list has a wrong number: 233722.")
  })

  it("is shown with the source and its date", () => {
    const wrapper = showCard()
    expect(pageText()).toMatch(
      /How sure we are The hotline’s own website or a public authority confirms it.*We have not called or opened it ourselves yet\./,
    )
    expect(findLink(wrapper, "See the source harbor.test").getAttribute("href")).toBe("https://harbor.test/help")
    expect(pageText()).toContain("Dated March 2026.")
  })

  it("is shown with the date of the last check, and with a note if the source is undated", () => {
    showCard({ lastVerified: "2026-11-02", source: { url: "https://harbor.test/help", date: null } })
    expect(pageText()).toContain("Checked by us on November 2, 2026.")
    expect(pageText()).toContain("The source has no date. We read a copy of it on or before November 22, 2026.")
  })
})

describe("questions before a call on the hotline card", () => {
  it('are answered with "We don’t know" if the facts are unknown, and promise nothing', () => {
    showCard()
    expect(pageText()).toContain("What does it cost? We don’t know.")
    expect(pageText()).toContain(
      "Do they have to tell anyone? We don’t know. You can ask first: “Do you have to tell anyone?”",
    )
    expect(pageText()).toContain("Who will know what I say? We don’t know. Ask them first.")
    expect(pageText()).toContain("Does it show on the phone bill? We don’t know.")
    expect(pageText()).not.toMatch(/confidential|recorded\b|free\b/)
  })

  it("are answered with the known facts", () => {
    showCard({
      channels: [channel({ cost: "free" })],
      contact: { confidential: "yes-with-exceptions", mustReport: "yes", recorded: "yes", seenOnBill: "no" },
    })
    expect(pageText()).toMatch(
      /It is free\..*recorded\? Yes\..*Sometimes: for example, if someone hurts a child.*child protection or the police.*with exceptions.*phone bill\? They say no\./,
    )
  })

  it("list each number's cost if the costs differ", () => {
    const chargedNumber = channel({ value: "(619) 555-0111", e164: "+16195550111", cost: "charged" })
    showCard({ channels: [channel({ cost: "free" }), chargedNumber, web] })
    expect(pageText()).toContain("(619) 555-0100: It is free. (619) 555-0111: More than a usual call or text.")
  })

  it("link to the guide's step about this hotline's calls, if there is one", () => {
    const wrapper = showCard({ id: "us-988" })
    findButton(wrapper, "What happens when you call or write").click()
    expect(wrapper.emitted("guide")).toEqual([[{ guideId: "when-you-call", stepId: "us-988", whole: false }]])
    showCard({ id: "us-fbi-tips" })
    expect(pageText()).not.toContain("What happens when you call")
  })

  it("do not mention calls if there is no number", () => {
    showCard({ channels: [web] })
    expect(pageText()).not.toMatch(/cost|clipboard/)
  })
})

describe("hours on the hotline card", () => {
  it("may differ on holidays unless they are 24/7", () => {
    showCard({ hours: week("Mo-Fr 08:00-17:00") })
    expect(pageText().replace(/\s/g, " ")).toContain("Open until 5:00 PM. Hours may differ on holidays.")
    showCard()
    expect(pageText()).not.toContain("holidays")
  })

  it("are shown in Spanish", () => {
    showCard({ hours: null }, "es")
    expect(pageText()).toContain("Horario: no lo sabemos")
    expect(pageText()).toContain("Personas capacitadas escuchan.")
  })
})
