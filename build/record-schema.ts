import { toJsonSchema } from "@valibot/to-json-schema"
import { format, resolveConfig } from "prettier"
import { fileURLToPath } from "node:url"
import * as v from "valibot"
import { hotlineRecord } from "../directory/schema/record.ts"

export const schemaFile = fileURLToPath(new URL("../docs/directory.schema.json", import.meta.url))

/**
 * The JSON Schema of one country's file, for editors and other programs. It leaves out the rules that JSON Schema can't
 * express: that a hotline without a source is withheld, and that the numbers are right. Only the checks enforce those.
 */
export async function jsonSchema(): Promise<string> {
  const schema = toJsonSchema(v.array(hotlineRecord), {
    target: "draft-2020-12",
    typeMode: "input",
    ignoreActions: ["check", "partial_check"],
  })
  const { $schema, ...rest } = schema
  const titled = {
    $schema,
    title: "Porchlight: the hotlines of one country",
    description: "Made from directory/schema/record.ts by npm run make:schema; docs/DIRECTORY.md explains the fields.",
    ...rest,
  }
  return format(JSON.stringify(titled), { ...(await resolveConfig(schemaFile)), filepath: schemaFile })
}
