// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import HotlineRow from "@/components/hotlines/HotlineRow.vue"
import HotlineCard from "@/components/hotlines/HotlineCard.vue"
import PlaceChoice from "@/components/hotlines/PlaceChoice.vue"
import PopupTop from "@/components/shell/PopupTop.vue"
import WelcomeIntro from "@/components/welcome/WelcomeIntro.vue"
import { hotline, week } from "../../fakes/hotlines"
import { findButton, expectAccessible, findLinks, pageText, show } from "./mount"

const office = hotline("office", { hours: week("Mo-Fr 08:00-17:00"), timeZone: "America/Los_Angeles" })
/** Noon on Christmas 2026, a Friday: the weekly hours say open, but nobody knows the holiday hours. */
const christmas = new Date("2026-12-25T20:00:00Z")
const textWithPlainSpaces = (): string => pageText().replace(/\s/g, " ")

describe("the hours of a hotline", () => {
  it.each([undefined, "", "Etc/Unknown", "UTC", "Factory", "+00:00", "Atlantic/Reykjavik", "No/Zone"])(
    "are shown in its own time if the system's time zone is %j",
    (timeZone) => {
      const wrapper = show(HotlineRow, { hotline: office, clock: { now: christmas, timeZone } })
      expect(textWithPlainSpaces()).toContain("Usually open until 5:00 PM their time")
      expect(textWithPlainSpaces()).not.toContain("yours")
      wrapper.unmount()
      show(HotlineCard, { hotline: office, clock: { now: new Date("2026-12-25T12:00:00Z"), timeZone } }, "es")
      expect(textWithPlainSpaces()).toMatch(/Cerrada\. Abre: vie,? 8:00 a\. ?m\., hora de allá/)
    },
  )

  it("are shown in both time zones if the times differ, else once", () => {
    show(HotlineRow, { hotline: office, clock: { now: christmas, timeZone: "America/New_York" } })
    expect(textWithPlainSpaces()).toContain("until 5:00 PM their time (8:00 PM yours)")
    show(HotlineRow, { hotline: office, clock: { now: christmas, timeZone: "America/Tijuana" } })
    expect(textWithPlainSpaces()).toContain("Usually open until 5:00 PM")
    expect(textWithPlainSpaces()).not.toContain("their time")
  })

  it("are unknown if the browser does not support the hotline's time zone, except for 24/7", () => {
    const clock = { now: christmas, timeZone: "America/Los_Angeles" }
    show(HotlineRow, { hotline: hotline("new", { hours: week("Mo-Fr 08:00-17:00"), timeZone: "Mars/Olympus" }), clock })
    expect(textWithPlainSpaces()).toContain("Hours unknown")
    show(HotlineRow, { hotline: hotline("new", { hours: week("24/7"), timeZone: "Mars/Olympus" }), clock })
    expect(textWithPlainSpaces()).toContain("Open 24/7")
  })

  it("do not promise that a hotline is open on a holiday, in the row and on the card", () => {
    const clock = { now: christmas, timeZone: "America/Los_Angeles" }
    const row = show(HotlineRow, { hotline: office, clock })
    expect(textWithPlainSpaces()).toContain("Usually open until 5:00 PM")
    row.unmount()
    const spanish = show(HotlineRow, { hotline: office, clock }, "es")
    expect(textWithPlainSpaces()).toMatch(/Normalmente abierta ahora\. Cierra: 5:00 p\. ?m\./)
    spanish.unmount()
    show(HotlineCard, { hotline: office, clock })
    expect(textWithPlainSpaces()).toContain("Open until 5:00 PM. Hours may differ on holidays.")
  })
})

describe("the emergency number", () => {
  const props = { shortcut: null, emergency: "123", country: "CO" }

  it("is shown with its country in the button itself", async () => {
    const wrapper = show(PopupTop, props)
    expect(findLinks().map(({ href, textContent }) => [href, textContent.replace(/\s+/g, " ").trim()])).toEqual([
      ["tel:123", "Call 123 Colombia"],
    ])
    await expectAccessible()
    await wrapper.setProps({ emergency: "110", country: "DE" })
    wrapper.setLanguage("es")
    await wrapper.vm.$nextTick()
    expect(findLinks()[0]?.textContent.replace(/\s+/g, " ").trim()).toBe("Llama al 110 Alemania")
  })

  it("is shown with its country on the welcome page", () => {
    show(WelcomeIntro, { emergency: "123", country: "CO" })
    expect(pageText()).toContain("Danger? Call 123 (Colombia).")
  })
})

describe("the place guessed from the time zone", () => {
  const places = ["SG", "PH", "CO", "PE", "US-CA-SD", "US"]

  it("is labeled as a guess if the time zone also fits other countries", async () => {
    const wrapper = show(PlaceChoice, { region: "CO", clockRegion: null, otherRegions: ["PE"], places })
    expect(pageText()).toContain("Guessed from this computer’s time zone: Colombia")
    await wrapper.setProps({ otherRegions: [] })
    expect(pageText()).toContain("Showing: Colombia")
  })

  it("is replaced by a button for each country if the time zone fits several equally", async () => {
    const wrapper = show(PlaceChoice, { region: null, clockRegion: null, otherRegions: ["PH", "SG"], places }, "es")
    expect(pageText()).toContain("Esta computadora usa una hora que es de varios países. ¿En cuál estás?")
    await expectAccessible()
    findButton(wrapper, "Filipinas").click()
    expect(wrapper.emitted("choose")).toEqual([["PH"]])
  })

  it("is replaced by all places if the time zone names no country", () => {
    show(PlaceChoice, { region: null, clockRegion: null, otherRegions: [], places })
    expect(pageText()).toContain("This computer’s time zone does not show which country you are in")
  })
})
