// @vitest-environment jsdom
import { flushPromises, mount } from "@vue/test-utils"
import { describe, expect, it } from "vitest"
import { computed, defineComponent, h, ref, shallowRef } from "vue"
import { usePageLanguage, type PageLanguage } from "@/composables/page-language"
import { defaultSettings, type Settings } from "@/core/settings/settings"
import { emptyPopupStart, type PopupPreferences } from "@/core/settings/popup-preferences"
import { createTexts } from "@/locales"

/** A page that is given these settings when they are read, and a visit that lives in memory. */
function page(read: Partial<Settings>, preferences: Partial<PopupPreferences> = {}) {
  const chosen = shallowRef<Partial<Settings>>({})
  const isRead = ref(false)
  const written: PopupPreferences[] = []
  const found: PageLanguage[] = []
  const store = {
    read: () => Promise.resolve({ ...emptyPopupStart.preferences, ...preferences }),
    write: (now: PopupPreferences) => Promise.resolve(void written.push(now)),
  }
  const settings = computed(() => ({ ...defaultSettings, ...chosen.value }))
  const setup = () => {
    found.push(usePageLanguage({ settings, isRead }, store, "options.title"))
    return () => h("p")
  }
  mount(defineComponent({ setup }), { global: { plugins: [createTexts("en")] } })
  chosen.value = read
  isRead.value = true
  const [language] = found
  if (language === undefined) throw new Error("no page")
  return { language, written, set: (next: Partial<Settings>) => (chosen.value = next) }
}

describe("the language of a page beside the popup", () => {
  it("is the one that was chosen in this visit, before the one that is set", async () => {
    const { language } = page({ language: "en" }, { language: "es" })
    await flushPromises()
    expect(language.language.value).toBe("es")
    expect(document.title).toBe("Ajustes de Porchlight")
  })

  it("is kept for this visit where it is chosen at the top, and the place of the visit stays", async () => {
    const { language, written } = page({ language: "en" }, { region: "MX" })
    language.choose("es")
    await flushPromises()
    expect(language.language.value).toBe("es")
    expect(written).toEqual([{ language: "es", region: "MX" }])
  })

  it("is the answer to the question, as soon as that is given", async () => {
    const { language, set } = page({ language: "en" }, { language: "en" })
    await flushPromises()
    set({ language: "es" })
    await flushPromises()
    expect(language.language.value).toBe("es")
  })
})
