import { describe, expect, it } from "vitest"
import { flattenTexts, localesFolder, readTextFile } from "../../../build/locale-files"
import { texts } from "./sources"

/** Matches whole words, even if they end with an accented letter. */
function phrases(...parts: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(${parts.join("|")})(?!\\p{L})`, "iu")
}

/** A young person who trusts a false promise gets caught. Guides have their own rules: tests/data/guide-rules.ts. */
const promises = {
  en: phrases(
    "safe|safely|safety|secure|securely|anonymous|anonymity|untraceable|invisible|invisibly|undetected|guarantee[sd]?",
    "no trace|without a trace|all traces|completely|100 ?%|always works|never be (found|seen|known)|protects? you",
    "(nobody|no one) (can|will) (ever )?(know|find|see)",
  ),
  es: phrases(
    // cspell:ignore anónim indetectables
    "a salvo|segur[oa]s?|seguridad|anónim[oa]s?|anonimato|invisibles?|indetectables?|garantiza(r|do|da|mos)?|garantías?",
    "sin rastro|sin dejar rastro|todos los rastros|por completo|completamente|100 ?%|siempre funciona|(te|le|lo) protege",
    "nadie (sabrá|verá|puede saber|podrá saber|puede ver|podrá ver)",
  ),
} as const
/** Texts that use "sure" (Spanish: seguro) in the sense of certain, not of safe. */
const aboutCertainty = new Set(["trust.heading", "readiness.key.maybeShared"])

const allTexts = (language: "en" | "es") => {
  const beside = ["manifest.json", "store.json"].map((name) => readTextFile(`${localesFolder}${language}/${name}`))
  return [
    ...[...texts(language)].filter(([key]) => !aboutCertainty.has(key)),
    ...beside.flatMap((tree) => [...flattenTexts(tree)]),
  ]
}

describe.each(["en", "es"] as const)("ourselves, over-promising (%s)", (language) => {
  it("no text promises that a person is safe, unseen or leaves no trace", () => {
    expect(allTexts(language).filter(([, text]) => promises[language].test(text))).toEqual([])
  })

  it("the patterns recognize such promises", () => {
    const lies = {
      en: ["You are safe here.", "It leaves no trace.", "Nobody will know.", "Your anonymity is guaranteed."],
      es: ["Aquí estás a salvo.", "No deja huella: sin rastro.", "Nadie sabrá nada.", "Es un navegador seguro."],
    }
    for (const lie of lies[language]) expect(lie).toMatch(promises[language])
  })

  it("readiness lists what the exit can't do", () => {
    const limits = [...texts(language).keys()].filter((key) => key.startsWith("readiness.limits."))
    for (const limit of ["seen", "spyware", "network", "account", "devices", "icon"])
      expect(limits).toContain(`readiness.limits.${limit}`)
  })
})
