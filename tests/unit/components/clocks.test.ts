// @vitest-environment jsdom
import { describe, expect, it } from "vitest"
import HotlineRow from "@/components/hotlines/HotlineRow.vue"
import HotlineCard from "@/components/hotlines/HotlineCard.vue"
import PlaceChoice from "@/components/hotlines/PlaceChoice.vue"
import PopupTop from "@/components/exit/PopupTop.vue"
import WelcomeIntro from "@/components/welcome/WelcomeIntro.vue"
import { hotline } from "../../fakes/hotlines"
import { button, expectAccessible, links, pageText, show } from "./mount"

const office = hotline("office", { hours: "Mo-Fr 08:00-17:00", timeZone: "America/Los_Angeles" })
/** Christmas, a Friday, at noon in California: an office that nobody asked is open by its week. */
const christmas = new Date("2026-12-25T20:00:00Z")
const said = (): string => pageText().replace(/\s/g, " ")

describe("the hours of a line", () => {
  it.each([undefined, "", "Etc/Unknown", "UTC", "Factory", "+00:00", "Atlantic/Reykjavik", "No/Zone"])(
    "are told in its own time where the clock's zone is %j",
    (timeZone) => {
      const shown = show(HotlineRow, { hotline: office, clock: { now: christmas, timeZone } })
      expect(said()).toContain("Usually open until 5:00 PM their time")
      expect(said()).not.toContain("yours")
      shown.unmount()
      show(HotlineCard, { hotline: office, clock: { now: new Date("2026-12-25T12:00:00Z"), timeZone } }, "es")
      expect(said()).toMatch(/Cerrada\. Abre: vie,? 8:00 a\. ?m\., hora de allá/)
    },
  )

  it("are told in both where they differ, and once where they do not", () => {
    show(HotlineRow, { hotline: office, clock: { now: christmas, timeZone: "America/New_York" } })
    expect(said()).toContain("until 5:00 PM their time (8:00 PM yours)")
    show(HotlineRow, { hotline: office, clock: { now: christmas, timeZone: "America/Tijuana" } })
    expect(said()).toContain("Usually open until 5:00 PM")
    expect(said()).not.toContain("their time")
  })

  it("are not known where this browser does not know the line's zone, and day and night stay day and night", () => {
    const clock = { now: christmas, timeZone: "America/Los_Angeles" }
    show(HotlineRow, { hotline: hotline("new", { hours: "Mo-Fr 08:00-17:00", timeZone: "Mars/Olympus" }), clock })
    expect(said()).toContain("Hours unknown")
    show(HotlineRow, { hotline: hotline("new", { hours: "24/7", timeZone: "Mars/Olympus" }), clock })
    expect(said()).toContain("Open 24/7")
  })

  it("promise nothing for a holiday, in the row as on the card", () => {
    const clock = { now: christmas, timeZone: "America/Los_Angeles" }
    const row = show(HotlineRow, { hotline: office, clock })
    expect(said()).toContain("Usually open until 5:00 PM")
    row.unmount()
    const spanish = show(HotlineRow, { hotline: office, clock }, "es")
    expect(said()).toMatch(/Suele estar abierta ahora\. Cierra: 5:00 p\. ?m\./)
    spanish.unmount()
    show(HotlineCard, { hotline: office, clock })
    expect(said()).toContain("Open until 5:00 PM. Hours may differ on holidays.")
  })
})

describe("the emergency number", () => {
  const top = { shortcut: null, emergency: "123", country: "CO" }

  it("says whose it is, in the button itself", async () => {
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

  it("says whose it is on the first page", () => {
    show(WelcomeIntro, { emergency: "123", country: "CO" })
    expect(pageText()).toContain("Call 123 (Colombia) first.")
  })
})

describe("the place by the clock", () => {
  const places = ["SG", "PH", "CO", "PE", "US-CA-SD", "US"]

  it("is offered as a guess where the clock fits other countries, too", async () => {
    const shown = show(PlaceChoice, { region: "CO", clockRegion: null, alsoFits: ["PE"], places })
    expect(pageText()).toContain("Guessed from this computer's clock: Colombia")
    await shown.setProps({ alsoFits: [] })
    expect(pageText()).toContain("Showing: Colombia")
  })

  it("is asked for where it fits several, with those to press", async () => {
    const shown = show(PlaceChoice, { region: null, clockRegion: null, alsoFits: ["PH", "SG"], places }, "es")
    expect(pageText()).toContain("El reloj de esta computadora corresponde a varios países. ¿En cuál estás?")
    await expectAccessible()
    button(shown, "Filipinas").click()
    expect(shown.emitted("choose")).toEqual([["PH"]])
  })

  it("is asked for from all where the clock names none", () => {
    show(PlaceChoice, { region: null, clockRegion: null, alsoFits: [], places })
    expect(pageText()).toContain("This computer's clock does not show which country you are in")
  })
})
