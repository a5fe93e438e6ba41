/** Someone has looked at each. */
const same: Readonly<Record<string, readonly string[]>> = {
  es: ["popup.json product", "popup.json place.names.US-CA", "lines.json channel.whatsapp", "manifest.json name"],
}

/** Names, and words that both languages write alike. Many lines have one name everywhere, that of a brand. */
export function isSameAsEnglish(language: string): (name: string) => boolean {
  return (name) => /^lines\/\S+ \S+ name$/.test(name) || (same[language] ?? []).includes(name)
}
