// cspell:ignore victimservices humantraffickinghotline
import { describe, expect, it } from "vitest"
import { helpOrigins, helpPages } from "@/core/exit/help-page"
import type { HelpSite } from "@/core/hotlines/hotline"

const sites: readonly HelpSite[] = [
  { host: "humantraffickinghotline.org", reach: "host" },
  { host: "safe-place.org", reach: "host" },
  { host: "oag.ca.gov", reach: "path", path: "/victimservices" },
]
const isHelpPage = helpPages(sites, "chrome-extension://own/")

const plain = "https://humantraffickinghotline.org/es"
const once = encodeURIComponent(plain)
const twice = encodeURIComponent(once)
const base64 = (text: string): string => btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")

const translators = [
  "https://humantraffickinghotline-org.translate.goog/es?_x_tr_sl=en&_x_tr_tl=es",
  "http://www-humantraffickinghotline-org.translate.goog/plain?_x_tr_sl=en",
  "https://safe--place-org.translate.goog/",
  "https://chat-safe--place-org.translate.goog/room",
  "https://hotline-org.translate.goog/es?_x_tr_hp=humantrafficking",
  "https://1-humantraffickinghotline-org.translate.goog/es?_x_tr_enc=1",
  "https://oag-ca-gov.translate.goog/victimservices?_x_tr_sl=en",
  `https://translate.google.com/translate?sl=en&tl=es&u=${plain}`,
  `https://translate.google.com/translate?sl=auto&tl=es&u=${once}`,
  `https://translate.google.com/website?sl=en&tl=es&u=humantraffickinghotline.org`,
  `https://www.translatetheweb.com/?from=en&to=es&a=${once}`,
  `https://www.microsofttranslator.com/bv.aspx?from=&to=es&a=${plain}`,
  `https://translate.yandex.com/translate?url=${once}&lang=en-es`,
  "https://translated.turbopages.org/proxy_u/en-es.es.1a2b3c/https/humantraffickinghotline.org/es",
  `https://papago.naver.net/website?locale=en&source=en&target=ko&url=${once}`,
  `https://fanyi.baidu.com/transpage?query=${once}&from=en&to=zh`,
]
const archives = [
  `https://web.archive.org/web/2024/${plain}`,
  `https://web.archive.org/web/20240101000000id_/${plain}`,
  "https://web.archive.org/web/*/humantraffickinghotline.org",
  "https://web.archive.org/web/*/humantraffickinghotline.org*",
  "https://web.archive.org/web/2024/http://www.humantraffickinghotline.org:80/",
  "https://web.archive.org/web/2024/https://oag.ca.gov/victimservices/grants",
  `https://archive.ph/2024.01.01-120000/${plain}`,
  `https://archive.ph/newest/${plain}`,
  "https://webcache.googleusercontent.com/search?q=cache:aB3_xyz:humantraffickinghotline.org/es+&cd=1",
  `https://cachedview.nl/#${plain}`,
]
const amp = [
  "https://www.google.com/amp/s/humantraffickinghotline.org/plain",
  "https://www.google.com/amp/humantraffickinghotline.org/plain",
  "https://humantraffickinghotline-org.cdn.ampproject.org/c/s/humantraffickinghotline.org/es",
  "https://humantraffickinghotline-org.cdn.ampproject.org/v/s/www.humantraffickinghotline.org/es?amp_js_v=0.1",
  "https://www.google.com/amp/s/oag.ca.gov/victimservices/compensation",
]
const redirectors = [
  `https://www.google.com/url?sa=t&url=${once}&usg=x`,
  `https://www.google.com/url?q=${plain}&sa=D`,
  `https://l.facebook.com/l.php?u=${once}%3Ffbclid%3D1&h=AT0`,
  `https://l.instagram.com/?u=${once}&e=AT1`,
  `https://lm.facebook.com/l.php?u=${plain}`,
  `https://t.umblr.com/redirect?z=${once}&t=abc`,
  `https://out.reddit.com/t3_abc?url=${once}&token=x`,
  `https://duckduckgo.com/l/?uddg=${once}&rut=1`,
  `https://www.bing.com/ck/a?!&&p=6dec&ptn=3&u=a1${base64(plain)}&ntb=1`,
  `https://www.bing.com/ck/a?!&&p=6dec&u=a1${base64("https://www.humantraffickinghotline.org/chat?x=é~>")}&ntb=1`,
  `https://r.search.yahoo.com/_ylt=Awr/RV=2/RE=17/RO=10/RU=${once.toLowerCase()}%2f/RK=2/RS=abc-`,
  "https://r.search.yahoo.com/_ylt=A/RO=10/RU=https%3a%2f%2foag.ca.gov%2fvictimservices/RK=2/RS=a",
  `https://steamcommunity.com/linkfilter/?u=${once}`,
  `https://www.youtube.com/redirect?event=comments&q=${once}`,
  `https://vk.com/away.php?to=${once}&cc_key=`,
  `https://slack-redir.net/link?url=${once}`,
  `https://yandex.ru/clck/jsredir?from=yandex.ru&url=${twice}`,
  `https://nam01.safelinks.protection.outlook.com/?url=${once}&data=05%7C01&reserved=0`,
  `https://urldefense.com/v3/__${plain}__;!!AbC$`,
  "https://urldefense.proofpoint.com/v2/url?u=https-3A__humantraffickinghotline.org_es&d=DwMF",
  "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.safe-2Dplace.org_chat&d=DwMF",
  `https://linkprotect.cudasvc.com/url?a=${once}&c=E,1`,
  `https://accounts.example.test/login?next=${encodeURIComponent(`https://www.google.com/url?q=${twice}`)}`,
]
const spellings = [
  "https://humantraffickinghotline.org./es",
  "https://www.humantraffickinghotline.org.:8443/",
  "https://humantraffickinghotline.org.",
  "HTTPS://HumanTraffickingHotline.ORG/",
  "https://someone:word@humantraffickinghotline.org:8443/",
  "https://oag.ca.gov./victimservices",
  "https://news.test/?next=HTTPS%3A%2F%2FHUMANTRAFFICKINGHOTLINE.ORG%2F",
  "https://news.test/?next=https://someone:word@humantraffickinghotline.org:8443/es",
  "https://news.test/?next=https%3A%2F%2Fhumantraffickinghotline%2Eorg%2F",
  `https://news.test/?next=${encodeURIComponent(twice)}`,
  `https://news.test/?palabra=ni%F1o&next=${once}`,
  `view-source:${plain}`,
  `about:reader?url=${once}`,
  `chrome-extension://other/suspended.html#ttl=Chat&uri=${plain}`,
]
const searches = [
  "https://www.bing.com/search?q=humantraffickinghotline.org",
  "https://www.google.com/search?q=site%3Ahumantraffickinghotline.org",
  "https://www.google.com/search?q=is+humantraffickinghotline.org+safe",
  "https://www.google.com/search?q=is+humantraffickinghotline.org.+Safe",
  "https://duckduckgo.com/?q=%22www.humantraffickinghotline.org%22",
  "https://www.google.com/search?q=%E2%80%9Chumantraffickinghotline.org%E2%80%9D",
  "https://www.google.com/search?q=oag.ca.gov/victimservices",
  "https://www.google.com/#q=humantraffickinghotline.org",
  "chrome://history/?q=humantraffickinghotline.org",
  "https://www.whois.com/whois/humantraffickinghotline.org",
]

