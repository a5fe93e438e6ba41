import { defineUnlistedScript } from "wxt/utils/define-unlisted-script"
import { readThemeSoon } from "../platform/theme"

/**
 * Each page loads this script before its own, which is larger: the theme is known before the page draws anything.
 * See `useAppearance` for what happens then.
 */
export default defineUnlistedScript(() => {
  void readThemeSoon().then((theme) => {
    document.documentElement.dataset["theme"] ??= theme
  })
})
