import type { HotlineRecord } from "../core/hotlines/record.ts"

const countries = new Intl.DisplayNames("en", { type: "region", fallback: "none" })

function agesProblems(ages: string | null): string[] {
  if (ages === null) return []
  const [, from = "", to = ""] = /^(\d{1,2})-(\d{1,2})$/.exec(ages) ?? []
  if (to !== "" && Number(from) < Number(to)) return []
  return [`ages: "${ages}" is no range: write it as 13-24, or null if no source says`]
}

/** Whom an entry is for: a country that there is, a region of it, and ages from one to another. */
export function placeProblems({ country, region, ages }: HotlineRecord): string[] {
  const problems: string[] = []
  if (countries.of(country) === undefined) {
    problems.push(
      `country: there is no ${country}: write the two letters of ISO 3166, or ZZ for what serves every country`,
    )
  }
  if (region !== null && !region.startsWith(`${country}-`)) {
    problems.push(`region: ${region} is no part of ${country}: write ${country}-…, or null for the whole country`)
  }
  return [...problems, ...agesProblems(ages)]
}
