import { countryName, formatList } from "../i18n/format"

/** `["US", "MX"]` as `United States and Mexico`, in the reader's language. */
export function countryNames(countries: readonly string[], language: string): string {
  return formatList(
    countries.map((country) => countryName(country, language)),
    language,
  )
}
