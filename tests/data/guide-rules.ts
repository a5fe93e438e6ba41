import type { Guide } from "../../core/guides/guide"
import type { Language } from "../../core/i18n/languages"
import { straightMarks } from "../straight-marks"
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
  "cdss.ca.gov",
  "safesupportivelearning.ed.gov",
  "selfhelp.courts.ca.gov",
  "www.cdss.ca.gov",
  "www.kidshome.org",
  "www.schoolsafety.gov",
  "www.sdcoe.net",
  "healthychildren.org",
  "www.americanbar.org",
  "www.cdph.ca.gov",
  "www.csusm.edu",
  "www.teensource.org",
  "opendoorhealth.com",
  "reliasmedia.com",
  "aclum.org",
  "cilacademy.org",
  "equifonia.org",
  "www.centromedicomujer.mx",
  "988lifeline.org",
  "cmfc.missingkids.org",
  "contactlistens.org",
  "rainn.org",
  "www.911.gov",
  "www.crisistextline.org",
  "www.nationalrunawaysafeline.org",
  "www.sandiego.gov",
  "travel.state.gov",
  "tahirih.org",
  "azcrimevictimhelp.org",
  "policy.dcfs.lacounty.gov",
  "www.acf.hhs.gov",
  "www.loveisrespect.org",
  "www.autismspeaks.org",
  "www.casacornelia.org",
  "www.futurity.org",
  "www.ndhttf.org",
  "www.sos.ca.gov",
  "cnbreportadesaparecidos.segob.gob.mx",
  "edomex.gob.mx",
  "efectoprevencion.guanajuato.gob.mx",
  "mexico.justia.com",
  "socorrobot.org",
  // The press, for what authorities said or do: replace it with their own pages once they can be cited.
  "beyondbordersnews.com",
  "californiamedios.com",
  "english.elpais.com",
  "www.kqed.org",
  "www.lavozdemichoacan.com.mx",
  "jornadabc.com.mx",
  "tjgringo.com",
  "www.elsiglodetorreon.com.mx",
  "www.infobae.com",
  "www.sdpnoticias.com",
  "zetatijuana.com",
  "childhelphotline.org",
  "consumer.ftc.gov",
  "fosteryouthhelp.ca.gov",
  "protectchildren.ca",
  "sdhc.org",
  "sdyouthservices.org",
  "www.cdc.gov",
  "www.ic3.gov",
  "www.nationalsafeplace.org",
  "www.protectchildren.ca",
  "www.sandiegocounty.gov",
  "youngwomenshealth.org",
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

/** Words that a guide may not have. */
interface WordRule {
  readonly language: Language
  readonly pattern: RegExp
  readonly reason: string
  /** For a rule that depends on the guide's audience. */
  readonly forWhom?: readonly Guide["forWhom"][]
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
const marks = "every text has ’ and “ ”"

export const wordRules: readonly WordRule[] = [
  { language: "en", pattern: straightMarks, reason: marks },
  { language: "es", pattern: straightMarks, reason: marks },
  { language: "en", pattern: /wait (for |at least )?(\d+|a day|two days)/i, reason: wait },
  { language: "es", pattern: /esper(ar|e) (\d+|un día|dos días)/i, reason: wait },
  { language: "en", pattern: /(alert|advisory) will be|FBI will|will be (found|arrested)/i, reason: outcome },
  { language: "es", pattern: /se enviará|el FBI se hará|será (hallad|arrestad|detenid)/i, reason: outcome },
  { language: "en", pattern: /confidential|anonymous|never tells?|guarantee/i, reason: promise },
  { language: "es", pattern: /confidencial|anónim|nunca dir|garanti/i, reason: promise },
  { language: "en", pattern: /no trace|untraceable|invisible|your tracks|incognito|private window/i, reason: traces },
  { language: "es", pattern: /sin rastro|irrastreable|invisible|sus huellas|incógnito/i, reason: traces },
  {
    language: "en",
    pattern: /endorse|approved by|partner(s|ship)? (of|with)|on behalf of|Polaris/i,
    reason: endorsed,
  },
  { language: "es", pattern: /avalad|aprobad|respaldad|en nombre de|Polaris/i, reason: endorsed },
  {
    language: "en",
    pattern:
      /\d ?%|percent|\d in \d|\bone in (two|three|four|five|six|seven|eight|nine|ten|every)|first (three|3) hours|statistic/i,
    reason: numbers,
  },
  {
    language: "es",
    pattern: /\d ?%|por ciento|\d de cada|uno de cada|primeras (tres|3) horas|estadística/i,
    reason: numbers,
  },
  { language: "en", pattern: /prostitut|porn|sex work|sex tourism|\bpimp|\bslave|\brescue/i, reason: abuse },
  { language: "es", pattern: /prostitu|porno|turismo sexual|proxeneta|esclav|rescat/i, reason: abuse },
  { language: "en", pattern: /\brunaways?\b/i, reason: "a child who ran away is a missing child" },
  { language: "es", pattern: /\bfugitiv|\bfugad/i, reason: "suena a delito: un menor que se fue de casa" },
  { language: "en", pattern: /\bvictims?\b/i, reason: "no label is put on the reader or the child" },
  { language: "es", pattern: /\bvíctimas?\b/i, reason: "no label is put on the reader or the child" },
  { language: "en", pattern: /polygraph|lie detector/i, reason: "older lists call it routine; it helps nobody here" },
  {
    language: "es",
    pattern: /polígrafo|detector de mentiras/i,
    reason: "older lists call it routine; it helps nobody here",
  },
  { language: "en", pattern: /strangers?\b|kidnap/i, reason: "most often it is no stranger" },
  { language: "es", pattern: /\bextrañ[oa]s?\b|desconocid[oa]s\b|secuestr/i, reason: "most often it is no stranger" },
  {
    language: "en",
    pattern: /check (their|the child|your child).{0,12} (phone|messages)|spy/i,
    reason: "police look at devices",
  },
  {
    language: "es",
    pattern: /revise (el|los|sus?) .{0,12}(teléfono|mensajes)|espi(ar|e)\b/i,
    reason: "police look at devices",
  },
  { language: "es", pattern: /tráfico de personas/i, reason: "in law that is smuggling; write trata de personas" },
  {
    language: "es",
    pattern: /(?<!\p{L})(tú|tu|tus|ti|contigo)(?!\p{L})/iu,
    reason: "a parent or a teacher is usted",
    forWhom: ["family", "school"],
    quoted: "allowed",
  },
  {
    language: "es",
    pattern: /(?<!\p{L})usted(?!\p{L})/iu,
    reason: "a young person is tú",
    forWhom: ["young-person"],
    quoted: "allowed",
  },
]

/** Ignores an organization's name. If the rule says so, it also ignores sentences that a parent reads to someone. */
function breaksRule(text: string, { pattern, quoted }: WordRule): boolean {
  const textWithoutName = text.replaceAll("National Runaway Safeline", "")
  return pattern.test(quoted === "allowed" ? textWithoutName.replace(/“[^”]*”/g, "") : textWithoutName)
}

/** The passages of a guide that break a rule: the place, the words and the reason. */
export function wordProblems(guide: Guide): string[] {
  const rules = wordRules.filter(
    ({ language, forWhom }) => language === guide.language && (forWhom?.includes(guide.forWhom) ?? true),
  )
  return passagesOf(withoutHotlineNames(guide)).flatMap(({ place, text }) =>
    rules
      .filter((rule) => breaksRule(text, rule))
      .map(({ pattern, reason }) => `${place}: "${text}" has ${String(pattern)}: use other words, because ${reason}`),
  )
}
