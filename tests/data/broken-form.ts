import { languagesWithFolder } from "../../build/locale-files"
import { type BrokenEntry, withChannel, withSource } from "./broken-entry"
import { goodRecord } from "./good-record"

/** Values that the schema refuses, and places and ages that do not exist. */
export const brokenForm: readonly BrokenEntry[] = [
  // The schema.
  ["operator", "is missing: docs/DIRECTORY.md says what to write", { operator: undefined }],
  ["color", "is not a field of a hotline: remove it, or fix its spelling", { color: "red" }],
  ["name.en", "is empty: fill it in", { name: { en: "", es: "Casa" } }],
  ["audience", "is an empty list: write at least one", { audience: [] }],
  ["status", '"gone" is not allowed: write one of active, disputed, withheld, retired', { status: "gone" }],
  ["ages", "found 12: write a text in quotation marks", { ages: 12 }],
  ["operator", "is empty: fill it in", { operator: "" }],
  ["gradeNote", "is empty: fill it in", { gradeNote: "" }],
  ["formerNames.0", "is empty: fill it in", { formerNames: [""] }],
  ["misprints", "found null: write a list, [ … ]", { misprints: null }],
  ["name", 'found "Harbor": write an object, { … }', { name: "Harbor" }],
  ["name.es", "is missing: docs/DIRECTORY.md says what to write", { name: { en: "Harbor" } }],
  [
    "name.ess",
    `there is no folder locales/ess: write one of ${languagesWithFolder().join(", ")}`,
    { name: { en: "Harbor", es: "Puerto", ess: "Puerto" } },
  ],
  ["description.es", "is missing: docs/DIRECTORY.md says what to write", { description: { en: "People listen." } }],
  ["channels.0.note.es", "is missing: docs/DIRECTORY.md says what to write", withChannel({ note: { en: "A note." } })],
  [
    "id",
    "write the country and a name in lowercase letters, digits and hyphens, such as ca-harbor-house",
    { id: "ca-Harbor" },
  ],
  [
    "contact.mustReport",
    '"maybe" is not allowed: write one of yes, no, by-profession, unknown',
    { contact: { ...goodRecord().contact, mustReport: "maybe" } },
  ],
  [
    "operatorType",
    '"ngo" is not allowed: write one of charity, health, child-protection, government, emergency, prosecutor, police, immigration',
    { operatorType: "ngo" },
  ],
  [
    "channels.0.type",
    '"phone" is not allowed: write one of call, text, whatsapp, chat, email, tty, web',
    withChannel({ type: "phone" }),
  ],
  ["channels.0.languages.0", "a language is a tag such as en or es", withChannel({ languages: ["English"] })],
  ["channels.0.extension", "write only its digits, or null", withChannel({ extension: "x12" })],
  ["channels.0.e164", "write + and digits, or null for a short code", withChannel({ e164: "416-555-0100" })],
  ["channels.0.abroad", "true is not allowed: write one of yes, no, unknown", withChannel({ abroad: true })],
  // Places and ages.
  ["country", "write the two capital letters of ISO 3166, such as CA", { country: "Canada" }],
  ["region", "write the ISO 3166-2 code, such as CA-ON, or null", { region: "Ontario" }],
  ["region", "US-CA is not part of CA: write CA-…, or null for the whole country", { region: "US-CA" }],
  ["ages", '"13 to 24" is not a range: write it like 13-24, or null if no source says', { ages: "13 to 24" }],
  ["ages", '"24-13" is not a range: write it like 13-24, or null if no source says', { ages: "24-13" }],
  ["sources.0.url", "a source is the https address of a page", withSource({ url: "http://harbor.example" })],
  ["sources", 'a hotline needs at least one https source; without one its status is "withheld"', { sources: [] }],
]
