import { subregions } from "../../core/places/region"
import type { Field } from "../../core/settings/fields/kinds"
import { fieldOf, settingNames, type SettingName } from "../../core/settings/settings"
import { policyDocs } from "./policy-docs"

const listed = (values: readonly (string | number)[], last: string): string => {
  const words = values.map(String)
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1) ?? ""}`
}

/** What Chromium's page of policies says about the values. */
function valuesOf(field: Field, meanings: Readonly<Record<string, string>> | undefined): string {
  switch (field.kind) {
    case "choice": {
      const values = field.values.filter((value) => value !== null)
      if (meanings) return values.map((value) => `${value}: ${meanings[value] ?? ""}.`).join(" ")
      const isNumber = values.every((value) => typeof value === "number")
      return `${listed(values, "or")}${isNumber ? ", without quotation marks" : ""}.`
    }
    case "choices":
      return `Some of these, in their order: ${field.values.join(", ")}.`
    case "sites":
      return `Names of sites, such as mail.example.org, at most ${field.maxEntries}. Each stands for all sites below it. No address of a machine, and no ending below which strangers have their sites (github.io, k12.ca.us).`
    case "place":
      return `A country that has hotlines, by its code in capitals (US, MX), ${subregions.toSorted().join(", ")}, or ZZ for anywhere in the world.`
    case "contacts":
      return `At most ${field.maxEntries}. Shown below all built-in hotlines, marked as not checked. None may have the name or number of a built-in hotline, or look like one.`
  }
}

const contact = {
  id: "Contact",
  type: "object",
  properties: {
    name: { description: "Needed. One line of plain words, at most 60 characters.", type: "string" },
    number: {
      description:
        'Needed, in quotation marks. One phone number with 3 to 17 digits, as people write it; an extension behind it as "ext. 12". No * or #.',
      type: "string",
    },
    note: { description: "One line of plain words, at most 120 characters.", type: "string" },
  },
}

/** The first list of contacts defines `Contact`, and the others refer to it. */
function typeOf(name: SettingName, field: Field): object {
  switch (field.kind) {
    case "choice":
      return { type: field.values.every((value) => typeof value === "number") ? "integer" : "string" }
    case "place":
      return { type: "string" }
    case "contacts": {
      const isFirst = settingNames.find((other) => fieldOf(other).kind === "contacts") === name
      return { type: "array", items: isFirst ? contact : { $ref: contact.id } }
    }
    default:
      return { type: "array", items: { type: "string" } }
  }
}

function propertyOf(name: SettingName): object {
  const { title, description, meanings } = policyDocs[name]
  const field = fieldOf(name)
  const sentences = [valuesOf(field, meanings), ...(description === undefined ? [] : [description])]
  return { title, description: sentences.join(" "), ...typeOf(name, field) }
}

/** Chromium's schema of the policy: docs/deployment/settings.md says why it has only types. */
export const managedSchema = (): object => ({
  type: "object",
  properties: Object.fromEntries(settingNames.map((name) => [name, propertyOf(name)])),
})
