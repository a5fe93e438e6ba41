import { watchEffect, type Ref } from "vue"
import type { Settings } from "@/core/settings/settings"

/**
 * Applies the settings that change how every page looks. Each one becomes an attribute of the page's root
 * element, and rules in assets/base.css read the attributes.
 */
export function useAppearance(settings: Readonly<Ref<Settings>>): void {
  watchEffect(() => {
    const { dataset } = document.documentElement
    dataset["textSize"] = settings.value.textSize
  })
}
