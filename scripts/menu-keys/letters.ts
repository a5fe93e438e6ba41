/**
 * The menus of Firefox's menu bar, in Firefox's order: `browser/base/content/browser-menubar.inc`
 * (https://searchfox.org/firefox-main/source/browser/base/content/browser-menubar.inc). "Profiles" is
 * hidden if profiles are not used.
 */
const menus = [
  "menu-file",
  "menu-edit",
  "menu-view",
  "menu-history",
  "menu-bookmarks-menu",
  "menu-profiles-menu",
  "menu-tools",
  "menu-help",
]

/** A message of Fluent (https://projectfluent.org): its name, then indented lines. */
function messageOf(file: string, name: string): string | null {
  return file.match(new RegExp(`^${name} *=.*\\n(?:[ \\t]+.*\\n|[ \\t]*\\n(?=[ \\t]))*`, "m"))?.[0] ?? null
}

function accessKeyOf(message: string, name: string): string {
  const key = message.match(/^[ \t]+\.accesskey *= *(.*?) *$/m)?.[1] ?? ""
  // No access key is none; a choice between systems, as other entries have it, would need more than this reads.
  if ([...key].length > 1) throw new Error(`${name}: "${key}" is not one letter`)
  return key
}

/** The letters that open a menu together with Alt. Firefox falls back to English for missing texts. */
export function menuLetters(file: string, english: string): readonly string[] {
  const letters = menus.map((name) => {
    const message = messageOf(file, name) ?? messageOf(english, name)
    if (message === null) throw new Error(`${name} is in neither file`)
    return accessKeyOf(message, name)
  })
  return [...new Set(letters.filter((letter) => letter !== "").map((letter) => letter.toUpperCase()))]
}
