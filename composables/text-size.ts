import { watchEffect, type Ref } from "vue"
import type { Settings } from "@/core/settings/settings"

/** Sets an attribute on the page, which one rule in base.css reads. */
export function useTextSize(settings: Readonly<Ref<Settings>>): void {
  watchEffect(() => {
    document.documentElement.dataset["textSize"] = settings.value.textSize
  })
}
