import { type Broken, withChannel, withSource } from "./broken-entry"

/** Numbers, and letters that stand for digits. */
export const brokenNumbers: readonly Broken[] = [
  // Numbers.
  [
    "channels.0.value",
    '"1-800-THE-LOST" is no number: write its digits; letters go into alsoKnownAs as 1-800-THE-LOST (1-800-843-5678)',
    withChannel({ value: "1-800-THE-LOST", e164: null }),
  ],
  [
    "channels.0.e164",
    "741741 is a short code, dialed only at home: write null",
    withChannel({ type: "text", value: "741741", e164: "+1741741" }),
  ],
  [
    "channels.0.e164",
    "null, but 1-416-555-0100 is a whole number of CA: write +14165550100",
    withChannel({ e164: null }),
  ],
  [
    "channels.0.e164",
    "+14165550101 is not the printed 1-416-555-0100: mend the one that differs from the source",
    withChannel({ e164: "+14165550101" }),
  ],
  [
    "channels.0.e164",
    "+11165550100 is no number in the plan of CA: compare it with the source, or give the reason in build/number-exceptions.ts",
    withChannel({ value: "1-116-555-0100", e164: "+11165550100" }),
  ],
  [
    "channels.0.e164",
    "+525544332211 is a number of MX, not of CA: mend it, or give the reason in build/number-exceptions.ts",
    withChannel({ value: "+52 55 4433 2211", e164: "+525544332211" }),
  ],
  [
    "channels.0.e164",
    "+16195550100 is a number of US, not of CA: mend it, or give the reason in build/number-exceptions.ts",
    withChannel({ value: "1-619-555-0100", e164: "+16195550100" }),
  ],
  [
    "channels.0.e164",
    "+14165550100 is not the printed 1-46-555-0100: mend the one that differs from the source",
    withChannel({ value: "1-46-555-0100" }),
  ],
  [
    "channels.0.e164",
    "a WhatsApp number is reached by its international form: write + and digits",
    withChannel({ type: "whatsapp", e164: null }),
  ],
  [
    "channels.0.value",
    "1-416-555-0100 stands in misprints: take it out of one of the two",
    { misprints: ["1 416 555 0100"] },
  ],
  [
    "channels.0.extension",
    "only a call has one, this is a text: write null",
    withChannel({ type: "text", extension: "12" }),
  ],
  ["channels.0.keyword", "only a text has one, this is a call: write null", withChannel({ keyword: "HELLO" })],
  [
    "channels.0.keyword",
    "is empty or has a space around it: write the word, or null",
    withChannel({ type: "text", keyword: "HOME " }),
  ],
  [
    "channels.0.abroad",
    '911 has no international form to dial from abroad: write e164, or take "yes" out',
    withChannel({ value: "911", e164: null, abroad: "yes" }),
  ],
  [
    "channels.0.cost",
    '"cheap" is not known: write one of free, standard, charged, unknown',
    withChannel({ cost: "cheap" }),
  ],
  [
    "channels.0.cost",
    'no source of the entry says "free": write into "supports" which one does, or take it out',
    withChannel({ value: "1-800-555-0199", e164: "+18005550199", cost: "free" }),
  ],
  [
    "channels.0.cost",
    '1-416-555-0100 is an office\'s or a mobile number, though the service is free: take "free" out',
    { ...withSource({ supports: "The number; the service is free." }), ...withChannel({ cost: "free" }) },
  ],
  // Letters on the keypad.
  [
    "alsoKnownAs.0",
    "1-416-555-0AHA spells 14165550242, not 1-416-555-0100: mend one of the two",
    { alsoKnownAs: ["1-416-555-0AHA (1-416-555-0100)"] },
  ],
  [
    "alsoKnownAs.0",
    "1-800-843-5678 is the number of no channel: mend it, or add the channel",
    { alsoKnownAs: ["1-800-THE-LOST (1-800-843-5678)"] },
  ],
  [
    "name.en",
    '"1-800-THE-LOST" has letters for digits: write the digits behind it, as 1-800-THE-LOST (1-800-843-5678)',
    { name: { en: "1-800-THE-LOST", es: "Línea" } },
  ],
  [
    "channels.0.note.en",
    "HAHA spells 4242, not 0100: mend one of the two",
    withChannel({ note: { en: "The letters HAHA spell 0100.", es: "Nota." } }),
  ],
  [
    "channels.0.note.es",
    "4242 is no end of 1-416-555-0100: mend one of the two",
    withChannel({ note: { en: "A note.", es: "Las letras HAHA equivalen a 4242." } }),
  ],
]
