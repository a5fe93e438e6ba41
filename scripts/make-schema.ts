import { writeFileSync } from "node:fs"
import { jsonSchema, schemaFile } from "../build/record-schema.ts"

/** `npm run make:schema`, after a change to directory/schema/record.ts. */
writeFileSync(schemaFile, await jsonSchema())
