// @vitest-environment jsdom
import { flushPromises } from "@vue/test-utils"
import { describe, expect, it } from "vitest"
import { defineComponent, h, ref, type Component } from "vue"
import LanguageSwitch from "@/components/shell/LanguageSwitch.vue"
import NeedChoice from "@/components/hotlines/NeedChoice.vue"
import PlaceChoice from "@/components/hotlines/PlaceChoice.vue"
import LockSection from "@/components/lock/LockSection.vue"
import ChoiceQuestion from "@/components/settings/ChoiceQuestion.vue"
import QuestionBlock from "@/components/settings/QuestionBlock.vue"
import type { Language } from "@/core/i18n/languages"
import { noNeed, type Need } from "@/core/hotlines/filter-by-need"
import { snapshotOf } from "@/core/settings/snapshot"
import type { Region } from "@/core/places/region"
import { chooseOption, findButton, findMenu, show } from "./mount"

/** Returns a parent page whose reaction to an event removes the pressed button. */
const parentPage = (render: () => ReturnType<typeof h>): Component => defineComponent({ setup: () => render })

async function press(wrapper: ReturnType<typeof show>, name: string): Promise<HTMLElement> {
  const pressed = findButton(wrapper, name)
  pressed.focus()
  pressed.click()
  await flushPromises()
  return pressed
}
const focusedHtml = (): string => document.activeElement?.outerHTML.slice(0, 120) ?? ""

describe("when the pressed button disappears or changes,", () => {
  it("the language menu keeps the focus, and the new language is announced", async () => {
    const language = ref<Language>("en")
    const wrapper = show(
      parentPage(() =>
        h(LanguageSwitch, { language: language.value, onChoose: (chosen: Language) => (language.value = chosen) }),
      ),
      {},
    )
    const status = document.querySelector("[role=status]")
    expect(status?.textContent).toBe("")
    const menu = findMenu("Language")
    menu.focus()
    chooseOption(menu, "Español")
    wrapper.setLanguage("es")
    await flushPromises()
    expect(document.activeElement).toBe(menu)
    expect(menu.getAttribute("aria-label")).toBe("Idioma")
    expect(menu.selectedOptions[0]?.text).toBe("Español")
    expect(status?.textContent).toBe("Ahora en español.")
  })

  it("clearing a filter moves the focus to its menu", async () => {
    const need = ref<Need>({ ...noNeed, topic: "missing" })
    const wrapper = show(
      parentPage(() => h(NeedChoice, { need: need.value, onChange: (changed: Need) => (need.value = changed) })),
      {},
    )
    await press(wrapper, "Clear: Someone is missing or not home")
    expect(document.activeElement).toBe(findMenu("Help with…"))
  })

  it("choosing the guessed place moves the focus to the menu that names the place", async () => {
    const region = ref<Region>("MX")
    const render = () =>
      h(PlaceChoice, {
        region: region.value,
        clockRegion: region.value === "MX" ? "US-CA" : null,
        places: ["US-CA", "US", "MX"],
        onChoose: (chosen: Region | null) => (region.value = chosen ?? region.value),
      })
    const wrapper = show(parentPage(render), {})
    await press(wrapper, "Choose United States")
    expect(document.activeElement).toBe(findMenu("Place: In California"))
  })

  it("a place chosen from its menu keeps the focus there, and so does clearing it", async () => {
    const region = ref<Region | null>(null)
    const render = () =>
      h(PlaceChoice, {
        region: region.value,
        isChosen: region.value !== null,
        clockRegion: null,
        places: ["US-CA", "US", "MX"],
        onChoose: (chosen: Region | null) => (region.value = chosen),
      })
    const wrapper = show(parentPage(render), {})
    const menu = findMenu("Choose a place")
    menu.focus()
    chooseOption(menu, "Mexico")
    await flushPromises()
    expect(document.activeElement).toBe(findMenu("Place: Mexico"))
    await press(wrapper, "Clear: Place: Mexico")
    expect(document.activeElement).toBe(findMenu("Choose a place"))
    expect(region.value).toBeNull()
  })

  it("using the administrator's setting moves the focus to the answer now in effect", async () => {
    const snapshot = ref(snapshotOf({ textSize: "large" }, { textSize: "largest" }))
    const render = () =>
      h(
        QuestionBlock,
        {
          snapshot: snapshot.value,
          names: ["textSize"],
          onFollowPolicy: () => (snapshot.value = snapshotOf({}, snapshot.value.policy)),
        },
        () => h(ChoiceQuestion, { name: "textSize", settings: snapshot.value.settings }),
      )
    const wrapper = show(parentPage(render), {})
    const followButton = document.querySelector<HTMLElement>(".notice button")
    followButton?.focus()
    followButton?.click()
    await flushPromises()
    expect(wrapper.find(".notice button").exists()).toBe(false)
    expect(document.activeElement?.matches("input:checked")).toBe(true)
  })

  it.each(["Change the PIN or password", "Remove the lock"])(
    "%s moves the focus to the first field, and canceling moves it back",
    async (name) => {
      const wrapper = show(LockSection, { state: "open", busy: false, note: null })
      await press(wrapper, name)
      expect(focusedHtml()).toContain("<input")
      await press(wrapper, "Leave it as it is")
      expect(document.activeElement).toBe(findButton(wrapper, name))
    },
  )
})
