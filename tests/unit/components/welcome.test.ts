// @vitest-environment jsdom
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import WelcomeChild from "@/components/welcome/WelcomeChild.vue"
import WelcomeIntro from "@/components/welcome/WelcomeIntro.vue"
import WelcomeKey from "@/components/welcome/WelcomeKey.vue"
import WelcomeRisk from "@/components/welcome/WelcomeRisk.vue"
import { allAbilities } from "@/core/exit/abilities"
import { isPrintable, parsePrintAddress } from "@/core/guides/printing"
import type { Answers } from "@/core/readiness/readiness"
import { guides } from "@/directory/guides"
import { findButton, expectAccessible, findLink, pageText, show } from "./mount"

const answers: Answers = { browser: "chrome", key: "Alt+X", mayErase: true, inPrivateWindows: false, onToolbar: false }

describe("the welcome page", () => {
  it("says that Porchlight already works and the page can be closed, and shows the emergency number before explaining", async () => {
    show(WelcomeIntro, { emergency: "911" })
    expect(pageText()).toMatch(/already works.*close this page at any time.*Call 911 first.*What it is.*cannot do/)
    await expectAccessible()
  })

  it("shows no emergency number if the country is unknown", () => {
    show(WelcomeIntro, { emergency: null })
    expect(pageText()).toContain("the emergency number of your country")
    expect(pageText()).not.toMatch(/\d/)
  })

  it("addresses adults, and young people who are alone, in Spanish with tú", () => {
    show(WelcomeIntro, { emergency: "911" }, "es")
    expect(pageText()).toMatch(/Llama primero al 911.*¿Lo instalaste para ti\? Todo esto es para ti/)
  })

  it.each([
    [{}, "The quick exit: the button “Exit this page”, or one key."],
    [{ key: false }, "The quick exit: the button “Exit this page”. It takes"],
    [{ history: false }, "The page stays in this browser's history."],
  ])("promises of the exit what this browser can do (%o)", (change, sentence) => {
    show(WelcomeIntro, { emergency: "911", abilities: { ...allAbilities, ...change } })
    expect(pageText()).toContain(sentence)
  })

  it("says nothing of a key in a browser without keys", async () => {
    const wrapper = show(WelcomeKey, {
      answers: { ...answers, abilities: { ...allAbilities, key: false } },
      address: null,
    })
    expect(wrapper.text()).toBe("")
    await wrapper.setProps({ answers: { ...answers, abilities: { ...allAbilities, key: false, history: false } } })
    expect(pageText()).toContain("no extension erase its history")
    expect(pageText()).not.toMatch(/exit key/i)
    await expectAccessible()
  })

  it("requests the removal of Porchlight, and announces it if the browser did not remove it", async () => {
    const wrapper = show(WelcomeRisk, { isStillInstalled: false })
    findButton(wrapper, "Remove Porchlight from this browser").click()
    expect(wrapper.emitted("remove")).toHaveLength(1)
    expect(document.querySelector("[role=status]")?.textContent).toBe("")
    await wrapper.setProps({ isStillInstalled: true })
    expect(document.querySelector("[role=status]")?.textContent).toContain("not removed")
    await expectAccessible()
  })

  it.each(["en", "es"] as const)("links the family computer guide by its title (%s)", (language) => {
    const guide = readFileSync(`directory/guides/${language}/family-computer.md`, "utf8")
    const title = /^title: (.*)$/m.exec(guide)?.[1] ?? "no title"
    const wrapper = show(WelcomeChild, {}, language)
    const address = new URL(findLink(wrapper, `“${title}”`).getAttribute("href") ?? "", "page://of-ours/")
    expect(address.pathname).toBe("/print.html")
    const request = parsePrintAddress(address.hash)
    const linkedGuide = guides[language].find(({ id }) => id === request?.guideId)
    expect(request?.language).toBe(language)
    expect([linkedGuide?.title, linkedGuide && isPrintable(linkedGuide)]).toEqual([title, true])
  })

  it("shows only the key from the readiness list, and erasing only if it is blocked", async () => {
    const wrapper = show(WelcomeKey, { answers, address: null })
    expect(pageText()).toContain("The exit key is Alt+X.")
    expect(pageText()).not.toMatch(/erase the history|toolbar|private windows/)
    await wrapper.setProps({ answers: { ...answers, key: "", mayErase: false } })
    expect(pageText()).toMatch(/No exit key is set.*has blocked it/)
    findButton(wrapper, "Set a key").click()
    expect(wrapper.emitted("open")).toEqual([["keys"]])
    await expectAccessible()
  })
})
