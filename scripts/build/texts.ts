import vueI18n from "@intlify/unplugin-vue-i18n/vite"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Plugin } from "vite"

const folder = fileURLToPath(new URL("../../locales/", import.meta.url))

/** What the popup does not say before its first line is drawn. */
const later = new Set(["added", "options", "print", "guides", "welcome", "drill", "lock", "setHere", "readiness"])
/** But the popup's own notice is among it. */
const soon = /^notice/

type Tree = { readonly [key: string]: string | Tree }

function firstOf(texts: Tree): Tree {
  const parts = Object.entries(texts).map(([key, part]) => {
    if (!later.has(key) || typeof part === "string") return [key, part] as const
    return [key, Object.fromEntries(Object.entries(part).filter(([name]) => soon.test(name)))] as const
  })
  return Object.fromEntries(parts)
}

/** `en.first.json`: so much of `en.json` as the popup needs at once. */
function firstTexts(): Plugin {
  return {
    name: "porchlight:first-texts",
    enforce: "pre",
    resolveId: (id) => (/^\.\/\w\w\.first\.json$/.test(id) ? folder + id.slice(2) : null),
    load(id) {
      if (!id.startsWith(folder) || !id.endsWith(".first.json")) return null
      const whole = id.replace(".first", "")
      this.addWatchFile(whole)
      return JSON.stringify(firstOf(JSON.parse(readFileSync(whole, "utf8")) as Tree))
    },
  }
}

/**
 * Messages are compiled at build time: the compiler that would make them later uses `new Function`,
 * which the content security policy of extension pages forbids.
 */
export function texts() {
  const include = `${folder}*.json`
  return [
    firstTexts(),
    vueI18n({ include, runtimeOnly: true, compositionOnly: true, strictMessage: true, escapeHtml: false }),
  ]
}
