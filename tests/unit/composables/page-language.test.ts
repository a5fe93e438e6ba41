// @vitest-environment jsdom
import { flushPromises, mount } from "@vue/test-utils"
import { describe, expect, it } from "vitest"
import { computed, defineComponent, h, ref, shallowRef } from "vue"
import { usePageLanguage, type PageLanguage } from "@/composables/page-language"
import { defaultSettings, type Settings } from "@/core/settings/settings"
import { emptyPopupStart, type PopupPreferences } from "@/core/settings/popup-preferences"
import { createTexts } from "@/locales"

/** A page whose settings are read late, with popup preferences in memory. */
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

describe("usePageLanguage", () => {
  it("prefers the popup preference to the setting", async () => {
    const { language } = page({ language: "en" }, { language: "es" })
    await flushPromises()
    expect(language.language.value).toBe("es")
    expect(document.title).toBe("Ajustes de Porchlight")
  })

  it("saves a language chosen at the top as popup preference and keeps the place", async () => {
    const { language, written } = page({ language: "en" }, { region: "MX" })
    language.choose("es")
    await flushPromises()
    expect(language.language.value).toBe("es")
    expect(written).toEqual([{ language: "es", region: "MX" }])
  })

  it("uses the setting once its question is answered", async () => {
    const { language, set } = page({ language: "en" }, { language: "en" })
    await flushPromises()
    set({ language: "es" })
    await flushPromises()
    expect(language.language.value).toBe("es")
  })
})
