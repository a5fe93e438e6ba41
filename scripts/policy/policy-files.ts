import { format } from "prettier"
import { jsonDeploymentFiles, textDeploymentFiles } from "./deployment-files"
import { jsonSchema } from "./json-schema"
import { managedSchema } from "./managed-schema"
import { sampleDeployment } from "./samples"

const inDeployment = (files: Readonly<Record<string, unknown>>): (readonly [file: string, content: unknown])[] =>
  Object.entries(files).map(([name, content]) => [`docs/deployment/${name}`, content])

/** Every file about policies that is made from core/settings/fields/, by its path. `npm run make:docs` writes them. */
export async function policyFiles(): Promise<ReadonlyMap<string, string>> {
  const json = await Promise.all(
    [
      ["public/managed-schema.json", managedSchema()] as const,
      ["docs/policy.schema.json", jsonSchema()] as const,
      ...inDeployment(jsonDeploymentFiles(sampleDeployment)),
    ].map(async ([file, content]) => {
      const options = { parser: "json", semi: false, printWidth: 120 }
      return [file, await format(JSON.stringify(content, null, 2), options)] as const
    }),
  )
  return new Map([
    ...json,
    ...Object.entries(textDeploymentFiles(sampleDeployment)).map(
      ([name, text]) => [`docs/deployment/${name}`, text] as const,
    ),
  ])
}
