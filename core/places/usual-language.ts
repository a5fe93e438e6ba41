import { memoize } from "../memoize"
import { anywhere } from "./region"

/** The language that most people of a country speak, by the browser's own data. Null: unknown. */
export function usualLanguage(country: string): string | null {
  if (country === anywhere) return null
  return memoize(`usual language ${country}`, () => {
    try {
      return new Intl.Locale(`und-${country}`).maximize().language
    } catch {
      return null
    }
  })
}
