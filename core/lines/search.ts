import { digitsOf, firstNumber, isConfirmed } from "./dial"
import { isAlwaysOpen } from "./hours"
import type { Line, Topic } from "./line"

/** Port: finds lines as a person types. What is typed is kept nowhere. */
export interface LineSearch {
  /** Ids of lines, best first. */
  find(typed: string): readonly string[]
}

/** What is searched of a line. */
export interface SearchDocument {
  readonly id: string
  readonly names: string
  readonly description: string
  /** What the line is for before all else. */
  readonly mainTopic: string
  readonly topics: string
  readonly numbers: readonly string[]
  /** Of two that fit alike, the one that answers at any hour comes first, and an unconfirmed one later. */
  readonly weight: number
}

/** Words that people use, in both languages: a name or a description alone would miss them. */
const topicWords: Readonly<Record<Topic, string>> = {
  danger:
    "emergency danger hurt bleeding weapon gun knife followed now ambulance police " +
    "emergencia peligro herida herido sangre arma pistola cuchillo siguen ambulancia policía",
  trafficking:
    "trafficking exploited exploitation forced forces makes made prostitution sex pimp sold sells selling escort " +
    "massage men money work debt boyfriend " +
    "trata explotación obliga obligan obligada obligado forzada prostitución sexual vende venden vendida padrote " +
    "hombres dinero deuda trabajo novio",
  missing:
    "missing lost disappeared abducted kidnapped gone taken amber " +
    "desaparecida desaparecido desapareció perdida perdido secuestro secuestrada robada llevaron aparece",
  "ran-away":
    "runaway ran away run left leave home homeless street kicked out " +
    "fugó escapó escapar huir huyó fue casa calle corrieron hogar",
  images:
    "images pictures photos nudes naked video sextortion blackmail threatens leak leaked post internet " +
    "fotos imágenes desnuda desnudo nudes packs video sextorsión chantaje amenaza publicar filtrar",
  abuse:
    "abuse abused molested rape raped assault touched touching touches harm neglect scared afraid father dad " +
    "stepfather uncle brother mother mom family " +
    "abuso abusa abusó violación violó violada violado agresión tocó toca maltrato miedo padre papá padrastro tío " +
    "hermano madre mamá familia",
  violence:
    "violence violent domestic dating hit hits beats scared afraid partner boyfriend husband stalking " +
    "violencia doméstica noviazgo golpea golpes pega miedo pareja novio esposo acoso",
  suicide:
    "suicide suicidal die kill myself crisis depressed hurt cutting mental alone " +
    "suicidio suicida morir matarme crisis deprimida depresión cortarme mental sola solo",
  needs:
    "food hungry shelter housing bed sleep place clothes money help " +
    "comida hambre refugio albergue vivienda techo dormir lugar ropa dinero ayuda",
  rights:
    "rights law legal lawyer court visa immigrant papers undocumented compensation advocate " +
    "derechos ley abogada abogado corte visa inmigrante papeles indocumentada indemnización",
  report: "report tip tell police reportar denuncia denunciar reporte aviso policía",
}

/** Written accents and capitals do not matter. `ñ` becomes `n`: half the keyboards lack it. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
}

export function searchDocument(line: Line): SearchDocument {
  const printed = line.channels.flatMap(({ value, e164, extension, keyword }) => [
    value,
    e164 ?? "",
    extension === null ? "" : value + extension,
    extension === null || e164 === null ? "" : e164 + extension,
    keyword ?? "",
  ])
  const numbers = [...printed, ...line.misprints, ...line.alsoKnownAs.map(keypadDigits)].map(digitsOf)
  return {
    id: line.id,
    names: [line.name.en, line.name.es, line.operator, ...line.alsoKnownAs, ...line.formerNames].join(" "),
    description: [line.description.en, line.description.es, line.locality ?? ""].join(" "),
    mainTopic: line.topics
      .slice(0, 1)
      .map((topic) => topicWords[topic])
      .join(" "),
    topics: line.topics.map((topic) => topicWords[topic]).join(" "),
    numbers: [...new Set(numbers)].filter((number) => number.length >= 3),
    weight:
      (isAlwaysOpen(line.hours) ? 1.3 : 1) * (firstNumber(line) === null ? 1 : 1.3) * (isConfirmed(line) ? 1 : 0.5),
  }
}

const keypad = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"]

/** `1-800-THE-LOST` as it is dialled; text that does not begin like a number stays as it is. */
export function keypadDigits(text: string): string {
  if (!/^\s*[+(]?\d/.test(text)) return text
  return folded(text).replace(/[a-z]/g, (letter) => String(keypad.findIndex((key) => key.includes(letter)) + 2))
}

/** The digits that a person typed, in any format, extension and letters too; null when it is not a number. */
export function typedNumber(typed: string): string | null {
  const plain = typed.trim().replace(/[\s,]*\b(x|ext\.?)\s*(?=\d+$)/i, " ")
  const isNumber = /^[+(]?\d[\d\s().+/-]*(-[a-z]{3,}[a-z-]*)?$/i.test(plain)
  const digits = digitsOf(keypadDigits(plain))
  return isNumber && digits.length >= 3 ? digits : null
}

/** How well a number fits what was typed: 0 is the number itself; null: not at all. */
export function numberFit(numbers: readonly string[], digits: string): 0 | 1 | 2 | null {
  if (numbers.includes(digits)) return 0
  if (numbers.some((number) => number.startsWith(digits) || number.endsWith(digits))) return 1
  return numbers.some((number) => number.includes(digits)) ? 2 : null
}
