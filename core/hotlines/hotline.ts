import type { Localized } from "../i18n/languages"
import type { Week } from "./hours/open-state"

type OperatorType =
  "charity" | "health" | "child-protection" | "government" | "emergency" | "prosecutor" | "police" | "immigration"

export type Topic =
  | "danger"
  | "trafficking"
  | "missing"
  | "ran-away"
  | "images"
  | "abuse"
  | "violence"
  | "suicide"
  | "needs"
  | "rights"
  | "report"

export type Audience = "young-person" | "adult-survivor" | "family" | "witness"

type ChannelType = "call" | "text" | "whatsapp" | "chat" | "email" | "tty" | "web"

type Cost = "free" | "standard" | "charged" | "unknown"

export interface Channel {
  readonly type: ChannelType
  /** As printed for people: a number with its spaces, or an https address. */
  readonly value: string
  /** `+` and digits; null for short codes (988, 233733), which have no international form. */
  readonly e164: string | null
  readonly extension: string | null
  /** First word of a text message, if a source names one. */
  readonly keyword: string | null
  /** BCP 47 tags; empty if no source names a language. */
  readonly languages: readonly string[]
  /** An interpreter can join the call for languages that `languages` lacks. */
  readonly interpreters?: true
  /** Set only if they differ from the hotline's own hours. */
  readonly hours: Week | null
  /** Within the hotline's own country: free, the price of any call or text, or more than that. */
  readonly cost: Cost
  /** Whether this number, in its international form, answers callers in another country. */
  readonly abroad: "yes" | "no" | "unknown"
  readonly note: Localized | null
}

/** What others may learn about a call. Each is "unknown" unless a source says otherwise. */
interface CallerPrivacy {
  readonly confidential: "yes-with-exceptions" | "no" | "unknown"
  readonly mustReport: "yes" | "no" | "by-profession" | "unknown"
  readonly recorded: "yes" | "no" | "unknown"
  readonly seenOnBill: "yes" | "no" | "unknown"
}

/** How much of a web host is a help site: all of it, or only the pages below a path. */
export type HelpSite =
  | {
      readonly host: string
      readonly reach: "host"
      /** Other sites share the registrable domain (`tips.fbi.gov`). Absent if none does. */
      readonly sharesDomain?: true
    }
  | { readonly host: string; readonly reach: "path"; readonly path: string }

/** One hotline, as it ships and as the interface shows it. */
export interface Hotline {
  readonly id: string
  readonly name: Localized
  /** Other names and old labels. Searched, and shown where they could mislead. */
  readonly alsoKnownAs: readonly string[]
  /** Earlier names. Searched, so that an old card or article still leads here. */
  readonly formerNames: readonly string[]
  /** Wrong numbers that some lists print. Shown as text, never as a link. */
  readonly misprints: readonly string[]
  readonly operator: string
  readonly operatorType: OperatorType
  readonly country: string
  /** ISO 3166-2, for example `US-CA`; null for the whole country. */
  readonly region: string | null
  /** County or city in plain words, for example `San Diego County`. */
  readonly locality: string | null
  /** The city inside the county of `locality`, if it serves only that city. */
  readonly city?: string
  readonly ages: string | null
  readonly audience: readonly Audience[]
  readonly topics: readonly Topic[]
  /** What it is for and for whom, in one short sentence. `purposeOf` derives it where no one has written it. */
  readonly purpose?: Localized
  readonly description: Localized
  readonly channels: readonly Channel[]
  /** Null if no source gives them. */
  readonly hours: Week | null
  /** IANA time zone name. */
  readonly timeZone: string
  readonly contact: CallerPrivacy
  readonly source: { readonly url: string; readonly date: string | null }
  readonly grade: "high" | "medium" | "low"
  /** The day it entered the directory. Someone had read a copy of its source by then. */
  readonly listedOn: string
  /** The day a person saw the official page or called; null if nobody has yet. */
  readonly lastVerified: string | null
  readonly status: "active" | "disputed"
}
