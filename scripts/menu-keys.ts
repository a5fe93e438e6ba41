import { globSync, readFileSync, writeFileSync } from "node:fs"
import { basename, dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { menuKeys } from "./menu-keys/keyboards.ts"
import { menuLetters } from "./menu-keys/letters.ts"

/**
 * Generates `core/readiness/menu-keys.json`: the keys that open a Firefox menu, by language.
 *
 *     npm run make:menu-keys -- <folder> <file in English> "<source>"
 *
 * `folder`: a checkout of https://github.com/mozilla-l10n/firefox-l10n, or language packs
 * unpacked into one folder (`unzip -n <pack>.xpi 'browser/localization/*' -d <folder>`).
 * `file in English`: https://github.com/mozilla-firefox/firefox/blob/main/browser/locales/en-US/browser/menubar.ftl,
 * or the same file from Firefox itself (`unzip <Firefox>/browser/omni.ja 'localization/en-US/browser/menubar.ftl'`).
 * `source`: what these two are, with their commit or version. The table quotes it.
 */
const [folder, englishFile, source] = process.argv.slice(2)
if (!folder || !englishFile || !source)
  throw new Error('usage: npm run make:menu-keys -- <folder> <file in English> "<source>"')

const english = readFileSync(englishFile, "utf8")
/** `<language>/browser/browser/menubar.ftl` in a checkout, `<language>/browser/menubar.ftl` in a pack. */
const languageOf = (file: string): string => basename(dirname(dirname(file)).replace(/\/browser$/, ""))
const files = globSync("**/browser/menubar.ftl", { cwd: folder })
const texts = new Map(files.map((file) => [languageOf(file), readFileSync(`${folder}/${file}`, "utf8")]))
texts.set("en-US", english)

const keys: Record<string, string> = {}
for (const [language, text] of [...texts].sort(([first], [second]) => (first < second ? -1 : 1))) {
  const letters = menuLetters(text, english)
  keys[language] = menuKeys(language, letters)
  console.log(`${language}: ${letters.join(" ")} → ${keys[language]}`)
}
const table = fileURLToPath(new URL("../core/readiness/menu-keys.json", import.meta.url))
writeFileSync(table, JSON.stringify({ source, keys }, null, 2) + "\n")
