// @vitest-environment jsdom
import { expect, it } from "vitest"
import { nextTick, shallowRef } from "vue"
import { useAppearance } from "@/composables/appearance"
import { defaultSettings, type Settings } from "@/core/settings/settings"
import { runInComponent } from "../components/mount"

it("useAppearance sets the text size before the first render, and follows the setting", async () => {
  const settings = shallowRef<Settings>({ ...defaultSettings, textSize: "large" })
  const { unmount } = runInComponent(() => {
    useAppearance(settings)
    return settings
  })
  expect(document.documentElement.dataset["textSize"]).toBe("large")
  settings.value = { ...defaultSettings, textSize: "largest" }
  await nextTick()
  expect(document.documentElement.dataset["textSize"]).toBe("largest")
  unmount()
})
