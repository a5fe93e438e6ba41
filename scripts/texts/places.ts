/**
 * The place of a text, with `<code>` instead of the language: `locales/<code>/popup.json:exit.button`,
 * `directory/hotlines/us.json:us-988.name.<code>`. So a text has the same name in each language.
 */
export function placeIn(language: string, name: string): string {
  return name.replace("<code>", language)
}
