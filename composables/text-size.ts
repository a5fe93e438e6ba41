import { watchEffect, type Ref } from "vue"
import type { Settings } from "@/core/settings/settings"

/** One attribute on the page; base.css has the one rule for it. */
export function useTextSize(settings: Readonly<Ref<Settings>>): void {
  watchEffect(() => {
    document.documentElement.dataset["textSize"] = settings.value.textSize
  })
}
