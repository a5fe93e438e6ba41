import type { Plugin } from "vite"

/** The pseudo-language runs from the right, and its times and lists are those of a language that does. */
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
