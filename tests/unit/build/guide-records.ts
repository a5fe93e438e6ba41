import { inEveryLanguage } from "../../../core/i18n/languages"
import type { HotlineRecord } from "../../../directory/schema/record"

const ncmec: HotlineRecord = {
  id: "us-ncmec",
  name: inEveryLanguage({ en: "Missing & Exploited", es: "Desaparecidos y Explotados" }),
  alsoKnownAs: [],
  formerNames: [],
  misprints: [],
  operator: "NCMEC",
  operatorType: "charity",
  country: "US",
  region: null,
  locality: null,
  ages: null,
  audience: ["family"],
  topics: ["missing"],
  description: inEveryLanguage({ en: "Missing children.", es: "Menores desaparecidos." }),
  channels: [
    {
      type: "call",
      value: "1-800-843-5678",
      e164: "+18008435678",
      extension: null,
      keyword: null,
      languages: [],
      hours: null,
      cost: "unknown",
      abroad: "unknown",
      note: null,
    },
  ],
  hours: "24/7",
  timeZone: "America/New_York",
  contact: { confidential: "unknown", mustReport: "unknown", recorded: "unknown", seenOnBill: "unknown" },
  helpSites: [],
  sources: [{ url: "https://www.missingkids.org/", date: null, kind: "operator", supports: "number" }],
  grade: "high",
  gradeNote: "",
  listedOn: "2026-11-22",
  lastVerified: null,
  nextCheck: "2027-02-22",
  status: "active",
}

const [call] = ncmec.channels
if (!call) throw new Error("the fixture needs a call channel")
const text: HotlineRecord["channels"][number] = { ...call, type: "text", value: "741741", e164: null }
/** Hotlines that a guide may name, and one for each reason why it may not. */
export const records: HotlineRecord[] = [
  ncmec,
  { ...ncmec, id: "us-911", name: inEveryLanguage({ en: "911" }), channels: [{ ...call, value: "911", e164: null }] },
  { ...ncmec, id: "us-long", channels: [{ ...call, extension: "38" }] },
  { ...ncmec, id: "us-withheld", status: "withheld" },
  { ...ncmec, id: "us-retired", status: "retired" },
  { ...ncmec, id: "us-disputed", status: "disputed" },
  { ...ncmec, id: "us-low", grade: "low" },
  { ...ncmec, id: "us-misprint", misprints: ["1 800 843 5678"] },
  {
    ...ncmec,
    id: "us-text",
    channels: [
      { ...text, keyword: "HOME", languages: ["en"] },
      { ...text, keyword: "HOLA", languages: ["es"] },
    ],
  },
  {
    ...ncmec,
    id: "us-all",
    channels: [
      call,
      { ...text, keyword: "HOME", languages: ["en"] },
      { ...text, keyword: "AYUDA", languages: ["es"] },
      { ...call, type: "chat", value: "https://chat.missingkids.org/now" },
    ],
  },
  { ...ncmec, id: "us-text-misprint", misprints: ["741741"], channels: [call, text] },
  { ...ncmec, id: "us-plain-text", channels: [text] },
  { ...ncmec, id: "us-text-and-call", channels: [text, call] },
  { ...ncmec, id: "us-chat", channels: [{ ...call, type: "chat", value: "https://chat.missingkids.org/now?a=1" }] },
  { ...ncmec, id: "us-web", channels: [{ ...call, type: "web", value: "https://www.missingkids.org/" }] },
]
