import stylelint from "stylelint"
import { expect, it } from "vitest"

/**
 * Returns the names of the rules that the code breaks. `npm run lint:styles` lints every file; this test checks that
 * each rule of stylelint.config.js still refuses something.
 */
async function brokenRules(file: string, code: string): Promise<string[]> {
  const { results } = await stylelint.lint({ code, codeFilename: file })

  return results.flatMap(({ warnings }) => warnings.map(({ rule }) => rule))
}

function brokenRulesInComponent(style: string): Promise<string[]> {
  const component = `<template><p /></template>\n\n<style scoped>\n${style}\n</style>\n`
  return brokenRules("components/Example.vue", component)
}

const unitRule = "declaration-property-unit-allowed-list"
const valueRule = "declaration-property-value-allowed-list"

const lengthUnits = [
  ...["px", "em", "rem", "ex", "lh", "rlh", "ch", "pt", "pc", "cm", "mm", "in", "q", "vmin", "vmax"],
  ...["vi", "vb", "svi", "lvb", "dvi", "cqi", "cqb", "cqmin", "cqmax"],
]

it.each([
  ["color: rebeccapurple", "color-named"],
  ["border-color: Tomato", "color-named"],
  ["border: var(--hairline) solid red", "color-named"],
  ["background: linear-gradient(var(--ink), white)", "color-named"],
  ["background: #fff", "color-no-hex"],
  ["background: color-mix(in srgb, var(--ink), var(--ground))", "function-disallowed-list"],
  ["background: hwb(194deg 0% 0%)", "function-disallowed-list"],
  ["background: lab(50% 40 59)", "function-disallowed-list"],
  ["background: color(display-p3 1 0 0)", "function-disallowed-list"],
  ["color: AccentColor", valueRule],
  ...lengthUnits.map((unit) => [`padding: 2${unit}`, unitRule]),
  ["margin-inline: calc(var(--space-2) - 1px)", unitRule],
  ["transition: opacity 120ms", unitRule],
  ["animation-duration: 0.2s", unitRule],
  ["font-size: larger", valueRule],
  ["font: 700 var(--text) / 1.2 var(--font)", valueRule],
  ["font-weight: 700", valueRule],
  ["font-weight: bold", valueRule],
  ["line-height: 1", valueRule],
  ["z-index: 1", valueRule],
  ["opacity: 0.5", valueRule],
  ["border-radius: 50%", valueRule],
  ["border-start-start-radius: 50%", valueRule],
  ["color: var(--inc)", "no-unknown-custom-properties"],
  ["color: var(--ink, var(--ground))", "declaration-property-value-disallowed-list"],
  ["--ink: var(--ground)", "property-disallowed-list"],
  ["margin-left: var(--space-2)", "property-layout-mappings"],
  ["padding-top: var(--space-2)", "property-layout-mappings"],
  ["border-right: var(--hairline) solid var(--edge)", "property-layout-mappings"],
  ["border-bottom-color: var(--edge)", "property-layout-mappings"],
  ["left: var(--space-2)", "property-layout-mappings"],
  ["bottom: 0", "property-layout-mappings"],
  ["width: 100%", "property-layout-mappings"],
  ["max-height: 100%", "property-layout-mappings"],
  ["text-align: left", "value-keyword-layout-mappings"],
  ["float: right", "value-keyword-layout-mappings"],
])("Stylelint refuses in a component: %s", async (declaration, rule) => {
  expect(await brokenRulesInComponent(`.example {\n  ${declaration};\n}`)).toContain(rule)
})

it("Stylelint accepts tokens in a component", async () => {
  const declarations = [
    "color: var(--ink)",
    "padding: var(--space-2)",
    "inline-size: 100%",
    "border-color: currentColor",
  ]

  const lines = declarations.map((declaration) => `  ${declaration};\n`)
  expect(await brokenRulesInComponent(`.example {\n${lines.join("")}}`)).toEqual([])
})

it.each(["assets/base.css", "entrypoints/popup/popup.css", "entrypoints/print/Other.css"])(
  "Stylelint applies the rules to %s too",
  async (file) => {
    expect(await brokenRules(file, ".example {\n  color: red;\n}\n")).toEqual(expect.arrayContaining(["color-named"]))
  },
)

it("Stylelint refuses a comment that disables a rule without a reason", async () => {
  const { results } = await stylelint.lint({
    code: ".example {\n  color: red; /* stylelint-disable-line color-named */\n}\n",
    codeFilename: "assets/base.css",
  })

  expect(results.flatMap(({ warnings }) => warnings.map(({ rule }) => rule))).toContain(
    "--report-descriptionless-disables",
  )
})
