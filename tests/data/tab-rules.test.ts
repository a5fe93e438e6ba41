import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { parseTabRules } from "../../build/tab-rules"
import { showsTypedWords, workPages } from "../../core/exit/tab-rules"

const text = readFileSync(new URL("../../directory/tab-rules.json", import.meta.url), "utf8")
const rules = parseTabRules(text)
const mayShowTypedWords = showsTypedWords(rules)
const isWorkPage = workPages(rules)

/** Pages that may show typed words in their content, title or address. */
const pagesWithTypedWords = [
  // Searches, in many engines and languages.
  "https://www.google.com/search?q=help+me",
  "https://www.google.com.mx/search?q=ayuda",
  "https://www.google.com/imgres?q=shelter&imgurl=https%3A%2F%2Fnews.test%2Fa.jpg",
  "https://www.google.com/webhp#q=help",
  "https://scholar.google.com/scholar?q=coercion",
  "https://www.bing.com/images/search?q=help",
  "https://duckduckgo.com/?q=help&ia=web",
  "https://html.duckduckgo.com/html/",
  "https://search.brave.com/search?q=help",
  "https://search.yahoo.com/search?p=help",
  "https://search.seznam.cz/?q=pomoc",
  "https://metager.de/meta/meta.ger3?eingabe=hilfe",
  "https://www.so.com/s?q=help",
  "https://www.startpage.com/sp/search",
  "https://www.startpage.com/do/dsearch?query=help",
  "https://www.baidu.com/s?wd=help",
  "https://yandex.ru/clck/jsredir?from=yandex.ru&text=help",
  "https://www.ecosia.org/search?method=index&q=help",
  "https://search.naver.com/search.naver?query=help",
  "https://suche.t-online.de/fast-cgi/tsc?q=hilfe",
  "https://www.periodico.test/buscar/ayuda",
  "https://www.diario.test/?s=ayuda",
  "https://www.zeitung.test/suche/hilfe",
  "https://www.journal.test/recherche?texte=aide",
  "https://www.giornale.test/ricerca/aiuto",
  "https://www.krant.test/zoeken?zoekterm=hulp",
  "https://www.gazeta.test/szukaj/pomoc",
  "https://www.jornal.test/pesquisa?termo=ajuda",
  "https://gazete.test/arama/yardim",
  "https://bao.test/tim-kiem?tukhoa=giup",
  "https://ru.test/поиск/помощь",
  "https://jp.test/検索?検索=help",
  // Sites of other kinds that search.
  "https://www.youtube.com/results?search_query=help",
  "https://www.amazon.com/s?k=hidden+camera+detector",
  "https://www.amazon.com/dp/B000000000/ref=sr_1_1?keywords=camera",
  "https://www.ebay.com/sch/i.html?_nkw=camera",
  "https://www.reddit.com/search/?q=help",
  "https://www.reddit.com/r/advice/search?q=help&restrict_sr=1",
  "https://open.spotify.com/search/help",
  "https://www.pinterest.com/search/pins/?q=help",
  "https://www.etsy.com/search?q=ring",
  "https://forum.test/index.php?action=search2",
  "https://library.test/catalog#/search?title=help",
  "https://docs.test/#q=help",
  "https://app.test/#!/search/help",
  "https://shop.test/catalogsearch/result/?q=ring",
  "https://jobs.test/find?what=cleaner&where=Tijuana",
  "https://site.test/page?note=help%20me",
  "https://site.test/page#:~:text=help",
  "https://site.test/search-results.php",
  // AI assistants.
  "https://chatgpt.com/?q=help+me",
  "https://chatgpt.com/c/0123-4567",
  "https://www.perplexity.ai/search/i-am-being-abused-0123",
  "https://duck.ai/?q=help",
  "https://copilot.microsoft.com/chats/0123",
  "https://www.bing.com/chat?q=help",
  "https://www.bing.com/copilotsearch?q=help",
  "https://www.google.com/ai?q=help",
  "https://search.brave.com/ask?q=help",
  "https://gemini.google.com/app/0123",
  "https://claude.ai/chat/0123",
  "https://grok.com/c/0123",
  "https://x.com/i/grok",
  "https://chat.deepseek.com/a/chat/s/0123",
  "https://www.meta.ai/prompt/0123",
  "https://character.ai/chat/0123",
  "https://poe.com/chat/0123",
  "https://kagi.com/assistant/0123",
  "https://you.com/",
  // Translators, encyclopedias, maps.
  "https://www.deepl.com/en/translator#en/es/help",
  "https://translate.google.com/?sl=en&tl=es&text=help",
  "https://translate.google.es/",
  "https://en.wikipedia.org/w/index.php?search=sextortion",
  "https://es.wikipedia.org/wiki/Especial:Buscar",
  "https://en.wikipedia.org/wiki/Sextortion",
  "https://www.wordreference.com/es/translation.asp?tranword=shelter",
  "https://www.google.com/maps/search/women+shelter/",
  "https://www.google.de/maps/place/Shelter/@32.7,-117.1,17z",
  "https://maps.apple.com/?address=1",
  "https://www.openstreetmap.org/#map=12/32.7/-117.1",
  "https://www.waze.com/live-map/directions",
  // Messages, mail, documents.
  "https://web.whatsapp.com/",
  "https://www.messenger.com/t/0123",
  "https://www.facebook.com/messages/t/0123",
  "https://web.telegram.org/k/#@someone",
  "https://discord.com/channels/@me/0123",
  "https://www.instagram.com/direct/t/0123/",
  "https://www.snapchat.com/web/0123",
  "https://web.snapchat.com/",
  "https://x.com/messages/0123",
  "https://chat.reddit.com/room/0123",
  "https://mail.google.com/mail/u/0/#inbox",
  "https://mail.google.com/mail/u/0/#search/sextortion",
  "https://outlook.live.com/mail/0/",
  "https://mail.proton.me/u/0/inbox",
  "https://webmail.school.test/?_task=mail",
  "https://docs.google.com/document/d/0123/edit",
  "https://school.instructure.com/conversations",
  // Tags.
  "https://www.tiktok.com/tag/sextortion",
  "https://x.com/hashtag/sextortion",
  "https://www.instagram.com/explore/tags/sextortion/",
  "https://www.tumblr.com/tagged/help",
  // The browser's own pages and other non-web pages.
  "chrome://history/?q=sextortion",
  "chrome://history/",
  "chrome://downloads/",
  "chrome://bookmarks/?id=1",
  "chrome://settings/content/all?searchSubpage=help",
  "chrome://new-tab-pages/",
  "edge://history/all",
  "brave://history/",
  "about:downloads",
  "about:logins",
  "about:sessionrestore",
  "chrome://browser/content/places/places.xhtml",
  "chrome-extension://0123/history.html",
  "moz-extension://0123/tabs.html",
  "view-source:https://news.test/",
  "data:text/plain,help",
  "blob:https://news.test/0123",
  "file:///home/me/letter.txt",
  "not an address",
  "",
]

