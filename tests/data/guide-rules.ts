import type { Guide } from "../../core/guides/guide"
import type { Language } from "../../core/languages"
import { passagesOf, withoutHotlineNames } from "./guide-files"

/** Official hosts of organizations and laws: no copies, no file-sharing sites. */
export const officialHosts: ReadonlySet<string> = new Set([
  "publications.aap.org",
  "support.google.com",
  "support.mozilla.org",
  "www.fcc.gov",
  "www.smcgov.org",
  "www.techsafety.org",
  "acf.gov",
  "amberalert.ojp.gov",
  "beta.sandiegocounty.gov",
  "canadianhumantraffickinghotline.ca",
  "familysurvival.amberadvocate.org",
  "humantraffickinghotline.org",
  "leginfo.legislature.ca.gov",
  "oag.ca.gov",
  "ojjdp.ojp.gov",
  "ojp.gov",
  "pahumantrafficking.org",
  "report.cybertip.org",
  "stopncii.org",
  "takeitdown.ftc.gov",
  "takeitdown.ncmec.org",
  "tips.fbi.gov",
  "uscode.house.gov",
  "victims.ca.gov",
  "whatsok.org",
  "www.1800runaway.org",
  "www.childrenslegacycenter.org",
  "www.chp.ca.gov",
  "www.congress.gov",
  "www.d2l.org",
  "www.dhs.gov",
  "www.fbi.gov",
  "www.freewaync.org",
  "www.isabellacac.org",
  "www.missingkids.org",
  "www.nationalcac.org",
  "www.ncjrs.gov",
  "www.sdcda.org",
  "www.thorn.org",
  "www.uscis.gov",
])

interface Refused {
  readonly language: Language
  readonly pattern: RegExp
  readonly because: string
  /** For a rule that depends on the guide's audience. */
  readonly forWhom?: Guide["forWhom"]
  /** For a rule that ignores quotations, which are someone else's words. */
  readonly quoted?: "allowed"
}

const wait = "nobody has to wait before a report"
const promise = "no one can promise this"
const endorsed = "no organization made, checked or stands behind a guide"
const traces = "the exit does not make anyone invisible"
const numbers = "statistics frighten, or comfort falsely"
const outcome = "what police will do is theirs to decide"
const abuse = "the words blame the child, or call abuse a trade"

export const refused: readonly Refused[] = [
  { language: "en", pattern: /wait (for |at least )?(\d+|a day|two days)/i, because: wait },
  { language: "es", pattern: /esper(ar|e) (\d+|un día|dos días)/i, because: wait },
  { language: "en", pattern: /(alert|advisory) will be|FBI will|will be (found|arrested)/i, because: outcome },
  { language: "es", pattern: /se enviará|el FBI se hará|será (hallad|arrestad|detenid)/i, because: outcome },
  { language: "en", pattern: /confidential|anonymous|never tells?|guarantee/i, because: promise },
  { language: "es", pattern: /confidencial|anónim|nunca dir|garanti/i, because: promise },
  { language: "en", pattern: /no trace|untraceable|invisible|your tracks|incognito|private window/i, because: traces },
  { language: "es", pattern: /sin rastro|irrastreable|invisible|sus huellas|incógnito/i, because: traces },
  {
    language: "en",
    pattern: /endorse|approved by|partner(s|ship)? (of|with)|on behalf of|Polaris/i,
    because: endorsed,
  },
  { language: "es", pattern: /avalad|aprobad|respaldad|en nombre de|Polaris/i, because: endorsed },
  {
    language: "en",
    pattern:
      /\d ?%|percent|\d in \d|\bone in (two|three|four|five|six|seven|eight|nine|ten|every)|first (three|3) hours|statistic/i,
    because: numbers,
  },
  {
    language: "es",
    pattern: /\d ?%|por ciento|\d de cada|uno de cada|primeras (tres|3) horas|estadística/i,
    because: numbers,
  },
  { language: "en", pattern: /prostitut|porn|sex work|sex tourism|\bpimp|\bslave|\brescue/i, because: abuse },
  { language: "es", pattern: /prostitu|porno|turismo sexual|proxeneta|esclav|rescat/i, because: abuse },
  { language: "en", pattern: /\brunaways?\b/i, because: "a child who ran away is a missing child" },
  { language: "es", pattern: /\bfugitiv|\bfugad/i, because: "suena a delito: un menor que se fue de casa" },
  { language: "en", pattern: /\bvictims?\b/i, because: "no label is put on the reader or the child" },
  { language: "es", pattern: /\bvíctimas?\b/i, because: "no label is put on the reader or the child" },
  { language: "en", pattern: /polygraph|lie detector/i, because: "older lists call it routine; it helps nobody here" },
  {
    language: "es",
    pattern: /polígrafo|detector de mentiras/i,
    because: "older lists call it routine; it helps nobody here",
  },
  { language: "en", pattern: /strangers?\b|kidnap/i, because: "most often it is no stranger" },
  { language: "es", pattern: /\bextrañ[oa]s?\b|desconocid[oa]s\b|secuestr/i, because: "most often it is no stranger" },
  {
    language: "en",
    pattern: /check (their|the child|your child).{0,12} (phone|messages)|spy/i,
    because: "police look at devices",
  },
  {
    language: "es",
    pattern: /revise (el|los|sus?) .{0,12}(teléfono|mensajes)|espi(ar|e)\b/i,
    because: "police look at devices",
  },
  { language: "es", pattern: /tráfico de personas/i, because: "in law that is smuggling; write trata de personas" },
  {
    language: "es",
    pattern: /(?<!\p{L})(tú|tu|tus|ti|contigo)(?!\p{L})/iu,
    because: "a parent is usted",
    forWhom: "family",
    quoted: "allowed",
  },
  {
    language: "es",
    pattern: /(?<!\p{L})usted(?!\p{L})/iu,
    because: "a young person is tú",
    forWhom: "young-person",
    quoted: "allowed",
  },
]

/** Organization names are fixed, and a sentence that a parent says aloud does not address the reader. */
function refusedText(text: string, { pattern, quoted }: Refused): boolean {
  const own = text.replaceAll("National Runaway Safeline", "")
  return pattern.test(quoted === "allowed" ? own.replace(/“[^”]*”/g, "") : own)
}

/** Exceptions to the rules: where, the words, and why. */
export function refusedIn(guide: Guide): string[] {
  const rules = refused.filter(
    ({ language, forWhom = guide.forWhom }) => language === guide.language && forWhom === guide.forWhom,
  )
  return passagesOf(withoutHotlineNames(guide)).flatMap(({ place, text }) =>
    rules
      .filter((rule) => refusedText(text, rule))
      .map(
        ({ pattern, because }) => `${place}: "${text}" has ${String(pattern)}: write it otherwise, because ${because}`,
      ),
  )
}
