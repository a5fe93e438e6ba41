/** The lines of a poster for a field of one line, which would set them end to end: `…7888Text 233733`. */
export function onOneLine(text: string): string {
  return text
    .trim()
    .replace(/(?<=\p{Pd})\s*[\r\n]+\s*(?=\d)/gu, "")
    .replace(/\s*[\r\n]+\s*/g, ", ")
}