const others = [
  "https://nothumantraffickinghotline.org/",
  "https://not-humantraffickinghotline.org/es",
  "https://humantraffickinghotline.org.evil.test/",
  "https://humantraffickinghotline.organic.test/",
  "https://humantraffickinghotline.com/",
  "https://humantraffickinghotline.org-safe.test/",
  "https://org/humantraffickinghotline",
  "https://www.google.com/search?q=human+trafficking+hotline",
  "https://www.google.com/search?q=humantraffickinghotline+org",
  "https://www.google.com/search?q=nothumantraffickinghotline.org",
  "https://www.google.com/search?q=humantraffickinghotline.org.evil.test",
  "https://www.google.com/search?q=humantraffickinghotline.org-safe.test",
  "https://www.google.com/search?q=humantraffickinghotline.orgs",
  "https://www.google.com/search?q=%C3%B1humantraffickinghotline.org",
  "https://www.google.com/url?q=https://nothumantraffickinghotline.org/",
  "https://www.google.com/url?q=https%3A%2F%2Fhumantraffickinghotline.org.evil.test%2F",
  "https://www.google.com/url?q=https://place.org/",
  "https://www.bing.com/ck/a?!&&p=6dec&u=a1aHR0&psq=help",
  `https://www.bing.com/ck/a?!&&p=6dec&u=a1${base64("https://news.test/")}`,
  `https://www.bing.com/ck/a?!&&p=6dec&u=a1${base64("https://nothumantraffickinghotline.org/")}`,
  "https://nothumantraffickinghotline-org.translate.goog/es",
  "https://humantraffickinghotline-org-evil-test.translate.goog/",
  "https://humantraffickinghotline--org.translate.goog/",
  "https://safe-place-org.translate.goog/",
  "https://www-wikipedia-org.translate.goog/wiki/Hotline?_x_tr_sl=en",
  "https://oag-ca-gov.translate.goog/taxes",
  "https://humantraffickinghotline-org.translate.goog.evil.test/",
  "https://web.archive.org/web/2024/https://news.test/",
  "https://web.archive.org/web/2024/https://oag.ca.gov/",
  "https://web.archive.org/web/2024/https://oag.ca.gov/victimservices-budget",
  "https://www.google.com/amp/s/oag.ca.gov/privacy",
  "https://www.google.com/search?q=oag.ca.gov",
  "https://oag.ca.gov/?next=/victimservices",
  "https://mail.test/compose?to=help@humantraffickinghotline.org",
  "https://mail.test/compose?to=help%40humantraffickinghotline.org&subject=a",
  "https://translate.google.com/?sl=en&tl=es&text=hotline",
  "https://translate.google.com/translate?u=https://news.test/",
  "https://news.test/humantraffickinghotline.html",
  "https://news.test/humantraffickinghotline/org",
  "https://news.test/a%2",
  "https://news.test/%E0%A4%A",
  "https://news.test/?v=1.2.3&file=a.org.zip",
  "https://urldefense.proofpoint.com/v2/url?u=https-3A__news.test_humantraffickinghotline.html&d=x",
  "file:///home/me/humantraffickinghotline.html",
  "about:blank",
  "data:text/html,hello",
]

