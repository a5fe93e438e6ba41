// @vitest-environment jsdom
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import PopupPicture from "@/components/welcome/PopupPicture.vue"
import WelcomeFor from "@/components/welcome/WelcomeFor.vue"
import WelcomeHelp from "@/components/welcome/WelcomeHelp.vue"
import WelcomeIntro from "@/components/welcome/WelcomeIntro.vue"
import WelcomeKey from "@/components/welcome/WelcomeKey.vue"
import WelcomeLimits from "@/components/welcome/WelcomeLimits.vue"
import WelcomeWhat from "@/components/welcome/WelcomeWhat.vue"
import { allAbilities } from "@/core/exit/abilities"
import { languages } from "@/core/i18n/languages"
import { isPrintable, parsePrintAddress } from "@/core/guides/printing"
import type { Answers } from "@/core/readiness/readiness"
import { guides } from "@/directory/guides"
import { hotline } from "../../fakes/hotlines"
import { findButton, expectAccessible, findLink, pageText, show } from "./mount"

const answers: Answers = { browser: "chrome", key: "Alt+X", mayErase: true, inPrivateWindows: false, onToolbar: false }

async function choose(person: "me" | "child", language: "en" | "es" = "en") {
  const wrapper = show(WelcomeFor, {}, language)
  await wrapper.get(`#for-${person}`).setValue(true)
  return wrapper
}

describe("the top of the welcome page", () => {
  it("shows the emergency number, and that an exit erases what the police may need", async () => {
    show(WelcomeIntro, { emergency: "911" })
    expect(pageText()).toMatch(/already works.*Call 911\..*don’t press “Exit this page” here or on the child’s devices/)
    await expectAccessible()
  })

  it("shows no emergency number if the country is unknown", () => {
    show(WelcomeIntro, { emergency: null })
    expect(pageText()).toContain("the emergency number of your country")
    expect(pageText()).not.toMatch(/\d/)
  })
})

describe("the first step", () => {
  it("requests the removal of Porchlight, and announces it if the browser did not remove it", async () => {
    const wrapper = show(WelcomeWhat, { isStillInstalled: false, popupKey: null })
    findButton(wrapper, "Remove Porchlight now").click()
    expect(wrapper.emitted("remove")).toHaveLength(1)
    expect(document.querySelector("[role=status]")?.textContent).toBe("")
    await wrapper.setProps({ isStillInstalled: true })
    expect(document.querySelector("[role=status]")?.textContent).toContain("not removed")
    await expectAccessible()
  })
})

describe("the heading of the first step", () => {
  it.each([
    ["Alt+Shift+L", "en", "Help is one click or Alt+Shift+L away"],
    ["Alt+Mayús+L", "es", "Ayuda con un clic o con Alt+Mayús+L"],
    ["", "en", "Help is one click away"],
    [null, "es", "La ayuda está a un clic"],
  ] as const)("names the popup key if there is one (%j, %s)", (popupKey, language, heading) => {
    const wrapper = show(WelcomeWhat, { isStillInstalled: false, popupKey }, language)
    expect(wrapper.get("h2 span:last-child").text()).toBe(heading)
  })
})

describe("the second step", () => {
  it.each([
    [answers, "en", "Alt+X takes the page away"],
    [{ ...answers, key: "⌃⇧X" }, "es", "⌃⇧X quita la página"],
    [{ ...answers, key: "" }, "en", "The exit key takes the page away"],
    [{ ...answers, browser: "firefox", menuLanguage: "de" }, "es", "La tecla de salida quita la página"],
  ] as const)("names the exit key only if the key works (%o, %s)", (given, language, heading) => {
    const wrapper = show(WelcomeKey, { answers: given, address: null }, language)
    expect(wrapper.get("h2 span:last-child").text()).toBe(heading)
  })

  it("shows no readiness check while nothing is wrong", async () => {
    const wrapper = show(WelcomeKey, { answers, address: null })
    expect(wrapper.findAll("li")).toEqual([])
    await expectAccessible()
  })

  it("says that no key is set and erasing is blocked, and offers the page for keys", () => {
    const wrapper = show(WelcomeKey, { answers: { ...answers, key: "", mayErase: false }, address: null })
    expect(pageText()).toMatch(/No exit key is set.*has blocked it/)
    expect(pageText()).not.toMatch(/toolbar|private windows/)
    findButton(wrapper, "Set a key").click()
    expect(wrapper.emitted("open")).toEqual([["keys"]])
  })

  it("says that the key opens a menu of Firefox", () => {
    show(WelcomeKey, { answers: { ...answers, browser: "firefox", menuLanguage: "de" }, address: null })
    expect(pageText()).toContain("Alt+X opens a menu")
  })
})

