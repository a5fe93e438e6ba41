/**
 * The place of a text in one language. The name of a text is its place with `<code>` instead of the language, so it is
 * the same in every language: `locales/<code>/popup.json:exit.button`, `directory/hotlines/us.json:us-988.name.<code>`.
 */
export function placeOfText(language: string, name: string): string {
  return name.replace("<code>", language)
}
