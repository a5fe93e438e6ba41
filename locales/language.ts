import type { Language } from "../core/lines/line"

/** Spanish for a browser that asks for Spanish before English; otherwise English. */
export function browserLanguage(wanted: readonly string[]): Language {
  const known = wanted.map((tag) => tag.split("-")[0]).find((tag) => tag === "en" || tag === "es")
  return known === "es" ? "es" : "en"
}
