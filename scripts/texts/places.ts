/**
 * Where the text of this name is in one language. A name is a place with `<code>` instead of the language, and so is
 * the same in each language: `locales/<code>/popup.json:exit.button`, `directory/hotlines/us.json:us-988.name.<code>`.
 */
export function placeOfText(language: string, name: string): string {
  return name.replace("<code>", language)
}
