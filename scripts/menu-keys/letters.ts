/**
 * The menus of Firefox's menu bar, in Firefox's order: `browser/base/content/browser-menubar.inc`
 * (https://searchfox.org/firefox-main/source/browser/base/content/browser-menubar.inc). "Profiles" is
 * hidden if profiles are not used.
 */
const menuNames = [
  "menu-file",
  "menu-edit",
  "menu-view",
  "menu-history",
  "menu-bookmarks-menu",
  "menu-profiles-menu",
  "menu-tools",
  "menu-help",
]

/**
 * Finds a Fluent message by its name (https://projectfluent.org). A message is its name and the indented lines below.
 */
function findMessage(file: string, name: string): string | null {
  return file.match(new RegExp(`^${name} *=.*\\n(?:[ \\t]+.*\\n|[ \\t]*\\n(?=[ \\t]))*`, "m"))?.[0] ?? null
}

function accessKeyOf(message: string, name: string): string {
  const key = message.match(/^[ \t]+\.accesskey *= *(.*?) *$/m)?.[1] ?? ""
  // A message may lack an access key. One that depends on the operating system, as other entries have, is not
  // supported.
  if ([...key].length > 1) throw new Error(`${name}: "${key}" is not one letter`)
  return key
}

/** The letters that open a menu when pressed with Alt. Firefox uses the English text where the language has none. */
export function menuLetters(file: string, english: string): readonly string[] {
  const letters = menuNames.map((name) => {
    const message = findMessage(file, name) ?? findMessage(english, name)
    if (message === null) throw new Error(`${name} is in neither file`)
    return accessKeyOf(message, name)
  })
  return [...new Set(letters.filter((letter) => letter !== "").map((letter) => letter.toUpperCase()))]
}
