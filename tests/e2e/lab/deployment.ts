import { readFileSync } from "node:fs"
import { join } from "node:path"
import { placeholders } from "../../../scripts/policy/installation.ts"

export const deploymentFolder = join(process.cwd(), "docs/deployment")

/** A sample file of docs/DEPLOYMENT.md, with the extension's id in this browser and a server's address filled in. */
export function deploymentFile(name: string, id: string): string {
  const sample = readFileSync(join(deploymentFolder, name), "utf8")
  return sample.replaceAll(placeholders.chromiumId, id).replaceAll(placeholders.server, "https://school.example/")
}
