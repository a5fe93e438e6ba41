/** A person has checked each of these. */
const same: Readonly<Record<string, readonly string[]>> = {
  es: [
    "locales/<code>/popup.json:product",
    "locales/<code>/popup.json:place.names.US-CA",
    "locales/<code>/hotlines.json:channel.whatsapp",
    "locales/<code>/manifest.json:name",
    "directory/guides/<code>/images-young-person.md:links.4.title",
  ],
}

/** Names, and words spelled the same in both languages. Many hotlines have one brand name everywhere. */
export function isSameAsEnglish(language: string): (name: string) => boolean {
  return (name) => /^directory\/hotlines\/.*\.name\.<code>$/.test(name) || (same[language] ?? []).includes(name)
}
