import type { Plugin } from "vite"

/** Makes the pseudo-language run from right to left, with times and lists in the Arabic format and Latin digits. */
export function rightToLeftPseudoLanguage(): Plugin {
  return {
    name: "porchlight:mirrored",
    enforce: "pre",
    transform(code, id) {
      if (!id.endsWith("/core/languages.ts")) return null
      return code.replace('locale: "en-US", direction: "ltr"', 'locale: "ar-u-nu-latn", direction: "rtl"')
    },
  }
}
