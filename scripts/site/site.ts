import { createSSRApp, h, type Component } from "vue"
import { renderToString } from "vue/server-renderer"
import AboutPage from "./AboutPage.vue"
import ContactPage from "./ContactPage.vue"
import GetPage from "./GetPage.vue"
import GuidePage from "./GuidePage.vue"
import GuidesPage from "./GuidesPage.vue"
import HomePage from "./HomePage.vue"
import HotlinesPage from "./HotlinesPage.vue"
import LimitsPage from "./LimitsPage.vue"
import PlacePage from "./PlacePage.vue"
import PrivacyPage from "./PrivacyPage.vue"
import SitePage from "./SitePage.vue"
import { files, guideFile, placeFile } from "./files"
import type { SiteOptions } from "./options"
import { siteTextsIn } from "./site-texts"
import { formatDate } from "../../core/i18n/format"
import { languageInfo, languageList, languages, type Language } from "../../core/i18n/languages"
import type { Guide } from "../../core/guides/guide"
import { orderForCountries } from "../../core/guides/order"
import { placesOf } from "../../core/places/countries"
import { countryOf, type Region } from "../../core/places/region"
import { guides, guideTopics } from "../../directory/guides"
import { countries, loadAllHotlines, numbersDay } from "../../directory/hotlines"
import { createTexts } from "../../locales"

/** Read at import time, because scripts/make-site.ts can load no more files later. */
const hotlines = await loadAllHotlines()

interface Page {
  readonly file: string
  /** The name of the page in its title: never what a guide or hotline is about, because titles stay in the history. */
  readonly name: string
  readonly component: Component
  readonly props?: Readonly<Record<string, unknown>>
}

/** The guides for a missing child, the one for the place first. */
function missingChildGuides(all: readonly Guide[], place: Region): readonly Guide[] {
  const forMissing = all.filter(({ id }) => guideTopics[id]?.[0] === "missing")
  return orderForCountries(forMissing, [countryOf(place)])
}

function pagesIn(
  language: Language,
  { stores, contact, publisher, source }: SiteOptions,
  policyDay: string | null,
): readonly Page[] {
  const site = siteTextsIn(language)
  const places = placesOf(countries)
  const missingIn = (place: Region): readonly Guide[] => missingChildGuides(guides[language], place)
  const missing = missingIn("US")
  const placePages = places.map((place): Page => ({
    file: placeFile(place),
    name: site.hotlines.name,
    component: PlacePage,
    props: { place, hotlines, missing: missingIn(place).slice(0, 1) },
  }))
  const guidePages = guides[language].map((guide): Page => ({
    file: guideFile(guide.id),
    name: site.guides.name,
    component: GuidePage,
    props: { guide },
  }))
  return [
    { file: files.home, name: site.home.name, component: HomePage, props: { guides: guides[language], missing } },
    { file: files.hotlines, name: site.hotlines.name, component: HotlinesPage, props: { places, missing } },
    ...placePages,
    { file: files.guides, name: site.guides.name, component: GuidesPage, props: { guides: guides[language], missing } },
    ...guidePages,
    {
      file: files.get,
      name: site.get.name,
      component: GetPage,
      props: { stores, source, guides: guides[language], missing },
    },
    { file: files.limits, name: site.limits.name, component: LimitsPage },
    {
      file: files.privacy,
      name: site.privacy.name,
      component: PrivacyPage,
      props: { publisher, contact, day: policyDay },
    },
    { file: files.about, name: site.about.name, component: AboutPage, props: { source } },
    { file: files.contact, name: site.contact.name, component: ContactPage, props: { contact, source } },
  ]
}

/** Allows only the site's own style sheet, script and icon, so that a browser loads nothing from elsewhere. */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'"

function documentOf(language: Language, title: string, body: string, folder: string): string {
  return `<!doctype html>
<html lang="${language}" dir="${languageInfo(language).direction}" data-theme="browser">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="${folder}icon.svg">
<link rel="stylesheet" href="${folder}site.css">
<script src="${folder}exit.js" defer></script>
</head>
<body>
${body}
</body>
</html>
`
}

async function renderPage(language: Language, { file, name, component, props }: Page, numbersDate: string) {
  const app = createSSRApp({
    render: () => h(SitePage, { file, numbersDate }, () => h(component, { ...props })),
  })
  app.use(createTexts(language))
  return documentOf(language, `Porchlight: ${name}`, await renderToString(app), "../")
}

/** The first page, before anyone has chosen a language. */
function languagePage(): string {
  const choices = languageList.map(
    ({ code, name }) =>
      `<p lang="${code}"><a class="button button--do" href="${code}/${files.home}" hreflang="${code}">${name}</a></p>`,
  )
  const notices = languages.map((code) => `<p class="notice" lang="${code}">${siteTextsIn(code).page.stays}</p>`)
  return documentOf("en", "Porchlight", `<main class="stack">\n${[...notices, ...choices].join("\n")}\n</main>`, "")
}

/**
 * All pages by their path in the site. The command adds the style sheet, the script and the icon. `policyDay` is the
 * date of the privacy policy.
 */
export async function makeSite(
  options: SiteOptions,
  policyDay: string | null = null,
): Promise<ReadonlyMap<string, string>> {
  const pages = new Map([["index.html", languagePage()]])
  for (const language of languages) {
    const numbersDate = formatDate(numbersDay, language)
    for (const page of pagesIn(language, options, policyDay))
      pages.set(`${language}/${page.file}`, await renderPage(language, page, numbersDate))
  }
  return pages
}
