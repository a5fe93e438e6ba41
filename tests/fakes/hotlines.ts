import { inEveryLanguage } from "@/core/i18n/languages"
import type { Channel, Hotline } from "@/core/hotlines/hotline"
import type { Week } from "@/core/hotlines/hours/open-state"
import { parseHours } from "../../directory/schema/parse-hours"

/** The hours as the build compiles them. */
export function week(hours: string): Week {
  const parsed = parseHours(hours)
  if (parsed === null) throw new Error(`"${hours}" can't be parsed`)
  return parsed
}

export function channel(change: Partial<Channel> = {}): Channel {
  return {
    type: "call",
    value: "(619) 555-0100",
    e164: "+16195550100",
    extension: null,
    keyword: null,
    languages: ["en", "es"],
    hours: null,
    cost: "unknown",
    abroad: "unknown",
    note: null,
    ...change,
  }
}

/** A confirmed hotline of a charity for young people in San Diego, with this change. */
export function hotline(id: string, change: Partial<Hotline> = {}): Hotline {
  return {
    id,
    name: inEveryLanguage({ en: `Line ${id}`, es: `Línea ${id}` }),
    alsoKnownAs: [],
    formerNames: [],
    misprints: [],
    operator: "Harbor House",
    operatorType: "charity",
    country: "US",
    region: "US-CA",
    locality: "San Diego County",
    ages: null,
    audience: ["young-person"],
    topics: ["trafficking"],
    description: inEveryLanguage({ en: "Trained people listen.", es: "Personas capacitadas escuchan." }),
    channels: [channel()],
    hours: week("24/7"),
    timeZone: "America/Los_Angeles",
    contact: { confidential: "unknown", mustReport: "unknown", recorded: "unknown", seenOnBill: "unknown" },
    source: { url: "https://harbor.test/help", date: "2026-03" },
    grade: "high",
    listedOn: "2026-11-22",
    lastVerified: null,
    status: "active",
    ...change,
  }
}

export const national = { region: null, locality: null }