const harmlessPages = [
  // Empty.
  "about:blank",
  "about:newtab",
  "about:home",
  "chrome://newtab/",
  "chrome://new-tab-page/",
  "chrome://new-tab-page-third-party/",
  "edge://newtab/",
  "brave://newtab/",
  // News.
  "https://www.nytimes.com/2026/11/22/us/weather-storm-california.html",
  "https://www.bbc.com/news/articles/c0123456789o",
  "https://www.latimes.com/california/story/2026-11-22/crews-search-for-missing-hiker-in-the-mountains",
  "https://www.cnn.com/2026/11/22/tech/new-phone",
  "https://www.eluniversal.com.mx/deportes/futbol/",
  "https://elpais.com/internacional/2026-11-22/titulo-de-la-noticia.html",
  "https://www.theguardian.com/sport/football",
  "https://news.ycombinator.com/item?id=1234567",
  "https://www.weather.gov/sgx/",
  "https://www.nbcsandiego.com/news/local/a-day-at-the-beach/3123456/?utm_source=app&utm_medium=push",
  // School.
  "https://classroom.google.com/c/MTIz/a/NDU2/details",
  "https://www.khanacademy.org/math/algebra/x2f8bb11595b61c86:foundation-algebra",
  "https://school.instructure.com/courses/123/assignments/456",
  "https://moodle.school.test/course/view.php?id=12",
  "https://quizlet.com/123456789/spanish-verbs-flash-cards/",
  "https://kahoot.it/challenge/0123",
  "https://www.sandiegounified.org/schools",
  "https://www.duolingo.com/learn",
  "https://scratch.mit.edu/projects/10128407/",
  "https://www.nasa.gov/missions/artemis/",
  "https://ocw.mit.edu/courses/6-006-introduction-to-algorithms-spring-2020/",
  "https://www.collegeboard.org/",
  // Games.
  "https://www.roblox.com/games/920587237/Adopt-Me",
  "https://poki.com/en/g/subway-surfers",
  "https://www.coolmathgames.com/0-run-3",
  "https://www.minecraft.net/en-us/download",
  "https://www.chess.com/play/online",
  "https://store.steampowered.com/app/413150/Stardew_Valley/",
  "https://krunker.io/",
  // Videos and music.
  "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=43s",
  "https://www.youtube.com/",
  "https://www.twitch.tv/somebody",
  "https://www.netflix.com/watch/81234567",
  "https://open.spotify.com/playlist/37i9dQZF1DXcBWIGoYBM5M?si=0123abc",
  "https://www.tiktok.com/@somebody/video/7123456789012345678",
  "https://vimeo.com/123456789",
  // Shops and everything else.
  "https://www.amazon.com/dp/B08N5WRWNW?th=1",
  "https://www.target.com/p/soccer-ball/-/A-12345678?preselect=1",
  "https://www.etsy.com/listing/123456789/silver-ring",
  "https://www.ebay.com/itm/123456789012?hash=item1c",
  "https://shop.test/product.php?id=12&p=2&s=3",
  "https://blog.test/?p=123",
  "https://www.instagram.com/somebody/",
  "https://x.com/somebody/status/1234567890?s=20",
  "https://www.reddit.com/r/aww/comments/abc123/my_cat/",
  "https://www.espn.com/nba/scoreboard/_/date/20261122",
  "https://www.cocina.test/recetas/sopa-de-lima",
  "https://research.test/papers/2026",
]

