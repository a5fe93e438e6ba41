// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import HotlineRow from "@/components/hotlines/HotlineRow.vue"
import HotlineCard from "@/components/hotlines/HotlineCard.vue"
import PlaceChoice from "@/components/hotlines/PlaceChoice.vue"
import PopupTop from "@/components/shell/PopupTop.vue"
import WelcomeIntro from "@/components/welcome/WelcomeIntro.vue"
import { hotline } from "../../fakes/hotlines"
import { button, expectAccessible, links, pageText, show } from "./mount"

const office = hotline("office", { hours: "Mo-Fr 08:00-17:00", timeZone: "America/Los_Angeles" })
/** Christmas, a Friday, at noon in California: the weekly hours say open, though holidays are unknown. */
const christmas = new Date("2026-12-25T20:00:00Z")
const spacedText = (): string => pageText().replace(/\s/g, " ")

describe("the hours of a hotline", () => {
  it.each([undefined, "", "Etc/Unknown", "UTC", "Factory", "+00:00", "Atlantic/Reykjavik", "No/Zone"])(
    "are shown in its own time if the system's time zone is %j",
    (timeZone) => {
      const shown = show(HotlineRow, { hotline: office, clock: { now: christmas, timeZone } })
      expect(spacedText()).toContain("Usually open until 5:00 PM their time")
      expect(spacedText()).not.toContain("yours")
      shown.unmount()
      show(HotlineCard, { hotline: office, clock: { now: new Date("2026-12-25T12:00:00Z"), timeZone } }, "es")
      expect(spacedText()).toMatch(/Cerrada\. Abre: vie,? 8:00 a\. ?m\., hora de allá/)
    },
  )

  it("are shown in both time zones if the times differ, else once", () => {
    show(HotlineRow, { hotline: office, clock: { now: christmas, timeZone: "America/New_York" } })
    expect(spacedText()).toContain("until 5:00 PM their time (8:00 PM yours)")
    show(HotlineRow, { hotline: office, clock: { now: christmas, timeZone: "America/Tijuana" } })
    expect(spacedText()).toContain("Usually open until 5:00 PM")
    expect(spacedText()).not.toContain("their time")
  })

  it("are unknown if the browser does not support the hotline's time zone, except for 24/7", () => {
    const clock = { now: christmas, timeZone: "America/Los_Angeles" }
    show(HotlineRow, { hotline: hotline("new", { hours: "Mo-Fr 08:00-17:00", timeZone: "Mars/Olympus" }), clock })
    expect(spacedText()).toContain("Hours unknown")
    show(HotlineRow, { hotline: hotline("new", { hours: "24/7", timeZone: "Mars/Olympus" }), clock })
    expect(spacedText()).toContain("Open 24/7")
  })

  it("do not promise that a hotline is open on a holiday, in the row and on the card", () => {
    const clock = { now: christmas, timeZone: "America/Los_Angeles" }
    const row = show(HotlineRow, { hotline: office, clock })
    expect(spacedText()).toContain("Usually open until 5:00 PM")
    row.unmount()
    const spanish = show(HotlineRow, { hotline: office, clock }, "es")
    expect(spacedText()).toMatch(/Suele estar abierta ahora\. Cierra: 5:00 p\. ?m\./)
    spanish.unmount()
    show(HotlineCard, { hotline: office, clock })
    expect(spacedText()).toContain("Open until 5:00 PM. Hours may differ on holidays.")
  })
})

describe("the emergency number", () => {
  const top = { shortcut: null, emergency: "123", country: "CO" }

  it("is shown with its country in the button itself", async () => {
    const shown = show(PopupTop, top)
    expect(links().map(({ href, textContent }) => [href, textContent.replace(/\s+/g, " ").trim()])).toEqual([
      ["tel:123", "Call 123 Colombia"],
    ])
    await expectAccessible()
    await shown.setProps({ emergency: "110", country: "DE" })
    shown.speak("es")
    await shown.vm.$nextTick()
    expect(links()[0]?.textContent.replace(/\s+/g, " ").trim()).toBe("Llama al 110 Alemania")
  })

  it("is shown with its country on the welcome page", () => {
    show(WelcomeIntro, { emergency: "123", country: "CO" })
    expect(pageText()).toContain("Call 123 (Colombia) first.")
  })
})

describe("the place guessed from the time zone", () => {
  const places = ["SG", "PH", "CO", "PE", "US-CA-SD", "US"]

  it("is labeled as a guess if the time zone also fits other countries", async () => {
    const shown = show(PlaceChoice, { region: "CO", clockRegion: null, alsoFits: ["PE"], places })
    expect(pageText()).toContain("Guessed from this computer's clock: Colombia")
    await shown.setProps({ alsoFits: [] })
    expect(pageText()).toContain("Showing: Colombia")
  })

  it("is asked for with a button for each country if the time zone fits several equally", async () => {
    const shown = show(PlaceChoice, { region: null, clockRegion: null, alsoFits: ["PH", "SG"], places }, "es")
    expect(pageText()).toContain("El reloj de esta computadora corresponde a varios países. ¿En cuál estás?")
    await expectAccessible()
    button(shown, "Filipinas").click()
    expect(shown.emitted("choose")).toEqual([["PH"]])
  })

  it("is asked for among all places if the time zone names no country", () => {
    show(PlaceChoice, { region: null, clockRegion: null, alsoFits: [], places })
    expect(pageText()).toContain("This computer's clock does not show which country you are in")
  })
})
