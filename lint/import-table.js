/**
 * Which folder may import what. ESLint refuses every import that a row does not list, and shows the advice of the row.
 * `npm run make:docs` writes the table into docs/ARCHITECTURE.md. If you add a package here, give the reason in
 * docs/DEPENDENCIES.md.
 */

const connectAdvice = "Connect the two in entrypoints/."
const argumentAdvice = "Take it as an argument."

/** What to do instead of importing a package, in any folder that may not. */
export const packageAdvice = [
  {
    packages: ["wxt", "webextension-polyfill", "#imports"],
    advice: "Only platform/ calls the browser. Take what you need as a port, an argument or a prop.",
  },
  { packages: ["dompurify"], advice: "Only platform/safe-html.ts makes SafeHtml. Take SafeHtml as a prop." },
  {
    packages: ["uqr"],
    advice: "Only core/hotlines/qr.ts makes codes, and only components/hotlines/QrDrawing.vue loads it.",
  },
  {
    packages: ["tldts"],
    advice:
      "Only core/settings/public-suffix.ts reads the Public Suffix List, and only pages load that file, when they need it.",
  },
  {
    packages: ["vue", "vue-i18n"],
    advice: "This folder is plain TypeScript. Keep reactive state in components/ and composables/.",
  },
  { packages: ["node:"], advice: "The product runs in a browser. Put code that needs Node into build/ or scripts/." },
  {
    packages: ["virtual:"],
    advice:
      "Only directory/, locales/ and entrypoints/ import modules that the build makes. Take the data as an argument or a prop.",
  },
]

const row = (files, advice, rest) => ({ files, advice, ...rest })

/**
 * The row of one folder of core/. The folders are layers: each may import only itself and folders whose rows come
 * before its own.
 */
const coreRow = (name, mayImport, exceptions = {}) =>
  row(
    [`core/${name}/**`],
    `core/${name}/ imports only ${[...mayImport, "itself"].join(", ")}. Take everything else as an argument.`,
    { mayImport: [`core/${name}/`, ...mayImport], exceptions },
  )

/** If several rows match a file, the last one applies. */
export const importTable = [
  row(["core/**"], `core/ imports core/ only. ${argumentAdvice}`, { mayImport: ["core/"] }),
  row(
    ["core/*.ts"],
    `All folders of core/ import the files at its top, so these files import none of them. ${argumentAdvice}`,
    { mayImport: [] },
  ),
  coreRow("places", ["core/memoize"]),
  coreRow("i18n", ["core/memoize"]),
  coreRow("hotlines", ["core/places/", "core/i18n/"], { "core/hotlines/qr.ts": ["uqr"] }),
  coreRow("hotlines/hours", ["core/places/", "core/memoize"]),
  coreRow("settings", ["core/places/", "core/i18n/", "core/hosts", "core/stored", "core/hotlines/"], {
    "core/settings/public-suffix.ts": ["tldts"],
  }),
  coreRow("guides", ["core/i18n/", "core/hotlines/"]),
  coreRow("exit", ["core/hosts", "core/stored", "core/hotlines/", "core/settings/"]),
  coreRow("readiness", ["core/exit/"]),
  row(["platform/**"], `platform/ imports core/ only. ${connectAdvice}`, {
    mayImport: ["platform/", "core/", "wxt/browser"],
    exceptions: { "platform/safe-html.ts": ["dompurify"] },
  }),
  row(["directory/**"], "directory/ is data. From core/ it may import types and the languages.", {
    mayImport: ["directory/", "core/i18n/languages", "virtual:"],
    mayImportTypes: ["core/"],
  }),
  row(["directory/schema/**"], "Only the build uses the schema. Nothing that ships may import it.", {
    mayImport: ["directory/schema/", "core/i18n/languages", "valibot"],
    mayImportTypes: ["core/"],
  }),
  row(["locales/**"], "locales/ contains texts. From core/ it may import the languages.", {
    mayImport: ["locales/", "core/i18n/languages", "vue-i18n", "virtual:"],
    // The type of the search words, which are texts too.
    mayImportTypes: ["core/hotlines/search/search-words"],
  }),
  row(
    ["components/**"],
    "A component gets data through props and reports changes through events. Connect it in entrypoints/.",
    {
      mayImport: ["components/", "core/", "assets/", "vue", "vue-i18n"],
    },
  ),
  row(["composables/**"], `A composable gets its port as an argument. ${connectAdvice}`, {
    mayImport: ["composables/", "core/", "vue", "vue-i18n"],
  }),
  row(["entrypoints/**"], "The product must not import tests, build/ or scripts/. They import the product.", {
    mayImport: [
      "entrypoints/",
      ...["components/", "composables/", "core/", "platform/", "directory/", "locales/", "assets/"],
      ...[
        "vue",
        "vue-i18n",
        "wxt/browser",
        "wxt/utils/define-background",
        "wxt/utils/define-unlisted-script",
        "virtual:",
      ],
    ],
  }),
]

/** What the files of each row contain, for docs/ARCHITECTURE.md. */
export const contentsByPattern = {
  "core/**": "everything that Porchlight decides, in plain TypeScript; it takes the browser and the time as arguments",
  "core/*.ts": "the few facts and functions that every folder of `core/` needs",
  "core/places/**": "countries, the places inside them, and the guess of where the reader is",
  "core/i18n/**": "the languages, and times, numbers, lists and names as each of them writes them",
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
