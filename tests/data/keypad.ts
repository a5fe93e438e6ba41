const keys = ["ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"]

/** Converts letters to digits as on a phone's keypad, and removes everything else. */
export function keypadDigits(text: string): string {
  const asDigit = (letter: string): string => String(keys.findIndex((key) => key.includes(letter)) + 2)
  return text.toUpperCase().replace(/[A-Z]/g, asDigit).replace(/\D/g, "")
}
