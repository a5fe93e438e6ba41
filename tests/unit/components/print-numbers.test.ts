// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import PrintNumbers from "@/components/print/PrintNumbers.vue"
import { inEveryLanguage } from "@/core/i18n/languages"
import { channel, hotline, week } from "../../fakes/hotlines"
import { expectAccessible, findButton, findRadio, pageText, show, textOf } from "./mount"

const text = channel({ type: "text", value: "988", e164: null, keyword: "AYUDA", languages: ["es"] })
const emergency = hotline("911", { operatorType: "emergency", channels: [channel({ value: "911", e164: null })] })
const talk = hotline("talk", { channels: [channel(), text] })
const office = hotline("office", {
  name: inEveryLanguage({ en: "Harbor Trafficking Office", es: "Oficina Harbor" }),
  channels: [channel({ value: "(619) 555-0177", e164: "+16195550177", extension: "12" })],
  hours: week("Mo-Fr 08:00-17:00"),
  timeZone: "America/New_York",
})
const many = Array.from({ length: 10 }, (_, index) => hotline(`n${index}`))
const day = "2026-11-30"
const timeZone = "America/Los_Angeles"

const showPage = (hotlines = [emergency, talk, office], language: "en" | "es" = "en") =>
  show(PrintNumbers, { hotlines, region: "US-CA-SD", day, timeZone }, language)
const sheetText = (): string => textOf(document.querySelector(".sheet"))
const boxes = () => [...document.querySelectorAll<HTMLInputElement>("details input")]

describe("the page that prints numbers", () => {
  it("starts with a card of the place's first hotlines, with numbers, hours and languages but no names", async () => {
    showPage()
    expect(sheetText().trim()).toBe(
      "Call 911 Open 24/7 · English, Spanish Call (619) 555-0100 Open 24/7 · English, Spanish Call (619) 555-0177 ext. 12 Mon–Fri 8:00 AM–5:00 PM (Eastern Time) · English, Spanish Numbers as of November 30, 2026.",
    )
    expect(document.querySelectorAll(".sheet svg")).toHaveLength(3)
    await expectAccessible()
  })

  it("starts with one hotline if opened from its page, and lets a person add others", async () => {
    const wrapper = show(PrintNumbers, {
      hotlines: [emergency, talk, office],
      region: "US",
      day,
      timeZone,
      alone: "talk",
    })
    expect(document.querySelectorAll(".sheet svg")).toHaveLength(1)
    expect(sheetText()).toContain("(619) 555-0100")
    expect(boxes().map(({ checked }) => checked)).toEqual([false, true, false])
    boxes()[2]?.click()
    await wrapper.vm.$nextTick()
    expect(document.querySelectorAll(".sheet svg")).toHaveLength(2)
  })

  it("prints each word in both languages if both are chosen, and each number once", async () => {
    const wrapper = showPage([talk])
    const spanish = [...document.querySelectorAll<HTMLInputElement>("fieldset input[type=checkbox]")][1]
    spanish?.click()
    await wrapper.vm.$nextTick()
    expect(sheetText().trim()).toBe(
      "Call / Llamar (619) 555-0100 Open 24/7 · English, Spanish / Abierta 24 horas · inglés y español Numbers as of November 30, 2026. / Lista de números del 30 de noviembre de 2026.",
    )
    expect([...document.querySelectorAll(".sheet [lang=es]")].map(({ textContent }) => textContent)).toContain("Llamar")
  })

  it("prints on a poster what each hotline is for, and how to text a keyword", async () => {
    const wrapper = showPage([talk], "es")
    findRadio("Un cartel para la pared o la puerta").click()
    await wrapper.vm.$nextTick()
    expect(sheetText()).toMatch(
      /^ ?Pase lo que pase, puedes pedir ayuda\. Línea talk Para jóvenes: .* Llamar \(619\) 555-0100 Manda AYUDA por mensaje de texto al 988 /,
    )
    await expectAccessible()
  })

  it("prints as many hotlines as fit, and others once a person clears some", async () => {
    const wrapper = showPage(many)
    expect(boxes().filter(({ checked }) => checked)).toHaveLength(8)
    expect(boxes().filter(({ disabled }) => disabled)).toHaveLength(2)
    expect(pageText()).toContain("8 chosen, room for 8")
    boxes()[0]?.click()
    await wrapper.vm.$nextTick()
    boxes()[9]?.click()
    await wrapper.vm.$nextTick()
    expect(boxes().map(({ checked }) => checked)).toEqual([false, ...Array<boolean>(7).fill(true), false, true])
    await wrapper.setProps({ region: "MX" })
    expect(boxes()[0]?.checked).toBe(true)
  })

  it("uses the paper size of the place unless a person chooses another", async () => {
    const wrapper = showPage()
    expect(document.querySelector(".sheet[data-paper=letter]")).not.toBeNull()
    findRadio("A4").click()
    await wrapper.vm.$nextTick()
    expect(document.querySelector(".sheet[data-paper=a4]")).not.toBeNull()
  })

  it("asks the page to print, and prints no empty sheet", async () => {
    const wrapper = showPage()
    findButton(wrapper, "Print").click()
    expect(wrapper.emitted("print")).toHaveLength(1)
    for (const box of boxes()) {
      box.click()
      await wrapper.vm.$nextTick()
    }
    expect(pageText()).toContain("Choose at least one hotline.")
    expect(document.querySelector(".sheet")).toBeNull()
    await wrapper.setProps({ hotlines: [] })
    expect(pageText()).toContain("For this place, there is no confirmed number to print.")
    expect(document.querySelector(".button--do")).toBeNull()
  })
})
