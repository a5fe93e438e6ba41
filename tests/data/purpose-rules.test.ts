import { describe } from "vitest"
import { languages } from "../../core/i18n/languages"
import { isShown, type HotlineRecord } from "../../directory/schema/record"
import { mustMatch, rule } from "./faults"
import { bilingual } from "./good-record"

/** The most characters fill two lines of a row in a popup of 400 pixels. Fewer than the least say too little. */
const [minCharacters, maxCharacters] = [40, 75]
/** Too much to promise in one short sentence, even if an operator does: the card has room for the exceptions. */
const promises =
  /\bsafe|\bsegur[oa]|anonym|anónim|confiden|secret|privad|private|24 h|24\/7|always|siempre|nobody|nadie/i
const unkindWords = /victim|víctim|runaway/i

const english = "Talk about anything: for young people up to 18"
const spanish = "Habla de lo que sea: para jóvenes de hasta 18"
const withPurpose = (en: string, es = spanish): Partial<HotlineRecord> => ({ purpose: bilingual(en, es) })

const textsOf = ({ purpose }: HotlineRecord): readonly { readonly field: string; readonly text: string }[] =>
  purpose ? languages.map((language) => ({ field: `purpose.${language}`, text: purpose[language] })) : []

interface Authority {
  readonly name: RegExp
  readonly advice: string
}

/** Operators that a caller may not expect: they take reports and may come to the door. */
const authorities: Partial<Record<HotlineRecord["operatorType"], Authority>> = {
  police: { name: /police|policía/i, advice: "say that the police answer" },
  immigration: { name: /\bICE\b|immigration|inmigración/i, advice: "say that an immigration authority answers" },
  "child-protection": { name: /child protection|protección infantil/i, advice: "say that child protection answers" },
}

describe("the purpose of an entry", () => {
  rule(
    "is written for every hotline shown of the United States and Mexico",
    [{ country: "US" }, { country: "MX" }],
    (record) =>
      ["US", "MX"].includes(record.country) && isShown(record) && !record.purpose
        ? ["purpose: is missing: say in one short sentence what it is for and for whom"]
        : [],
  )

  rule(
    "is a unique sentence in every language, without a period, that fits in two lines",
    [
      withPurpose(english, english),
      withPurpose("Talk about anything"),
      withPurpose(`${english}, day or night, about what is on your mind`),
      withPurpose(`${english}.`),
      withPurpose(english.toLowerCase()),
      { ...withPurpose(english), name: bilingual(english, "Puerto") },
    ],
    (record) =>
      textsOf(record).flatMap(({ field, text }) => [
        ...mustMatch(field, text, /^\p{Lu}.*[^.!?]$/u, "begin with a capital, and end without a full stop"),
        ...(text.length < minCharacters || text.length > maxCharacters
          ? [`${field}: has ${text.length} characters: write ${minCharacters} to ${maxCharacters}`]
          : []),
        ...(Object.values(record.name).includes(text) ? [`${field}: is the name: say what it is for`] : []),
        ...(field !== "purpose.en" && text === record.purpose?.en
          ? [`${field}: is the English sentence: translate it`]
          : []),
      ]),
  )

  rule(
    "promises nothing, and uses words that respect the reader",
    [
      withPurpose("A safe place to talk, for young people up to 18"),
      withPurpose(english, "Habla de forma anónima: para jóvenes de hasta 18"),
      withPurpose("For victims of violence who are 13 or older"),
    ],
    (record) =>
      textsOf(record).flatMap(({ field, text }) => [
        ...(promises.test(text) ? [`${field}: "${text}" is a promise: leave it out`] : []),
        ...(unkindWords.test(text) ? [`${field}: "${text}": find a kinder word`] : []),
      ]),
  )

  rule("says that help is free only if a source says so", [withPurpose(`Free: ${english}`)], (record) =>
    textsOf(record)
      .filter(({ text }) => /\bfree\b|gratis|gratuita/i.test(text))
      .filter(() => !record.sources.some(({ supports }) => /(?<!toll-)\bfree\b/i.test(supports)))
      .map(({ field }) => `${field}: leave out that it is free, or say in "supports" which source says it`),
  )

  rule(
    "names the police, an immigration authority or child protection if one of them answers",
    (["police", "immigration", "child-protection"] as const).map((operatorType) => ({
      ...withPurpose(english),
      operatorType,
    })),
    (record) => {
      const authority = authorities[record.operatorType]
      return authority
        ? textsOf(record).flatMap(({ field, text }) => mustMatch(field, text, authority.name, authority.advice))
        : []
    },
  )

  // Read as the number for missing people, such an entry would be called instead of 911.
  rule(
    "names 911 first if the police or a prosecutor take calls about missing people in the United States or Mexico",
    (["police", "prosecutor"] as const).map((operatorType) => ({
      ...withPurpose(english),
      operatorType,
      country: "US",
      topics: ["missing"] as const,
    })),
    (record) =>
      ["US", "MX"].includes(record.country) &&
      ["police", "prosecutor"].includes(record.operatorType) &&
      record.topics.includes("missing")
        ? textsOf(record).flatMap(({ field, text }) => mustMatch(field, text, /\b911\b/, "say that 911 comes first"))
        : [],
  )

  rule(
    "has 911 in its name if US police answer it for missing people or non-emergencies",
    [
      { name: bilingual("City Police (missing person, non-emergency)", "Policía (personas desaparecidas)") },
      { name: bilingual("City Police, missing people", "Policía (sin emergencia)") },
    ].map((change) => ({ ...change, operatorType: "police" as const, country: "US" })),
    ({ name, operatorType, country }) =>
      country === "US" && operatorType === "police"
        ? languages.flatMap((language) =>
            /non-emergency|sin emergencia|missing p|personas? desaparecid/i.test(name[language]) &&
            !/\b911\b/.test(name[language])
              ? [`name.${language}: "${name[language]}" may be read as the number to call first: name 911`]
              : [],
          )
        : [],
  )
})
