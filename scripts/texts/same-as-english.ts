/** Texts that are rightly the same as in English. A person has checked each of them. */
const sameTexts: Readonly<Record<string, readonly string[]>> = {
  es: [
    "locales/<code>/popup.json:product",
    "locales/<code>/popup.json:place.names.US-CA",
    "locales/<code>/hotlines.json:channel.whatsapp",
    "locales/<code>/manifest.json:name",
    "directory/guides/<code>/images-young-person.md:links.4.title",
  ],
}

/** The name of a hotline, and the title of the step that says what happens when you call it. */
const hotlineNames = [
  /^directory\/hotlines\/.*\.name\.<code>$/,
  /^directory\/guides\/<code>\/when-you-call\.md:#[a-z]{2}-[a-z0-9-]+\.title$/,
]

/**
 * Returns a function that tells whether a text may be the same as in English. Many hotlines have one name in all
 * languages.
 */
export function mayBeSameAsEnglish(language: string): (name: string) => boolean {
  return (name) => hotlineNames.some((pattern) => pattern.test(name)) || (sameTexts[language] ?? []).includes(name)
}
