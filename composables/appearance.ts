import { watchEffect, type Ref } from "vue"
import type { Settings } from "@/core/settings/settings"

/**
 * Applies the settings that change how every page looks. Each one becomes an attribute of the page's root
 * element, and rules in assets/ read the attributes. Until the settings have been read, the theme stays the one
 * that `entrypoints/first-theme.ts` has found: the default would flash.
 */
export function useAppearance(settings: Readonly<Ref<Settings>>, isRead: Readonly<Ref<boolean>>): void {
  watchEffect(() => {
    const { dataset } = document.documentElement
    dataset["textSize"] = settings.value.textSize
    if (isRead.value) dataset["theme"] = settings.value.theme
  })
}
