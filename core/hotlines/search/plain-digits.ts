/** Unicode lists the digits of each script in consecutive runs of ten. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let before = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1
  return String(before % 10)
}

/** Replaces digits of any script with 0 to 9. Normalizes the text to NFKC. */
export function plainDigits(text: string): string {
  return text.normalize("NFKC").replace(/(?![0-9])\p{Nd}/gu, digitValue)
}
