/**
 * Who may import whom. ESLint refuses every import that a row does not list, and shows the row's advice.
 * `npm run make:docs` writes the table into docs/ARCHITECTURE.md. When you add a package here, give its
 * reason in docs/DEPENDENCIES.md.
 */

const joined = "Join the two in entrypoints/."
const asArgument = "Take it as an argument."

/** What to do instead of importing a package, whoever asks. */
export const packageAdvice = [
  {
    packages: ["wxt", "webextension-polyfill", "#imports"],
    advice: "Only platform/ speaks to the browser. Take what you need as a port, an argument or a prop.",
  },
  { packages: ["dompurify"], advice: "Only platform/safe-html.ts makes SafeHtml. Take SafeHtml as a prop." },
  {
    packages: ["uqr"],
    advice: "Only core/hotlines/qr.ts makes codes, and only components/hotlines/QrCode.vue loads it.",
  },
  {
    packages: ["tldts"],
    advice:
      "Only core/settings/public-suffix.ts asks the Public Suffix List, and only pages load it, when they need it.",
  },
  {
    packages: ["vue", "vue-i18n"],
    advice: "This folder is plain TypeScript. Reactive state lives in components/ and composables/.",
  },
  { packages: ["node:"], advice: "The product runs in a browser. What needs Node belongs in build/ or scripts/." },
  {
    packages: ["virtual:"],
    advice: "What the build makes is read in directory/, locales/ and entrypoints/. Take it as an argument or a prop.",
  },
]

const row = (files, advice, rest) => ({ files, advice, ...rest })

/** One folder of core/. The order of the rows below is the order of the layers: each knows only those above it. */
const partOfCore = (name, mayImport, exceptions = {}) =>
  row(
    [`core/${name}/**`],
    `core/${name}/ imports only ${[...mayImport, "itself"].join(", ")}. Take the rest as an argument.`,
    { mayImport: [`core/${name}/`, ...mayImport], exceptions },
  )

/** Where several rows hold for a file, the last one counts. */
export const importTable = [
  row(["core/**"], `core/ imports core/ only. ${asArgument}`, { mayImport: ["core/"] }),
  row(["core/*.ts"], `The files at the top of core/ are below all its folders. ${asArgument}`, { mayImport: [] }),
  partOfCore("places", ["core/memoize"]),
  partOfCore("i18n", ["core/languages", "core/memoize"]),
  partOfCore("hotlines", ["core/places/", "core/languages"], { "core/hotlines/qr.ts": ["uqr"] }),
  partOfCore("hotlines/hours", ["core/places/", "core/memoize"]),
  partOfCore("settings", ["core/places/", "core/languages", "core/hotlines/"], {
    "core/settings/public-suffix.ts": ["tldts"],
  }),
  partOfCore("guides", ["core/languages"]),
  partOfCore("exit", ["core/hotlines/", "core/settings/"]),
  partOfCore("readiness", ["core/exit/"]),
  row(["platform/**"], `platform/ imports core/ only. ${joined}`, {
    mayImport: ["platform/", "core/", "wxt/browser"],
    exceptions: { "platform/safe-html.ts": ["dompurify"] },
  }),
  row(["directory/**"], "directory/ is data: it knows the types of core/ and nothing else.", {
    mayImport: ["directory/", "core/languages", "virtual:"],
    mayImportTypes: ["core/"],
  }),
  row(["directory/schema/**"], "The schema is for the build: nothing that ships imports it.", {
    mayImport: ["directory/schema/", "core/languages", "valibot"],
    mayImportTypes: ["core/"],
  }),
  row(["locales/**"], "locales/ holds texts: it knows the languages and nothing else.", {
    mayImport: ["locales/", "core/languages", "vue-i18n", "virtual:"],
    // Their form: what people type is a text too.
    mayImportTypes: ["core/hotlines/search/search-words"],
  }),
  row(["components/**"], "A component gets data by props and speaks by events. Join it in entrypoints/.", {
    mayImport: ["components/", "core/", "assets/", "vue", "vue-i18n"],
  }),
  row(["composables/**"], `A composable gets its port as an argument. ${joined}`, {
    mayImport: ["composables/", "core/", "vue", "vue-i18n"],
  }),
  row(
    ["entrypoints/**"],
    "What ships is in the folders of the product. Tests, the build and scripts import it, never the other way.",
    {
      mayImport: [
        "entrypoints/",
        ...["components/", "composables/", "core/", "platform/", "directory/", "locales/", "assets/"],
        ...["vue", "vue-i18n", "wxt/browser", "wxt/utils/define-background", "virtual:"],
      ],
    },
  ),
]

/** What is in the files of each row, for docs/ARCHITECTURE.md. */
export const contents = {
  "core/**": "everything that Porchlight decides, in plain TypeScript; it takes the browser and the time as arguments",
  "core/*.ts": "the languages, and the few facts and functions that every folder of `core/` needs",
  "core/places/**": "countries, the places inside them, and the guess of where the reader is",
  "core/i18n/**": "times, numbers, lists and names, as each language writes them",
  "core/hotlines/**": "the hotlines: their order, their search (`search/`) and their opening hours (`hours/`)",
  "core/hotlines/hours/**": "opening hours: whether a hotline is open, and when that changes",
  "core/settings/**": "the settings: who may set what, and which value applies",
  "core/guides/**": "the guides and their steps",
  "core/exit/**": "the quick exit",
  "core/readiness/**": "whether the exit will work in this browser",
  "platform/**": "the only code that calls the browser, its storage and the HTML sanitizer",
  "directory/schema/**": "the form of a record, as the build checks it",
  "directory/**": "the hotlines and guides as data, which the build checks and turns into what ships",
  "locales/**": "every text, one folder for each language ([LANGUAGES.md](LANGUAGES.md))",
  "components/**": "what people see: data comes in as props, and changes go out as events",
  "composables/**": "the few bridges between Vue and a port",
  "entrypoints/**": "the background script and the pages, which connect the other folders and decide nothing",
}
