/**
 * Joins the lines of a pasted poster with commas. A single-line field would join them without a space:
 * `…7888Text 233733`.
 */
export function onOneLine(text: string): string {
  return text
    .trim()
    .replace(/(?<=\p{Pd})\s*[\r\n]+\s*(?=\d)/gu, "")
    .replace(/\s*[\r\n]+\s*/g, ", ")
}
