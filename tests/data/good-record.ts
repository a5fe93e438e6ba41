import { inEveryLanguage } from "../../core/i18n/languages"
import type { HotlineRecord } from "../../directory/schema/record"

export const goodChannel: HotlineRecord["channels"][number] = {
  type: "call",
  value: "1-416-555-0100",
  e164: "+14165550100",
  extension: null,
  keyword: null,
  languages: ["en", "fr"],
  hours: null,
  cost: "unknown",
  abroad: "unknown",
  note: null,
}

/** An entry that passes every check, unless the test's change breaks it. */
export function goodRecord(change: Partial<HotlineRecord> = {}): HotlineRecord {
  return {
    id: "ca-harbor-house",
    name: inEveryLanguage({ en: "Harbor House" }),
    alsoKnownAs: [],
    formerNames: [],
    misprints: [],
    operator: "Harbor House",
    operatorType: "charity",
    country: "CA",
    region: null,
    locality: null,
    ages: null,
    audience: ["young-person"],
    topics: ["trafficking"],
    description: inEveryLanguage({ en: "Trained people listen.", es: "Personas capacitadas escuchan." }),
    channels: [goodChannel],
    hours: "24/7",
    timeZone: "America/Toronto",
    contact: { confidential: "unknown", mustReport: "unknown", recorded: "unknown", seenOnBill: "unknown" },
    helpSites: [{ host: "harbor.example", reach: "host" }],
    sources: [{ url: "https://harbor.example/help", date: "2026-03", kind: "operator", supports: "The number." }],
    grade: "high",
    gradeNote: "The operator’s own page prints the number.",
    listedOn: "2026-11-22",
    lastVerified: null,
    nextCheck: "2027-02-20",
    status: "active",
    ...change,
  }
}

/** A text in both languages. */
export function bilingual(en: string, es: string): HotlineRecord["name"] {
  return inEveryLanguage({ en, es })
}
