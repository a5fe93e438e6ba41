import { subregions } from "../../core/places/region"
import type { Field } from "../../core/settings/fields/kinds"
import { fieldOf, type SettingName } from "../../core/settings/settings"
import { asCode, asCodeList } from "../docs/fill-blocks"
import { policyDocs } from "./policy-docs"

function plainValues(field: Field, meanings: Readonly<Record<string, string>> | undefined): string {
  switch (field.kind) {
    case "choice":
      return meanings
        ? Object.entries(meanings)
            .map(([value, meaning]) => `${asCode(value)} (${meaning})`)
            .join(", ")
        : asCodeList(field.values.filter((value) => value !== null))
    case "choices":
      return `any of ${asCodeList(field.values)}, in your order`
    case "sites":
      return `at most ${field.maxEntries} names of sites`
    case "place":
      return `a country's two capital letters (${asCode("US")}), ${asCodeList(subregions.toSorted())}, or ${asCode("ZZ")} for the whole world`
    case "contacts":
      return `at most ${field.maxEntries} entries, each with \`name\`, \`number\` and, if you want one, \`note\``
  }
}

/** The values of a setting, in Markdown. */
export const valuesOf = (name: SettingName): string => plainValues(fieldOf(name), policyDocs[name].meanings)

/** The default of a setting, in Markdown. */
export function defaultOf(name: SettingName): string {
  const { default: value } = fieldOf(name)
  if (value === null) return policyDocs[name].guess ?? ""
  return typeof value === "object" ? "none" : asCode(value)
}
