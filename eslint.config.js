import prettier from "eslint-config-prettier"
import vue from "eslint-plugin-vue"
import access from "eslint-plugin-vuejs-accessibility"
import ts from "typescript-eslint"
import { allowedImports } from "./lint/allowed-imports.js"
import { importTable } from "./lint/import-table.js"
import { noImportCycles } from "./lint/no-import-cycles.js"
import { retiredWords } from "./lint/retired-words.js"
import { voidSaysWhy } from "./lint/void-says-why.js"

const strictTemplates = {
  allowNumber: true,
  ...{ allowAny: false, allowBoolean: false, allowNever: false, allowNullish: false, allowRegExp: false },
}

const noNetwork = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"].map((name) => ({
  name,
  message: "Porchlight sends nothing. Bundle what it shows.",
}))
const noStorage = ["localStorage", "sessionStorage", "indexedDB"].map((name) => ({
  name,
  message: "Porchlight records nothing that a person does. Save settings through platform/settings-change.ts.",
}))

/** Restricts globals by their names, and as properties of `window` or `globalThis`. */
const restrict = (...globals) => ({ globals, checkGlobalObject: true })

const noBeacon = { property: "sendBeacon", message: "Porchlight sends nothing." }
const noBrowserStorage = {
  object: "browser",
  property: "storage",
  message: "Use platform/storage.ts, whose tables say what is stored, and name the key there.",
}

const styleAttributes = ["style", "fill", "stroke", "stop-color", "flood-color", "color", "bgcolor"]
const noStyleInTemplates = {
  "vue/no-restricted-static-attribute": [
    "error",
    ...styleAttributes.map((key) => ({
      key,
      message: "Set it in the style block, with a token from assets/tokens.css.",
    })),
  ],
  "vue/no-restricted-v-bind": [
    "error",
    ...styleAttributes.map((argument) => ({
      argument,
      message: "Bind a class, and set the style in the style block.",
    })),
  ],
}

export default ts.config(
  { ignores: [".output/", ".wxt/", ".pictures/", ".cache/", "public/"] },
  ts.configs.strictTypeChecked,
  vue.configs["flat/recommended"],
  access.configs["flat/recommended"],
  prettier,
  {
    files: ["**/*.{ts,mts,vue,js,mjs}"],
    languageOptions: {
      parserOptions: {
        parser: ts.parser,
        // Adds lint/vue-files.d.ts, the types of components that only ESLint needs.
        project: "lint/tsconfig.json",
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: [".vue"],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: {
      porchlight: {
        rules: {
          "allowed-imports": allowedImports,
          "no-import-cycles": noImportCycles,
          "retired-words": retiredWords,
          "void-says-why": voidSaysWhy,
        },
      },
    },
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      // A number in a template is clear. `undefined` or an object in a sentence is a bug.
      "@typescript-eslint/restrict-template-expressions": ["error", strictTemplates],
      // `() => stop()` is as clear as the same function with braces.
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      // `async () => void (await call())` shows that the result is dropped on purpose.
      "@typescript-eslint/no-meaningless-void-operator": "off",
      // We compare and shorten names by code points. Spreading a string returns these.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // Both rules check every value, which takes a fifth of the time. We use no enums (refused below) and annotate no
      // value with a class.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "porchlight/no-import-cycles": "error",
      "porchlight/retired-words": "error",
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "Write a union of strings." },
        { selector: "TSNonNullAssertion", message: "Parse the value, or handle the case that it is missing." },
      ],
      "vue/block-order": ["error", { order: ["script", "template", "style"] }],
      "vue/no-v-html": "error",
      "vue/require-default-prop": "off",
      ...noStyleInTemplates,
      "vuejs-accessibility/heading-has-content": ["error", { accessibleChildren: ["CardLabel"] }],
      "vuejs-accessibility/label-has-for": ["error", { required: { some: ["nesting", "id"] } }],
    },
  },
  { files: ["**/*.{js,mjs}"], ...ts.configs.disableTypeChecked },
  {
    files: ["tests/**"],
    rules: {
      // A fake returns a promise as its port does, although it awaits nothing.
      "@typescript-eslint/require-await": "off",
      // A message about a missing value may show `undefined`.
      "@typescript-eslint/restrict-template-expressions": ["error", { ...strictTemplates, allowNullish: true }],
    },
  },
  {
    files: ["{core,components,composables,platform,directory,entrypoints,locales}/**/*.{ts,vue}"],
    rules: {
      "no-restricted-globals": ["error", restrict(...noNetwork, ...noStorage)],
      "no-restricted-properties": ["error", noBeacon, noBrowserStorage],
      "no-eval": "error",
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
    },
  },
  { files: ["platform/storage.ts"], rules: { "no-restricted-properties": ["error", noBeacon] } },
  ...importTable.map(({ files, ...row }) => ({
    files,
    rules: { "porchlight/allowed-imports": ["error", row] },
  })),
  {
    files: ["{core,platform}/**/*.ts", "entrypoints/background.ts"],
    rules: { "porchlight/void-says-why": "error" },
  },
  {
    files: ["core/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        restrict(
          ...noNetwork,
          ...noStorage,
          ...["window", "document", "navigator", "setTimeout", "setInterval", "chrome", "browser"].map((name) => ({
            name,
            message: "core/ takes the browser and the time as arguments.",
          })),
        ),
      ],
      "no-restricted-properties": [
        "error",
        noBeacon,
        { object: "Date", property: "now", message: "core/ takes the time as an argument." },
      ],
    },
  },
  {
    files: [
      "entrypoints/**",
      "wxt.config.ts",
      "vitest.config.ts",
      "eslint.config.js",
      "**/*.d.ts",
      "**/*.d.mts",
      "**/*.vue",
    ],
    rules: { "no-restricted-exports": "off" },
  },
  { files: ["{build,bench,scripts,tests}/**"], rules: { "no-console": "off" } },
  // These tests use retired words on purpose.
  { files: ["tests/unit/lint/**"], rules: { "porchlight/retired-words": "off" } },
  {
    files: ["{core,components,composables,platform,directory,entrypoints,locales,build,scripts,lint}/**"],
    rules: {
      // A function must fit on a screen. The length of a file has no limit, because a limit made files denser, not
      // smaller.
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ["error", { max: 10 }],
    },
  },
)