describe("an address that contains a help page's address", () => {
  const groups = Object.entries({ translators, archives, amp, redirectors, spellings, searches })
  it.each(groups)("is recognized: %s", (_, addresses) => {
    expect(addresses.filter((address) => !isHelpPage(address))).toEqual([])
  })

  it("is not recognized in similar addresses that contain none", () => {
    expect(others.filter(isHelpPage)).toEqual([])
  })

  it("is tested with at least 60 matching and 40 other addresses", () => {
    expect(groups.flatMap(([, addresses]) => addresses).length).toBeGreaterThanOrEqual(60)
    expect(others.length).toBeGreaterThanOrEqual(40)
  })

  it.each([
    ["letters", "a".repeat(2_000_000) + "/b.org"],
    ["labels", "a.".repeat(1_000_000) + "org"],
    ["hosts", "/b.org".repeat(300_000)],
    ["escapes", "%25".repeat(600_000) + ".org"],
    ["hyphens", "-".repeat(2_000_000) + ".org"],
    ["names", "https://a@".repeat(200_000) + "b.org"],
    ["base64", "aHR0c".repeat(400_000)],
  ])("is checked without delay when a page makes addresses of up to two million %s", (_, hostile) => {
    const long = Array.from({ length: 50 }, (_, index) => `https://evil.test/${index}/${hostile}`)
    expect(long.filter(isHelpPage)).toEqual([])
    expect(isHelpPage(`https://evil.test/${hostile}`)).toBe(false)
    expect(isHelpPage(`https://evil.test/?next=${plain}&more=${hostile}`)).toBe(true)
  })

  it("does not erase the site data of the translator, archive or search engine that carries it", () => {
    const wrapped = [...translators, ...archives, ...amp, ...redirectors, ...searches]
    expect(helpOrigins(sites)(wrapped)).toEqual([])
    expect(helpOrigins(sites)(["https://humantraffickinghotline.org./es"])).toEqual([
      "https://humantraffickinghotline.org.",
    ])
  })
})
