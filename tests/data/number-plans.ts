/** Country calling codes, and the trunk prefixes that callers dial only inside the country. */
const plans: Readonly<Record<string, readonly [callingCode: string, trunkPrefix: RegExp]>> = {
  AM: ["374", /^0/],
  AR: ["54", /^0/],
  AU: ["61", /^0/],
  BA: ["387", /^0/],
  BW: ["267", /^$/],
  CA: ["1", /^1/],
  CL: ["56", /^$/],
  CM: ["237", /^$/],
  CO: ["57", /^0/],
  DO: ["1", /^1/],
  ES: ["34", /^$/],
  FR: ["33", /^0/],
  GB: ["44", /^0/],
  HK: ["852", /^$/],
  HR: ["385", /^0/],
  ID: ["62", /^0/],
  IE: ["353", /^0/],
  IT: ["39", /^$/],
  JM: ["1", /^1/],
  JP: ["81", /^0/],
  KR: ["82", /^0/],
  MU: ["230", /^$/],
  NG: ["234", /^0/],
  NL: ["31", /^0/],
  NO: ["47", /^$/],
  NZ: ["64", /^0/],
  SG: ["65", /^$/],
  SK: ["421", /^0/],
  // Numbers have seven digits inside the country, whose area code is 868.
  TT: ["1868", /^$/],
  UA: ["380", /^0/],
  UY: ["598", /^0/],
  ZA: ["27", /^0/],
}

/** Numbers with fewer digits than the country's other numbers. They work only inside it, dialed as printed. */
const domesticNumbers = ["LV 800 6008"]

/** The international form of a number that is printed in its national form. */
export function fromNationalForm(country: string, value: string): string | null {
  if (domesticNumbers.includes(`${country} ${value}`)) return null
  const plan = plans[country]
  if (!plan) {
    throw new Error(
      `${value}: write the calling code of ${country} into tests/data/number-plans.ts, and the prefix that only callers inside the country dial`,
    )
  }
  const [callingCode, trunkPrefix] = plan
  return `+${callingCode}${value.replace(/\D/g, "").replace(trunkPrefix, "")}`
}
