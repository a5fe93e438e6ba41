import type { Words } from "../languages"

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
  /** As it is printed for people: a number with its spaces, or an https address. */
  readonly value: string
  /** `+` and digits; null for short codes (988, 233733), which have no such form. */
  readonly e164: string | null
  readonly extension: string | null
  /** First word of a text message, where sources name one. */
  readonly keyword: string | null
  /** BCP 47 tags; empty when no source says. */
  readonly languages: readonly string[]
  /** Only where they differ from the hotline's own hours. */
  readonly hours: string | null
  /** Inside the hotline's own country: free, at the price of any call or text, or at more than that. */
  readonly cost: Cost
  /** Whether this number, in its international form, answers callers in another country. */
  readonly abroad: "yes" | "no" | "unknown"
  readonly note: Words | null
}

/** Told only as far as a source tells it: "unknown" is a value, and the default. */
interface Contact {
  readonly confidential: "yes-with-exceptions" | "no" | "unknown"
  readonly mustReport: "yes" | "no" | "unknown"
  readonly recorded: "yes" | "no" | "unknown"
  readonly seenOnBill: "yes" | "no" | "unknown"
}

/** How far a web host is a help site: all of it, the pages below a path, or not at all. */
export type HelpSite =
  | {
      readonly host: string
      readonly reach: "host"
      /** Other sites live on the same registrable domain (`tips.fbi.gov`). Absent: none does. */
      readonly sharesDomain?: true
    }
  | { readonly host: string; readonly reach: "path"; readonly path: string }

/** One line as it ships and is shown. */
export interface Hotline {
  readonly id: string
  readonly name: Words
  /** Other names and old labels; searched, and shown where they could mislead. */
  readonly alsoKnownAs: readonly string[]
  /** Names that it had before; searched, so that an old card or article still leads here. */
  readonly formerNames: readonly string[]
  /** Numbers that lists print by mistake. Shown as text, never as a link. */
  readonly misprints: readonly string[]
  readonly operator: string
  readonly operatorType: OperatorType
  readonly country: string
  /** ISO 3166-2, for example `US-CA`; null for the whole country. */
  readonly region: string | null
  /** County or city in plain words, for example `San Diego County`. */
  readonly locality: string | null
  readonly ages: string | null
  readonly audience: readonly Audience[]
  readonly topics: readonly Topic[]
  readonly description: Words
  readonly channels: readonly Channel[]
  /** Syntax of OpenStreetMap's `opening_hours`; null when no source says. */
  readonly hours: string | null
  /** IANA name. */
  readonly timeZone: string
  readonly contact: Contact
  readonly source: { readonly url: string; readonly date: string | null }
  readonly grade: "high" | "medium" | "low"
  /** The day it came into the directory: by then a copy of its source was read. */
  readonly listedOn: string
  /** The day a person saw the official page or called; null: not yet. */
  readonly lastVerified: string | null
  readonly status: "active" | "disputed"
}
