import vueI18n from "@intlify/unplugin-vue-i18n/vite"
import { fileURLToPath } from "node:url"

/**
 * Messages are compiled at build time: the compiler that would make them later uses `new Function`,
 * which the content security policy of extension pages forbids.
 */
export function texts() {
  const include = fileURLToPath(new URL("../../locales/*.json", import.meta.url))
  return vueI18n({ include, runtimeOnly: true, compositionOnly: true, strictMessage: true, escapeHtml: false })
}
