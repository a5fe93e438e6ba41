import { type BrokenEntry, withChannel, withSource } from "./broken-entry"

/** Wrong numbers, and wrong keypad letters. */
export const brokenNumbers: readonly BrokenEntry[] = [
  // Numbers.
  [
    "channels.0.value",
    '"1-800-THE-LOST" is not a number: write its digits; letters belong in alsoKnownAs, as in 1-800-THE-LOST (1-800-843-5678)',
    withChannel({ value: "1-800-THE-LOST", e164: null }),
  ],
  [
    "channels.0.e164",
    "741741 is a short code, which works only in its country: write null",
    withChannel({ type: "text", value: "741741", e164: "+1741741" }),
  ],
  [
    "channels.0.e164",
    "null, but 1-416-555-0100 is a complete number of CA: write +14165550100",
    withChannel({ e164: null }),
  ],
  [
    "channels.0.e164",
    "+14165550101 does not match the printed 1-416-555-0100: fix the one that differs from the source",
    withChannel({ e164: "+14165550101" }),
  ],
  [
    "channels.0.e164",
    "+11165550100 is not in the numbering plan of CA: compare it with the source, or give the reason in build/number-exceptions.ts",
    withChannel({ value: "1-116-555-0100", e164: "+11165550100" }),
  ],
  [
    "channels.0.e164",
    "+525544332211 is a number of MX, not of CA: fix it, or give the reason in build/number-exceptions.ts",
    withChannel({ value: "+52 55 4433 2211", e164: "+525544332211" }),
  ],
  [
    "channels.0.e164",
    "+16195550100 is a number of US, not of CA: fix it, or give the reason in build/number-exceptions.ts",
    withChannel({ value: "1-619-555-0100", e164: "+16195550100" }),
  ],
  [
    "channels.0.e164",
    "+14165550100 does not match the printed 1-46-555-0100: fix the one that differs from the source",
    withChannel({ value: "1-46-555-0100" }),
  ],
  [
    "channels.0.e164",
    "WhatsApp needs the international form of a number: write + and digits",
    withChannel({ type: "whatsapp", e164: null }),
  ],
  [
    "channels.0.value",
    "1-416-555-0100 is also in misprints: remove it from one of the two",
    { misprints: ["1 416 555 0100"] },
  ],
  [
    "channels.0.extension",
    "is only for call channels, and this is a channel of type text: write null",
    withChannel({ type: "text", extension: "12" }),
  ],
  [
    "channels.0.keyword",
    "is only for text channels, and this is a channel of type call: write null",
    withChannel({ keyword: "HELLO" }),
  ],
  [
    "channels.0.keyword",
    "is empty or has a space around it: write the word, or null",
    withChannel({ type: "text", keyword: "HOME " }),
  ],
  [
    "channels.0.abroad",
    '911 has no international form to dial from abroad: write e164, or remove "yes"',
    withChannel({ value: "911", e164: null, abroad: "yes" }),
  ],
  [
    "channels.0.cost",
    '"cheap" is not allowed: write one of free, standard, charged, unknown',
    withChannel({ cost: "cheap" }),
  ],
  [
    "channels.0.cost",
    'no source of the entry says "free": write in "supports" which one does, or remove it',
    withChannel({ value: "1-800-555-0199", e164: "+18005550199", cost: "free" }),
  ],
  [
    "channels.0.cost",
    '1-416-555-0100 is an office or mobile number, so the call is not free even if the service is: remove "free"',
    { ...withSource({ supports: "The number; the service is free." }), ...withChannel({ cost: "free" }) },
  ],
  // Letters on the keypad.
  [
    "alsoKnownAs.0",
    "1-416-555-0AHA spells 14165550242, not 1-416-555-0100: fix one of the two",
    { alsoKnownAs: ["1-416-555-0AHA (1-416-555-0100)"] },
  ],
  [
    "alsoKnownAs.0",
    "1-800-843-5678 is not the number of any channel: fix it, or add the channel",
    { alsoKnownAs: ["1-800-THE-LOST (1-800-843-5678)"] },
  ],
  [
    "name.en",
    '"1-800-THE-LOST" has letters for digits: write the digits after it, as in 1-800-THE-LOST (1-800-843-5678)',
    { name: { en: "1-800-THE-LOST", es: "Línea" } },
  ],
  [
    "channels.0.note.en",
    "HAHA spells 4242, not 0100: fix one of the two",
    withChannel({ note: { en: "The letters HAHA spell 0100.", es: "Nota." } }),
  ],
  [
    "channels.0.note.es",
    "1-416-555-0100 does not end with 4242: fix one of the two",
    withChannel({ note: { en: "A note.", es: "Las letras HAHA equivalen a 4242." } }),
  ],
]
