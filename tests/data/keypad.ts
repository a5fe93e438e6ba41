const keys = ["ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"]

/** What a phone's keypad makes of it: letters become digits, everything else goes. */
export function keyed(text: string): string {
  const asDigit = (letter: string): string => String(keys.findIndex((key) => key.includes(letter)) + 2)
  return text.toUpperCase().replace(/[A-Z]/g, asDigit).replace(/\D/g, "")
}
