import type { Plugin } from "vite"

/** Makes the pseudo-language right-to-left and formats its times and lists like Arabic with Latin digits. */
export function mirrored(): Plugin {
  return {
    name: "porchlight:mirrored",
    enforce: "pre",
    transform(code, id) {
      if (!id.endsWith("/core/languages.ts")) return null
      return code.replace('locale: "en-US", direction: "ltr"', 'locale: "ar-u-nu-latn", direction: "rtl"')
    },
  }
}
