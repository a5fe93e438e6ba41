/** Every value comes from assets/tokens.css, and every style works in both writing directions. */

const tokenValue = "/^var\\(--[a-z0-9-]+\\)$/"
/** A length computed from a token. The rule on units refuses raw units inside it. */
const fromToken = "/^(calc|min|max|clamp)\\(.*var\\(--/"
/** System colors for forced-colors mode, and keywords that add no color of their own. */
const systemColors = ["Canvas", "CanvasText", "ButtonText", "Highlight"]
const colorKeywords = ["transparent", "currentColor", "inherit", ...systemColors]

const colorFunctions = [
  ...["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch"],
  ...["color", "color-mix", "device-cmyk", "light-dark"],
]

/** The values that only assets/tokens.css may contain. */
const onlyTokens = {
  "color-named": ["never", { message: "Take the color from assets/tokens.css." }],
  "color-no-hex": [true, { message: "Take the color from assets/tokens.css." }],
  "function-disallowed-list": [colorFunctions, { message: "Take the color from assets/tokens.css." }],
  "declaration-property-unit-allowed-list": [
    { "/^/": ["%", "fr", "deg"] },
    { message: (property, unit) => `Take the ${unit} of "${property}" from assets/tokens.css.` },
  ],
  "declaration-property-value-allowed-list": [
    {
      "/color$|^(fill|stroke)$/": [tokenValue, /^var\(--[a-z-]+\) var\(--[a-z-]+\)$/, ...colorKeywords],
      "/^(line-height|font-weight)$/": [tokenValue, fromToken, "inherit"],
      "font-size": [tokenValue, fromToken, "inherit"],
      font: [/^var\(--/, "inherit"],
      "z-index": [tokenValue, fromToken, "inherit"],
      // 0 and 1 need no token: they turn off transparency or rounding.
      "/opacity$|radius$/": [tokenValue, fromToken, "inherit", "0", "1"],
    },
    { message: (property, value) => `Take the value of "${property}" from assets/tokens.css, not "${value}".` },
  ],
  "declaration-property-value-disallowed-list": [
    { "/^/": [/var\(\s*--[\w-]+\s*,/] },
    { message: "Every token is set, so var() needs no fallback. Remove it." },
  ],
  "property-disallowed-list": [["/^--/"], { message: "Set tokens only in assets/tokens.css." }],
}

const logicalOnly = {
  // Chromium has known overflow-block since 135; we support 126.
  "property-layout-mappings": ["flow-relative", { ignoreProperties: ["overflow-y"] }],
  "value-keyword-layout-mappings": "flow-relative",
  "unit-layout-mappings": "flow-relative",
}

/** Our deviations from stylelint-config-standard. */
const ourTaste = {
  // Comments and blank lines group the tokens.
  "comment-empty-line-before": null,
  "custom-property-empty-line-before": null,
  // The tokens are read by tests, which expect six digits.
  "color-hex-length": "long",
  "import-notation": "string",
  // The rule compares even selectors that never match the same element.
  "no-descending-specificity": null,
  "selector-class-pattern": [
    "^[a-z]+(-[a-z0-9]+)*(__[a-z]+(-[a-z0-9]+)*)?(--[a-z]+(-[a-z0-9]+)*)?$",
    { message: (selector) => `Write "${selector}" as block__element--modifier.` },
  ],
  "selector-pseudo-class-no-unknown": [true, { ignorePseudoClasses: ["deep"] }],
  "value-keyword-case": [
    "lower",
    { camelCaseSvgKeywords: true, ignoreKeywords: systemColors, ignoreProperties: ["--font"] },
  ],
}

export default {
  extends: ["stylelint-config-standard"],
  ignoreFiles: [".cache/**", ".output/**", ".wxt/**"],
  languageOptions: { directionality: { block: "top-to-bottom", inline: "left-to-right" } },
  referenceFiles: ["assets/tokens.css"],
  reportDescriptionlessDisables: true,
  reportInvalidScopeDisables: true,
  reportNeedlessDisables: true,
  reportUnscopedDisables: true,
  rules: { ...ourTaste, ...logicalOnly, "no-unknown-custom-properties": true },
  overrides: [
    { files: ["**/*.vue"], customSyntax: "postcss-html" },
    { files: ["**/*.vue", "**/!(tokens).css"], rules: onlyTokens },
  ],
}
