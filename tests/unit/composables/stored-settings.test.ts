// @vitest-environment jsdom
import { flushPromises } from "@vue/test-utils"
import { expect, it } from "vitest"
import { defineComponent, h } from "vue"
import { useStoredSettings, type StoredSettings } from "@/composables/settings"
import { snapshotOf } from "@/core/settings/snapshot"
import type { PartialSettings } from "@/core/settings/settings"
import { show } from "../components/mount"

it("useStoredSettings reads the settings, and again after each change until unmounted", async () => {
  let stored: PartialSettings = { language: "es" }
  const listeners = new Set<() => void>()
  const port = {
    read: () => Promise.resolve(snapshotOf(stored)),
    watch: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const found: StoredSettings[] = []
  const setup = () => {
    found.push(useStoredSettings(port))
    return () => h("p")
  }
  const page = show(defineComponent({ setup }), {})
  const [result] = found
  expect(result?.isRead.value).toBe(false)
  await flushPromises()
  expect([result?.isRead.value, result?.settings.value.language]).toEqual([true, "es"])
  stored = { language: "en" }
  for (const listener of listeners) listener()
  await flushPromises()
  expect(result?.settings.value.language).toBe("en")
  page.unmount()
  expect(listeners.size).toBe(0)
})
