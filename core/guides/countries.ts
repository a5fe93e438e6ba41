import { countryName, writtenList } from "../i18n/format"

/** `["US", "MX"]` as `United States and Mexico`, in the reader's language. */
export function countryNames(countries: readonly string[], language: string): string {
  return writtenList(
    countries.map((country) => countryName(country, language)),
    language,
  )
}
