import { subregions } from "../../core/places/region"
import type { Field } from "../../core/settings/fields/kinds"
import { fieldOf, settingNames } from "../../core/settings/settings"

const contact = {
  type: "object",
  additionalProperties: false,
  required: ["name", "number"],
  properties: {
    name: { type: "string", pattern: "^\\s*\\S[^\\r\\n]{0,59}\\s*$" },
    number: { type: "string", pattern: "^[^*#]{3,120}$" },
    note: { type: ["string", "null"], pattern: "^\\s*[^\\r\\n]{0,120}\\s*$" },
  },
}

function schemaOf(field: Field): object {
  switch (field.kind) {
    case "choice":
      return { enum: field.values }
    case "choices":
      return { type: "array", items: { enum: field.values } }
    case "sites": {
      const site = { type: "string", pattern: "[^\\s.][.。．｡][^\\s]", maxLength: 2000 }
      return { type: "array", maxItems: field.maxEntries, items: site }
    }
    case "place":
      return { anyOf: [{ type: "string", pattern: "^[A-Z]{2}$" }, { enum: [...subregions.toSorted(), null] }] }
    case "contacts":
      return { type: "array", maxItems: field.maxEntries, items: { $ref: "#/$defs/contact" } }
  }
}

/** The schema of the policy for editors and validators. */
export const jsonSchema = (): object => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "Porchlight: settings by browser policy",
  description:
    "For editors and validators. docs/deployment/settings.md says what it can't tell, and npm run policy:check does.",
  type: "object",
  additionalProperties: false,
  properties: Object.fromEntries(settingNames.map((name) => [name, schemaOf(fieldOf(name))])),
  $defs: { contact },
})
