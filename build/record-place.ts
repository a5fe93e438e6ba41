import type { HotlineRecord } from "../directory/schema/record.ts"

const countries = new Intl.DisplayNames("en", { type: "region", fallback: "none" })

function agesProblems(ages: string | null): string[] {
  if (ages === null) return []
  const [, from = "", to = ""] = /^(\d{1,2})-(\d{1,2})$/.exec(ages) ?? []
  if (to !== "" && Number(from) < Number(to)) return []
  return [`ages: "${ages}" is not a range: write it like 13-24, or null if no source says`]
}

/** Checks that the country exists, that the region is part of it, and that the ages are a range. */
export function placeProblems({ country, region, ages }: HotlineRecord): string[] {
  const problems: string[] = []
  if (countries.of(country) === undefined) {
    problems.push(
      `country: ${country} does not exist: write the two letters of ISO 3166, or ZZ for what serves every country`,
    )
  }
  if (region !== null && !region.startsWith(`${country}-`)) {
    problems.push(`region: ${region} is not part of ${country}: write ${country}-…, or null for the whole country`)
  }
  return [...problems, ...agesProblems(ages)]
}
