// @vitest-environment jsdom
import { flushPromises, mount } from "@vue/test-utils"
import { describe, expect, it } from "vitest"
import { computed, defineComponent, h, ref, shallowRef } from "vue"
import { usePageLanguage, type PageLanguage } from "@/composables/page-language"
import { defaultSettings, type Settings } from "@/core/settings/settings"
import { emptyStoredState, type PopupPreferences } from "@/core/settings/popup-preferences"
import { createTexts } from "@/locales"

/** Mounts a page that reads its settings late and has popup preferences in memory. */
function mountPage(stored: Partial<Settings>, preferences: Partial<PopupPreferences> = {}) {
  const chosen = shallowRef<Partial<Settings>>({})
  const isRead = ref(false)
  const written: PopupPreferences[] = []
  const results: PageLanguage[] = []
  const store = {
    read: () => Promise.resolve({ ...emptyStoredState.preferences, ...preferences }),
    write: (changed: PopupPreferences) => Promise.resolve(void written.push(changed)),
  }
  const settings = computed(() => ({ ...defaultSettings, ...chosen.value }))
  const setup = () => {
    results.push(usePageLanguage({ settings, isRead }, store, "options.title"))
    return () => h("p")
  }
  mount(defineComponent({ setup }), { global: { plugins: [createTexts("en")] } })
  chosen.value = stored
  isRead.value = true
  const [pageLanguage] = results
  if (pageLanguage === undefined) throw new Error("the page was not set up")
  return { pageLanguage, written, setSettings: (next: Partial<Settings>) => (chosen.value = next) }
}

describe("usePageLanguage", () => {
  it("prefers the popup preference to the setting", async () => {
    const { pageLanguage } = mountPage({ language: "en" }, { language: "es" })
    await flushPromises()
    expect(pageLanguage.language.value).toBe("es")
    expect(document.title).toBe("Configuración de Porchlight")
  })

  it("saves a language chosen at the top of the page as a popup preference, and keeps the place", async () => {
    const { pageLanguage, written } = mountPage({ language: "en" }, { region: "MX" })
    pageLanguage.choose("es")
    await flushPromises()
    expect(pageLanguage.language.value).toBe("es")
    expect(written).toEqual([{ language: "es", region: "MX" }])
  })

  it("uses the setting instead of the popup preference once the language setting changes", async () => {
    const { pageLanguage, setSettings } = mountPage({ language: "en" }, { language: "en" })
    await flushPromises()
    setSettings({ language: "es" })
    await flushPromises()
    expect(pageLanguage.language.value).toBe("es")
  })
})
