// @vitest-environment jsdom
import { expect, it } from "vitest"
import { nextTick, ref, shallowRef } from "vue"
import { useAppearance } from "@/composables/appearance"
import { defaultSettings, type Settings } from "@/core/settings/settings"
import { runInComponent } from "../components/mount"

it("useAppearance sets the text size before the first render, and follows the setting", async () => {
  const settings = shallowRef<Settings>({ ...defaultSettings, textSize: "large" })
  const { unmount } = runInComponent(() => {
    useAppearance(settings, ref(true))
    return settings
  })
  expect(document.documentElement.dataset["textSize"]).toBe("large")
  settings.value = { ...defaultSettings, textSize: "largest" }
  await nextTick()
  expect(document.documentElement.dataset["textSize"]).toBe("largest")
  unmount()
})

it("useAppearance leaves the theme as it is until the settings have been read, then follows the setting", async () => {
  const { dataset } = document.documentElement
  dataset["theme"] = "dark"
  const settings = shallowRef<Settings>(defaultSettings)
  const isRead = ref(false)
  const { unmount } = runInComponent(() => {
    useAppearance(settings, isRead)
    return settings
  })
  expect(dataset["theme"]).toBe("dark")
  isRead.value = true
  await nextTick()
  expect(dataset["theme"]).toBe("browser")
  settings.value = { ...defaultSettings, theme: "light" }
  await nextTick()
  expect(dataset["theme"]).toBe("light")
  unmount()
})