describe("in a browser that lacks APIs", () => {
  const withoutKey = { ...allAbilities, key: false }
  const withoutHistory = { ...allAbilities, key: false, history: false }

  it.each([
    [allAbilities, /Alt\+X takes the page away.*hides the page and erases it, normally with the last 15 minutes/],
    [withoutKey, /“Exit this page” hides the page and erases it, normally with the last 15 minutes/],
    [withoutHistory, /“Close this page” takes.* The page stays in this browser’s history/],
  ])("the second step promises only what the exit can do (%o)", (abilities, sentence) => {
    show(WelcomeKey, { abilities, answers: { ...answers, abilities }, address: null })
    expect(pageText()).toMatch(sentence)
  })

  it("the second step mentions no key, and says what an exit leaves", async () => {
    const wrapper = show(WelcomeKey, {
      abilities: withoutKey,
      answers: { ...answers, abilities: withoutKey },
      address: null,
    })
    expect(pageText()).not.toMatch(/\bkey\b/i)
    await wrapper.setProps({ abilities: withoutHistory, answers: { ...answers, abilities: withoutHistory } })
    expect(pageText()).toContain("no extension erase its history")
    await expectAccessible()
  })

  it("the third step does not recommend an exit that erases nothing", async () => {
    const wrapper = show(WelcomeFor, { abilities: withoutHistory })
    await wrapper.get("#for-me").setValue(true)
    expect(pageText()).toContain("All of it is for you.")
    expect(pageText()).not.toContain("history")
  })
})

describe("the third step", () => {
  it("gives advice for the chosen person, and no other", async () => {
    const wrapper = await choose("me")
    expect(pageText()).toContain("All of it is for you")
    await wrapper.get("#for-child").setValue(true)
    expect(pageText()).toMatch(/Do not hide it.*You will not be punished/)
    expect(pageText()).not.toContain("All of it is for you")
    await expectAccessible()
  })

  it("addresses the young person in Spanish with tú", async () => {
    await choose("me", "es")
    expect(pageText()).toContain("Todo esto es para ti")
  })

  it.each(["en", "es"] as const)("links the family computer guide by its title (%s)", async (language) => {
    const guide = readFileSync(`directory/guides/${language}/family-computer.md`, "utf8")
    const title = /^title: (.*)$/m.exec(guide)?.[1] ?? "no title"
    const wrapper = await choose("child", language)
    const address = new URL(findLink(wrapper, `“${title}”`).getAttribute("href") ?? "", "page://of-ours/")
    expect(address.pathname).toBe("/print.html")
    const request = parsePrintAddress(address.hash)
    const linkedGuide = guides[language].find(({ id }) => id === request?.guideId)
    expect(request?.language).toBe(language)
    expect([linkedGuide?.title, linkedGuide && isPrintable(linkedGuide)]).toEqual([title, true])
  })
})

describe("all limits", () => {
  it("include the limits of Porchlight and of the exit", () => {
    show(WelcomeLimits, { browser: "chrome", settings: "elsewhere" })
    expect(pageText()).toMatch(/does not filter or watch.*not an emergency service.*cannot hide anything from spyware/)
  })
})

describe("the way to help", () => {
  const buttons = [
    "Someone has a nude picture of me",
    "My child is missing",
    "My child is seeing someone older",
    "All hotlines",
  ]

  it.each([
    ["US", "missing-child"],
    ["MX", "missing-mexico"],
    [null, "missing-child"],
  ])("opens the guide for the need and the country, or the hotlines (%s)", async (country, missing) => {
    const wrapper = show(WelcomeHelp, { country })
    buttons.forEach((name) => findButton(wrapper, name).click())
    expect(wrapper.emitted("open")).toEqual([["images-young-person"], [missing], ["grooming"], [null]])
    for (const language of languages) {
      expect(guides[language].map(({ id }) => id)).toEqual(
        expect.arrayContaining(["images-young-person", missing, "grooming"]),
      )
    }
    await expectAccessible()
  })

  it("is linked beside the setup question", async () => {
    const wrapper = show(WelcomeFor, {})
    expect(pageText()).toMatch(/Setup tips: .* Not setting up\? Need help now\?/)
    Element.prototype.scrollIntoView = () => undefined
    const heading = document.createElement("h2")
    heading.id = "help"
    document.body.append(heading)
    findLink(wrapper, "Need help now?").click()
    expect(document.activeElement).toBe(heading)
    heading.remove()
  })
})

describe("the picture of the popup", () => {
  it("shows the hotlines of the place, and is hidden from screen readers", async () => {
    const wrapper = show(PopupPicture, {
      shortcut: "Alt+X",
      language: "en",
      hotlines: [hotline("near")],
      region: "US",
      places: ["US"],
      emergency: "911",
      country: "US",
      clock: { now: new Date("2026-12-25T20:00:00Z"), timeZone: "America/Los_Angeles" },
    })
    const picture = wrapper.get(".picture")
    expect(picture.find("[data-hotline='near']").exists()).toBe(true)
    expect(picture.attributes()).toMatchObject({ inert: "", "aria-hidden": "true" })
    await expectAccessible()
  })
})