describe("mayShowTypedWords", () => {
  it("is true for more than 80 addresses of searches, assistants, translators, mail and others", () => {
    expect(pagesWithTypedWords.length).toBeGreaterThanOrEqual(80)
    expect(pagesWithTypedWords.filter((address) => !mayShowTypedWords(address))).toEqual([])
  })

  it("is false for more than 40 addresses of news, school, games, videos and shops", () => {
    expect(harmlessPages.length).toBeGreaterThanOrEqual(40)
    expect(harmlessPages.filter(mayShowTypedWords)).toEqual([])
  })

  it("takes at most a tenth of a millisecond per address with tens of thousands of tabs", () => {
    const addresses = Array.from({ length: 100 }, () => [...pagesWithTypedWords, ...harmlessPages]).flat()
    const startMs = performance.now()
    for (const address of addresses) mayShowTypedWords(address)
    expect((performance.now() - startMs) / addresses.length).toBeLessThan(0.1)
  })
})

describe("isWorkPage", () => {
  it.each([
    ["https://mail.google.com/mail/u/0/#inbox", true],
    ["https://outlook.office365.com/mail/", true],
    ["https://mail.yahoo.com/d/folders/1", true],
    ["https://docs.google.com/document/d/0123/edit", true],
    ["https://word.cloud.microsoft/", true],
    ["https://school.sharepoint.com/:w:/s/0123", true],
    ["https://classroom.google.com/c/MTIz", true],
    ["https://canvas.school.test/courses/1", true],
    ["https://school.instructure.com/courses/1", true],
    ["https://www.moodle.school.test/course/view.php?id=1", true],
    ["https://app.schoology.com/home", true],
    ["https://www.google.com/search?q=mail", false],
    ["https://chatgpt.com/c/1", false],
    ["https://web.whatsapp.com/", false],
    ["https://notmail.test/", false],
    ["https://instructure.com.evil.test/", false],
    ["https://news.test/mail.google.com", false],
    ["about:blank", false],
    ["", false],
  ])("recognizes mail, documents and learning platforms: %s, %s", (address, expected) => {
    expect(isWorkPage(address)).toBe(expected)
  })
})

describe("directory/tab-rules.json", () => {
  const { sites, ...wordLists } = JSON.parse(text) as Record<string, string[]> & { sites: Record<string, string[]> }

  it("lists each site and word once, with the sites sorted", () => {
    for (const list of [...Object.values(wordLists), Object.values(sites).flat()]) {
      expect(list.filter((entry, index) => list.indexOf(entry) !== index)).toEqual([])
    }
    for (const list of Object.values(sites)) expect(list).toEqual(list.toSorted())
  })

  it.each([
    ["an address instead of a host", { mail: ["https://mail.test/"] }],
    ["a host in capitals", { mail: ["Mail.test"] }],
    ["a star in the middle", { mail: ["mail.*.test"] }],
    ["an unknown kind of site", { other: [] }],
  ])("is refused with %s", (_, change) => {
    const brokenRules = { ...wordLists, sites: { ...sites, ...change } }
    expect(() => parseTabRules(JSON.stringify(brokenRules))).toThrow()
  })
})
